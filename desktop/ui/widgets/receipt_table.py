"""Copies and who received each: names are typed down the list, and what has a name is ticked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.table import Column, Index
from desktop.ui.widgets.tick_table import TickModel, TickTable

_Role = QtCore.Qt.ItemDataRole
_Trigger = QtWidgets.QAbstractItemView.EditTrigger
_PRESS = QtCore.QEvent.Type.KeyPress
_ENTER = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


class ReceiptModel(TickModel):
    """The last column is typed into."""

    named = QtCore.Signal()

    def __init__(self, columns: Sequence[Column], key: Callable[[Any], object]) -> None:
        """No name yet."""
        super().__init__(columns, key)
        self.names: dict[object, str] = {}

    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        own = self._typed(index) and self.may_tick(self.row(index))
        plain = super().flags(index)
        return plain | QtCore.Qt.ItemFlag.ItemIsEditable if own else plain

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if self._typed(index) and role in {_Role.DisplayRole, _Role.EditRole, _Role.ToolTipRole}:
            return self.names.get(self.key(self.row(index)), "")
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not self._typed(index):
            return super().setData(index, value, role)
        key = self.key(self.row(index))
        before, self.names[key] = self.names.get(key, ""), str(value).strip()
        if bool(before) != bool(self.names[key]):
            self.mark(key, ticked=bool(self.names[key]))
        self.named.emit()
        return True

    def name(self, names: Mapping[object, str | None]) -> None:
        """Take these names, and tick what has one."""
        for key, name in names.items():
            if name:
                self.names[key] = name
                self.mark(key, ticked=True)
        self.named.emit()

    def _typed(self, index: Index) -> bool:
        return index.isValid() and index.column() == len(self.columns) - 1


class ReceiptTable(TickTable):
    """Typing in the last column writes a name, Enter goes on to the one below."""

    def __init__(self, columns: Sequence[Column], name: str, key: Callable[[Any], object]) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__(columns, name, key)
        self._name_at = len(columns) - 1
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.DoubleClicked | _Trigger.EditKeyPressed
        )
        self._writer = _NameDelegate(self, columns[-1].title)
        self._writer.entered.connect(self._go_on)
        self.setItemDelegateForColumn(self._name_at, self._writer)

    def make_model(self, columns: Sequence[Column], key: Callable[[Any], object]) -> ReceiptModel:
        self.receipts = ReceiptModel(columns, key)
        self.ticks = self.receipts
        return self.receipts

    def begin(self) -> None:
        """Put the cursor where the first name is typed."""
        self._put_cursor(0)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().column() == self._name_at:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @QtCore.Slot()
    def _go_on(self) -> None:
        self._put_cursor(self.currentIndex().row() + 1)

    def _put_cursor(self, line: int) -> None:
        place = self.rows_model.index(line, self._name_at)
        if place.isValid():
            flags = QtCore.QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(place, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(place)


class _NameDelegate(QtWidgets.QStyledItemDelegate):
    """Writes each name as it is typed, and tells when one was finished with Enter."""

    entered = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject, name: str) -> None:
        super().__init__(parent)
        self._name = name
        self._line: QtWidgets.QLineEdit | None = None
        self._before = ""

    def createEditor(
        self,
        parent: QtWidgets.QWidget,
        option: QtWidgets.QStyleOptionViewItem,
        index: Index,
    ) -> QtWidgets.QWidget:
        line = QtWidgets.QLineEdit(parent)
        line.setAccessibleName(self._name)
        line.textEdited.connect(self._write)
        self._line, self._before = line, str(index.data() or "")
        return line

    def eventFilter(self, editor: QtCore.QObject, event: QtCore.QEvent) -> bool:
        pressed = isinstance(event, QtGui.QKeyEvent) and event.type() == _PRESS
        if pressed and isinstance(editor, QtWidgets.QLineEdit):
            key = cast("QtGui.QKeyEvent", event).key()
            if key in _ENTER:
                self._finish(editor)
                return True
            if key == QtCore.Qt.Key.Key_Escape:
                editor.setText(self._before)
                self.commitData.emit(editor)
        return super().eventFilter(editor, event)

    def _finish(self, line: QtWidgets.QLineEdit) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QtWidgets.QAbstractItemDelegate.EndEditHint.NoHint)
        self.entered.emit()

    @QtCore.Slot()
    def _write(self) -> None:
        if self._line is not None:
            self.commitData.emit(self._line)
