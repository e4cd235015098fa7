"""Deleting a contact that was entered by mistake: only the trail remembers it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values

if TYPE_CHECKING:
    from desktop.services.contact_rows import ContactRow
    from desktop.ui.page import Page


class DeleteContactDialog(FormDialog):
    """One question, because it cannot be taken back."""

    WIDTH = 420

    def __init__(self, page: Page, row: ContactRow) -> None:
        """Asks about this contact."""
        super().__init__(page, _("Delete a contact"), _("Delete"), (), safe=_("Cancel"))
        self._row = row
        words = _(
            "Delete {name} for good? Do so only with what was entered by mistake; for somebody "
            "who left, end the term instead."
        )
        self.introduce(words.format(name=row.contact.full_name))

    def send(self, values: Values) -> None:
        row = self._row
        self.page.save(lambda office: office.contacts.delete(row), self._done, self.fail)

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The contact is deleted."))
