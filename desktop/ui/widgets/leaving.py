"""Closing the window while a long job runs: ask, stop it between two items, then leave."""

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.jobs import Jobs


class Leaving(QtCore.QObject):
    """Knows whether the window may close now."""

    def __init__(self, window: QtWidgets.QMainWindow, jobs: Jobs) -> None:
        """Watches the jobs of the window."""
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._question: QtWidgets.QMessageBox | None = None
        jobs.idle.connect(self._ended)

    def may_leave(self) -> bool:
        """True when nothing runs; otherwise asks, and closes later if the answer is to stop."""
        if self._jobs.long is None:
            return True
        if self._question is None:
            self._ask(self._jobs.long.label)
        return False

    def _ask(self, label: str) -> None:
        question = QtWidgets.QMessageBox(self._window)
        question.setWindowTitle(_("A job is still running"))
        question.setText(_("{job} is not finished yet.").format(job=label))
        question.setInformativeText(
            _("What is finished is kept. You can do the rest later with the same command.")
        )
        stop = question.addButton(_("Stop and close"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        stay = question.addButton(_("Keep working"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(stay)
        question.setEscapeButton(stay)
        stop.clicked.connect(self._stop)
        question.finished.connect(self._answered)
        self._question = question
        question.open()

    @QtCore.Slot()
    def _stop(self) -> None:
        self._jobs.idle.connect(self._window.close, QtCore.Qt.ConnectionType.QueuedConnection)
        self._jobs.cancel()
        if self._jobs.long is None:
            self._window.close()

    @QtCore.Slot()
    def _ended(self) -> None:
        """There is nothing left to ask about."""
        if self._question is not None:
            self._question.reject()

    @QtCore.Slot()
    def _answered(self) -> None:
        self._question = None
