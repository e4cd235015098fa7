"""Number book to print and to keep (buku agenda), with the columns of the office registers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from reports.letters.letterhead import Letterhead
from reports.profile import PageProfile
from reports.words import date_long

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of the book."""

    number: int
    text: str
    """The number as it stands on the letter."""
    state: Literal["taken", "reserved", "void"] = "taken"
    code: str = ""
    """Classification code."""
    letter_on: date | None = None
    recorded_on: date | None = None
    recipient: str = ""
    subject: str = ""
    signatory: str = ""
    handled_by: str = ""
    attachments: str = ""
    delivery: str = ""
    outside_number: str = ""
    """Given by another office, such as Setda."""
    reason: str = ""
    """Why the number is void or reserved."""
    remark: str = ""

    @property
    def note(self) -> str:
        """The last column: what became of the number, and why."""
        state = {"taken": "", "reserved": "Dicadangkan", "void": "BATAL"}[self.state]
        reasoned = ": ".join(part for part in (state, self.reason) if part)
        outside = f"Nomor luar {self.outside_number}" if self.outside_number else ""
        return "; ".join(part for part in (reasoned, outside, self.remark) if part)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width and what it shows."""

    heading: str
    width: float
    value: Callable[[AgendaRow], Value]


COLUMNS = (
    Column("No.", 4, lambda row: row.number),
    Column("Kode", 8, lambda row: row.code),
    Column("Nomor surat", 14, lambda row: row.text),
    Column("Tanggal surat", 8.5, lambda row: row.letter_on),
    Column("Tanggal catat", 8.5, lambda row: row.recorded_on),
    Column("Tujuan", 13, lambda row: row.recipient),
    Column("Hal", 17, lambda row: row.subject),
    Column("Penanda tangan", 10, lambda row: row.signatory),
    Column("Pengolah", 8, lambda row: row.handled_by),
    Column("Lampiran", 7, lambda row: row.attachments),
    Column("Cara kirim", 7, lambda row: row.delivery),
    Column("Keterangan", 12, lambda row: row.note),
)


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
