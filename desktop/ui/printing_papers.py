"""Papers that are no copies of letters: printed, kept as a file, or opened by another program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui import late, printing_press
from desktop.ui.dialogs.print_paper import Paper, PrintPaperDialog
from desktop.ui.dialogs.print_receipts import PRINT, SAVE, Loaded, ReceiptsDialog, load
from desktop.ui.opening import open_file, open_pdf
from desktop.ui.printing_choices import TO_FILE, PrintOrder
from desktop.ui.printing_press import FilePress, PaperPress, press_for
from desktop.ui.widgets.choosing import choose_new

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page


class PaperJobs(QtCore.QObject):
    """Works for the page on one paper at a time."""

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._paper = Paper("", b"")
        self._written: Path | None = None

    def ask_receipts(self, row: CircularRow) -> None:
        """Ask which lists of receipts of a letter are wanted."""
        self._page.read(lambda office: load(office, row), self._ask_receipts)

    @QtCore.Slot(object)
    def _ask_receipts(self, loaded: Loaded) -> None:
        dialog = ReceiptsDialog(self._page, loaded)
        dialog.wanted.connect(self.begin)
        dialog.open()

    @QtCore.Slot(str, object)
    def begin(self, way: str, paper: Paper) -> None:
        """Print, save or open a finished paper."""
        self._paper = paper
        if way == PRINT:
            self._page.read(lambda _office: printing_press.printer_names(), self._ask_printer)
        elif way == SAVE:
            choose_new(self._page, _("PDF file"), paper.name, self._save)
        else:
            self._page.hand_over(lambda: open_pdf(paper.name, paper.pdf))

    @QtCore.Slot(object)
    def _ask_printer(self, printers: tuple[str, ...]) -> None:
        dialog = PrintPaperDialog(self._page, self._paper, printers)
        dialog.wanted.connect(self._print)
        dialog.open()

    @QtCore.Slot(object)
    def _print(self, order: PrintOrder) -> None:
        paper = self._paper
        if order.choices.printer == TO_FILE:
            # It is a PDF already, and sharper than any print of it.
            choose_new(self._page, _("PDF file"), paper.name, self._save)
            return
        press = press_for(order)
        self._page.work(
            lambda _office, _progress: _put(press, paper),
            self._printed,
            _("Printing {number}").format(number=paper.name),
        )

    @QtCore.Slot(str)
    def _printed(self, name: str) -> None:
        self._page.frame.toast(_("{name} is printed.").format(name=name))

    @QtCore.Slot(str)
    def _save(self, path: str) -> None:
        pdf = self._paper.pdf
        self._page.read(lambda _office: late.write_file(Path(path), pdf), self._saved)

    @QtCore.Slot(object)
    def _saved(self, path: Path) -> None:
        self._written = path
        self._page.frame.toast(
            _("{name} is written.").format(name=path.name), (_("Open"), self._open)
        )

    @QtCore.Slot()
    def _open(self) -> None:
        path = self._written
        if path is not None:
            self._page.hand_over(lambda: open_file(path))


def _put(press: PaperPress | FilePress, paper: Paper) -> str:
    press.put(paper.name, paper.pdf)
    return paper.name
