"""How many things wait on each page, shown in the navigation and kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.ui import late

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.widgets.navigation import Navigation

GATHER_MS = 600
"""A batch of signatures commits many times a second; one look for all of them is enough."""


class Badges(QtCore.QObject):
    """Looks when the store is open and after each change; goes with its navigation."""

    def __init__(self, window: MainWindow, navigation: Navigation) -> None:
        """Looks at once if there is an office already."""
        super().__init__(navigation)
        self._window, self._navigation = window, navigation
        self._gathering = QtCore.QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self.look)
        window.changed.connect(self._hear)
        # Other desks change things too: who goes to another page looks afresh.
        navigation.wanted.connect(self.look)
        self.look()

    @QtCore.Slot()
    def look(self) -> None:
        """Count again beside the screen."""
        office = self._window.office
        if office is not None:
            self._window.jobs.read(late.job(office.home.badges, self._show, self._unknown))

    @QtCore.Slot(object)
    def _hear(self, _changes: object) -> None:
        if not self._gathering.isActive():
            self._gathering.start()

    @QtCore.Slot(object)
    def _unknown(self, _error: Exception) -> None:
        # The page in front says what is wrong with the store; an old count would be a wrong one.
        self._navigation.say_counts({})

    @QtCore.Slot(object)
    def _show(self, counts: dict[str, int]) -> None:
        self._navigation.say_counts(counts)
