"""Another office to add, what it is called from a day on, or what was written wrong about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.other_office import OfficeName
from desktop.domain.written_day import read_day
from desktop.i18n import N_, _
from desktop.ui.contact_words import written_day
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.office_words import KINDS, kind_word
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor

if TYPE_CHECKING:
    from desktop.services.office_record import NameRow
    from desktop.ui.page import Page

DAY_HINT = N_("31-12-2026; empty if it is not known")
DAYS = ("valid_from", "valid_until")


class OtherOfficeDialog(FormDialog):
    """A new office; subclasses change one that is there."""

    made = QtCore.Signal(str)
    """Says the office's id."""

    def __init__(self, page: Page) -> None:
        """Begins empty."""
        kinds = [(kind, kind_word(kind)) for kind in KINDS]
        fields = (Field("kind", N_("Kind"), lambda: ChoiceEditor(kinds)), *_fields(DAYS[:1]))
        super().__init__(page, _("New office"), _("Save"), fields)
        self.form.editor("name").setFocus()

    def send(self, values: Values) -> None:
        kind, name = values.pop("kind"), _name(values)
        self.page.save(lambda office: office.other_offices.add(kind, name), self._made, self.fail)

    @QtCore.Slot(object)
    def _made(self, office_id: str) -> None:
        self.succeed()
        self.made.emit(office_id)
        self.page.frame.toast(_("The office is saved."))


class OfficeNameDialog(FormDialog):
    """A newer name with its first day, or a correction of the one given."""

    def __init__(self, page: Page, row: NameRow, *, newer: bool) -> None:
        """Begins with what the name is now."""
        title = _("Name from a day on") if newer else _("Correct a name")
        days = DAYS[:1] if newer else DAYS
        fields = _fields(days, required=newer)
        super().__init__(page, title, _("Save"), fields, _values(row.name, days, newer=newer))
        self._row, self._newer = row, newer
        self.introduce(
            _("What the office was called before stays, with its last day.")
            if newer
            else _("Only for what was typed wrong. A real change is entered from its day on.")
        )

    def send(self, values: Values) -> None:
        row, name = self._row, _name(values)
        if self._newer:
            self.page.save(
                lambda office: office.other_offices.rename(row, name), self._done, self.fail
            )
        else:
            self.page.save(
                lambda office: office.other_offices.correct(row, name), self._done, self.fail
            )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The office is saved."))


def _fields(days: tuple[str, ...], *, required: bool = False) -> tuple[Field, ...]:
    labels = {"valid_from": N_("First day"), "valid_until": N_("Last day")}
    hint = N_("31-12-2026") if required else DAY_HINT
    return (
        Field("name", N_("Name"), TextEditor, required=True),
        Field("head_title", N_("Title of the head"), TextEditor, hint=N_("As a letter has it")),
        Field("address", N_("Address"), TextEditor),
        *(
            Field(day, labels[day], TextEditor, required, partial(read_day, day), hint)
            for day in days
        ),
    )


def _values(name: OfficeName, days: tuple[str, ...], *, newer: bool) -> Values:
    words = {"name": name.name, "head_title": name.head_title, "address": name.address}
    dates = {day: written_day(getattr(name, day)) for day in days}
    return words if newer else words | dates


def _name(values: Values) -> OfficeName:
    days = {day: read_day(day, values[day]) for day in DAYS if day in values}
    return OfficeName(**(values | days))
