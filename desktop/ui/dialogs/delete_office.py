"""Deleting another office that was entered by mistake: only the trail remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values

if TYPE_CHECKING:
    from desktop.services.other_offices import OfficeRow
    from desktop.ui.page import Page


class DeleteOfficeDialog(FormDialog):
    """One question, because it cannot be taken back."""

    WIDTH = 420

    def __init__(self, page: Page, row: OfficeRow) -> None:
        """Asks about this office."""
        super().__init__(page, _("Delete an office"), _("Delete"), (), safe=_("Cancel"))
        self._office_id = row.id
        words = _(
            "Delete {name} for good? Do so only with what was entered by mistake; an office that "
            "is called otherwise now gets a new name."
        )
        self.introduce(words.format(name=row.name.name))

    def send(self, values: Values) -> None:
        office_id = self._office_id
        self.page.save(lambda office: office.other_offices.delete(office_id), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The office is deleted."))
