"""What is told about circulars, and what is asked for: plain rows that outlive any transaction."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desktop.domain.circular import TITLES
from desktop.domain.letter import State
from desktop.domain.letter_number import Numbering
from desktop.domain.region import Kind
from desktop.services.files import speaking_name

Skeleton = Literal["A", "B"]


@dataclass(frozen=True, slots=True)
class CircularRow:
    """A circular in the list."""

    id: str
    number: str
    """As printed; the first of consecutive ones; "" before numbering."""
    subject: str
    letter_on: date
    recipients: int
    signed: int
    state: State
    created_at: datetime
    delivered: int = 0
    """Copies that were sent or received."""
    returned: bool = False
    """Goes round, and somebody gave it back."""
    initialled: bool = False
    """Goes round, and everybody has initialled it as it is."""


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One recipient's copy; before numbering the recipient itself, with its id."""

    id: str
    village_code: str
    village: str
    district: str
    kind: str
    """"desa" or "kelurahan"; "" for a recipient that does not exist on the letter's date."""
    number: str
    people: int
    months: int
    signed_at: datetime | None
    document_id: str | None

    @property
    def unit(self) -> str:
        """“Desa Sukamahi”; "" if there is no such place on the letter's date."""
        return f"{TITLES[Kind(self.kind)]} {self.village}" if self.kind else ""

    @property
    def file_name(self) -> str:
        """What the copy is called as a file: `32.16.05.2001_Desa_Sukamahi.pdf`."""
        return speaking_name(self.village_code, self.unit, "pdf")


@dataclass(frozen=True, slots=True)
class ObligationRow:
    """What the circular asks for; binds "desa", "kelurahan" or "both"."""

    position: int
    text: str
    due_on: date | None
    binds: str


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One thing that happened to the circular, as the trail knows it."""

    at: datetime
    actor: str
    action: str


@dataclass(frozen=True, slots=True)
class CircularDetail:
    """Everything about one circular; the rate in whole rupiah per person and month."""

    row: CircularRow
    skeleton: Skeleton
    people: int
    months: int
    monthly_rate: int
    fiscal_year: int
    numbering: Numbering
    copies: tuple[CopyRow, ...]
    obligations: tuple[ObligationRow, ...]
    signatory: str
    history: tuple[HistoryRow, ...]


@dataclass(frozen=True, slots=True)
class NewCircular:
    """A circular to be drafted from a template."""

    subject: str
    letter_on: date
    fiscal_year: int
    people: int
    months: int
    skeleton: Skeleton
    series_id: str
    signatory_id: str
    due_on: date | None = None
    """The first due date; None is as many days after the letter as the template says."""
    village_codes: tuple[str, ...] | None = None
    """None is every village and urban ward in being on the letter's date."""
    numbering: Numbering = Numbering.SINGLE
    template_id: str = ""
    """ "" is the first template that is offered."""


def subject_of(pattern: str, fiscal_year: int) -> str:
    """Return a template's subject for a budget year; other placeholders stay for the copies."""
    return pattern.replace("{tahun}", str(fiscal_year))


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick from a list by its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class NumberRequest:
    """How a draft is to be numbered."""

    letter_on: date
    reserved_id: str | None = None
    """A reserved row of the number book to use instead of the next number."""
    outside_number: str = ""
    """A number given by another office; it is the one printed, ours stays in the book."""
    outside_from: str = ""
    version: int = 0
    """The draft's version that a person has looked at; 0 is the one found now."""


@dataclass(frozen=True, slots=True)
class NumberResult:
    """The first number as printed, and how many numbers were taken."""

    first_text: str
    count: int


@dataclass(frozen=True, slots=True)
class SignFailure:
    """A copy that was not signed, and why."""

    copy_id: str
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SignResult:
    """What a batch of signatures did; run again to make what is missing."""

    signed: int
    already: int
    failed: tuple[SignFailure, ...]


@dataclass(frozen=True, slots=True)
class ExportResult:
    """Files written, files there already with the same content, copies not signed yet."""

    written: int
    existing: int
    missing: int
