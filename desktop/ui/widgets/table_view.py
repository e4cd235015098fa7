"""The only table view: type-ahead, sorting, and a reload that moves nothing."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.table import Column, Index, RowsModel
from desktop.ui.widgets.look_delegate import LookDelegate

ROW_PX, HEADER_PX = 32, 28
NAME_PX = 150
"""What the column that stretches needs to be of use."""


class TableView(QtWidgets.QTableView):
    """A list of rows; tells which row is current and which was opened."""

    chosen = QtCore.Signal()
    opened = QtCore.Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        name: str,
        key: Callable[[Any], object] = attrgetter("id"),
    ) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__()
        self.rows_model = RowsModel(columns, key)
        self.setModel(self.rows_model)
        self._widths: dict[int, int] = {}
        self.setAccessibleName(name)
        self.horizontalHeader().setAccessibleName(name)
        self.setItemDelegate(LookDelegate(self))
        self._select_rows()
        self._measure()
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.activated.connect(self._tell_opened)

    def current(self) -> Any:  # noqa: ANN401  # the service's own row class
        """The row the cursor stands on, or None."""
        index = self.currentIndex()
        return self.rows_model.row(index) if index.isValid() else None

    def selected(self) -> tuple[Any, ...]:
        """All selected rows, from top to bottom."""
        lines = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return tuple(self.rows_model.rows[line] for line in lines)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Replace the rows; cursor, selection and scroll position stay with their rows."""
        keys = [self.rows_model.key(row) for row in self.selected()]
        cursor, height = self.current(), self.verticalScrollBar().value()
        first = not self.rows_model.rows
        self.rows_model.show(rows)
        self._select_again(keys, cursor)
        # The scroll bar learns of the new rows only now; before, it would not go that far.
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.verticalScrollBar().setValue(height)
        if first and rows:
            self._fit_columns()

    def go_to(self, key: object) -> None:
        """Put the cursor on the row with this key, if it is here."""
        self.go_to_line(self.rows_model.place(key))

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line, and nothing else in the selection."""
        place = self.rows_model.index(line, 0)
        if place.isValid():
            # Not setCurrentIndex(): that one looks at Ctrl and Shift, and adds to the selection.
            flags = QtCore.QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(place, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(place)

    def wrap(self) -> None:
        """Let rows be as high as their words need."""
        self.setProperty("look", "tall")
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(
            QtWidgets.QHeaderView.ResizeMode.ResizeToContents
        )
        self.verticalHeader().setMinimumSectionSize(ROW_PX)

    def keyboardSearch(self, search: str) -> None:
        # Type-ahead looks in the cursor's column; people mean the one that stretches, the name.
        index = self.currentIndex()
        if index.isValid() and index.column() != self._name_column():
            place = self.rows_model.index(index.row(), self._name_column())
            self.selectionModel().setCurrentIndex(
                place, QtCore.QItemSelectionModel.SelectionFlag.NoUpdate
            )
        super().keyboardSearch(search)

    def _name_column(self) -> int:
        return next((i for i, c in enumerate(self.rows_model.columns) if c.stretch), 0)

    def _select_rows(self) -> None:
        self.setSelectionBehavior(QtWidgets.QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QtWidgets.QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QtWidgets.QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        # Before sorting is switched on, or Qt sorts by the first column at once.
        self.horizontalHeader().setSortIndicator(-1, QtCore.Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)

    def _measure(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QtWidgets.QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QtWidgets.QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setFixedHeight(HEADER_PX)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        for at, column in enumerate(self.rows_model.columns):
            self.setColumnWidth(at, column.width)
            if column.stretch:
                header.setSectionResizeMode(at, QtWidgets.QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._spare_columns(event.size().width())
        super().resizeEvent(event)

    def _spare_columns(self, room: int) -> None:
        columns = self.rows_model.columns
        kept = [at for at, column in enumerate(columns) if not column.stretch]
        cramped = any(each.stretch for each in columns) and (
            sum(self._widths.get(at, columns[at].width) for at in kept) + NAME_PX > room
        )
        for at, column in enumerate(columns):
            if column.spare:
                self.setColumnHidden(at, cramped)

    def _fit_columns(self) -> None:
        for at, column in enumerate(self.rows_model.columns):
            if not column.stretch:
                wanted = min(self.sizeHintForColumn(at) + 4, column.most)
                named = self.horizontalHeader().sectionSizeHint(at)
                self._widths[at] = max(wanted, named, column.width)
                self.setColumnWidth(at, self._widths[at])
        self._spare_columns(self.viewport().width())

    def _select_again(self, keys: Sequence[object], cursor: object) -> None:
        if cursor is not None:
            self.go_to(self.rows_model.key(cursor))
        if len(keys) > 1:
            self._select_lines([self.rows_model.place(key) for key in keys])

    def _select_lines(self, lines: Sequence[int]) -> None:
        flags = QtCore.QItemSelectionModel.SelectionFlag
        for line in lines:
            if line >= 0:
                place = self.rows_model.index(line, 0)
                self.selectionModel().select(place, flags.Select | flags.Rows)

    @QtCore.Slot()
    def _tell_chosen(self) -> None:
        self.chosen.emit()

    @QtCore.Slot(QtCore.QModelIndex)
    def _tell_opened(self, index: Index) -> None:
        self.opened.emit()
