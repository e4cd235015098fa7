"""Lists of rows: columns are data, and this is the only table model."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.looks import Look

Index = QtCore.QModelIndex | QtCore.QPersistentModelIndex
_Role = QtCore.Qt.ItemDataRole
ROW_ROLE = _Role.UserRole
LOOK_ROLE = _Role.UserRole + 1
SHORT_ROLE = _Role.UserRole + 2
_RIGHT = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
_LEFT = QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it shows, what it sorts by, how wide it is."""

    title: str
    """A message id."""
    show: Callable[[Any], str | Look]
    """The row's words, or the look of its state."""
    sort: Callable[[Any], Any] | None = None
    """What to sort by when that is not what is shown."""
    width: int = 120
    """Pixels at least; the widest content wins up to `most`."""
    most: int = 240
    number: bool = False
    stretch: bool = False
    spare: bool = False
    """Left out where there is no room for the column that stretches."""
    short: Callable[[Any], str] | None = None
    """What is shown where the words do not fit. Such a column gives room to the one that
    stretches, down to its `width`."""

    def text(self, row: object) -> str:
        """What stands in the cell."""
        shown = self.show(row)
        return _(shown.word) if isinstance(shown, Look) else shown

    def look(self, row: object) -> Look | None:
        """The look of the cell, if it has one."""
        shown = self.show(row)
        return shown if isinstance(shown, Look) else None

    def order(self, row: object) -> Any:  # noqa: ANN401  # whatever compares with its own kind
        """What the cell sorts by."""
        return self.text(row).casefold() if self.sort is None else self.sort(row)


class RowsModel(QtCore.QAbstractTableModel):
    """Frozen rows of a service, shown through columns."""

    def __init__(
        self, columns: Sequence[Column], key: Callable[[Any], object] = attrgetter("id")
    ) -> None:
        """`key` tells which row is the same row after a reload."""
        super().__init__()
        self.columns = tuple(columns)
        self.key = key
        self._given: tuple[Any, ...] = ()
        self._rows: list[Any] = []
        self._order: tuple[int, bool] | None = None

    def show(self, rows: Sequence[Any]) -> None:
        """Replace the rows, in the order chosen before."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._sort()
        self.endResetModel()

    def row(self, index: Index) -> Any:  # noqa: ANN401  # the service's own row class
        """The row object at an index."""
        return self._rows[index.row()]

    @property
    def rows(self) -> tuple[Any, ...]:
        """All rows as they stand."""
        return tuple(self._rows)

    def place(self, key: object) -> int:
        """The line of the row with this key, or -1."""
        return next((i for i, row in enumerate(self._rows) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008  # Qt's own
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QtCore.QModelIndex()) -> int:  # noqa: B008  # Qt's own
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        serve = _SERVED.get(role)
        if serve is None or not index.isValid():
            return None
        return serve(self._rows[index.row()], self.columns[index.column()])

    def headerData(
        self, section: int, orientation: QtCore.Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        if orientation != QtCore.Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == _Role.DisplayRole:
            return _(self.columns[section].title)
        if role == _Role.TextAlignmentRole:
            return _alignment(self.columns[section])
        return None

    def sort(
        self, column: int, order: QtCore.Qt.SortOrder = QtCore.Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort by a column; -1 is the order in which the rows were given."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.key(self._rows[index.row()]), index.column()) for index in before]
        descending = order == QtCore.Qt.SortOrder.DescendingOrder
        self._order = (column, descending) if 0 <= column < len(self.columns) else None
        self._sort()
        after = [self.index(self.place(key), at) for key, at in kept]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        self._rows = list(self._given)
        if self._order is not None:
            column, descending = self._order
            self._rows.sort(key=self.columns[column].order, reverse=descending)


def _alignment(column: Column) -> QtCore.Qt.AlignmentFlag:
    return _RIGHT if column.number else _LEFT


_SERVED: dict[int, Callable[[Any, Column], object]] = {
    _Role.DisplayRole: lambda row, column: column.text(row),
    _Role.ToolTipRole: lambda row, column: column.text(row),
    LOOK_ROLE: lambda row, column: column.look(row),
    SHORT_ROLE: lambda row, column: None if column.short is None else column.short(row),
    ROW_ROLE: lambda row, _column: row,
    _Role.TextAlignmentRole: lambda _row, column: _alignment(column),
    _Role.FontRole: lambda _row, column: theme.figures() if column.number else None,
}
