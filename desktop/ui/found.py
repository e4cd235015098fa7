"""Typing that a crash left behind: offered as soon as its store is open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop import drafts
from desktop.i18n import _
from desktop.ui.jobs import Job
from desktop.ui.keeping import said
from desktop.ui.writing.opening import unfinished_letter

if TYPE_CHECKING:
    from desktop.drafts import LocalDraft
    from desktop.ui.main_window import MainWindow

LETTERS = "circulars"


class FoundTyping(QtCore.QObject):
    """Speaks of one form at a time, the newest first."""

    def __init__(self, window: MainWindow) -> None:
        """Belongs to the window."""
        super().__init__(window)
        self._window = window
        self._found: LocalDraft | None = None

    @QtCore.Slot()
    def look(self) -> None:
        """Look for typing in the forms of the open store."""
        office = self._window.office
        if office is not None:
            store = office.store_id
            self._run(Job(lambda _progress: drafts.of_store(store), self._offer, self._fail))

    @QtCore.Slot(object)
    def _offer(self, found: tuple[LocalDraft, ...]) -> None:
        if not found:
            return
        self._found = found[0]
        words = f"{said(found[0])} “{found[0].title}”"
        discard = (_("Discard"), self._discard)
        if unfinished_letter(found[0]) is not None:
            self._window.page.banner.say(
                words, (_("Restore"), self._restore), discard, tone="amber"
            )
        else:
            more = _("It is offered when you open that form again.")
            self._window.page.banner.say(f"{words}. {more}", discard, tone="amber")

    @QtCore.Slot()
    def _restore(self) -> None:
        letter = unfinished_letter(self._found) if self._found is not None else None
        if letter is not None:
            self._window.go(LETTERS)
            self._window.page.take_up(letter)

    @QtCore.Slot()
    def _discard(self) -> None:
        gone = self._found
        if gone is not None:
            store, form = gone.store, gone.form
            self._run(
                Job(lambda _progress: drafts.remove(store, form), self._forgotten, self._fail)
            )

    @QtCore.Slot(object)
    def _forgotten(self, _nothing: object) -> None:
        self.look()

    @QtCore.Slot(object)
    def _fail(self, error: Exception) -> None:
        self._window.page.banner.fail(error)

    def _run(self, job: Job) -> None:
        self._window.jobs.keep(job)
