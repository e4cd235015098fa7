"""A circular that is being written: everything a person edits in it, and what can be chosen."""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.contribution import LEAST_PROTECTION
from desktop.domain.letter import State
from desktop.domain.letter_number import Numbering
from desktop.domain.obligation import EVERYBODY
from desktop.services.circular_addressees import Addressee
from desktop.services.circular_body import LetterBody
from desktop.services.circular_rows import Choice, Skeleton
from desktop.store.column_types import new_id
from reports.prose import Annex


@dataclass(frozen=True, slots=True)
class WrittenObligation:
    """What is asked until when; the text cites the due date by `placeholder`, if there is one."""

    text: str
    due_on: date | None = None
    binds: str = EVERYBODY
    """"desa", "kelurahan" or "both"."""
    placeholder: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class WrittenRecipient:
    """A village that gets a copy; figures of None are the circular's."""

    village_id: str
    people: int | None = None
    months: int | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class WritingForm:
    """Everything that is edited in a draft; `addressees` and `copies_to` are lines of the paper."""

    subject: str
    letter_on: date
    fiscal_year: int
    people: int
    months: int
    skeleton: Skeleton
    series_id: str
    signatory_id: str
    body: LetterBody
    delegation: str = ""
    """"", "a.n." or "u.b."."""
    numbering: Numbering = Numbering.SINGLE
    classification: str = ""
    """Goes before the code of the number series; "" is that code."""
    page_profile: str = ""
    """A name; "" is the office's own."""
    addressees: tuple[Addressee, ...] = ()
    copies_to: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    """Their ids; the letter lists them in the order of their rank."""
    obligations: tuple[WrittenObligation, ...] = ()
    recipients: tuple[WrittenRecipient, ...] = ()
    programmes: tuple[str, ...] = tuple(LEAST_PROTECTION)


@dataclass(frozen=True, slots=True)
class Writing:
    """A circular opened for writing; `version` is that of the stored draft."""

    letter_id: str
    version: int
    state: State
    template: str
    """What it began with, as `id@version`; "" if that is not known."""
    form: WritingForm


@dataclass(frozen=True, slots=True)
class SignatoryChoice:
    """Who may sign, and for whom as a rule ("", "a.n.")."""

    id: str
    name: str
    delegation: str


@dataclass(frozen=True, slots=True)
class BasisChoice:
    """A legal basis of the dated table as it stands on the letter's date."""

    id: str
    citation: str
    status: str
    """"in_force", "replaced" or "unverified"."""
    holds: bool
    """Known to be in force on the letter's date."""
    checked_on: date | None


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A village or urban ward that exists on the letter's date."""

    id: str
    code: str
    name: str
    kind: str
    district: str


@dataclass(frozen=True, slots=True)
class WritingChoices:
    """What can be chosen in a circular dated on a day."""

    series: tuple[Choice, ...]
    signatories: tuple[SignatoryChoice, ...]
    page_profiles: tuple[str, ...]
    legal_bases: tuple[BasisChoice, ...]
    places: tuple[PlaceChoice, ...]
    annexes: tuple[Annex, ...]
    """Those that the template offers."""
    names: frozenset[str] = frozenset()
    """Of places and officials, as the registry writes them."""


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template that new circulars can begin with."""

    id: str
    name: str
    version: int
    subject: str
    """May name the budget year as `{tahun}`."""


@dataclass(frozen=True, slots=True)
class Known:
    """A placeholder that is known: what it means, and its value in the copy looked at."""

    meaning: str
    example: str
