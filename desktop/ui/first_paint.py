"""Waiting until the window has been painted."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets


class AfterFirstPaint(QtCore.QObject):
    """Calls once the window has been painted, so that nothing heavy stands before it."""

    def __init__(self, window: QtWidgets.QWidget, call: Callable[[], object]) -> None:
        """Waits for the first paint event."""
        super().__init__(window)
        self._window, self._call = window, call
        window.installEventFilter(self)

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if event.type() == QtCore.QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QtCore.QTimer.singleShot(0, self._window, self._call)
        return False
