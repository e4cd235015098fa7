"""Proof of receipt to sign (tanda terima): a list for each district, on pages of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from reports.letters.letterhead import Letterhead
from reports.profile import PageProfile
from reports.words import date_long


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One copy to be handed over."""

    village: str
    """With its kind: "Desa Sukamahi"."""
    number: str
    """As it stands on the copy."""


@dataclass(frozen=True, slots=True)
class District:
    """The copies of one district, in their order."""

    name: str
    rows: tuple[ReceiptRow, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and what is printed in it."""

    heading: str
    width: float
    value: Callable[[int, ReceiptRow], str]


def _by_hand(_place: int, _row: ReceiptRow) -> str:
    return ""


COLUMNS = (
    Column("No.", 5, lambda place, _row: str(place)),
    Column("Desa/Kelurahan", 20, lambda _place, row: row.village),
    Column("Nomor surat", 20, lambda _place, row: row.number),
    Column("Nama penerima", 22, _by_hand),
    Column("Tanggal", 13, _by_hand),
    Column("Tanda tangan", 20, _by_hand),
)


def _profile() -> PageProfile:
    return PageProfile(
        size=11,
        leading=14,
        margin_top=20,
        margin_bottom=18,
        margin_left=20,
        margin_right=15,
        emblem_height=18,
    )


@dataclass(frozen=True, slots=True)
class ReceiptsContent:
    """A letter's lists."""

    letterhead: Letterhead
    title: str
    """"TANDA TERIMA SURAT EDARAN"."""
    number: str
    """The letter's; the first of consecutive ones."""
    subject: str
    letter_on: date
    districts: tuple[District, ...]
    printed_on: date
    profile: PageProfile = field(default_factory=_profile)

    def facts(self, district: District) -> tuple[tuple[str, str], ...]:
        """What stands above a district's list."""
        return (
            ("Nomor", self.number),
            ("Hal", self.subject),
            ("Tanggal surat", date_long(self.letter_on)),
            ("Kecamatan", f"{district.name} ({len(district.rows)} surat)"),
        )
