"""Which copies could not be signed, and why; the others are done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui.table import Column
from desktop.ui.widgets.card import card
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.services.circular_rows import SignFailure

COLUMNS = (
    Column(N_("Recipient"), lambda row: row.name, width=190),
    Column(N_("Why"), lambda row: row.sentence, stretch=True),
)


class FailedCopiesDialog(QtWidgets.QDialog):
    """A list to read; signing again tries exactly these."""

    def __init__(self, parent: QtWidgets.QWidget, failed: Sequence[SignFailure]) -> None:
        """Lists the copies."""
        super().__init__(parent)
        self.setWindowTitle(_("Not signed"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 380)
        words = _("These copies could not be signed. The others are; sign again to try these.")
        table = TableView(COLUMNS, self.windowTitle(), key=lambda row: row.copy_id)
        table.show_rows(failed)
        close = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.addWidget(QtWidgets.QLabel(words, wordWrap=True))
        column.addWidget(card(table), 1)
        column.addWidget(close)
