"""The paper of the sheet: shows a letter with its numbers, and keeps it whole."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.services.circular_body import LetterBody
from desktop.ui import theme
from desktop.ui.editor import blocks, document
from desktop.ui.editor.marks import Marks
from desktop.ui.editor.numbering import Spot, spots
from desktop.ui.editor.painting import GUTTER, Margin
from desktop.ui.editor.tidying import is_whole, tidy
from reports.prose import citation

TEXT_PX = 14
MARGIN = 22


class Paper(QtWidgets.QTextEdit):
    """A letter as it is seen; what the keys mean is said by the sheet."""

    edited = QtCore.Signal()

    def __init__(self) -> None:
        """Empty; `fill` puts a letter on it."""
        super().__init__()
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.document().setDefaultFont(theme.font(TEXT_PX))
        self._spots: tuple[Spot, ...] = ()
        self._counted = self._revision = -1
        self._shown_at = -1
        self._skeleton = "A"
        self.is_busy = False
        self.marks = Marks(self.document())
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

    def number_as(self, skeleton: str) -> None:
        """Number as the paper does in this form of the letter, "A" or "B"."""
        if skeleton != self._skeleton:
            self._skeleton, self._counted = skeleton, -1
            self.viewport().update()

    def spots(self) -> tuple[Spot, ...]:
        """Every block with its number; counted again only when something has changed."""
        revision = self.document().revision()
        if revision != self._counted:
            self._spots, self._counted = tuple(spots(self.document(), self._skeleton)), revision
        return self._spots

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        # Qt tells of a palette already while the widget is being made.
        marks = getattr(self, "marks", None)
        if event.type() == QtCore.QEvent.Type.PaletteChange and isinstance(marks, Marks):
            marks.repaint()

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

    def show_at(self, cursor: QtGui.QTextCursor) -> None:
        """Put the cursor there, with what is around it in sight, and mark the line for a while."""
        self.setTextCursor(cursor)
        rect, bar = self.cursorRect(), self.verticalScrollBar()
        bar.setValue(bar.value() + rect.center().y() - self.viewport().height() // 3)
        marked = QtWidgets.QTextEdit.ExtraSelection()
        marked.cursor = QtGui.QTextCursor(cursor.block())
        marked.cursor.movePosition(
            QtGui.QTextCursor.MoveOperation.EndOfBlock, QtGui.QTextCursor.MoveMode.KeepAnchor
        )
        marked.format.setBackground(theme.colour("amber_background"))
        self.setExtraSelections([marked])
        self._shown_at = cursor.position()

    @QtCore.Slot()
    def _moved(self) -> None:
        if self._shown_at not in {-1, self.textCursor().position()}:
            self._shown_at = -1
            self.setExtraSelections([])

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
