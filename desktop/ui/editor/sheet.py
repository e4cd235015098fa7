"""The sheet that is written on: a text edit that keeps the structure of a letter."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.editor import blocks, clipboard, keys, styling
from desktop.ui.editor.copying import copy
from desktop.ui.editor.lines import commands, in_cell, one_step
from desktop.ui.editor.painting import GUTTER
from desktop.ui.editor.paper import MARGIN, Paper
from desktop.ui.editor.placeholders import Completion, Known
from desktop.ui.editor.removing import remove_selection
from desktop.ui.editor.telling import NameChoices, beside, marked_at, menu_of, sentence


class Sheet(Paper):
    """Shows numbers and labels beside the text and gives the keys their meaning."""

    said = QtCore.Signal(str)
    naming = QtCore.Signal()
    """The person wants to name the point at the cursor."""

    def __init__(self) -> None:
        """An empty sheet; `fill` puts a letter on it."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(_("Text of the letter"))
        self._keys: list[QtGui.QAction] = []
        self.completion = Completion(self)
        self.known: Known = {}
        self.menus: dict[str, tuple[QtGui.QAction, ...]] = {}
        """Menus that the context menu shows too, by their names."""
        self._choices = NameChoices(self)
        self.verticalScrollBar().valueChanged.connect(self.completion.hide)

    def placeholders(self) -> Known:
        """What can be chosen: what the page has told, and the points of this letter with a name."""
        cited = {name: (_("The number of a point of this letter"), "") for name in self.marks.cited}
        return {**self.known, **cited}

    def take_key(self, action: QtGui.QAction) -> None:
        """Run this action by its keys while the sheet has the keyboard."""
        self._keys.append(action)
        self.addAction(action)

    def action_of(self, event: QtGui.QKeyEvent) -> QtGui.QAction | None:
        """The action that the keys belong to."""
        pressed = QtGui.QKeySequence(event.keyCombination())
        return next((each for each in self._keys if each.shortcut() == pressed), None)

    def event(self, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.ToolTip and isinstance(event, QtGui.QHelpEvent):
            self._tell(event)
            return True
        asked = event.type() == QtCore.QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QtGui.QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _is_own(self, event: QtGui.QKeyEvent) -> bool:
        """Whether the keys are the sheet's, and not those of the page around it."""
        closes = event.key() == QtCore.Qt.Key.Key_Escape and self.completion.isVisible()
        return closes or self.action_of(event) is not None

    def _tell(self, event: QtGui.QHelpEvent) -> None:
        words = self.told_at(self.viewport().mapFrom(self, event.pos()))
        QtWidgets.QToolTip.showText(event.globalPos(), words, self)

    def told_at(self, place: QtCore.QPoint) -> str:
        """What there is to say about a place on the sheet."""
        cursor = self.cursorForPosition(place)
        spot = next((each for each in self.spots() if each.number == cursor.blockNumber()), None)
        left = place.x() < _left_of(cursor)
        if spot and (left or place.x() > self.viewport().width() - MARGIN - GUTTER):
            return beside(spot, left=left)
        found = marked_at(self, cursor)
        return sentence(found, self.known) if found else ""

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:
        if event.reason() == QtGui.QContextMenuEvent.Reason.Mouse:
            self._stand_at(self.cursorForPosition(event.pos()))
            corner = event.globalPos()
        else:
            corner = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.context_menu(self.textCursor()).popup(corner)

    def _stand_at(self, pressed: QtGui.QTextCursor) -> None:
        """Go where the menu is opened, unless that is within the selection."""
        cursor = self.textCursor()
        if not cursor.selectionStart() <= pressed.position() <= cursor.selectionEnd():
            self.setTextCursor(pressed)

    def context_menu(self, cursor: QtGui.QTextCursor) -> QtWidgets.QMenu:
        """The menu for a place; near names come first where a name is in doubt."""
        menu = menu_of(self, self.menus)
        found = marked_at(self, cursor)
        if found and found.near and not self.isReadOnly():
            self._choices.offer(menu, found, cursor.block())
        return menu

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.completion.press(event.key()):
            return
        if not keys.press(self, event):
            super().keyPressEvent(event)
            self.completion.follow(open_now=keys.types(event))

    def createMimeDataFromSelection(self) -> QtCore.QMimeData:
        # One made by Qt: the clipboard may outlive Python, and could not free one made here.
        data = super().createMimeDataFromSelection()
        copy(self.textCursor(), {each.number: each.mark for each in self.spots()}, data)
        return data

    def canInsertFromMimeData(self, source: QtCore.QMimeData) -> bool:
        return clipboard.can_paste(source)

    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:
        clipboard.paste_data(self, source)

    @QtCore.Slot()
    def cut(self) -> None:
        """Copy what is selected, and remove it."""
        if self.textCursor().hasSelection() and not self.isReadOnly():
            self.copy()
            self.remove_selection()

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        self.completion.hide()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        self.completion.hide()
        self._press_beside(event)
        super().mousePressEvent(event)

    def _press_beside(self, event: QtGui.QMouseEvent) -> None:
        """Begin anew where a press would drag the selection away: parts could go with it."""
        cursor, pressed = self.textCursor(), self.cursorForPosition(event.position().toPoint())
        within = cursor.selectionStart() <= pressed.position() <= cursor.selectionEnd()
        left = event.button() == QtCore.Qt.MouseButton.LeftButton
        if left and within and not event.modifiers():
            self.setTextCursor(pressed)

    def inputMethodEvent(self, event: QtGui.QInputMethodEvent) -> None:
        if event.commitString():
            if keys.is_locked(self):
                return
            self.remove_selection()
        super().inputMethodEvent(event)

    def leave(self, *, on: bool) -> None:
        """Give the keyboard to what comes after the sheet, or before it."""
        self.setTabChangesFocus(True)
        self.focusNextPrevChild(on)
        self.setTabChangesFocus(False)

    def remove_selection(self) -> None:
        """Remove what is selected, and no part of the letter that has to be there."""
        cursor = self.textCursor()
        remove_selection(cursor)
        self.setTextCursor(cursor)

    def insert_words(self, words: str, after: int | None = None) -> None:
        """Write words at the cursor, in the style that is written there.

        In one step with what was done since there were `after` commands to undo.
        """
        cursor = self.textCursor()
        known = commands(cursor) if after is None else after
        if keys.is_locked(self):
            return
        remove_selection(cursor)
        with one_step(cursor, known):
            cursor.insertText(words)
        self.setTextCursor(cursor)

    def restyle(self, form: QtGui.QTextCharFormat) -> None:
        """Set the selection so, or what is typed next."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            styling.style(cursor, form)
        elif in_cell(cursor) or styling.takes_style(cursor.block()):
            self.mergeCurrentCharFormat(form)


def _left_of(cursor: QtGui.QTextCursor) -> int:
    return MARGIN + blocks.left(blocks.level(cursor.block()))
