"""What the number book notes about a number, on either engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop.store.store import Transaction

PLACE = "{nomor}"


@dataclass(frozen=True, slots=True)
class Facts:
    """A line for the book; `text` is the whole number as printed, with `{nomor}` in its place.

    `copy_id` may name a copy that the same transaction writes later.
    """

    text: str
    letter_id: str | None = None
    copy_id: str | None = None
    letter_on: date | None = None
    subject: str = ""
    recipient: str = ""
    signatory: str = ""
    handled_by: str = ""
    attachments: str = ""
    delivery: str = ""
    outside_number: str = ""
    outside_number_from: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A number of the book: the id of its line, the number and the text as printed."""

    id: str
    number: int
    text: str


class Way(Protocol):
    """How an engine keeps the number book; the rules are told in `numbers`."""

    def take(
        self, tx: Transaction, series_id: str, year: int, entries: Sequence[Facts]
    ) -> tuple[Taken, ...]: ...
    def reserve(
        self, tx: Transaction, series_id: str, year: int, count: int, remark: str, text: str
    ) -> tuple[Taken, ...]: ...
    def use_reserved(self, tx: Transaction, book_id: str, facts: Facts) -> Taken: ...
    def void(self, tx: Transaction, book_id: str, reason: str) -> None: ...
    def set_outside_number(
        self, tx: Transaction, book_id: str, number: str, source: str
    ) -> None: ...
