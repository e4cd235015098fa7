"""Surat Edaran: the circulars, and what can be done: number, sign, export, void, delete."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.domain.letter import Step
from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.circular_jobs import CircularJobs
from desktop.ui.circular_steps import forbids, no_row, nothing_to_export, nothing_to_sign
from desktop.ui.commands import Command
from desktop.ui.dialogs import new_circular, number_circular
from desktop.ui.dialogs.delete_draft import DeleteDraftDialog
from desktop.ui.dialogs.void_number import VoidNumberDialog
from desktop.ui.looks import LETTER, ROUTE, Look
from desktop.ui.opening import open_pdf
from desktop.ui.page import Frame, Page
from desktop.ui.paraf_commands import PARAFS, READ, ParafJobs
from desktop.ui.printing_jobs import PrintJobs
from desktop.ui.printing_papers import PaperJobs
from desktop.ui.sending_commands import SENDING
from desktop.ui.sending_jobs import SendJobs
from desktop.ui.table import Column
from desktop.ui.widgets.circular_panel import CircularPanel
from desktop.ui.widgets.filters import Filter
from desktop.ui.writing.jobs import COPY, EDIT, WriteJobs

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import CircularRow
    from desktop.services.search_hits import Hit
    from desktop.ui.writing.opening import Unfinished


def _day(row: CircularRow) -> str:
    return wording.day(row.letter_on)


def _number(row: CircularRow) -> str:
    return row.number or wording.NOTHING


def _short_number(row: CircularRow) -> str:
    return wording.short_number(_number(row))


def _state(row: CircularRow) -> Look:
    if row.returned:
        return ROUTE["returned"]
    return ROUTE["initialled"] if row.initialled else LETTER[row.state]


def _copies(row: CircularRow) -> str:
    return wording.share(row.signed, row.recipients)


class CircularsPage(Page):
    """List at the left, the chosen circular at the right."""

    concerns = frozenset({"letter", "circular", "copy", "recipient", "delivery", "paraf"})
    empty = N_(
        "There are no circulars yet. A new one starts from the template that comes with the "
        "program; nothing is numbered or signed before you say so."
    )
    columns = (
        Column(N_("Number"), _number, width=108, most=260, short=_short_number),
        Column(N_("Subject"), lambda row: row.subject, width=200, stretch=True),
        Column(N_("Date"), _day, attrgetter("letter_on"), 90, spare=True),
        Column(N_("Copies"), _copies, attrgetter("signed"), 72, number=True),
        Column(N_("State"), _state, width=96),
    )
    filters = (
        Filter(N_("Year"), lambda row: row.letter_on.year),
        Filter(N_("State"), lambda row: str(row.state), lambda value: _(LETTER[value].word)),
    )

    def __init__(self, frame: Frame, title: str) -> None:
        """Nothing runs yet."""
        super().__init__(frame, title)
        self.writing = WriteJobs(self)
        self.table.opened.connect(self._open_row)
        self.jobs = CircularJobs(self)
        self.parafs = ParafJobs(self)
        self.printing = PrintJobs(self)
        self.jobs.print_wanted.connect(self.printing.ask)
        self.papers = PaperJobs(self)
        self.sending = SendJobs(self)

    @QtCore.Slot()
    def _open_row(self) -> None:
        """Write the letter in the current row, or read it where only that may be done."""
        if self.row is not None and self.refusal(EDIT) and not self.refusal(READ):
            self.parafs.read(self.row.id)
        else:
            self.writing.open_row()

    def detail(self) -> QtWidgets.QWidget:
        self.panel = CircularPanel(self)
        return self.panel

    def load(self, office: Office) -> tuple[Any, ...]:
        return tuple(office.circulars.rows(None))

    def show_found(self, hit: Hit) -> None:
        super().show_found(hit)
        if hit.kind == "copy":
            self.panel.copies.expect(hit.id)
            self.panel.setCurrentIndex(0)

    def context(self, rows: tuple[Any, ...]) -> str:
        words = ngettext("{count} circular", "{count} circulars", len(rows))
        return words.format(count=wording.count(len(rows)))

    def chosen(self) -> None:
        self.panel.show_circular(self.row)

    def kept(self) -> Unfinished | None:
        return self.writing.kept()

    def take_up(self, kept: Unfinished | None) -> None:
        if kept is not None:
            self.writing.go_on(kept)

    def new(self) -> None:
        """Ask what a new circular is to be about, and open it for writing."""
        self.read(new_circular.load, self._ask_new)

    def number(self) -> None:
        """Show the letter as it will be printed, and number it if that is right."""
        circular_id = self.row.id
        self.read(lambda office: number_circular.load(office, circular_id), self._ask_number)

    def sign(self) -> None:
        """Open a key, and sign the copies that have no signature yet."""
        self.jobs.ask_key(self.row)

    def export(self) -> None:
        """Write one PDF per recipient into a folder."""
        self.jobs.ask_folder(self.row)

    def print_copies(self) -> None:
        """Print chosen copies, exactly as they are kept."""
        shown = self.panel.copies.current()
        self.printing.ask(self.row, "" if shown is None else shown.id)

    def receipts(self) -> None:
        """Lists to be signed by whoever receives a copy."""
        self.papers.ask_receipts(self.row)

    def open_copy(self) -> None:
        """Open the copy shown at the right in the reader of this computer."""
        if self.panel.pdf:
            self.hand_over(lambda: open_pdf(self.panel.pdf_name, self.panel.pdf))

    def void(self) -> None:
        """Void the number, with a reason that stays in the book."""
        circular_id, number = self.row.id, self.row.number
        VoidNumberDialog(
            self, number, lambda office, why: office.circulars.void_number(circular_id, why)
        ).open()

    def delete(self) -> None:
        """Delete a draft, or a letter whose number is void, for good."""
        DeleteDraftDialog(self, self.row).open()

    @QtCore.Slot(object)
    def _ask_new(self, loaded: new_circular.Loaded) -> None:
        dialog = new_circular.NewCircularDialog(self, loaded)
        dialog.made.connect(self.writing.write)
        dialog.open()

    @QtCore.Slot(object)
    def _ask_number(self, loaded: number_circular.Loaded) -> None:
        dialog = number_circular.NumberCircularDialog(self, loaded)
        dialog.mend_wanted.connect(self._mend)
        dialog.open()

    @QtCore.Slot(str, str)
    def _mend(self, circular_id: str, place: str) -> None:
        self.writing.write(circular_id, place)

    commands = (
        Command(N_("New circular…"), new, "Ctrl+N", "plus", right=Right.WRITE, primary=True),
        EDIT,
        *PARAFS,
        Command(N_("Number…"), number, "Ctrl+U", "number", forbids(Step.NUMBER), right=Right.WRITE),
        Command(N_("Sign…"), sign, "Ctrl+T", "pen", nothing_to_sign, right=Right.SIGN),
        Command(N_("Export to a folder…"), export, "Ctrl+Shift+E", "export", nothing_to_export),
        Command(
            N_("Print…"),
            print_copies,
            "Ctrl+P",
            "printer",
            forbids(Step.PRINT),
            right=Right.PRINT,
        ),
        *SENDING,
        COPY,
        Command(N_("Receipt lists…"), receipts, "Ctrl+R", "sheet", forbids(Step.PRINT), rare=True),
        Command(N_("Open PDF"), open_copy, "Ctrl+Shift+P", "outside", no_row, rare=True),
        Command(
            N_("Void number…"),
            void,
            "Ctrl+Shift+V",
            "void",
            forbids(Step.VOID),
            right=Right.WRITE,
            rare=True,
        ),
        Command(
            N_("Delete…"),
            delete,
            "Ctrl+Del",
            "bin",
            forbids(Step.DELETE),
            right=Right.WRITE,
            rare=True,
        ),
    )


PAGE = CircularsPage
