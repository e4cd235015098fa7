"""A number that another office gave, written beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import TextEditor

if TYPE_CHECKING:
    from desktop.store.numbers import BookRow
    from desktop.ui.page import Page


class OutsideNumberDialog(FormDialog):
    """Ours stays; theirs stands beside it in the book and the agenda."""

    def __init__(self, page: Page, row: BookRow) -> None:
        """Begins with what is written there already."""
        fields = (
            Field("outside_number", N_("Their number"), TextEditor, required=True),
            Field("outside_from", N_("Given by"), TextEditor, required=True),
        )
        values = {
            "outside_number": row.outside_number,
            "outside_from": row.outside_number_from or "Sekretariat Daerah",
        }
        super().__init__(page, _("Number of another office"), _("Write it down"), fields, values)
        self._row = row
        self.introduce(_("It stands beside our number {number}.").format(number=row.text))

    def send(self, values: Values) -> None:
        book_id = self._row.id
        number, origin = values["outside_number"], values["outside_from"]
        self.page.save(
            lambda office: office.numbers.set_outside(book_id, number, origin),
            self._done,
            self.fail,
        )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The number is written down."))
