"""Number book to print and to keep (buku agenda), one content for paper and workbook."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from reports.layout import Place, Row
from reports.letters.letterhead import Letterhead
from reports.pdf_archive import WEST_INDONESIA, About
from reports.profile import PageProfile
from reports.prose import Table, Text, text
from reports.recaps.agenda_columns import COLUMNS, AgendaRow, Value
from reports.recaps.agenda_workbook import workbook
from reports.stationery import Stationery, unusual
from reports.words import date_long

__all__ = ["AgendaContent", "AgendaRow"]


def _profile() -> PageProfile:
    return PageProfile(
        landscape=True,
        size=9,
        leading=11,
        margin_top=20,
        margin_bottom=15,
        margin_left=15,
        margin_right=15,
        emblem_height=18,
    )


@dataclass(frozen=True, slots=True)
class AgendaContent:
    """A number book of one series and year."""

    title: str
    """"BUKU AGENDA SURAT EDARAN"."""
    letterhead: Letterhead
    year: int
    rows: tuple[AgendaRow, ...]
    printed_on: date
    profile: PageProfile = field(default_factory=_profile)

    @property
    def printed(self) -> str:
        """The line below the table."""
        return f"Dicetak pada tanggal {date_long(self.printed_on)}"

    @property
    def heading(self) -> str:
        return f"{self.title} TAHUN {self.year}"

    def render_pdf(self) -> bytes:
        """Return the book on landscape paper, its header on every page; raises PaperError."""
        stationery = Stationery(self.letterhead, self.profile)
        rows = [stationery.letterhead_row, *_rows(self, stationery)]
        used = {sign for row in rows for mark in row.marks for sign in str(mark.line)}
        midnight = datetime.combine(self.printed_on, time(), WEST_INDONESIA)
        about = About(self.heading, self.letterhead.issuer, self.title, midnight)
        document = stationery.document([], unusual(*used))
        return document.file(stationery.finished(stationery.broken(rows)), about, archive=True)

    def render_xlsx(self) -> bytes:
        """Return the book as a workbook; raises PaperError."""
        return workbook(self.heading, self.rows)


def _rows(agenda: AgendaContent, stationery: Stationery) -> list[Row]:
    composer, leading = stationery.composer, agenda.profile.leading
    place = Place(agenda.profile.left, agenda.profile.text_width, "agenda")
    table = Table(
        tuple(text(column.heading) for column in COLUMNS),
        tuple(_cells(row) for row in agenda.rows),
        tuple(column.width for column in COLUMNS),
        right=(0,),
    )
    heading = text(agenda.heading, bold=True)
    units = (
        composer.paragraph(heading, place, gap=leading, align="centre"),
        composer.table(table, place),
        composer.paragraph(text(agenda.printed), place, gap=leading, align="left"),
    )
    return [row for unit in units for row in unit.make(unit.texts)]


def _cells(row: AgendaRow) -> tuple[Text, ...]:
    *facts, note = (_words(column.value(row)) for column in COLUMNS)
    return (*map(text, facts), text(note, bold=row.state == "void"))


def _words(value: Value) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
