"""The last day of somebody's term; who was there stays in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import DateEditor

if TYPE_CHECKING:
    from desktop.services.contact_rows import ContactRow
    from desktop.ui.page import Page


class EndContactDialog(FormDialog):
    """Asks for the day."""

    WIDTH = 420

    def __init__(self, page: Page, row: ContactRow) -> None:
        """Begins with today."""
        fields = (Field("valid_until", N_("Last day"), DateEditor),)
        today = QtCore.QDate.currentDate().toPython()
        title, verb = _("End a term"), _("End the term")
        super().__init__(page, title, verb, fields, {"valid_until": today})
        self._row = row
        words = _("{name} stays in the history; a successor is entered as a new contact.")
        self.introduce(words.format(name=row.contact.full_name))

    def send(self, values: Values) -> None:
        row, day = self._row, values["valid_until"]
        self.page.save(lambda office: office.contacts.end(row, day), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        contact = self._row.contact
        words = _("The term of {name} ends on {day}.")
        day = wording.day(self.form.values()["valid_until"])
        self.page.frame.toast(words.format(name=contact.full_name, day=day))
