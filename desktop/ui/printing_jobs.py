"""The long job of printing, and what is said at its end; a stopped one goes on where it stopped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.errors import Cancelled
from desktop.i18n import _, ngettext
from desktop.ui import wording
from desktop.ui.dialogs.print_copies import PrintCopiesDialog
from desktop.ui.opening import open_file
from desktop.ui.printing_choices import TO_FILE, PrintOrder
from desktop.ui.printing_copies import Loaded, load
from desktop.ui.printing_press import press_for
from desktop.ui.widgets.choosing import choose_new
from desktop.ui.widgets.toast import Action

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.services.printing import PrintResult
    from desktop.ui.page import Page


@dataclass(frozen=True)
class _Task:
    """Copies of one letter, and how they are printed."""

    row: CircularRow
    order: PrintOrder
    copies: tuple[str, ...]
    file: int = 1
    """Which file of the same letter is to be written: a stopped print goes on in another."""


class PrintJobs(QtCore.QObject):
    """Prints for the page, wherever the page's cursor goes meanwhile."""

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._row: CircularRow | None = None
        self._asked: _Task | None = None
        self._task: _Task | None = None
        """What is printed now, or was last; somebody may ask about another letter meanwhile."""

    @QtCore.Slot(object)
    def ask(self, row: CircularRow, shown: str = "") -> None:
        """Ask which copies of a letter are to be printed, and how."""
        self._page.read(lambda office: load(office, row, shown), self._ask)

    @QtCore.Slot(object)
    def _ask(self, loaded: Loaded) -> None:
        self._row = loaded.row
        dialog = PrintCopiesDialog(self._page, loaded)
        dialog.wanted.connect(self.begin)
        dialog.open()

    @QtCore.Slot(object, object)
    def begin(self, order: PrintOrder, copies: tuple[str, ...]) -> None:
        """Print these copies; a file is asked for its name first."""
        if self._row is not None:
            self._begin(_Task(self._row, order, copies))

    def _begin(self, task: _Task) -> None:
        if task.order.choices.printer == TO_FILE:
            self._asked = task
            choose_new(self._page, _("PDF file"), _file_name(task), self._into)
        else:
            self._start(task)

    @QtCore.Slot(str)
    def _into(self, path: str) -> None:
        if self._asked is not None:
            order = replace(self._asked.order, path=Path(path))
            self._start(replace(self._asked, order=order))

    def _start(self, task: _Task) -> None:
        press = press_for(task.order)
        started = self._page.work(
            lambda office, progress: office.printing.print_copies(
                task.row.id, task.copies, press, progress
            ),
            self._printed,
            _("Printing {number}").format(number=task.row.number),
        )
        if started:
            self._task = task

    @QtCore.Slot(object)
    def _printed(self, result: PrintResult) -> None:
        if self._task is not None:
            self._task = replace(self._task, copies=result.waiting)
        if result.stopped is None:
            self._page.frame.toast(_done(result.printed), *self._then())
        else:
            tone = "blue" if isinstance(result.stopped, Cancelled) else "amber"
            self._page.banner.say(_stopped(result), (_("Go on"), self._go_on), tone=tone)

    @property
    def _path(self) -> Path | None:
        return None if self._task is None else self._task.order.path

    def _then(self) -> tuple[Action, ...]:
        return () if self._path is None else ((_("Open"), self._open),)

    @QtCore.Slot()
    def _open(self) -> None:
        path = self._path
        if path is not None:
            self._page.hand_over(lambda: open_file(path))

    @QtCore.Slot()
    def _go_on(self) -> None:
        task = self._task
        if task is not None:
            order = replace(task.order, path=None)
            self._begin(replace(task, order=order, file=task.file + 1))


def _file_name(task: _Task) -> str:
    words = "".join(sign if sign.isalnum() or sign in ".-" else "_" for sign in task.row.number)
    return f"{words}.pdf" if task.file == 1 else f"{words}_{task.file}.pdf"


def _done(count: int) -> str:
    words = ngettext("{count} letter printed.", "{count} letters printed.", count)
    return words.format(count=wording.count(count))


def _stopped(result: PrintResult) -> str:
    words = _("{printed} of {total} printed; go on from {name}.").format(
        printed=wording.count(result.printed),
        total=wording.count(result.total),
        name=result.next_name,
    )
    if result.stopped is None or isinstance(result.stopped, Cancelled):
        return words
    return f"{words} {result.stopped.message}"
