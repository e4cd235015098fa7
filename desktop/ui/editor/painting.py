"""What is painted around the text: numbers, labels of parts, tags of points."""

from collections.abc import Iterable

from PySide6 import QtCore, QtGui

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.editor import blocks
from desktop.ui.editor.items import Kind, Part
from desktop.ui.editor.numbering import Spot

GUTTER = 100
"""Room at the right for the tags of points."""
CAPTION_PX = 11
_LEFT = QtCore.Qt.AlignmentFlag.AlignLeft | QtCore.Qt.AlignmentFlag.AlignVCenter
_TINTS = {"desa": "blue", "kelurahan": "green"}
_TAG_HEIGHT = 18
_TAG_PAD = 7
_NEAREST = 3
"""Least room between a number and its text."""


class Margin:
    """Paints the margins of one document; the painter stands at its top left corner."""

    def __init__(
        self, painter: QtGui.QPainter, document: QtGui.QTextDocument, width: float
    ) -> None:
        """`width` is that of the page with its gutter."""
        self._painter, self._document, self._width = painter, document, width

    def paint(self, spots: Iterable[Spot], clip: QtCore.QRectF) -> None:
        """Paint what belongs to the blocks that can be seen."""
        layout = self._document.documentLayout()
        reach = clip.adjusted(0, -blocks.LABEL_GAP, 0, blocks.LABEL_GAP)
        for spot in spots:
            block = self._document.findBlockByNumber(spot.number)
            rect = layout.blockBoundingRect(block)
            if rect.bottom() >= reach.top() and rect.top() <= reach.bottom():
                self._block(spot, block, rect)

    def _block(self, spot: Spot, block: QtGui.QTextBlock, rect: QtCore.QRectF) -> None:
        if spot.item.part and spot.item.part != Part.SECTION:
            self._label(label(spot), rect)
        if (spot.mark and spot.part != Part.ANNEX) or spot.item.kind == Kind.POINT:
            self._mark(spot, block, rect)
        if not block.text():
            self._hint(hint(spot), block, rect)
        self._tags(spot, rect)

    def _label(self, words: str, rect: QtCore.QRectF) -> None:
        painter = self._painter
        painter.setFont(theme.font(CAPTION_PX))
        painter.setPen(theme.colour("muted"))
        top = rect.top() - blocks.LABEL_GAP + 10
        room = QtCore.QRectF(0, top, self._width, blocks.LABEL_GAP - 18)
        taken = painter.boundingRect(room, _LEFT, words)
        painter.drawText(room, _LEFT, words)
        painter.setPen(theme.colour("line"))
        middle = round(room.center().y()) + 0.5
        painter.drawLine(QtCore.QLineF(taken.right() + 10, middle, self._width, middle))

    def _mark(self, spot: Spot, block: QtGui.QTextBlock, rect: QtCore.QRectF) -> None:
        painter = self._painter
        heading = spot.item.kind == Kind.HEADING
        px = blocks.HEADING_PX if heading else self._document.defaultFont().pixelSize()
        painter.setFont(theme.font(px, bold=heading))
        if painter.fontMetrics().horizontalAdvance(spot.mark) > blocks.HANG - _NEAREST:
            # Two numbers, as the letters to desa and kelurahan count differently here.
            painter.setFont(theme.font(CAPTION_PX, bold=heading))
        painter.setPen(theme.colour("text" if heading else "muted"))
        left = blocks.left(spot.item.level) - blocks.HANG
        painter.drawText(QtCore.QPointF(left, rect.top() + base(block)), spot.mark)

    def _hint(self, words: str, block: QtGui.QTextBlock, rect: QtCore.QRectF) -> None:
        if words:
            self._painter.setFont(theme.font(self._document.defaultFont().pixelSize()))
            self._painter.setPen(theme.colour("faint"))
            left = blocks.left(0)
            self._painter.drawText(QtCore.QPointF(left, rect.top() + base(block)), words)

    def _tags(self, spot: Spot, rect: QtCore.QRectF) -> None:
        if spot.item.part == Part.SECTION and not spot.printed:
            self._aside(unprinted(), rect)
        if spot.item.kind != Kind.POINT:
            return
        top = rect.top() + 1
        if spot.item.binds:
            self._tag(spot.item.binds, _TINTS.get(spot.item.binds, "amber"), top)
            top += _TAG_HEIGHT + 3
        if spot.item.name:
            self._tag(spot.item.name, "accent", top)

    def _aside(self, words: str, rect: QtCore.QRectF) -> None:
        self._painter.setFont(theme.font(CAPTION_PX))
        self._painter.setPen(theme.colour("muted"))
        room = QtCore.QRectF(0, rect.top(), self._width, rect.height())
        right = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(room, right, words)

    def _tag(self, words: str, tint: str, top: float) -> None:
        painter = self._painter
        painter.setFont(theme.font(CAPTION_PX))
        room = GUTTER - 8 - 2 * _TAG_PAD
        metrics = painter.fontMetrics()
        words = metrics.elidedText(words, QtCore.Qt.TextElideMode.ElideRight, int(room))
        width = metrics.horizontalAdvance(words) + 2 * _TAG_PAD
        box = QtCore.QRectF(self._width - width, top, width, _TAG_HEIGHT)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        back = theme.colour(f"{tint}_background")
        painter.setBrush(back)
        painter.drawRoundedRect(box, _TAG_HEIGHT / 2, _TAG_HEIGHT / 2)
        painter.setPen(theme.colour(tint))
        painter.drawText(box, QtCore.Qt.AlignmentFlag.AlignCenter, words)


def base(block: QtGui.QTextBlock) -> float:
    """Where the first line of a block stands, below the block's top."""
    line = block.layout().lineAt(0)
    return line.y() + line.ascent() if line.isValid() else 0.0


def label(spot: Spot) -> str:
    """The name of a part, above its first block."""
    if spot.item.part == Part.ANNEX:
        return _("Annex {number}").format(number=spot.mark)
    name = _("Opening words") if spot.item.part == Part.OPENING else _("Closing words")
    return name if spot.printed else f"{name} · {unprinted()}"


def unprinted() -> str:
    """What is said of a part that this form of the letter does without."""
    return _("not printed in this form")


def hint(spot: Spot) -> str:
    """What an empty block is waiting for."""
    if spot.item.kind == Kind.HEADING:
        return _("Title of the annex") if spot.part == Part.ANNEX else _("Heading")
    return _("Write here") if spot.item.spare and spot.item.part else ""
