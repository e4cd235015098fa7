"""Paints a state as a chip: shape and word on the tone's background."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import theme
from desktop.ui.looks import Look
from desktop.ui.table import LOOK_ROLE, SHORT_ROLE, Index

_HEIGHT, _PAD, _SHAPE, _GAP, _LEFT = 20, 9, 8, 5, 8
WORDS_PX = 26
"""Left and right of the words of a cell."""


class LookDelegate(QtWidgets.QStyledItemDelegate):
    """Chips where a cell has a look, Qt's own painting elsewhere."""

    def __init__(self, parent: QtCore.QObject, is_short: Callable[[int], bool]) -> None:
        """`is_short` tells of a column whether its words are shown in their short form."""
        super().__init__(parent)
        self._is_short = is_short

    def paint(
        self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index
    ) -> None:
        look = index.data(LOOK_ROLE)
        if look is None:
            super().paint(painter, option, index)
            return
        self._background(painter, option, index)
        draw_chip(painter, look, option.rect.adjusted(_LEFT, 0, 0, 0))

    def initStyleOption(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if self._is_short(index.column()):
            option.text = index.data(SHORT_ROLE) or option.text
            option.textElideMode = QtCore.Qt.TextElideMode.ElideMiddle

    def sizeHint(self, option: QtWidgets.QStyleOptionViewItem, index: Index) -> QtCore.QSize:
        look = index.data(LOOK_ROLE)
        if look is None:
            return super().sizeHint(_padded(option), index)
        return QtCore.QSize(cell_width(look), _HEIGHT)

    def _background(
        self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: Index
    ) -> None:
        plain = QtWidgets.QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(
            QtWidgets.QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget
        )


def _padded(option: QtWidgets.QStyleOptionViewItem) -> QtWidgets.QStyleOptionViewItem:
    """Words that wrap do so within the style sheet's padding, of which Qt does not think here."""
    if not option.features & QtWidgets.QStyleOptionViewItem.ViewItemFeature.WrapText:
        return option
    narrow = QtWidgets.QStyleOptionViewItem(option)
    narrow.rect.setWidth(option.rect.width() - WORDS_PX)
    return narrow


def cell_width(look: Look) -> int:
    """Pixels a cell with the chip needs."""
    return chip_width(look) + 2 * _LEFT


def chip_width(look: Look) -> int:
    """Pixels the chip needs."""
    words = QtGui.QFontMetrics(theme.font(12)).horizontalAdvance(_(look.word))
    return words + 2 * _PAD + _SHAPE + _GAP


def draw_chip(painter: QtGui.QPainter, look: Look, room: QtCore.QRect) -> None:
    """Paint the chip at the left of the room, in the middle of its height."""
    ink = theme.colour(look.tone)
    chip = QtCore.QRect(
        room.left(), room.center().y() - _HEIGHT // 2 + 1, chip_width(look), _HEIGHT
    )
    painter.save()
    painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(_background_of(look))
    painter.drawRoundedRect(chip, _HEIGHT / 2, _HEIGHT / 2)
    _draw_shape(painter, look, chip, ink)
    painter.setPen(ink)
    painter.setFont(theme.font(12))
    words = chip.adjusted(_PAD + _SHAPE + _GAP, 0, 0, 0)
    painter.drawText(words, QtCore.Qt.AlignmentFlag.AlignVCenter, _(look.word))
    painter.restore()


def _background_of(look: Look) -> QtGui.QColor:
    return theme.colour("window" if look.tone == "muted" else f"{look.tone}_background")


def _draw_shape(painter: QtGui.QPainter, look: Look, chip: QtCore.QRect, ink: QtGui.QColor) -> None:
    top = chip.center().y() - _SHAPE / 2 + 0.5
    _SHAPES[look.shape](painter, QtCore.QRectF(chip.left() + _PAD, top, _SHAPE, _SHAPE), ink)


def _dot(painter: QtGui.QPainter, box: QtCore.QRectF, ink: QtGui.QColor) -> None:
    painter.setBrush(ink)
    painter.drawEllipse(box)


def _ring(painter: QtGui.QPainter, box: QtCore.QRectF, ink: QtGui.QColor) -> None:
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
    painter.setPen(QtGui.QPen(ink, 1.5))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))


def _square(painter: QtGui.QPainter, box: QtCore.QRectF, ink: QtGui.QColor) -> None:
    painter.fillRect(box, ink)


def _dash(painter: QtGui.QPainter, box: QtCore.QRectF, ink: QtGui.QColor) -> None:
    painter.fillRect(QtCore.QRectF(box.left(), box.center().y() - 1, box.width(), 2), ink)


def _tick(painter: QtGui.QPainter, box: QtCore.QRectF, ink: QtGui.QColor) -> None:
    painter.setPen(QtGui.QPen(ink, 2))
    corners = ((0.0, 0.55), (0.38, 0.9), (1.0, 0.1))
    width, height = box.width(), box.height()
    painter.drawPolyline(
        [QtCore.QPointF(box.left() + x * width, box.top() + y * height) for x, y in corners]
    )


_SHAPES: dict[str, Callable[[QtGui.QPainter, QtCore.QRectF, QtGui.QColor], None]] = {
    "dot": _dot,
    "ring": _ring,
    "square": _square,
    "dash": _dash,
    "tick": _tick,
}
