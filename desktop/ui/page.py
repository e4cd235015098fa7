"""A page: declared columns, commands and concerns; loads in the background, shows on arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.screen import Frame, Screen
from desktop.ui.widgets.command_bar import CommandBar
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.filters import Filter, FilterBar
from desktop.ui.widgets.page_frame import PageFrame
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.search_hits import Hit
    from desktop.ui.commands import Command
    from desktop.ui.table import Column

__all__ = ["Frame", "Page"]


class Page(Screen):
    """One entry of the navigation; subclasses declare, and say what to load and how to show it."""

    columns: ClassVar[tuple[Column, ...]]
    filters: ClassVar[tuple[Filter, ...]] = ()
    empty: ClassVar[str]
    """What an empty list says; the primary command stands beneath it."""
    begins: ClassVar[Command | None] = None
    """The command that stands there instead, where the primary one needs a row."""
    shares: ClassVar[tuple[int, int]] = (700, 424)
    """Pixels of the list and of the panel beside it, and how they share what is left."""

    def __init__(self, frame: Frame, title: str) -> None:
        """Builds the frame under a title; rows come with the first `refresh`."""
        super().__init__(frame)
        self.rows: tuple[Any, ...] = ()
        self._next: object = None
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

    @QtCore.Slot(object)
    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show what was loaded."""
        self.rows = rows
        self.filter_bar.offer(rows)
        self._filter()
        if self._next is not None:
            self._go_to_next()

    def show_found(self, hit: Hit) -> None:
        """Put the cursor on what the search has found."""
        self.show_next(hit.row)

    def _go_to_next(self) -> None:
        for row in self.rows:
            if self.key(row) == self._next:
                self.filter_bar.let_pass(row)
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
            first = self.begins or primary
            helps = None if first is None else self.command_bar.action(first)
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
