"""Deleting a draft, or a letter whose number is void: only the trail remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page


class DeleteDraftDialog(FormDialog):
    """One question, because it cannot be taken back."""

    WIDTH = 420

    def __init__(self, page: Page, row: CircularRow) -> None:
        """Asks about this circular."""
        super().__init__(page, _("Delete the letter"), _("Delete"), (), safe=_("Cancel"))
        self._row = row
        self.introduce(_("Delete “{subject}” for good?").format(subject=row.subject))

    def send(self, values: Values) -> None:
        circular_id = self._row.id
        self.page.save(lambda office: office.circulars.delete(circular_id), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The letter is deleted."))
