"""The sheet that is written on: a text edit that keeps the structure of a letter."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.services.circular_body import LetterBody
from desktop.ui import theme
from desktop.ui.editor import blocks, clipboard, document, keys, styling
from desktop.ui.editor.copying import copy
from desktop.ui.editor.items import Kind
from desktop.ui.editor.lines import in_cell
from desktop.ui.editor.marks import Marks
from desktop.ui.editor.numbering import Spot, spots
from desktop.ui.editor.painting import GUTTER, Margin
from desktop.ui.editor.placeholders import Completion
from desktop.ui.editor.removing import remove_selection
from desktop.ui.editor.tidying import is_whole, tidy
from reports.prose import citation

TEXT_PX = 14
MARGIN = 22


class Sheet(QtWidgets.QTextEdit):
    """Shows numbers and labels beside the text and gives the keys their meaning."""

    said = QtCore.Signal(str)
    edited = QtCore.Signal()
    naming = QtCore.Signal()
    """The person wants to name the point at the cursor."""

    def __init__(self) -> None:
        """An empty sheet; `fill` puts a letter on it."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(_("Text of the letter"))
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.document().setDefaultFont(theme.font(TEXT_PX))
        self._spots: tuple[Spot, ...] = ()
        self._counted = self._revision = -1
        self.is_busy = False
        self._keys: list[QtGui.QAction] = []
        self.marks = Marks(self.document())
        self.completion = Completion(self)
        self._shown_at = -1
        self.document().contentsChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)

    def fill(self, body: LetterBody) -> None:
        """Put a letter on the sheet; nothing of it can be undone."""
        self.is_busy = True
        document.fill(self.document(), body)
        self._set_margins()
        self.is_busy = False
        self._revision = self.document().revision()
        self._counted = -1
        self.moveCursor(QtGui.QTextCursor.MoveOperation.Start)
        self._look_again()

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(MARGIN)
        form.setRightMargin(MARGIN + GUTTER)
        # Qt leaves out the room above the first block of a document.
        form.setTopMargin(blocks.LABEL_GAP)
        form.setBottomMargin(2 * MARGIN)
        self.document().setUndoRedoEnabled(False)
        frame.setFrameFormat(form)
        self.document().setUndoRedoEnabled(True)

    def spots(self) -> tuple[Spot, ...]:
        """Every block with its number; counted again only when something has changed."""
        revision = self.document().revision()
        if revision != self._counted:
            self._spots, self._counted = tuple(spots(self.document())), revision
        return self._spots

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QtGui.QPainter(self.viewport())
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(MARGIN - across, -down)
        clip = QtCore.QRectF(event.rect()).translated(across, down)
        width = self.viewport().width() - 2 * MARGIN
        Margin(painter, self.document(), width).paint(self.spots(), clip)
        painter.end()

    def take_key(self, action: QtGui.QAction) -> None:
        """Run this action by its keys while the sheet has the keyboard."""
        self._keys.append(action)
        self.addAction(action)

    def action_of(self, event: QtGui.QKeyEvent) -> QtGui.QAction | None:
        """The action that the keys belong to."""
        pressed = QtGui.QKeySequence(event.keyCombination())
        return next((each for each in self._keys if each.shortcut() == pressed), None)

    def event(self, event: QtCore.QEvent) -> bool:
        asked = event.type() == QtCore.QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QtGui.QKeyEvent) and self.action_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if self.completion.press(event.key()):
            return
        if not keys.press(self, event):
            super().keyPressEvent(event)
            self.completion.follow(open_now=keys.types(event))

    def createMimeDataFromSelection(self) -> QtCore.QMimeData:
        marks = {each.number: each.mark for each in self.spots()}
        return copy(self.textCursor(), marks)

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

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
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
        if event.commitString() and keys.before_typing(self):
            return
        super().inputMethodEvent(event)

    def remove_selection(self) -> None:
        """Remove what is selected, and no part of the letter that has to be there."""
        cursor = self.textCursor()
        remove_selection(cursor)
        self.setTextCursor(cursor)

    def insert_words(self, words: str) -> None:
        """Write words at the cursor, in the style that is written there."""
        cursor = self.textCursor()
        if blocks.kind(cursor.block()) == Kind.FILL and not in_cell(cursor):
            return
        cursor.beginEditBlock()
        if cursor.hasSelection():
            remove_selection(cursor)
        cursor.insertText(words)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def show_at(self, cursor: QtGui.QTextCursor) -> None:
        """Put the cursor there, with what is around it in sight, and mark the line for a while."""
        self.setTextCursor(cursor)
        rect, bar = self.cursorRect(), self.verticalScrollBar()
        bar.setValue(bar.value() + rect.center().y() - self.viewport().height() // 3)
        marked = QtWidgets.QTextEdit.ExtraSelection()
        marked.cursor = QtGui.QTextCursor(cursor.block())
        marked.format.setBackground(theme.colour("amber_background"))
        marked.format.setProperty(QtGui.QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([marked])
        self._shown_at = cursor.position()

    @QtCore.Slot()
    def _moved(self) -> None:
        if self._shown_at not in {-1, self.textCursor().position()}:
            self._shown_at = -1
            self.setExtraSelections([])

    def restyle(self, form: QtGui.QTextCharFormat) -> None:
        """Set the selection so, or what is typed next."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            styling.style(cursor, form)
        elif in_cell(cursor) or styling.takes_style(cursor.block()):
            self.mergeCurrentCharFormat(form)

    @QtCore.Slot()
    def _changed(self) -> None:
        revision, known = self.document().revision(), self._revision
        self._revision = revision
        # Colours of marks are told as changes too.
        if self.is_busy or self.marks.is_busy or revision == known:
            return
        self.is_busy = True
        if not is_whole(self.document()):
            # Nothing we know does this; whatever it was, the letter comes first.
            self.document().undo()
        tidy(self.document())
        self.is_busy = False
        self._revision = self.document().revision()
        self._look_again()
        self.edited.emit()

    def _look_again(self) -> None:
        before = self._spots
        if self.spots() != before:
            self.viewport().update()
            cited = frozenset(citation(each.item.name) for each in self._spots if each.item.name)
            self.marks.say_cited(cited)
