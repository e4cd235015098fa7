"""What a circular consists of, as frozen rows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing the circular asks for; binds is desa, kelurahan or both."""

    id: str
    position: int
    text: str
    due_on: date | None = None
    binds: str = "both"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A village the circular goes to, with its own figures where they differ."""

    id: str
    village_id: str
    position: int
    people: int | None = None
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a person edits in a circular; money in whole rupiah."""

    subject: str = ""
    letter_on: date | None = None
    series_id: str | None = None
    classification: str = ""
    numbering: str = "single"
    outside_number: str = ""
    signatory: str | None = None
    delegation: str = ""
    skeleton: str = "A"
    sections: Any = None
    annexes: Any = None
    copies_to: Any = None
    legal_bases: Any = None
    fiscal_year: int | None = None
    people: int | None = None
    months: int | None = None
    monthly_rate: int | None = None
    template: str = ""
    """The template it began with, as `id@version`."""
    page_profile: str = ""
    """The name of a page profile; "" is the office's own."""
    obligations: tuple[Obligation, ...] = ()
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True)
class Circular:
    """A stored circular; state is draft, numbered or void, content is fixed with the number.

    `submitted_at` is set while a draft waits for its route.
    """

    id: str
    version: int
    state: str
    number: str
    content: Any
    created_at: datetime
    created_by: str
    submitted_at: datetime | None
    draft: Draft


@dataclass(frozen=True, slots=True)
class CircularRow:
    """A line of the list; of `copies`, `signed` have their document and `delivered` arrived."""

    id: str
    version: int
    state: str
    number: str
    outside_number: str
    subject: str
    letter_on: date | None
    created_at: datetime
    created_by: str
    recipients: int
    copies: int
    signed: int
    delivered: int
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Copy:
    """A recipient's own copy as it was fixed; the hash is SHA-256 of its content in hex."""

    id: str
    recipient_id: str
    village_id: str
    position: int
    number: str
    content: Any
    content_hash: str


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy and its document, once it is signed; without its content."""

    id: str
    letter_id: str
    recipient_id: str
    village_id: str
    position: int
    number: str
    content_hash: str
    document_id: str | None
    signed_at: datetime | None
    signed_by: str | None


# What of a draft is kept with the letter itself, as any kind of paper has it.
LETTER_FIELDS = (
    "subject",
    "letter_on",
    "series_id",
    "classification",
    "numbering",
    "outside_number",
    "signatory",
    "delegation",
    "template",
    "page_profile",
)
