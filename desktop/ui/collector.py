"""Collecting garbage on the main thread only, while other threads run.

Python collects wherever it happens to allocate; a widget in a cycle of references would then be
destroyed on a worker, and Qt ends the program for that.
"""

import gc

from PySide6 import QtCore

LOOK_MS = 1000


class Collector(QtCore.QObject):
    """Does from a timer what Python would have done by itself."""

    def __init__(self, parent: QtCore.QObject) -> None:
        """Takes over from Python, if Python collects at all."""
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QtCore.QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Hand back to Python; no other thread may run any more."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    @QtCore.Slot()
    def _look(self) -> None:
        due = [at for at, count in enumerate(gc.get_count()) if count > gc.get_threshold()[at]]
        if due:
            gc.collect(max(due))
