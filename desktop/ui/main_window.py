"""The window: bar, navigation, pages, status line; opens the store once it has been painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop import settings
from desktop.i18n import _, use_language
from desktop.ui import theme
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.jobs import Job, Jobs
from desktop.ui.messages import Action, Toast
from desktop.ui.page import Page
from desktop.ui.pages import PAGES
from desktop.ui.translator import CatalogueTranslator, speak
from desktop.ui.widgets.leaving import Leaving
from desktop.ui.widgets.navigation import Navigation, Place
from desktop.ui.widgets.page_stack import PageStack
from desktop.ui.widgets.status_line import StatusLine
from desktop.ui.widgets.top_bar import TopBar, role_word

if TYPE_CHECKING:
    from desktop.office import Office

NARROW_PX = 1200
SIZE = QtCore.QSize(1366, 768)
SMALLEST = QtCore.QSize(900, 560)


class MainWindow(QtWidgets.QMainWindow):
    """The frame around the pages; see `desktop.ui.page.Frame` for what pages use of it."""

    changed = QtCore.Signal(object)

    def __init__(self, chosen: settings.Settings, open_office: Callable[[], Office]) -> None:
        """`open_office` runs on a reader when `open_store` is called."""
        super().__init__()
        self.office: Office | None = None
        self.jobs = Jobs(self)
        self._chosen = chosen
        self._open_office = open_office
        self._translator = CatalogueTranslator(self)
        self._leaving = Leaving(self, self.jobs)
        self.setWindowTitle("Lindung Desa")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self._build(PAGES[0].name)
        self.changed.connect(self._changed)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._stack.page

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        self._navigation.mark(name)
        self._stack.go(name)

    def toast(self, text: str, *actions: Action) -> None:
        """Say what has worked."""
        self._toast.say(text, *actions)

    @QtCore.Slot()
    def open_store(self) -> None:
        """Open the store in the background; the pages fill when it is there."""
        self.jobs.read(Job(lambda _progress: self._open_office(), self.use, self._not_opened))

    @QtCore.Slot(object)
    def use(self, office: Office) -> None:
        """Show this office's papers from now on."""
        self.office = office
        office.subscribe(self.changed.emit)
        self._say_office()
        self._stack.refresh()

    @QtCore.Slot(object)
    def _not_opened(self, error: Exception) -> None:
        self.page.banner.fail(error)
        self.page.banner.say(self.page.banner.text, (_("Try again"), self.open_store))

    @QtCore.Slot(object)
    def _changed(self, changes: frozenset[tuple[str, object]]) -> None:
        self._stack.hear({kind for kind, _id in changes})

    def _build(self, first: str) -> None:
        speak(_app(), self._translator)
        self._bar = TopBar(self._chosen)
        self._status = StatusLine(self.jobs)
        self._navigation = Navigation([_place(page) for page in PAGES])
        self._stack = PageStack(self, PAGES)
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
        self._toast = Toast(centre)
        self._connect()
        self.go(first)

    def _connect(self) -> None:
        self._navigation.wanted.connect(self.go)
        self._bar.language_wanted.connect(self._speak)
        self._bar.palette_wanted.connect(self._paint)
        self._bar.shortcuts_wanted.connect(self._show_shortcuts)

    def _say_office(self) -> None:
        office = self.office
        if office is not None:
            self._status.say_store(office.store_text)
            self.jobs.read(Job(lambda _progress: office.name, self._say_name, self._not_opened))

    @QtCore.Slot(str)
    def _say_name(self, name: str) -> None:
        if self.office is not None:
            person = self.office.person
            self._bar.say(name, f"{person.full_name} · {role_word(person.role)}")

    @QtCore.Slot(str)
    def _speak(self, language: str) -> None:
        # Everything is built anew, so no widget needs a method to translate itself again.
        use_language(language)
        self._choose(replace(self._chosen, language=language))
        self._build(self.page.name)
        self._say_office()

    @QtCore.Slot(str)
    def _paint(self, palette: str) -> None:
        self._choose(replace(self._chosen, palette=palette))
        theme.apply(_app(), palette)

    def _choose(self, chosen: settings.Settings) -> None:
        self._chosen = chosen
        settings.save(chosen)

    @QtCore.Slot()
    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self, PAGES).open()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._navigation.fold(folded=self.width() < NARROW_PX)
        self._toast.place()

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        if self._leaving.may_leave():
            self.jobs.close()
            event.accept()
        else:
            event.ignore()


def _place(page: type[Page]) -> Place:
    return Place(page.name, page.title, page.group, page.icon)


def _app() -> QtWidgets.QApplication:
    app = QtWidgets.QApplication.instance()
    assert isinstance(app, QtWidgets.QApplication)  # noqa: S101  # a window without one cannot exist
    return app
