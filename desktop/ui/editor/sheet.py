"""The sheet that is written on: a text edit that keeps the structure of a letter."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.services.circular_body import LetterBody
from desktop.ui import theme
from desktop.ui.editor import blocks, document, keys
from desktop.ui.editor.numbering import Spot, spots
from desktop.ui.editor.painting import GUTTER, Margin
from desktop.ui.editor.removing import remove_selection
from desktop.ui.editor.tidying import is_whole, tidy

TEXT_PX = 14
MARGIN = 22


class Sheet(QtWidgets.QTextEdit):
    """Shows numbers and labels beside the text and gives the keys their meaning."""

    said = QtCore.Signal(str)
    edited = QtCore.Signal()

    def __init__(self) -> None:
        """An empty sheet; `fill` puts a letter on it."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(_("Text of the letter"))
        self.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.document().setDefaultFont(theme.font(TEXT_PX))
        self._spots: tuple[Spot, ...] = ()
        self._counted = -1
        self._busy = False
        self.document().contentsChanged.connect(self._changed)

    def fill(self, body: LetterBody) -> None:
        """Put a letter on the sheet; nothing of it can be undone."""
        self._busy = True
        document.fill(self.document(), body)
        self._set_margins()
        self._busy = False
        self._counted = -1
        self.moveCursor(QtGui.QTextCursor.MoveOperation.Start)
        self.viewport().update()

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

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if not keys.press(self, event):
            super().keyPressEvent(event)

    def remove_selection(self) -> None:
        """Remove what is selected, and no part of the letter that has to be there."""
        cursor = self.textCursor()
        remove_selection(cursor)
        self.setTextCursor(cursor)

    @QtCore.Slot()
    def _changed(self) -> None:
        if self._busy:
            return
        self._busy = True
        if not is_whole(self.document()):
            # Nothing we know does this; whatever it was, the letter comes first.
            self.document().undo()
        tidy(self.document())
        self._busy = False
        before = self._spots
        if self.spots() != before:
            self.viewport().update()
        self.edited.emit()
