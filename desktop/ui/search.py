"""Search over everything (Ctrl+K): results while typing, by keyboard, from any page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui

from desktop.i18n import _
from desktop.ui.jobs import Job
from desktop.ui.search_box import KEYS, SearchBox
from desktop.ui.search_list import SearchList
from desktop.ui.search_rows import SearchRow, command_rows, hit_row, page_rows

if TYPE_CHECKING:
    from desktop.services.search_hits import Hit
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages import Place
    from desktop.ui.screen import Screen

PAUSE_MS = 60
_KIND, _KEY = QtCore.QEvent.Type, QtCore.Qt.Key
_POPUP = QtCore.Qt.FocusReason.PopupFocusReason
_HELD = QtCore.Qt.KeyboardModifier.ControlModifier | QtCore.Qt.KeyboardModifier.AltModifier
_STEPS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1, _KEY.Key_PageUp: -8, _KEY.Key_PageDown: 8}
Found = tuple[str, tuple["Hit", ...]]
"""What was typed, and what has it."""


class Search(QtCore.QObject):
    """Between the box, the list beneath it and the window."""

    def __init__(self, window: MainWindow, box: SearchBox, places: Sequence[Place]) -> None:
        """Nothing is looked for before something is typed."""
        super().__init__(box)
        self._window, self.box, self._places = window, box, places
        self.list = SearchList(window.centralWidget() or window)
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        box.textEdited.connect(self._typed)
        box.textChanged.connect(self._hint)
        box.installEventFilter(self)
        self.list.taken.connect(self.take)
        QtGui.QShortcut(QtGui.QKeySequence(KEYS), box, self.begin)

    @QtCore.Slot()
    def begin(self) -> None:
        """Give the box the keyboard; what stands in it is replaced by typing."""
        self.box.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        kind = event.type()
        if kind == _KIND.FocusIn:
            self._look()
        elif kind == _KIND.FocusOut and isinstance(event, QtGui.QFocusEvent):
            # A menu of its own, such as the one to paste, is no farewell.
            self.list.setVisible(event.reason() == _POPUP and self.list.isVisible())
        elif isinstance(event, QtGui.QKeyEvent) and not event.modifiers() & _HELD:
            return self._pressed(QtCore.Qt.Key(event.key()), event)
        return super().eventFilter(watched, event)

    def _pressed(self, key: QtCore.Qt.Key, event: QtGui.QKeyEvent) -> bool:
        """Take the keys that are ours, also before a command of the screen that has the same."""
        if key not in _STEPS and key not in _DEEDS:
            return False
        event.accept()
        if event.type() == _KIND.KeyPress:
            if key in _STEPS:
                self._step(_STEPS[key])
            else:
                _DEEDS[key](self)
        return True

    @QtCore.Slot()
    def _hint(self) -> None:
        self.box.hint.setVisible(not self.box.text())

    @QtCore.Slot()
    def _typed(self) -> None:
        self._pause.start()

    @QtCore.Slot()
    def _look(self) -> None:
        typed, office = self.box.text(), self._window.office
        if office is None or not typed.strip():
            self._show((typed, ()))
            return
        job = Job(lambda _progress: (typed, office.search.find(typed)), self._show, self._fail)
        self._window.jobs.read(job)

    @QtCore.Slot(object)
    def _show(self, found: Found) -> None:
        typed, hits = found
        # Somebody may have gone on, or left, while an answer was on its way.
        if typed == self.box.text() and self.box.hasFocus():
            self.list.show_rows(self._rows(typed, hits), _("Nothing has all of these words."))
            self.list.place_under(self.box)
            self._speak()

    @QtCore.Slot(object)
    def _fail(self, error: Exception) -> None:
        self._window.front.banner.fail(error)

    def _rows(self, typed: str, hits: Sequence[Hit]) -> list[SearchRow]:
        return [
            *(hit_row(hit, self._go_to) for hit in hits if self._is_shown(hit)),
            *command_rows(self._window.front, typed),
            *page_rows(self._places, typed, self._window.go),
        ]

    def _is_shown(self, hit: Hit) -> bool:
        return any(place.name == hit.page for place in self._places)

    def _step(self, by: int) -> None:
        self.list.step(by)
        self._speak()

    @QtCore.Slot()
    def take(self) -> None:
        """Do what the current row stands for."""
        row = self.list.row_now() if self.list.isVisible() else None
        if row is not None:
            self.leave()
            row.take()

    def leave(self) -> None:
        """Back to where the person came from."""
        self._pause.stop()
        self.box.clear()
        self.list.hide()
        self._window.front.focus()

    def _go_to(self, hit: Hit) -> None:
        self._window.go(hit.page)
        over = self._window.front
        if over is self._window.page:
            self._window.page.show_found(hit)
        else:
            # A letter that is being written; what is not saved is asked about first.
            over.leave(partial(self._uncover, over, hit))

    def _uncover(self, over: Screen, hit: Hit) -> None:
        over.take_off()
        self._window.page.show_found(hit)

    def _speak(self) -> None:
        row = self.list.row_now()
        self.box.setAccessibleDescription("" if row is None else f"{row.title} {row.context}")


_DEEDS: dict[QtCore.Qt.Key, Callable[[Search], None]] = {
    _KEY.Key_Return: Search.take,
    _KEY.Key_Enter: Search.take,
    _KEY.Key_Escape: Search.leave,
}
