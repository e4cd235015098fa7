"""The route of the chosen letter on one line; hidden where nobody initials it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.ui.paraf_words import route, standing

if TYPE_CHECKING:
    from desktop.services.paraf_status import ParafStatus
    from desktop.ui.page import Page


class ParafLine(QtWidgets.QLabel):
    """Names and where each stands; the tooltip has times and notes."""

    def __init__(self, page: Page) -> None:
        """Empty until a letter is chosen."""
        super().__init__(wordWrap=True)
        self._page = page
        self._wanted = ""
        self.setProperty("look", "caption")
        self.setContentsMargins(10, 2, 10, 2)
        self.hide()

    def show_letter(self, letter_id: str) -> None:
        """Load where this letter stands."""
        self._wanted = letter_id
        self._page.read(
            lambda office: (letter_id, office.paraf.status(letter_id)), self._show, self._nothing
        )

    @QtCore.Slot(object)
    def _show(self, loaded: tuple[str, ParafStatus]) -> None:
        letter_id, found = loaded
        if letter_id == self._wanted:
            self.setText(route(found))
            lines = [f"{each.name}: {standing(each)}" for each in found.steps]
            self.setToolTip("\n".join(lines))
            self.setVisible(bool(found.steps))

    @QtCore.Slot(object)
    def _nothing(self, _error: Exception) -> None:
        # A letter deleted meanwhile is gone from the list at once.
        self.hide()
