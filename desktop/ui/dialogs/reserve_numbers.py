"""Reserving the next numbers of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor, NumberEditor, TextEditor

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.store.numbers import BookRow
    from desktop.ui.page import Page

MOST = 500


class ReserveNumbersDialog(FormDialog):
    """Reserved numbers wait in the book until a letter uses them or they are voided."""

    reserved = QtCore.Signal(str)
    """Says the line of the last of them, which stands first in the list."""

    def __init__(
        self, page: Page, series: list[tuple[str, str]], series_id: str, year: int
    ) -> None:
        """Begins with the book that is looked at."""
        fields = (
            Field("series_id", N_("Number series"), lambda: ChoiceEditor(series)),
            Field("year", N_("Year"), lambda: NumberEditor(2000, 2100), required=True),
            Field("count", N_("How many"), lambda: NumberEditor(1, MOST), required=True),
            Field("reason", N_("Reason"), TextEditor, required=True),
        )
        values = {"series_id": series_id, "year": year}
        super().__init__(page, _("Reserve numbers"), _("Reserve"), fields, values)
        self.introduce(_("The next numbers are kept for letters that are written elsewhere."))

    def send(self, values: Values) -> None:
        self.page.save(lambda office: _reserve(office, values), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, taken: list[BookRow]) -> None:
        self.succeed()
        self.reserved.emit(taken[-1].id)
        words = _("Reserved: {first} to {last}.") if len(taken) > 1 else _("Reserved: {first}.")
        self.page.frame.toast(words.format(first=taken[0].text, last=taken[-1].text))


def _reserve(office: Office, values: Values) -> list[BookRow]:
    """Reserve, and return the lines of the book, which say what is to be written on paper."""
    taken = office.numbers.reserve(**values)
    book = office.numbers.book(values["series_id"], values["year"])
    return [row for row in book if row.number in taken]
