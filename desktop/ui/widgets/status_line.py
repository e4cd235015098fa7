"""The line at the bottom: the running job with its button to stop it, and the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _

if TYPE_CHECKING:
    from desktop.ui.jobs import Job, Jobs

HEIGHT = 26
POLL_MS = 100
HIDDEN_MS = 500
CANCEL_KEYS = "Ctrl+."


class StatusLine(QtWidgets.QFrame):
    """Asks the running job ten times a second how far it is, and shows it after half a second."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        super().__init__()
        self.setObjectName("statusLine")
        self._store = QtWidgets.QLabel()
        self._store.setProperty("look", "muted")
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(14)
        self._row.addStretch(1)
        self._row.addWidget(self._store)
        self.setFixedHeight(max(HEIGHT, self.fontMetrics().height() + 10))

    def follow(self, jobs: Jobs) -> None:
        """Show the long jobs from now on."""
        self._jobs = jobs
        self._label = QtWidgets.QLabel()
        self._label.setProperty("look", "muted")
        self._bar = QtWidgets.QProgressBar(textVisible=False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(_("Progress of the running job"))
        self._job_parts = (self._label, self._bar, self._cancel_button())
        for at, part in enumerate(self._job_parts):
            part.hide()
            self._row.insertWidget(at, part)
        self._timer = QtCore.QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        jobs.working.connect(self._begin)
        jobs.idle.connect(self._end)
        if jobs.long is not None:
            self._begin(jobs.long)

    def say_store(self, text: str) -> None:
        """Say where the letters are kept: a server, or a file by its name."""
        self._store.setText(text if "://" in text else Path(text).name)
        self._store.setToolTip(text)

    def _cancel_button(self) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton()
        keys = QtGui.QKeySequence(CANCEL_KEYS)
        button.setText(_("Stop ({keys})").format(keys=keys.toString()))
        button.setAccessibleName(_("Stop the running job"))
        button.setProperty("look", "link")
        button.clicked.connect(self._jobs.cancel)
        # The action keeps its key while the button is still hidden.
        action = QtGui.QAction(_("Stop the running job"), self)
        action.setShortcut(keys)
        action.setShortcutContext(QtCore.Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(self._jobs.cancel)
        self.addAction(action)
        return button

    @QtCore.Slot(object)
    def _begin(self, job: Job) -> None:
        self._bar.setRange(0, 0)
        self._label.setText(job.label)
        self._timer.start()
        QtCore.QTimer.singleShot(HIDDEN_MS, self, self._reveal)

    @QtCore.Slot()
    def _reveal(self) -> None:
        for part in self._job_parts:
            part.setVisible(self._jobs.long is not None)

    @QtCore.Slot()
    def _poll(self) -> None:
        if self._jobs.long is not None:
            step = self._jobs.long.progress.now
            self._bar.setRange(0, step.total)
            self._bar.setValue(step.done)
            self._label.setText(_said(self._jobs.long))

    @QtCore.Slot()
    def _end(self) -> None:
        self._timer.stop()
        for part in self._job_parts:
            part.hide()


def _said(job: Job) -> str:
    step = job.progress.now
    if not step.total:
        return job.label
    words = _("{job}: {done} of {total}").format(job=job.label, done=step.done, total=step.total)
    return f"{words} · {step.name}" if step.name else words
