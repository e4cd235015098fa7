"""How a page speaks of failures: known trouble in its own words, a bug with a report to copy."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.errors import Cancelled, OfficeError, StoreRefused, StoreUnavailable
from desktop.i18n import _
from desktop.ui.widgets.close_button import CloseButton
from desktop.ui.widgets.toast import Action

log = logging.getLogger(__name__)


class Banner(QtWidgets.QFrame):
    """Stays above the content until it is closed or the next thing succeeds."""

    def __init__(self, *, closable: bool = True) -> None:
        """Hidden until it has something to say."""
        super().__init__()
        self.setObjectName("message")
        self._text = QtWidgets.QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 6, 6)
        self.setMinimumHeight(40)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QtWidgets.QPushButton] = []
        self._close = CloseButton()
        self._close.clicked.connect(self.hide)
        self._row.addWidget(self._close)
        # Shown before it has a parent it would flash up as a window of its own.
        self._close.setVisible(closable)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or nothing while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, *actions: Action, tone: str = "red") -> None:
        """Show the sentence and its buttons."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        self.style().polish(self)
        self._replace_buttons(actions)
        self.show()

    def fail(self, error: Exception, retry: Callable[[], None] | None = None) -> None:
        """Say what failed: known trouble in its own words, a bug with a report to copy."""
        if isinstance(error, (StoreRefused, StoreUnavailable)) and retry is not None:
            self.say(error.message, (_("Try again"), retry))
        elif isinstance(error, OfficeError):
            self.say(error.message, tone="blue" if isinstance(error, Cancelled) else "red")
        else:
            log.error("Unexpected failure", exc_info=error)
            self.say(bug_sentence(), (_("Copy report"), _Report(self, error).copy))

    def _replace_buttons(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [QtWidgets.QPushButton(label) for label, _call in actions]
        for at, (button, (_label, call)) in enumerate(zip(self._buttons, actions, strict=True)):
            button.clicked.connect(self.hide)
            button.clicked.connect(call)
            self._row.insertWidget(at + 1, button)
        self._order()

    def _order(self) -> None:
        """Let Tab come to the buttons where they stand, not after everything else."""
        row = (self._text, *self._buttons, self._close)
        for before, after in pairwise(row):
            QtWidgets.QWidget.setTabOrder(before, after)


def bug_sentence() -> str:
    """What is said when the program itself is wrong."""
    return _(
        "Something in the program went wrong. What was saved is safe. "
        "Please send the report to whoever looks after the program."
    )


def report(error: BaseException) -> str:
    """The text behind "Copy report": where it happened, without anything people typed."""
    frames = traceback.extract_tb(error.__traceback__)
    where = "".join(f"{Path(f.filename).name}:{f.lineno} {f.name}\n" for f in frames)
    system = f"Python {sys.version.split()[0]}, Qt {QtCore.qVersion()}, {platform.platform()}"
    return f"Lindung Desa\n{system}\n{type(error).__name__}\n{where}"


class _Report(QtCore.QObject):
    """Keeps a bug's report until somebody wants it."""

    def __init__(self, parent: QtCore.QObject, error: Exception) -> None:
        super().__init__(parent)
        self._text = report(error)

    @QtCore.Slot()
    def copy(self) -> None:
        QtGui.QGuiApplication.clipboard().setText(self._text)
