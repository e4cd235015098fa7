"""Buku Nomor: every number ever given, reserved or voided, and the agenda to print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.ui import late, wording
from desktop.ui.commands import Command
from desktop.ui.dialogs.agenda import AgendaDialog
from desktop.ui.dialogs.outside_number import OutsideNumberDialog
from desktop.ui.dialogs.reserve_numbers import ReserveNumbersDialog
from desktop.ui.dialogs.void_number import VoidNumberDialog
from desktop.ui.looks import NUMBER
from desktop.ui.opening import open_file
from desktop.ui.page import Frame, Page
from desktop.ui.table import Column
from desktop.ui.widgets.choosing import choose_new
from desktop.ui.widgets.filters import Filter

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.store.numbers import BookRow, Series


def _not_reserved(page: NumberBookPage) -> str:
    if page.row is not None and page.row.state == "reserved":
        return ""
    return _("Only a reserved number is voided here; a letter's number is voided with its letter.")


def _not_taken(page: NumberBookPage) -> str:
    if page.row is not None and page.row.state == "taken":
        return ""
    return _("Choose a number that a letter uses.")


def _no_series(page: NumberBookPage) -> str:
    return "" if page.series else _("There is no number series yet.")


def _no_number(page: NumberBookPage) -> str:
    return "" if page.rows else _("The book is still empty.")


def _short_number(row: BookRow) -> str:
    return wording.short_number(row.text)


def _subject(row: BookRow) -> str:
    about = row.subject or row.remark
    if not row.void_reason:
        return about
    words = _("{subject} (void: {reason})") if about else _("Void: {reason}")
    return words.format(subject=about, reason=row.void_reason)


def _day(row: BookRow) -> date:
    return row.letter_on or date.min


def _write(office: Office, book: tuple[str, int], target: Path) -> Path:
    render = office.numbers.agenda_xlsx if target.suffix == ".xlsx" else office.numbers.agenda_pdf
    return late.write_file(target, render(*book))


class NumberBookPage(Page):
    """All books in one list, narrowed by series, year and state."""

    concerns = frozenset({"number_book", "number_series"})
    empty = N_(
        "No number has been given yet. Numbers come into the book when a letter is numbered; "
        "you can also reserve some for letters that are written elsewhere."
    )
    columns = (
        Column(
            N_("No."), lambda row: wording.count(row.number), lambda r: r.number, 56, number=True
        ),
        Column(N_("Number as written"), lambda row: row.text, width=124, short=_short_number),
        Column(N_("State"), lambda row: NUMBER[row.state], width=110),
        Column(N_("Date"), lambda row: wording.day(row.letter_on), _day, 100),
        Column(N_("Subject"), _subject, stretch=True),
        Column(N_("Recipient"), lambda row: row.recipient, width=150, spare=True),
        Column(N_("Other office"), lambda row: row.outside_number, width=110),
    )

    def __init__(self, frame: Frame, title: str) -> None:
        """The series are loaded together with the rows."""
        self.series: tuple[Series, ...] = ()
        super().__init__(frame, title)

    def load(self, office: Office) -> tuple[Any, ...]:
        series = office.numbers.series()
        rows = [
            row
            for each in series
            for year in office.numbers.years(each.id)
            for row in reversed(office.numbers.book(each.id, year))
        ]
        return series, tuple(rows)

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        self.series, lines = rows
        super().show_rows(lines)

    def context(self, rows: tuple[Any, ...]) -> str:
        words = ngettext("{count} number", "{count} numbers", len(rows))
        return words.format(count=wording.count(len(rows)))

    def reserve(self) -> None:
        """Keep the next numbers for letters that are written elsewhere."""
        dialog = ReserveNumbersDialog(self, *self._book())
        dialog.reserved.connect(self.show_next)
        dialog.open()

    def void(self) -> None:
        """Void a reserved number; a letter's number is voided with its letter."""
        book_id = self.row.id
        VoidNumberDialog(
            self, self.row.text, lambda office, reason: office.numbers.void(book_id, reason)
        ).open()

    def note_outside(self) -> None:
        """Write another office's number beside ours."""
        OutsideNumberDialog(self, self.row).open()

    def print_agenda(self) -> None:
        """Save the agenda as a PDF."""
        self._ask_agenda("pdf")

    def save_agenda(self) -> None:
        """Save the agenda as a workbook."""
        self._ask_agenda("xlsx")

    def _ask_agenda(self, ending: str) -> None:
        self._ending = ending
        dialog = AgendaDialog(self, *self._book())
        dialog.wanted.connect(self._ask_file)
        dialog.open()

    def _book(self) -> tuple[list[tuple[str, str]], str, int]:
        named = [(each.id, each.name) for each in self.series]
        row = self.row
        if row is None:
            return named, named[0][0], QtCore.QDate.currentDate().year()
        return named, row.series_id, row.year

    @QtCore.Slot(str, int)
    def _ask_file(self, series_id: str, year: int) -> None:
        self._wanted = (series_id, year)
        name = _("Agenda {year}").format(year=year)
        choose_new(self, _("Save the agenda"), f"{name}.{self._ending}", self._write_agenda)

    @QtCore.Slot(str)
    def _write_agenda(self, path: str) -> None:
        book, target = self._wanted, Path(path)
        self.work(
            lambda office, _progress: _write(office, book, target),
            self._written,
            _("Writing the agenda"),
        )

    @QtCore.Slot(object)
    def _written(self, path: Path) -> None:
        self.frame.toast(
            _("The agenda is written."),
            (_("Open"), lambda: self.hand_over(lambda: open_file(path))),
        )

    filters = (
        Filter(N_("Year"), lambda row: row.year),
        Filter(N_("State"), lambda row: row.state, lambda value: _(NUMBER[value].word)),
    )
    commands = (
        Command(
            N_("Reserve numbers…"),
            reserve,
            "Ctrl+N",
            "reserve",
            _no_series,
            right=Right.WRITE,
            primary=True,
        ),
        Command(
            N_("Number of another office…"),
            note_outside,
            "Ctrl+L",
            "outside",
            _not_taken,
            right=Right.WRITE,
        ),
        Command(N_("Agenda as PDF…"), print_agenda, "Ctrl+P", "printer", _no_number),
        Command(N_("Agenda as workbook…"), save_agenda, "Ctrl+E", "sheet", _no_number),
        Command(
            N_("Void number…"),
            void,
            "Ctrl+Shift+V",
            "void",
            _not_reserved,
            right=Right.WRITE,
            rare=True,
        ),
    )


PAGE = NumberBookPage
