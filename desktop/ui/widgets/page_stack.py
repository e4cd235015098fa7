"""The pages, each made at its first visit and told about changes that concern it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.pages import Place

if TYPE_CHECKING:
    from desktop.ui.page import Frame, Page
    from desktop.ui.screen import Screen

GATHER_MS = 300


class PageStack(QtWidgets.QStackedWidget):
    """One page in front; the others reload when they come to the front again."""

    def __init__(self, frame: Frame, places: Sequence[Place]) -> None:
        """No page is made yet."""
        super().__init__()
        self._frame = frame
        self._places = {place.name: place for place in places}
        self._pages: dict[str, Page] = {}
        self._over: dict[str, Screen] = {}
        self._stale: set[str] = set()
        self._kept: dict[str, object] = {}
        # A batch of signatures commits many times a second; one reload for all of them is enough.
        self._gathering = QtCore.QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self._refresh_stale)

    @property
    def page(self) -> Page:
        """The page in front, also while a screen is laid over it."""
        return self._pages[self.name]

    @property
    def front(self) -> Screen:
        """What is looked at: the page, or the screen laid over it."""
        return cast("Screen", self.currentWidget())

    @property
    def unsaved(self) -> Screen | None:
        """A screen that holds something not saved yet."""
        return next((each for _name, each in self._shown if each.unsaved), None)

    @property
    def _shown(self) -> tuple[tuple[str, Screen], ...]:
        return (*self._pages.items(), *self._over.items())

    @property
    def name(self) -> str:
        """The name of the page in front, or nothing before the first one is made."""
        front = self.currentWidget()
        return next((name for name, each in self._shown if each is front), "")

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        if name not in self._pages:
            self._make(self._places[name])
        self.setCurrentWidget(self._over.get(name, self._pages[name]))
        self._refresh_stale()
        self.front.focus()

    def lay_over(self, page: Screen, screen: Screen) -> None:
        """Show a screen in place of a page, until it is taken off."""
        name = next(name for name, each in self._pages.items() if each is page)
        self._over[name] = screen
        self.addWidget(screen)
        if self.name == name:
            self.go(name)

    def take_off(self, screen: Screen) -> None:
        """Show again what a screen was laid over."""
        name = next(name for name, each in self._over.items() if each is screen)
        front = self.name
        del self._over[name]
        if front == name:
            self.go(name)
        self.removeWidget(screen)
        screen.deleteLater()

    def show_unsaved(self, screen: Screen) -> str:
        """Bring the screen that holds something not saved to the front; returns its page's name."""
        self.go(next(name for name, each in self._shown if each is screen))
        return self.name

    def kept(self) -> dict[str, object]:
        """What the pages need to go on in another language."""
        return self._kept | {name: page.kept() for name, page in self._pages.items()}

    def take_up(self, kept: dict[str, object]) -> None:
        """Let each page go on with what was kept, at once, or nobody asks about its typing."""
        self._kept = kept
        for name, each in list(kept.items()):
            if each is not None:
                self._make(self._places[name])

    def _make(self, place: Place) -> None:
        page = place.page()(self._frame, _(place.title))
        self._pages[place.name] = page
        self.addWidget(page)
        self._stale.add(place.name)
        if place.name in self._kept:
            page.take_up(self._kept.pop(place.name))

    def refresh(self) -> None:
        """Reload all pages, the one in front now."""
        self._stale.update(self._pages)
        self._refresh_stale()

    def hear(self, kinds: Iterable[str]) -> None:
        """Something of these kinds has changed in the store."""
        touched = set(kinds)
        self._stale.update(name for name, page in self._pages.items() if page.concerns & touched)
        for screen in self._over.values():
            if screen.concerns & touched:
                screen.refresh()
        if not self._gathering.isActive():
            self._gathering.start()

    @QtCore.Slot()
    def _refresh_stale(self) -> None:
        if self._frame.office is not None and self.name in self._stale:
            self._stale.discard(self.name)
            self.page.refresh()
