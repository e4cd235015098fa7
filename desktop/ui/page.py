"""A page: declared columns, commands and concerns; loads in the background, shows on arrival."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.ui.commands import Command
from desktop.ui.jobs import Job, Jobs
from desktop.ui.messages import Banner
from desktop.ui.widgets.command_bar import CommandBar
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.filters import Filter, FilterBar
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.toast import Action

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.settings import Settings
    from desktop.ui.table import Column

T = TypeVar("T")


class Frame(Protocol):
    """What a page needs of the window around it."""

    office: Office | None
    chosen: Settings

    def choose(self, chosen: Settings) -> None:
        """Remember other choices of the person at this computer."""

    @property
    def jobs(self) -> Jobs:
        """What runs beside the screen."""

    def toast(self, text: str, *actions: Action) -> None:
        """Say what has worked."""


class Page(QtWidgets.QWidget):
    """One entry of the navigation; subclasses declare, and say what to load and how to show it."""

    columns: ClassVar[tuple[Column, ...]]
    commands: ClassVar[tuple[Command, ...]] = ()
    filters: ClassVar[tuple[Filter, ...]] = ()
    concerns: ClassVar[frozenset[str]] = frozenset()
    empty: ClassVar[str]
    """What an empty list says; the primary command stands beneath it."""

    def __init__(self, frame: Frame, title: str) -> None:
        """Builds the frame under a title; rows come with the first `refresh`."""
        super().__init__()
        self.frame = frame
        self.rows: tuple[Any, ...] = ()
        self._next: object = None
        self.banner = Banner()
        self.table = TableView(self.columns, title, self.key)
        self.nothing = Empty()
        self.filter_bar = FilterBar(self.filters)
        self.command_bar = CommandBar(self, self.commands)
        self._frame = PageFrame(self, title, self.detail())
        self._connect()

    @staticmethod
    def key(row: Any) -> object:  # noqa: ANN401  # the service's own row class
        """What makes a row the same row after a reload."""
        return row.id

    def detail(self) -> QtWidgets.QWidget | None:
        """The panel at the right of the list, if the page has one."""
        return None

    def load(self, office: Office) -> tuple[Any, ...]:
        """The rows; runs in the background and knows no widget."""
        raise NotImplementedError

    def context(self, rows: tuple[Any, ...]) -> str:
        """The line beside the title."""
        return ""

    def chosen(self) -> None:
        """The cursor stands on another row."""

    def kept(self) -> object:
        """What a page built anew in another language is to go on with."""

    def take_up(self, kept: Any) -> None:  # noqa: ANN401  # what this very page has kept
        """Go on with what a page in another language has kept."""

    def refusal(self, command: Command) -> str:
        """Why a command cannot be used now; nothing if it can."""
        office = self.frame.office
        if office is not None and command.right is not None and not office.may(command.right):
            return _("Your role in this store does not permit this.")
        return command.refusal(self)

    def focus(self) -> None:
        """Take the keyboard."""
        self._frame.focus()

    @property
    def row(self) -> Any:  # noqa: ANN401  # the service's own row class
        """The row the cursor stands on, or None."""
        return self.table.current()

    @QtCore.Slot()
    def refresh(self) -> None:
        """Load again; cursor, selection and scroll position stay."""
        self.read(self.load, self.show_rows)

    @QtCore.Slot(str)
    def show_next(self, key: object) -> None:
        """Put the cursor on the row with this key when the list has been loaded again."""
        self._next = key
        self.refresh()

    def read(
        self,
        load: Callable[[Office], T],
        show: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Look something up beside the screen; `show` is given the latest answer only."""
        office = self.frame.office
        if office is not None:
            self.frame.jobs.read(Job(lambda _progress: load(office), show, failed or self.fail))

    def save(
        self,
        change: Callable[[Office], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write something that takes milliseconds, after all writes before it.

        The page says what failed where a dialog that was to say so has been closed.
        """
        office = self.frame.office
        if office is not None:
            told = failed or self.fail
            job = Job(lambda _progress: change(office), done, told, instead=self.fail)
            self.frame.jobs.save(job)

    def work(
        self,
        work: Callable[[Office, Progress], T],
        done: Callable[[T], None],
        label: str,
        failed: Callable[[Exception], None] | None = None,
    ) -> bool:
        """Run the one long job; says so and returns False while another one runs."""
        office = self.frame.office
        if office is None:
            return False
        job = Job(lambda progress: work(office, progress), done, failed or self.fail, label)
        if self.frame.jobs.work(job):
            self.banner.hide()
            return True
        self.banner.say(_("Another job is still running. Wait for it or stop it with Ctrl+."))
        return False

    def hand_over(self, hand: Callable[[], None]) -> None:
        """Give something to another program; say so if this computer has none for it."""
        try:
            hand()
        except PaperRefused as refused:
            self.banner.say(refused.message, tone="amber")

    @QtCore.Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what went wrong above the content."""
        self.banner.fail(error, self.refresh)

    @QtCore.Slot(object)
    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show what was loaded."""
        self.rows = rows
        self.filter_bar.offer(rows)
        self._filter()
        if self._next is not None:
            self.table.go_to(self._next)
            self._next = None

    @QtCore.Slot()
    def _filter(self) -> None:
        passing = self.filter_bar.passing(self.rows)
        self.table.show_rows(passing)
        if passing and self.row is None:
            self.table.go_to_line(0)
        self._frame.say(self.context(self.rows))
        self._say_nothing()
        self._frame.show_list(filled=bool(passing))
        self._chosen()

    def _say_nothing(self) -> None:
        self.command_bar.update_enabled()
        if self.rows:
            self.nothing.say(_("No row passes the filters."), self._show_all)
        else:
            primary = next((each for each in self.commands if each.primary), None)
            helps = None if primary is None else self.command_bar.action(primary)
            self.nothing.say(_(self.empty), helps)

    @QtCore.Slot()
    def _chosen(self) -> None:
        self.command_bar.update_enabled()
        self.chosen()

    def _connect(self) -> None:
        self.table.chosen.connect(self._chosen)
        self.filter_bar.changed.connect(self._filter)
        self.table.addActions(self.command_bar.actions_for_menu())
        self.table.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.ActionsContextMenu)
        self._show_all = QtGui.QAction(_("Show all rows"), self)
        self._show_all.triggered.connect(self.filter_bar.clear)
        QtGui.QShortcut(QtGui.QKeySequence("F5"), self, self.refresh)
