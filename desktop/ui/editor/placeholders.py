"""Placeholders to choose from: the menu, and the list that opens while a brace is typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.commands import shown_keys

if TYPE_CHECKING:
    from desktop.ui.editor.sheet import Sheet

Known = Mapping[str, tuple[str, str]]
"""Name → what it means, an example."""
KEYS = "Ctrl+Shift+P"
_OPEN = re.compile(r"(?:^|[^{])(?:\{\{)*\{([a-z_]*)$")
_LEAST_WIDTH, _MOST_SHOWN = 320, 8
_STEPS: dict[int, int] = {QtCore.Qt.Key.Key_Down: 1, QtCore.Qt.Key.Key_Up: -1}
_TAKING = frozenset({QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_Tab})


class PlaceholderMenu(QtWidgets.QMenu):
    """Each placeholder with its meaning and an example; inserts the chosen one at the cursor."""

    def __init__(self, sheet: Sheet) -> None:
        """Filled each time it opens."""
        super().__init__(_("Placeholder"), sheet)
        self._sheet = sheet
        self._pop = QtGui.QAction(self.title(), sheet)
        self._pop.setShortcut(QtGui.QKeySequence(KEYS))
        self._pop.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
        self._pop.triggered.connect(self._open_here)
        self.setToolTip(f"{self.title()} ({shown_keys(KEYS)})")
        sheet.take_key(self._pop)
        self.triggered.connect(self._insert)
        self.aboutToShow.connect(self.fill)

    @QtCore.Slot()
    def fill(self) -> None:
        """Show the placeholders that there are now."""
        self.clear()
        for name, (meaning, example) in self._sheet.placeholders().items():
            words = f"{{{name}}}   {meaning}".replace("&", "&&")
            shown = f"{words}\t{example}" if example else words
            action = self.addAction(shown)
            action.setData(name)

    @QtCore.Slot(QtGui.QAction)
    def _insert(self, action: QtGui.QAction) -> None:
        self._sheet.insert_words(f"{{{action.data()}}}")
        self._sheet.setFocus()

    @QtCore.Slot()
    def _open_here(self) -> None:
        corner = self._sheet.cursorRect().bottomLeft()
        self.popup(self._sheet.viewport().mapToGlobal(corner))


class Completion(QtWidgets.QListWidget):
    """A list that opens on the sheet where a brace is typed, and completes the name."""

    def __init__(self, sheet: Sheet) -> None:
        """Hidden until a brace is typed."""
        super().__init__(sheet.viewport())
        self._sheet = sheet
        self.setObjectName("completion")
        self.setAccessibleName(_("Placeholder"))
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self.take)
        self.hide()

    def follow(self, *, open_now: bool) -> None:
        """Narrow or close the list, as the words before the cursor say; open it after a sign."""
        typed = self._typed() if open_now or self.isVisible() else None
        known = self._sheet.placeholders()
        fitting = [] if typed is None else [each for each in known if each.startswith(typed)]
        self.clear()
        for name in sorted(fitting):
            item = QtWidgets.QListWidgetItem(f"{name}   {known[name][0]}")
            item.setData(QtCore.Qt.ItemDataRole.UserRole, name)
            self.addItem(item)
        self.setVisible(bool(fitting))
        if fitting:
            self.setCurrentRow(0)
            self._place()

    def _place(self) -> None:
        cursor, room = self._sheet.cursorRect(), self._sheet.viewport().rect()
        height = self.sizeHintForRow(0) * min(self.count(), _MOST_SHOWN) + 2 * self.frameWidth()
        width = min(room.width(), max(_LEAST_WIDTH, self.sizeHintForColumn(0) + 30))
        left = max(0, min(cursor.left(), room.width() - width))
        above = cursor.bottom() + 4 + height > room.height()
        top = cursor.top() - 4 - height if above else cursor.bottom() + 4
        self.setGeometry(left, max(0, top), width, height)

    def press(self, key: int) -> bool:
        """Take a key while the list is open; False where it belongs to the text."""
        if self.isHidden():
            return False
        if key in _STEPS:
            self.setCurrentRow((self.currentRow() + _STEPS[key]) % self.count())
        elif key in _TAKING:
            self.take()
        elif key == QtCore.Qt.Key.Key_Escape:
            self.hide()
        return key in _STEPS or key in _TAKING or key == QtCore.Qt.Key.Key_Escape

    def _typed(self) -> str | None:
        cursor = self._sheet.textCursor()
        before = QtGui.QTextCursor(cursor.block())
        before.setPosition(cursor.position(), QtGui.QTextCursor.MoveMode.KeepAnchor)
        found = _OPEN.search(before.selectedText())
        return found[1] if found else None

    @QtCore.Slot()
    def take(self) -> None:
        """Write the rest of the chosen name."""
        typed, item = self._typed(), self.currentItem()
        self.hide()
        if typed is not None:
            name = str(item.data(QtCore.Qt.ItemDataRole.UserRole))
            self._sheet.insert_words(name[len(typed) :] + "}")
