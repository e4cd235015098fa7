"""What numbering a draft would do now: the number it would get, and what stands against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.letter_check import Finding
from desktop.domain.letter_number import Numbering, needed, write
from desktop.services import circular_checks, paraf_status
from desktop.services.circular_rows import Choice, NumberRequest
from desktop.services.circular_sources import Sources
from desktop.store import numbers
from desktop.store.numbers import BookRow
from desktop.store.store import View


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Numbers that would be taken now; another desk may take them first."""

    first_text: str
    count: int
    reserved: tuple[Choice, ...]
    """Reserved lines of the book that could be used instead."""
    findings: tuple[Finding, ...]
    version: int
    """The draft's, for the request to number it."""


def upcoming(view: View, sources: Sources, letter_on: date) -> Upcoming:
    """Look at the book of the letter's series and year."""
    draft = sources.circular.draft
    book = numbers.book(view, draft.series_id or "", letter_on.year)
    last = max((line.number for line in book), default=0)
    return Upcoming(
        first_text=write(sources.series, last + 1, letter_on),
        count=needed(Numbering(draft.numbering), len(draft.recipients)),
        reserved=_reserved(book),
        findings=(
            *paraf_status.finding(view, sources.circular),
            *circular_checks.check(view, sources, NumberRequest(letter_on)),
        ),
        version=sources.circular.version,
    )


def _reserved(book: Sequence[BookRow]) -> tuple[Choice, ...]:
    return tuple(
        Choice(line.id, f"{line.number} · {line.remark}" if line.remark else str(line.number))
        for line in book
        if line.state == "reserved"
    )
