"""The search box of the top bar: typing asks, the arrow keys walk through what was found."""

from __future__ import annotations

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons
from desktop.ui.commands import shown_keys

KEYS = "Ctrl+K"
WIDE_PX, NARROW_PX, HEIGHT_PX = 520, 180, 32
_KEY = QtCore.Qt.Key
_STEPS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1, _KEY.Key_PageUp: -8, _KEY.Key_PageDown: 8}
_OWN = {*_STEPS, _KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Escape}


class SearchBox(QtWidgets.QLineEdit):
    """Keeps the keyboard while the list beneath it is walked through."""

    stepped = QtCore.Signal(int)
    taken = QtCore.Signal()
    left = QtCore.Signal()
    entered = QtCore.Signal()
    gone = QtCore.Signal()

    def __init__(self) -> None:
        """Finds nothing before the window has been furnished."""
        super().__init__()
        self.setAccessibleName(_("Search"))
        self.setPlaceholderText(_("Search letters, villages, numbers, contacts"))
        self.setToolTip(f"{_('Search')} ({shown_keys(KEYS)})")
        self.setMinimumWidth(NARROW_PX)
        self.setMaximumWidth(WIDE_PX)
        self.setFixedHeight(HEIGHT_PX)
        self.addAction(
            icons.icon("search", "muted"), QtWidgets.QLineEdit.ActionPosition.LeadingPosition
        )

    def event(self, event: QtCore.QEvent) -> bool:
        # Before a command of the screen that has the same key, such as Esc to go back.
        if (
            event.type() == QtCore.QEvent.Type.ShortcutOverride
            and isinstance(event, QtGui.QKeyEvent)
            and event.key() in _OWN
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        key = QtCore.Qt.Key(event.key())
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in {_KEY.Key_Return, _KEY.Key_Enter} and not event.modifiers():
            self.taken.emit()
        elif key == _KEY.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of its own, such as the one to paste, is no farewell.
        if event.reason() != QtCore.Qt.FocusReason.PopupFocusReason:
            self.gone.emit()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.text() and not self.hasFocus():
            self._paint_keys()

    def _paint_keys(self) -> None:
        words = shown_keys(KEYS)
        measure = self.fontMetrics().horizontalAdvance
        if measure(self.placeholderText()) + measure(words) + 64 > self.width():
            return
        painter = QtGui.QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        right = QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(0, 0, -12, 0), right, words)
        painter.end()
