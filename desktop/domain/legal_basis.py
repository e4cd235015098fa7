"""Legal bases: how a letter cites them, in which order, and whether they are in force."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.term import ALWAYS, Term
from desktop.errors import InvalidInput
from desktop.i18n import _

RANKS = (
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Instruksi Presiden",
    "Peraturan Menteri",
    "Surat Edaran Menteri",
    "Peraturan Daerah",
    "Peraturan Gubernur",
    "Peraturan Bupati",
)
"""From the highest down; a kind that begins with none of them comes last."""
YEARS = range(1945, 2101)
"""Of which there can be a regulation."""


class Status(StrEnum):
    """What is known of a legal basis on the day it was checked."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A regulation: its kind in full, number, year (0 if its number has none) and title.

    `amended_by` is what follows "sebagaimana": "telah diubah dengan …" or "telah beberapa kali
    diubah, terakhir dengan …"; empty if nothing amended it.
    """

    kind: str
    number: str
    year: int
    title: str
    amended_by: str = ""
    status: Status = Status.UNVERIFIED
    term: Term = ALWAYS

    @property
    def citation(self) -> str:
        """The regulation as a letter names it, without the gazettes."""
        year = f" Tahun {self.year}" if self.year else ""
        amended = f" sebagaimana {self.amended_by}" if self.amended_by else ""
        return f"{self.kind} Nomor {self.number}{year} tentang {self.title}{amended}"

    def holds(self, day: date) -> bool:
        """Tell whether it is known to be in force on the day."""
        return self.status is Status.IN_FORCE and self.term.holds(day)

    @property
    def precedence(self) -> tuple[int, int, int, str]:
        """Sorts by rank, then by year and number."""
        rank = next((i for i, kind in enumerate(RANKS) if self.kind.startswith(kind)), len(RANKS))
        return rank, self.year, int(self.number) if self.number.isdecimal() else 0, self.number


def ordered(bases: Iterable[LegalBasis]) -> tuple[LegalBasis, ...]:
    """Return legal bases as a letter lists them: by rank, then by year and number."""
    return tuple(sorted(bases, key=lambda basis: basis.precedence))


def check_regulation(kind: str, number: str, year: int, title: str) -> None:
    """Raise InvalidInput for a regulation that no letter could cite."""
    for field, words in (("kind", kind), ("number", number), ("title", title)):
        if not words.strip():
            raise InvalidInput(field, _("Something must be written here."))
    if year and year not in YEARS:
        sentence = _("A year from {first} to {last}, or 0 if the number has none.")
        raise InvalidInput("year", sentence.format(first=YEARS.start, last=YEARS.stop - 1))
