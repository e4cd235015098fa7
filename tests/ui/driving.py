"""Driving the real window as a person does: waiting, opening pages and dialogs."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6 import QtCore, QtTest, QtWidgets

from desktop import settings
from desktop.i18n import use_language
from desktop.office import Office
from desktop.ui.main_window import SIZE, MainWindow

D = TypeVar("D", bound=QtWidgets.QDialog)
LONGEST_S = 60.0
SHORT_MS = 1000
"""Timers shorter than this announce work, such as painting a preview; longer ones a farewell."""


def open_window(
    office: Office, language: str = "id", palette: str = "light", page: str = "circulars"
) -> MainWindow:
    """The window on an office, at a page, with everything loaded."""
    use_language(language)
    chosen = replace(settings.load(), language=language, palette=palette)
    window = MainWindow(chosen, lambda: office)
    # The screen that tests have is smaller than those of the office.
    window.resize(SIZE)
    window.show()
    window.open_store()
    settle(window)
    window.go(page)
    settle(window)
    return window


def activate(window: MainWindow) -> None:
    """Give the window the keyboard."""
    window.activateWindow()
    wait_for(window.isActiveWindow)


def settle(window: MainWindow, longest_s: float = LONGEST_S) -> None:
    """Wait until no job runs and none is about to begin."""
    for _ in range(2):
        turn(1)
        wait_for(lambda: not window.jobs.pending and not announced(window), longest_s)


def announced(window: MainWindow) -> bool:
    """Whether a timer is about to begin something."""
    timers = window.findChildren(QtCore.QTimer)
    once = [timer for timer in timers if timer.isSingleShot() and timer.isActive()]
    return any(timer.interval() < SHORT_MS for timer in once)


def wait_for(condition: Callable[[], bool], longest_s: float = LONGEST_S) -> None:
    """Let the window work until the condition holds."""
    end = monotonic() + longest_s
    while not condition():
        if monotonic() > end:
            raise TimeoutError
        turn(10)


def turn(milliseconds: int) -> None:
    """Let events happen; unlike QTest's own waiting this one lets other threads run."""
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def run_command(window: MainWindow, label: str) -> None:
    """Trigger a command of the page in front by its message id."""
    page = window.page
    command = next(each for each in page.commands if each.label == label)
    page.command_bar.action(command).trigger()
    settle(window)


def dialog(window: MainWindow, kind: type[D]) -> D:
    """The open dialog of a kind."""
    found = [each for each in window.findChildren(kind) if each.isVisible()]
    if len(found) != 1:
        raise LookupError(f"{len(found)} open {kind.__name__}")
    return found[0]


def answer(window: MainWindow, opened: QtWidgets.QDialog) -> None:
    """Press Ctrl+Enter in a dialog."""
    QtTest.QTest.keyClick(
        opened, QtCore.Qt.Key.Key_Return, QtCore.Qt.KeyboardModifier.ControlModifier
    )
    settle(window)


def name_file(window: MainWindow, path: Path) -> None:
    """Answer the question for a file or folder."""
    chooser = dialog(window, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    settle(window)


def open_dialogs(window: MainWindow) -> list[QtWidgets.QDialog]:
    """Every dialog on the screen."""
    return [each for each in window.findChildren(QtWidgets.QDialog) if each.isVisible()]
