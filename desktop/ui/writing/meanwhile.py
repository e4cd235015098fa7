"""Somebody else changed the letter while it was written here: no text is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.writing import beside

if TYPE_CHECKING:
    from desktop.ui.writing.screen import WritingScreen


class Meanwhile(QtCore.QObject):
    """Offers to look at theirs, or to keep mine as a draft of its own."""

    copied = QtCore.Signal(str)
    """Mine is a draft of its own now; says which."""

    def __init__(self, screen: WritingScreen) -> None:
        """Belongs to the screen."""
        super().__init__(screen)
        self._screen = screen

    def tell_over(self, sentence: str) -> None:
        """Say that this letter cannot be saved any more, and what becomes of the text."""
        mine = (_("Keep mine as a copy"), self._copy_mine)
        self._screen.banner.say(f"{sentence} {_('Nothing you typed is lost.')}", mine, tone="amber")

    @QtCore.Slot()
    def tell(self) -> None:
        """Say that somebody else has saved it, and what can be done."""
        self._screen.banner.say(
            _("Somebody else saved this letter meanwhile. Nothing you typed is lost."),
            (_("Open theirs beside"), self._read_theirs),
            (_("Keep mine as a copy"), self._copy_mine),
            tone="amber",
        )

    @QtCore.Slot()
    def _read_theirs(self) -> None:
        letter_id = self._screen.letter_id
        self._screen.read(lambda office: beside.load(office, letter_id), self._show_theirs)

    @QtCore.Slot(object)
    def _show_theirs(self, pdf: bytes) -> None:
        # The choice stays open: a banner closes with each of its buttons.
        self.tell()
        beside.BesideDialog(self._screen, pdf).show()

    @QtCore.Slot()
    def _copy_mine(self) -> None:
        letter_id, form = self._screen.letter_id, self._screen.desk.written()
        self._screen.save(
            lambda office: office.writing.save_as_copy(letter_id, form),
            self._tell_copied,
            self._screen.refuse,
        )

    @QtCore.Slot(object)
    def _tell_copied(self, letter_id: str) -> None:
        self.copied.emit(letter_id)
