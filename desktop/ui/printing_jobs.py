"""The long job of printing, and what is said at its end; a stopped one goes on where it stopped."""

from __future__ import annotations

from dataclasses import replace
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


class PrintJobs(QtCore.QObject):
    """Prints for the page, wherever the page's cursor goes meanwhile."""

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._row: CircularRow | None = None
        self._order: PrintOrder | None = None
        self._copies: tuple[str, ...] = ()
        self._files = 1
        """Which file of the same letter is to be written: a stopped print goes on in another."""

    @QtCore.Slot(object)
    def ask(self, row: CircularRow, shown: str = "") -> None:
        """Ask which copies of a letter are to be printed, and how."""
        self._page.read(lambda office: load(office, row, shown), self._ask)

    @QtCore.Slot(object)
    def _ask(self, loaded: Loaded) -> None:
        self._row, self._files = loaded.row, 1
        dialog = PrintCopiesDialog(self._page, loaded)
        dialog.wanted.connect(self.begin)
        dialog.open()

    @QtCore.Slot(object, object)
    def begin(self, order: PrintOrder, copies: tuple[str, ...]) -> None:
        """Print these copies; a file is asked for its name first."""
        self._order, self._copies = order, copies
        if order.choices.printer == TO_FILE:
            name = _file_name(self._row, self._files)
            choose_new(self._page, _("PDF file"), name, self._into)
        else:
            self._start(order)

    @QtCore.Slot(str)
    def _into(self, path: str) -> None:
        if self._order is not None:
            self._start(replace(self._order, path=Path(path)))

    def _start(self, order: PrintOrder) -> None:
        row, copies = self._row, self._copies
        if row is None:
            return
        self._order = order
        letter_id, press = row.id, press_for(order)
        self._page.work(
            lambda office, progress: office.printing.print_copies(
                letter_id, copies, press, progress
            ),
            self._printed,
            _("Printing {number}").format(number=row.number),
        )

    @QtCore.Slot(object)
    def _printed(self, result: PrintResult) -> None:
        self._copies = result.waiting
        if result.stopped is None:
            self._page.frame.toast(_done(result.printed), *self._then())
        else:
            tone = "blue" if isinstance(result.stopped, Cancelled) else "amber"
            self._page.banner.say(_stopped(result), (_("Go on"), self._go_on), tone=tone)

    def _then(self) -> tuple[Action, ...]:
        path = None if self._order is None else self._order.path
        return () if path is None else ((_("Open"), self._open),)

    @QtCore.Slot()
    def _open(self) -> None:
        path = None if self._order is None else self._order.path
        if path is not None:
            self._page.hand_over(lambda: open_file(path))

    @QtCore.Slot()
    def _go_on(self) -> None:
        if self._order is not None:
            self._files += 1
            self.begin(replace(self._order, path=None), self._copies)


def _file_name(row: CircularRow | None, file: int) -> str:
    number = "" if row is None else row.number
    words = "".join(sign if sign.isalnum() or sign in ".-" else "_" for sign in number)
    return f"{words}.pdf" if file == 1 else f"{words}_{file}.pdf"


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
