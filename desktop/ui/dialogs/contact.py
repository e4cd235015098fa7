"""A contact to fill in or to change: who it is, how to reach them, from when until when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop.domain.contact import (
    OFFICE_ROLES,
    VILLAGE_ROLES,
    Contact,
    check_name,
    check_text,
)
from desktop.domain.contact_email import read_email
from desktop.domain.contact_phone import read_phone, spoken_phone
from desktop.domain.written_day import read_day
from desktop.i18n import N_, _
from desktop.ui import contact_words
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor

if TYPE_CHECKING:
    from desktop.services.contact_record import PlaceOf
    from desktop.services.contact_rows import ContactRow
    from desktop.ui.page import Page

DAY_HINT = N_("31-12-2026; empty if it is not known")
TEXTS = ("full_name", "phone", "whatsapp", "email", "address", "source")


class ContactDialog(FormDialog):
    """Adds a contact to a place, or changes the one given."""

    def __init__(
        self, page: Page, place: PlaceOf, named: str, kind: str = "", row: ContactRow | None = None
    ) -> None:
        """`named` is the place's name, `kind` a village's kind."""
        choice = VILLAGE_ROLES if place.village_id else OFFICE_ROLES
        fields = _fields(contact_words.roles(choice, kind))
        title = _("Change a contact") if row else _("New contact")
        values = _values(row.contact) if row else {}
        super().__init__(page, title, _("Save"), fields, values)
        self.introduce(named)
        self._place, self._row = place, row
        self.form.editor("full_name").setFocus()

    def send(self, values: Values) -> None:
        ending = values.pop("end_others")
        contact = _contact(values)
        place, row = self._place, self._row
        if row is None:
            self.page.save(
                lambda office: office.contacts.add(place, contact, end_others=ending),
                self._done,
                self.fail,
            )
        else:
            self.page.save(
                lambda office: office.contacts.change(row, contact, end_others=ending),
                self._done,
                self.fail,
            )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The contact is saved."))


def _fields(roles: list[tuple[str, str]]) -> tuple[Field, ...]:
    ending = [(False, _("Refuse")), (True, _("End their term the day before"))]
    text = TextEditor
    return (
        Field("role", N_("Role"), lambda: ChoiceEditor(roles)),
        Field("full_name", N_("Name"), text, required=True, check=check_name),
        Field("phone", N_("Telephone"), text, check=partial(read_phone, "phone")),
        Field("whatsapp", N_("WhatsApp"), text, check=partial(read_phone, "whatsapp")),
        Field("email", N_("E-mail"), text, check=read_email),
        Field("address", N_("Address"), text, check=partial(check_text, "address")),
        Field("valid_from", N_("First day"), text, check=_day("valid_from"), hint=DAY_HINT),
        Field("valid_until", N_("Last day"), text, check=_day("valid_until"), hint=DAY_HINT),
        Field("end_others", N_("Another head on these days"), lambda: ChoiceEditor(ending)),
        Field("source", N_("Source"), text, check=partial(check_text, "source")),
    )


def _day(name: str) -> Any:  # noqa: ANN401  # a check as `Field` wants it
    return partial(read_day, name)


def _values(contact: Contact) -> Values:
    return {
        **{name: getattr(contact, name) for name in ("role", *TEXTS)},
        "phone": spoken_phone(contact.phone),
        "whatsapp": spoken_phone(contact.whatsapp),
        "valid_from": contact_words.written_day(contact.valid_from),
        "valid_until": contact_words.written_day(contact.valid_until),
    }


def _contact(values: Values) -> Contact:
    days = {name: read_day(name, values[name]) for name in ("valid_from", "valid_until")}
    return Contact(**(values | days))
