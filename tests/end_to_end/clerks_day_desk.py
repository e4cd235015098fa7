"""A desk: the whole program in a process of its own, worked at by its keyboard.

`python -m tests.end_to_end.clerks_day_desk PART FOLDER` starts the program as its command does,
works a part of the day at it, closes the window, and tells of a failure with its exit status.
"""

import os
import sys
import traceback
from pathlib import Path

import desktop.clock
from tests.end_to_end.clerks_day_hours import Hour

# Before anything binds it: the program asks one clock for the time.
desktop.clock.now = Hour(sys.argv[1])

from PySide6 import QtCore, QtGui, QtWidgets  # noqa: E402 - the clock comes first

from desktop import cli  # noqa: E402
from desktop.ui.main_window import MainWindow  # noqa: E402
from tests.end_to_end import clerks_day  # noqa: E402
from tests.end_to_end.clerks_day_keyboard import Keyboard, WindowManager  # noqa: E402


class Desk(QtCore.QObject):
    """Somebody sits down when the window is there, and gets up when the part is done."""

    def __init__(self, window: MainWindow, part: str, folder: Path) -> None:
        super().__init__(window)
        self._window, self._part, self._folder = window, part, folder
        self.worked = False
        self._manager = WindowManager(window)
        QtCore.QTimer.singleShot(0, self.work)

    @QtCore.Slot()
    def work(self) -> None:
        """Work, and leave by closing the window."""
        try:
            for stage in clerks_day.PARTS[self._part]:
                stage(Keyboard(self._window), self._folder)
            self.worked = True
        except Exception:  # noqa: BLE001 - whatever failed is told to who waits for this process
            traceback.print_exc()
            screen = QtGui.QGuiApplication.primaryScreen()
            screen.grabWindow(0).save(str(self._folder / f"{self._part}.png"))
            # The window would ask what is to become of what is not saved.
            os._exit(1)
        QtWidgets.QApplication.closeAllWindows()


def main(part: str, folder: Path) -> int:
    """Run the program for a part of the day; 0 when all of it went well."""
    desks: list[Desk] = []
    show = MainWindow.show

    def sit_down(window: MainWindow) -> None:
        show(window)
        desks.append(Desk(window, part, folder))

    MainWindow.show = sit_down  # type: ignore[assignment, method-assign]
    store = folder / "office.sqlite"
    status = cli.main(["--store", str(store)] if store.exists() else [])
    return status or int(not desks[0].worked)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
