"""Never lose typing: what stands in a form and is not saved is kept on this computer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop import drafts
from desktop.clock import now
from desktop.drafts import LocalDraft
from desktop.i18n import _
from desktop.ui import wording
from desktop.ui.jobs import Job

if TYPE_CHECKING:
    from desktop.ui.messages import Banner
    from desktop.ui.screen import Frame

EVERY_MS = 2000
"""How long typing may be nowhere but on the screen."""


class Keeper(QtCore.QObject):
    """Keeps one form. `restore` is given what was typed before and never saved, if wanted."""

    def __init__(
        self,
        parent: QtCore.QObject,
        frame: Frame,
        form: str,
        values: Callable[[], Any],
        restore: Callable[[Any], None],
    ) -> None:
        """`form` names it within its store; nothing is kept before the first `touch`."""
        super().__init__(parent)
        self._frame = frame
        self._form, self._title = form, ""
        self._values, self._restore = values, restore
        self._store = "" if frame.office is None else frame.office.store_id
        self._found: LocalDraft | None = None
        self._banner: Banner | None = None
        self._touched = False
        self._timer = QtCore.QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def offer(self, banner: Banner, title: str) -> None:
        """Look for typing that was never saved, and offer it in the banner."""
        self._banner, self._title = banner, title
        self._run(lambda: drafts.find(self._store, self._form), self._offer)

    @QtCore.Slot()
    def touch(self) -> None:
        """Something was typed: it will be kept in a moment."""
        self._touched = True
        if not self._timer.isActive():
            self._timer.start()

    @QtCore.Slot()
    def end(self) -> None:
        """What was typed here is saved, or nobody wants it; what was found before stays."""
        self._timer.stop()
        if self._touched:
            self.drop()

    @QtCore.Slot()
    def drop(self) -> None:
        """Forget everything that is kept of the form."""
        self._touched, self._found = False, None
        self._run(lambda: drafts.remove(self._store, self._form), self._kept)

    @QtCore.Slot()
    def take_up(self) -> None:
        """Put what was found into the form again."""
        if self._found is not None:
            found, self._found = self._found, None
            self._restore(found.values)

    @QtCore.Slot()
    def keep(self) -> None:
        """Keep what stands in the form now."""
        draft = LocalDraft(self._store, self._form, self._title, self._values(), now())
        self._run(partial(drafts.keep, draft), self._kept)

    @QtCore.Slot(object)
    def _offer(self, found: LocalDraft | None) -> None:
        self._found = found
        if found is not None and self._banner is not None:
            self._banner.say(
                said(found), (_("Restore"), self.take_up), (_("Discard"), self.drop), tone="amber"
            )

    def _run(self, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._frame.jobs.keep(Job(lambda _progress: call(), done, self._failed))

    @QtCore.Slot(object)
    def _kept(self, _nothing: object) -> None:
        """There is nothing to say."""

    @QtCore.Slot(object)
    def _failed(self, error: Exception) -> None:
        if self._banner is not None:
            self._banner.fail(error)


def said(found: LocalDraft) -> str:
    """Say when what was found had been typed."""
    sentence = _("Typing of {moment} that was not saved has been found.")
    return sentence.format(moment=wording.moment(found.kept_at))
