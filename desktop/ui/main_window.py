"""The window: bar, navigation, pages, status line; opens the store once it has been painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore, QtGui, QtWidgets

from desktop import settings
from desktop.i18n import _, use_language
from desktop.ui import late, theme
from desktop.ui.pages import PLACES
from desktop.ui.widgets.navigation import Navigation
from desktop.ui.widgets.page_stack import PageStack
from desktop.ui.widgets.status_line import StatusLine
from desktop.ui.widgets.top_bar import TopBar, role_word

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.jobs import Jobs
    from desktop.ui.page import Page
    from desktop.ui.screen import Screen
    from desktop.ui.store_choice import StoreChoice
    from desktop.ui.widgets.leaving import Leaving
    from desktop.ui.widgets.toast import Action, Toast

T = TypeVar("T")

PRODUCT = "Lindung Desa"
NARROW_PX = 1200
SIZE, SMALLEST = QtCore.QSize(1366, 768), QtCore.QSize(880, 440)


class MainWindow(QtWidgets.QMainWindow):
    """The frame around the pages; see `desktop.ui.page.Frame` for what pages use of it."""

    changed = QtCore.Signal(object)

    def __init__(
        self,
        chosen: settings.Settings,
        open_office: Callable[[], Office],
        is_first: Callable[[], bool] = bool,
    ) -> None:
        """`open_office` runs on a reader; `is_first` tells whether to ask where the store is."""
        super().__init__()
        self.office: Office | None = None
        self.chosen = chosen
        self._begins_with = open_office, is_first
        self._toast: Toast | None = None
        self._leaving: Leaving | None = None
        self._deaf: Callable[[], None] | None = None
        self.setWindowTitle(PRODUCT)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        self._build()
        self.changed.connect(self._changed)

    @cached_property
    def jobs(self) -> Jobs:
        """What runs beside the screen."""
        return late.jobs(self)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._stack.page

    @property
    def front(self) -> Screen:
        """What is looked at: the page, or the screen laid over it."""
        return self._stack.front

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        self._navigation.mark(name)
        self._stack.go(name)

    def lay_over(self, page: Screen, screen: Screen) -> None:
        """Show a screen in place of a page, until it is taken off."""
        self._stack.lay_over(page, screen)

    def take_off(self, screen: Screen) -> None:
        """Show again what a screen was laid over."""
        self._stack.take_off(screen)

    def toast(self, text: str, *actions: Action) -> None:
        """Say what has worked."""
        if self._toast is not None:
            self._toast.say(text, *actions)

    @QtCore.Slot()
    def open_store(self) -> None:
        """Show the first page, empty, and open the store in the background."""
        if not self._stack.name:
            self._furnish(PLACES[0].name)
        self.stores.open()

    @QtCore.Slot(object)
    def use(self, office: Office) -> None:
        """Show this office's papers from now on."""
        before, self.office = self.office, office
        if before is not None:
            self._let_go(before)
        self._deaf = office.subscribe(self.changed.emit)
        self._say_office()
        self._badges.look()
        self._stack.refresh()
        if office.kept_copy is not None:
            self.stores.say_kept(office.kept_copy)
        late.found_typing(self).look()

    def _let_go(self, before: Office) -> None:
        """Forget what is on the screen of another store, also what was typed there."""
        if self._deaf is not None:
            self._deaf()
        front = self._stack.name
        self._build()
        self._furnish(front)
        before.close()

    @cached_property
    def stores(self) -> StoreChoice:
        """What opens the store, another one, or makes one."""
        return late.store_choice(self, *self._begins_with)

    @QtCore.Slot(object)
    def _changed(self, changes: frozenset[tuple[str, object]]) -> None:
        kinds = {kind for kind, _id in changes}
        self._stack.hear(kinds)
        if "office_profile" in kinds:
            self._say_office()

    def _furnish(self, front: str) -> None:
        """Bring what the first paint could do without."""
        late.speak(self)
        theme.frame_windows(theme.application(), self.chosen.palette)
        self._navigation.listen()
        self._badges = late.badges(self, self._navigation)
        self._bar.offer(self.chosen)
        self.stores.follow(self._bar)
        self._status.follow(self.jobs)
        self._bar.take_in(late.search_box(self, PLACES))
        self._toast = late.toast(self._centre)
        self.go(front)

    def _read(self, load: Callable[[], T], show: Callable[[T], None]) -> None:
        self.jobs.read(late.job(load, show, self.stores.not_opened))

    def _build(self) -> None:
        self._bar = TopBar()
        self._status = StatusLine()
        self._navigation = Navigation(PLACES)
        self._stack = PageStack(self, PLACES)
        middle = QtWidgets.QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._navigation)
        middle.addWidget(self._stack, 1)
        centre = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(centre)
        self._centre = centre
        self._fold()
        self._connect()

    def _connect(self) -> None:
        self._navigation.wanted.connect(self.go)
        self._bar.language_wanted.connect(self.speak)
        self._bar.palette_wanted.connect(self.paint)
        self._bar.shortcuts_wanted.connect(self._show_shortcuts)
        self._bar.help_wanted.connect(self._show_help)

    def _say_office(self) -> None:
        office = self.office
        if office is not None:
            self._status.say_store(office.store_text)
            self._read(lambda: (office.name, office.practice_words), self._say_name)

    @QtCore.Slot(object)
    def _say_name(self, told: tuple[str, str]) -> None:
        if self.office is not None:
            person = self.office.person
            name, practice = told
            self._bar.say(name, f"{person.full_name} · {role_word(person.role)}")
            self._bar.mark_practice(practice)
            marks = (PRODUCT, _("Practice")) if practice else (PRODUCT,)
            self.setWindowTitle(" · ".join(marks))

    @QtCore.Slot(str)
    def speak(self, language: str) -> None:
        """Say everything in another language from now on."""
        if self.is_busy():
            self._bar.offer(self.chosen)
            return
        # Everything is built anew, so no widget needs a method to translate itself again.
        use_language(language)
        self.choose(replace(self.chosen, language=language))
        front, kept = self._stack.name, self._stack.kept()
        self._build()
        self._stack.take_up(kept)
        self._furnish(front)
        self._say_office()

    @QtCore.Slot(str)
    def paint(self, palette: str) -> None:
        """Show everything in another palette from now on."""
        self.choose(replace(self.chosen, palette=palette))
        theme.apply(theme.application(), palette)
        theme.frame_windows(theme.application(), palette)

    def choose(self, chosen: settings.Settings) -> None:
        """Remember these choices of the person at this computer."""
        self.chosen = chosen
        settings.save(chosen)

    @QtCore.Slot()
    def _show_shortcuts(self) -> None:
        late.shortcuts_dialog(self, PLACES).open()

    @QtCore.Slot()
    def _show_help(self) -> None:
        late.help_window(self, PLACES, self._stack.front.topic or self._stack.name).show()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        if self._toast is not None:
            self._toast.place()

    def is_busy(self) -> bool:
        """Whether a long job runs; says so."""
        if self.jobs.long is not None:
            self._stack.front.banner.say(_("Wait until the running job has ended, or stop it."))
        return self.jobs.long is not None

    def asks(self, then: Callable[[], object]) -> bool:
        """Whether something typed would be lost; then the person is asked, and goes on later."""
        unsaved = self._stack.unsaved
        if unsaved is not None:
            self._navigation.mark(self._stack.show_unsaved(unsaved))
            unsaved.leave(then)
        return unsaved is not None

    def _fold(self) -> None:
        self._navigation.fold(folded=self.width() < NARROW_PX)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        if self.asks(self.close):
            event.ignore()
            return
        self._leaving = self._leaving or late.leaving(self, self.jobs)
        if self._leaving.may_leave():
            self.jobs.close()
            # A commit after this must not call a window that is gone.
            if self._deaf is not None:
                self._deaf()
            event.accept()
        else:
            event.ignore()
