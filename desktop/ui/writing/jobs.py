"""Which letter is written on the page of circulars, and how one gets there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.letter import Step
from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui import late
from desktop.ui.circular_steps import forbids, no_row
from desktop.ui.commands import Command
from desktop.ui.paraf_words import route

if TYPE_CHECKING:
    from desktop.services.paraf_status import ParafStatus
    from desktop.ui.page import Page
    from desktop.ui.pages.circulars import CircularsPage
    from desktop.ui.writing.opening import Opened, Unfinished
    from desktop.ui.writing.screen import WritingScreen


class WriteJobs(QtCore.QObject):
    """Opens letters for writing over their page."""

    def __init__(self, page: Page) -> None:
        """Belongs to the page of circulars."""
        super().__init__(page)
        self._page = page
        self.screen: WritingScreen | None = None
        self._next: Opened | None = None

    @QtCore.Slot(str)
    def write(self, letter_id: str, place: str = "") -> None:
        """Open a draft, at a place of it if one is named."""
        self._page.read(lambda office: late.load_letter(office, letter_id, place), self._show)

    @QtCore.Slot()
    def open_row(self) -> None:
        """Open the letter in the current row, if it may be edited here."""
        if self._page.row is not None and not self._page.refusal(EDIT):
            self.write(self._page.row.id)

    @QtCore.Slot(object)
    def go_on(self, unfinished: Unfinished) -> None:
        """Open a draft with typing that was never saved."""
        self._page.read(lambda office: late.load_unfinished(office, unfinished), self._show)

    def copy(self, letter_id: str) -> None:
        """Begin a new draft as a copy of a letter, and open it."""
        self._page.save(lambda office: office.writing.copy(letter_id), self._copied)

    def kept(self) -> Unfinished | None:
        """What the page in another language is to go on with."""
        return None if self.screen is None else self.screen.kept()

    @QtCore.Slot(str)
    def _copied(self, letter_id: str) -> None:
        self._page.frame.toast(_("The copy is a new draft, dated today."))
        self.write(letter_id)

    @QtCore.Slot(object)
    def _show(self, opened: Opened) -> None:
        if self.screen is None:
            self._lay_over(opened)
        elif opened.typed is not None or opened.writing.letter_id != self.screen.letter_id:
            self._next = opened
            self.screen.leave(self._change)
        elif opened.place:
            self.screen.desk.go_to(opened.place)

    @QtCore.Slot()
    def _change(self) -> None:
        """Write another letter, or other typing in the same one, in place of what stands here."""
        if self.screen is not None and self._next is not None:
            self.screen.take_off()
            self._lay_over(self._next)

    def _lay_over(self, opened: Opened) -> None:
        self.screen = late.writing_screen(self._page, opened)
        self.screen.again.connect(self.go_on)
        self.screen.other.connect(self.write)
        self.screen.gone.connect(self._gone)
        self._page.frame.lay_over(self._page, self.screen)
        letter_id = self.screen.letter_id
        self._page.read(lambda office: office.paraf.status(letter_id), self._warn)

    @QtCore.Slot(object)
    def _warn(self, found: ParafStatus) -> None:
        if self.screen is not None and found.submitted_at is not None:
            sentence = _(
                "This letter waits for its parafs ({route}). With the first change that is saved "
                "they lapse, and it has to be sent round again."
            )
            self.screen.banner.say(sentence.format(route=route(found)), tone="amber")

    @QtCore.Slot()
    def _gone(self) -> None:
        if self.screen is not None:
            self._page.show_next(self.screen.letter_id)
        self.screen = None


def _edit(page: CircularsPage) -> None:
    page.writing.write(page.row.id)


def _copy(page: CircularsPage) -> None:
    page.writing.copy(page.row.id)


EDIT = Command(N_("Edit…"), _edit, "Ctrl+E", "pen", forbids(Step.EDIT), right=Right.WRITE)
COPY = Command(
    N_("Copy as new draft"), _copy, "Ctrl+D", "sheet", no_row, right=Right.WRITE, rare=True
)
