"""The pages, each made at its first visit and told about changes that concern it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.pages import Place

if TYPE_CHECKING:
    from desktop.ui.page import Frame, Page

GATHER_MS = 300


class PageStack(QtWidgets.QStackedWidget):
    """One page in front; the others reload when they come to the front again."""

    def __init__(self, frame: Frame, places: Sequence[Place]) -> None:
        """No page is made yet."""
        super().__init__()
        self._frame = frame
        self._places = {place.name: place for place in places}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._kept: dict[str, object] = {}
        # A batch of signatures commits many times a second; one reload for all of them is enough.
        self._gathering = QtCore.QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self._refresh_stale)

    @property
    def page(self) -> Page:
        """The page in front."""
        return cast("Page", self.currentWidget())

    @property
    def name(self) -> str:
        """The name of the page in front, or nothing before the first one is made."""
        front = self.currentWidget()
        return next((name for name, page in self._pages.items() if page is front), "")

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        if name not in self._pages:
            self._make(self._places[name])
        self.setCurrentWidget(self._pages[name])
        self._refresh_stale()
        self.page.focus()

    def kept(self) -> dict[str, object]:
        """What the pages need to go on in another language."""
        return self._kept | {name: page.kept() for name, page in self._pages.items()}

    def take_up(self, kept: dict[str, object]) -> None:
        """Let each page go on with what was kept of it, once it is made."""
        self._kept = kept

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
        if not self._gathering.isActive():
            self._gathering.start()

    @QtCore.Slot()
    def _refresh_stale(self) -> None:
        if self._frame.office is not None and self.name in self._stale:
            self._stale.discard(self.name)
            self.page.refresh()
