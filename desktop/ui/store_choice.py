"""What to do when the wanted store cannot be opened: another one, a new one, or one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.errors import StoreOutdated, StoreRefused
from desktop.i18n import _
from desktop.ui import late
from desktop.ui.widgets.choosing import choose_file, choose_new

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.office import Office
    from desktop.ui.main_window import MainWindow
    from desktop.ui.messages import Banner
    from desktop.ui.widgets.toast import Action
    from desktop.ui.widgets.top_bar import TopBar

NEW_NAME = "lindungdesa.sqlite"


class StoreChoice(QtCore.QObject):
    """Opens the store and offers the next step; what is chosen holds until the window is closed."""

    def __init__(
        self, window: MainWindow, open_home: Callable[[], Office], is_first: Callable[[], bool]
    ) -> None:
        """`open_home` opens the store of every start, unless it is the first start of all."""
        super().__init__(window)
        self._window = window
        self._open_office = self._open_home = open_home
        self._is_first = is_first
        self._outdated = ""

    @QtCore.Slot()
    def open(self) -> None:
        """Open the store in the background, or ask where it is."""
        if self._open_office is self._open_home and self._is_first():
            late.first_start(self._window).open()
        else:
            job = late.job(self._open_office, self._window.use, self.not_opened)
            self._window.jobs.read(job)

    def open_with(self, open_office: Callable[[], Office]) -> None:
        """Open another store in place of this one, once nothing here would be lost."""
        window = self._window
        if not window.is_busy() and not window.asks(partial(self.open_with, open_office)):
            self._open_office = open_office
            self.open()

    @QtCore.Slot()
    def go_home(self) -> None:
        """Open the office's own store again, or ask where it is."""
        self.open_with(self._open_home)

    @QtCore.Slot(object)
    def not_opened(self, error: Exception) -> None:
        """Say why the store was not opened."""
        if isinstance(error, StoreRefused):
            self.offer(self._window.front.banner, error)
        else:
            self._window.front.banner.fail(error, self.open)

    def offer(self, banner: Banner, error: StoreRefused) -> None:
        """Say why the store was not opened, and what can be done."""
        step = _("Open another store, make a new one, or go on with your own.")
        banner.say(
            f"{error.message} {step}",
            self._first_step(error),
            (_("Open a store…"), self.choose),
            (_("New store…"), self.choose_new),
            (_("My own store"), self.use_own),
        )

    def _first_step(self, error: StoreRefused) -> Action:
        if isinstance(error, StoreOutdated):
            self._outdated = error.address
            return _("Update this store"), self._update
        return _("Try again"), self.open

    @QtCore.Slot()
    def _update(self) -> None:
        address = self._outdated
        self.open_with(lambda: late.update_office(address))

    def follow(self, bar: TopBar) -> None:
        """Do what is wanted in the bar at the top."""
        bar.practice_wanted.connect(self.practise)
        bar.anew_wanted.connect(self.practise_anew)
        bar.home_wanted.connect(self.go_home)

    @QtCore.Slot()
    def practise(self) -> None:
        """Open the practice store."""
        self.open_with(late.practice_office)

    @QtCore.Slot()
    def practise_anew(self) -> None:
        """Make the practice store anew."""
        self.open_with(partial(_practice_anew, self._window.office))

    @QtCore.Slot()
    def say_none(self) -> None:
        """Say that nothing can be done without a store, and what to do."""
        self._window.page.banner.say(
            _("There is no store yet, so nothing can be written."),
            (_("Answer three questions…"), self.open),
            (_("Practise first"), self.practise),
            tone="blue",
        )

    def say_kept(self, copy: Path) -> None:
        """Say where a store that was updated is kept as it was."""
        told = _("The store was updated. As it was before, it is kept in {path}")
        self._window.page.banner.say(told.format(path=copy), tone="blue")

    @QtCore.Slot()
    def choose(self) -> None:
        """Ask for the file of another store."""
        kinds = (_("Stores (*.sqlite)"), _("All Files (*)"))
        choose_file(self._window, _("Open a store…"), kinds, self._open)

    @QtCore.Slot()
    def choose_new(self) -> None:
        """Ask where to make a new store."""
        choose_new(self._window, _("New store…"), NEW_NAME, self._make)

    @QtCore.Slot()
    def use_own(self) -> None:
        """Open this person's own store."""
        self.open_with(late.open_own)

    @QtCore.Slot(str)
    def _open(self, path: str) -> None:
        self.open_with(lambda: late.open_office(path))

    @QtCore.Slot(str)
    def _make(self, path: str) -> None:
        self.open_with(lambda: late.create_office(path))


def _practice_anew(before: Office | None) -> Office:
    """Runs in the background, when nothing typed would be lost."""
    if before is not None:
        # Some systems remove no file that is open.
        before.close()
    return late.practice_office(anew=True)
