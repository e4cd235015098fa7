"""Beranda: what waits for the person at this desk, and a few figures of the office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.circular_steps import no_row
from desktop.ui.commands import Command
from desktop.ui.home_words import TASK, sentence
from desktop.ui.page import Frame, Page
from desktop.ui.table import Column
from desktop.ui.widgets.figure_cards import FigureCards

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.home import Overview, Task

_ABOVE_THE_LIST = 3
"""Below title, commands and banner."""


def _day(row: Task) -> date:
    return row.on or date.max


class HomePage(Page):
    """The page of the morning: Enter or a click goes to what a line speaks of."""

    concerns = frozenset(
        {
            "letter",
            "circular",
            "obligation",
            "recipient",
            "copy",
            "delivery",
            "paraf",
            "paraf_step",
            "number_book",
            "village",
            "village_name",
        }
    )
    empty = N_(
        "Nothing waits for you. Letters to initial or to sign, what is due and what could not be "
        "delivered will stand here."
    )
    columns = (
        Column(N_("Waits for"), lambda row: TASK[row.kind], width=130),
        Column(N_("Matter"), sentence, width=300, stretch=True),
        Column(N_("Since or due"), lambda row: wording.day(row.on), _day, 110),
    )

    def __init__(self, frame: Frame, title: str) -> None:
        """The figures stand above the list."""
        super().__init__(frame, title)
        self.figures = FigureCards()
        column = cast("QtWidgets.QVBoxLayout", self.layout())
        column.insertWidget(_ABOVE_THE_LIST, self.figures)
        self.table.opened.connect(self._open_row)
        self.table.clicked.connect(self._open_row)

    def load(self, office: Office) -> tuple[Any, ...]:
        overview = office.home.overview()
        return (overview,)

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        overview: Overview = rows[0]
        self.figures.show_figures(overview.figures)
        super().show_rows(overview.tasks)

    def context(self, rows: tuple[Any, ...]) -> str:
        if not rows:
            return _("Nothing waits for you.")
        words = ngettext("{count} thing waits for you", "{count} things wait for you", len(rows))
        return words.format(count=wording.count(len(rows)))

    def open_row(self) -> None:
        """Go to the page and the row that the line speaks of."""
        task: Task | None = self.row
        if task is not None:
            self.frame.go(task.page)
            self.frame.page.show_next(task.row)

    def new(self) -> None:
        """Begin a circular on the page of circulars."""
        self.frame.go("circulars")
        cast("Any", self.frame.page).new()

    @QtCore.Slot()
    def _open_row(self) -> None:
        self.open_row()

    commands = (
        Command(N_("Open"), open_row, "Ctrl+O", "next", no_row, primary=True),
        Command(N_("New circular…"), new, "Ctrl+N", "plus", right=Right.WRITE),
    )
    begins = commands[1]


PAGE = HomePage
