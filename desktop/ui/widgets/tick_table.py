"""A list of rows of which some are ticked: by the mouse in front, by the space bar anywhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from operator import attrgetter
from typing import Any

from PySide6 import QtCore, QtGui

from desktop.ui.table import Column, Index, RowsModel
from desktop.ui.widgets.table_view import TableView

_Role = QtCore.Qt.ItemDataRole
_State = QtCore.Qt.CheckState


class TickModel(RowsModel):
    """Rows with a tick in front of those that may be chosen."""

    ticked = QtCore.Signal()

    def __init__(
        self, columns: Sequence[Column], key: Callable[[Any], object] = attrgetter("id")
    ) -> None:
        """Nothing is ticked, and everything may be."""
        super().__init__(columns, key)
        self.may_tick: Callable[[Any], bool] = lambda _row: True
        self._ticks: set[object] = set()

    def picked(self) -> tuple[Any, ...]:
        """The rows with a tick, as they stand."""
        return tuple(row for row in self.rows if self.key(row) in self._ticks)

    def pick(self, keys: Collection[object]) -> None:
        """Tick the rows with these keys that may be, and no other."""
        self._ticks = {self.key(row) for row in self.rows if self.may_tick(row)} & set(keys)
        self._tell()

    def turn(self, rows: Sequence[Any]) -> None:
        """Tick all of these rows, or take the ticks away where all have one."""
        keys = {self.key(row) for row in rows if self.may_tick(row)}
        self._ticks = self._ticks - keys if keys <= self._ticks else self._ticks | keys
        self._tell()

    def mark(self, key: object, *, ticked: bool) -> None:
        """Tick one row, or take its tick away."""
        self._ticks = self._ticks | {key} if ticked else self._ticks - {key}
        self._tell()

    @property
    def picked_keys(self) -> frozenset[object]:
        """The keys of everything ticked, also of rows that are not shown now."""
        return frozenset(self._ticks)

    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        plain = super().flags(index)
        own = index.column() == 0 and self.may_tick(self.row(index))
        return plain | QtCore.Qt.ItemFlag.ItemIsUserCheckable if own else plain

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if role != _Role.CheckStateRole:
            return super().data(index, role)
        if index.column() or not self.may_tick(self.row(index)):
            return None
        return _State.Checked if self.key(self.row(index)) in self._ticks else _State.Unchecked

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole:
            return super().setData(index, value, role)
        self.turn((self.row(index),))
        return True

    def _tell(self) -> None:
        last = self.index(self.rowCount() - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last, [_Role.CheckStateRole])
        self.ticked.emit()


class TickTable(TableView):
    """The list; tells when a tick comes or goes."""

    ticked = QtCore.Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        key: Callable[[Any], object] = attrgetter("id"),
    ) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__(columns, name, key)
        self.ticks.ticked.connect(self.ticked)

    def make_model(self, columns: Sequence[Column], key: Callable[[Any], object]) -> TickModel:
        self.ticks = TickModel(columns, key)
        return self.ticks

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Space:
            self.ticks.turn(self.selected())
        else:
            super().keyPressEvent(event)
