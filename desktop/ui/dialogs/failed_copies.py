"""Which copies could not be signed or sent, and why; the others are done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui.table import Column
from desktop.ui.widgets.card import card
from desktop.ui.widgets.table_view import TableView

COLUMNS = (
    Column(N_("Recipient"), lambda row: row.name, width=190),
    Column(N_("Why"), lambda row: row.sentence, stretch=True),
)
ADDRESSED = (
    COLUMNS[0],
    Column(N_("Address"), lambda row: row.address, width=190),
    COLUMNS[1],
)


class FailedCopiesDialog(QtWidgets.QDialog):
    """A list to read; doing it again tries exactly these."""

    def __init__(
        self,
        parent: QtWidgets.QWidget,
        failed: Sequence[Any],
        title: str = "",
        words: str = "",
        columns: Sequence[Column] = COLUMNS,
    ) -> None:
        """Lists the copies; without a title and words those of signing."""
        super().__init__(parent)
        self.setWindowTitle(title or _("Not signed"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 380)
        signing = _("These copies could not be signed. The others are; sign again to try these.")
        table = TableView(columns, self.windowTitle(), key=lambda row: row.copy_id)
        table.wrap()
        table.show_rows(failed)
        close = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.addWidget(QtWidgets.QLabel(words or signing, wordWrap=True))
        column.addWidget(card(table), 1)
        column.addWidget(close)
