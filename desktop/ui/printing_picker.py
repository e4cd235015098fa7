"""Picking copies one by one: a list of ticks, found by typing and ticked with the space bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.widgets.type_ahead import TypeAhead

if TYPE_CHECKING:
    from desktop.services.printing import PrintRow

_TICK = QtCore.Qt.CheckState
_ID = QtCore.Qt.ItemDataRole.UserRole


class CopyPicker(QtWidgets.QListWidget):
    """Every copy of a letter with a tick of its own."""

    changed = QtCore.Signal()

    def __init__(self, copies: Sequence[PrintRow]) -> None:
        """Nothing is picked yet."""
        super().__init__()
        self.setProperty("look", "picker")
        self.setAccessibleName(_("Copies to print"))
        self.setMinimumHeight(168)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self._type_ahead = TypeAhead()
        for each in copies:
            item = QtWidgets.QListWidgetItem(_named(each), self)
            item.setData(_ID, each.id)
            item.setCheckState(_TICK.Unchecked)
        self.setCurrentRow(0)
        self.itemChanged.connect(self._tell)

    def picked(self) -> tuple[str, ...]:
        """The ids of the copies with a tick, in the letter's order."""
        items = (self.item(line) for line in range(self.count()))
        return tuple(item.data(_ID) for item in items if item.checkState() == _TICK.Checked)

    def keyboardSearch(self, search: str) -> None:
        # Qt looks at the first word only, which is Desa nearly everywhere.
        lines = [(self.item(line).text(),) for line in range(self.count())]
        found = self._type_ahead.find(search, lines, self.currentRow())
        if found >= 0:
            self.setCurrentRow(found)

    @QtCore.Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _named(row: PrintRow) -> str:
    printed = "" if row.printed_at is None else _("printed")
    return " · ".join(part for part in (row.name, row.copy.district, printed) if part)
