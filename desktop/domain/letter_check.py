"""What the checks before numbering look at, and what they say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.budget_calendar import Vehicle
from desktop.domain.legal_basis import LegalBasis
from desktop.domain.letter_text import Passage
from desktop.domain.term import ALWAYS, Term
from desktop.domain.working_day import Holidays
from desktop.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the checks found; a warning may be overruled, the others may not.

    `place` is a place of the text (see letter_text) or a field of the form, perhaps with the line
    of it: "subject", "copies_to:2".
    """

    code: str
    place: str
    message: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Receiver:
    """A recipient; kind "" if there is no such place on the date of the letter."""

    village_id: str
    name: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """An obligation as it is checked; binds "desa", "kelurahan" or "both"."""

    text: str
    due_on: date | None
    binds: str = "both"


@dataclass(frozen=True, slots=True)
class CheckedBasis:
    """A legal basis and the day somebody last looked whether it still holds."""

    basis: LegalBasis
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A post or an office under one of its names; `held` are the terms of who holds a post."""

    name: str
    term: Term = ALWAYS
    held: tuple[Term, ...] = ()

    def stands(self, day: date) -> bool:
        """Tell whether the name holds on the day and somebody is in office."""
        filled = not self.held or any(term.holds(day) for term in self.held)
        return self.term.holds(day) and filled


@dataclass(frozen=True, slots=True)
class Register:
    """The office's dated tables that letters are compared with."""

    bases: tuple[CheckedBasis, ...] = ()
    posts: tuple[Named, ...] = ()
    offices: tuple[Named, ...] = ()
    holidays: Holidays = field(default_factory=Holidays)
    calendar: tuple[Vehicle, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    """Wrong and right."""
    basis_days: int = 365
    """How many days a look at a legal basis stays good."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs, the title of the post, and from when until when."""

    name: str
    title: str
    term: Term


@dataclass(frozen=True, slots=True)
class DraftLetter:
    """A letter before it is numbered."""

    subject: str
    letter_on: date
    signer: Signer
    fiscal_year: int = 0
    passages: tuple[Passage, ...] = ()
    """All words that are printed, with their places."""
    placeholders: frozenset[str] = frozenset()
    """The names that get a value."""
    recipients: tuple[Receiver, ...] = ()
    bases: tuple[CheckedBasis, ...] = ()
    obligations: tuple[Asked, ...] = ()
    copies_to: tuple[str, ...] = ()
    annexes: int = 0
    register: Register = field(default_factory=Register)
    numbered_before_on: date | None = None
    """The latest date that a number of the same book carries."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of unit among the recipients."""
        return frozenset(each.kind for each in self.recipients if each.kind)


Said = tuple[str, str]
"""A place and a sentence."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check; `title` is a message id. What blocks protects the number book."""

    code: str
    title: str
    look: Callable[[DraftLetter], Iterable[Said]]
    blocks: bool = False

    def findings(self, letter: DraftLetter) -> list[Finding]:
        """Return what the rule finds in a letter."""
        return [
            Finding(self.code, place, sentence, warning=not self.blocks)
            for place, sentence in self.look(letter)
        ]


def require_ready(found: Iterable[Finding]) -> None:
    """Raise InvalidInput with the first finding that is more than a warning."""
    for finding in found:
        if not finding.warning:
            raise InvalidInput(finding.place, finding.message)
