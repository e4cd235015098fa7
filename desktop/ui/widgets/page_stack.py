"""The pages, each made at its first visit and told about changes that concern it."""

from collections.abc import Iterable, Sequence

from PySide6 import QtCore, QtWidgets

from desktop.ui.page import Frame, Page

GATHER_MS = 300


class PageStack(QtWidgets.QStackedWidget):
    """One page in front; the others reload when they come to the front again."""

    def __init__(self, frame: Frame, kinds: Sequence[type[Page]]) -> None:
        """No page is made yet."""
        super().__init__()
        self._frame = frame
        self._kinds = {kind.name: kind for kind in kinds}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        # A batch of signatures commits many times a second; one reload for all of them is enough.
        self._gathering = QtCore.QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gathering.timeout.connect(self._refresh_stale)

    @property
    def page(self) -> Page:
        """The page in front."""
        shown = self.currentWidget()
        if not isinstance(shown, Page):
            raise TypeError("Only pages stand in the stack.")
        return shown

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        if name not in self._pages:
            self._pages[name] = self._kinds[name](self._frame)
            self.addWidget(self._pages[name])
            self._stale.add(name)
        self.setCurrentWidget(self._pages[name])
        self._refresh_stale()
        self.page.setFocus()

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
        if self._frame.office is not None and self.page.name in self._stale:
            self._stale.discard(self.page.name)
            self.page.refresh()
