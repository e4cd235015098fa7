"""The only table view: type-ahead, sorting, and a reload that moves nothing."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.table import Column, Index, RowsModel
from desktop.ui.widgets.look_delegate import LookDelegate, cell_width
from desktop.ui.widgets.type_ahead import TypeAhead

ROW_PX, HEADER_PX = 32, 28
NAME_PX = 140
"""What the column that stretches needs to be of use, if its `width` asks for no more."""
MEASURED = 200
"""Rows whose words are measured before the widths of the columns are chosen."""


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
        self.rows_model = self.make_model(columns, key)
        self.setModel(self.rows_model)
        self._widths: dict[int, int] = {}
        self._expected: object = None
        self._measuring = False
        self._type_ahead = TypeAhead()
        self.setAccessibleName(name)
        self.horizontalHeader().setAccessibleName(name)
        self.setItemDelegate(LookDelegate(self, self.is_short))
        self._select_rows()
        self._measure()
        # Not selectionChanged: the cursor also moves without selecting, with Ctrl and an arrow.
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.activated.connect(self._tell_opened)

    def make_model(self, columns: Sequence[Column], key: Callable[[Any], object]) -> RowsModel:
        """What keeps the rows."""
        return RowsModel(columns, key)

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
        self.rows_model.show(rows)
        self._select_again(keys, cursor)
        # The scroll bar learns of the new rows only now; before, it would not go that far.
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.verticalScrollBar().setValue(height)
        if rows:
            self._fit_columns()
        self._meet()

    def expect(self, key: object) -> None:
        """Put the cursor on the row with this key, now or as soon as it is shown."""
        self._expected = key
        self._meet()

    def _meet(self) -> None:
        if self._expected is not None and self.rows_model.place(self._expected) >= 0:
            self.go_to(self._expected)
            self._expected = None

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

    def is_short(self, at: int) -> bool:
        """Whether the words of a column do not all fit, so that all take their short form."""
        return not self._measuring and self.columnWidth(at) < self._widths.get(at, 0)

    def wrap(self) -> None:
        """Let rows be as high as their words need."""
        self.setProperty("look", "tall")
        self.setWordWrap(True)
        self.verticalHeader().setSectionResizeMode(
            QtWidgets.QHeaderView.ResizeMode.ResizeToContents
        )
        self.verticalHeader().setMinimumSectionSize(ROW_PX)
        self.horizontalHeader().sectionResized.connect(self.resizeRowsToContents)

    def keyboardSearch(self, search: str) -> None:
        # Qt looks in the cursor's column only; people mean the name, which is the one that
        # stretches, or what stands beside it.
        columns = sorted(self.rows_model.columns, key=lambda column: not column.stretch)
        lines = [[column.text(row) for column in columns] for row in self.rows_model.rows]
        self.go_to_line(self._type_ahead.find(search, lines, self.currentIndex().row()))

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
        header.setResizeContentsPrecision(MEASURED)
        for at, column in enumerate(self.rows_model.columns):
            self.setColumnWidth(at, column.width)
            if column.stretch:
                header.setSectionResizeMode(at, QtWidgets.QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        self._share_room(event.size().width())
        super().resizeEvent(event)

    def _share_room(self, room: int) -> None:
        """Leave out what can be spared, from the right, then shorten what has a short form."""
        columns = dict(enumerate(self.rows_model.columns))
        needed = max(
            (max(each.width, NAME_PX) for each in columns.values() if each.stretch), default=0
        )
        if not needed:
            return
        short = sum(each.width for each in columns.values() if each.short)
        firm = {at for at, each in columns.items() if not (each.stretch or each.short)}
        lacking = self._wanted(firm) + short + needed - room
        for at, column in reversed(columns.items()):
            if column.spare:
                self.setColumnHidden(at, lacking > 0)
                lacking -= self._wanted({at}) if lacking > 0 else 0
        shown = {at for at in firm if not self.isColumnHidden(at)}
        left = room - self._wanted(shown) - needed - short
        for at in (at for at, each in columns.items() if each.short):
            more = max(min(self._wanted({at}) - columns[at].width, left), 0)
            self.setColumnWidth(at, columns[at].width + more)
            left -= more

    def _wanted(self, places: Iterable[int]) -> int:
        columns = self.rows_model.columns
        return sum(self._widths.get(at, columns[at].width) for at in places)

    def _fit_columns(self) -> None:
        self._measuring = True
        for at, column in enumerate(self.rows_model.columns):
            if not column.stretch and (wanted := self._wish(at)) > self._widths.get(at, 0):
                self._widths[at] = wanted
                self.setColumnWidth(at, wanted)
        self._measuring = False
        self._share_room(self.viewport().width())

    def _wish(self, at: int) -> int:
        """How wide a column is to be; it never shrinks, or it would move with each reload."""
        column = self.rows_model.columns[at]
        wanted = min(max(self.sizeHintForColumn(at), self._chips(column)) + 4, column.most)
        return max(wanted, self.horizontalHeader().sectionSizeHint(at), column.width)

    def _chips(self, column: Column) -> int:
        """The widest state of all rows: a word cut off would be another word."""
        looks = {id(look): look for row in self.rows_model.rows if (look := column.look(row))}
        return max(map(cell_width, looks.values()), default=0)

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
