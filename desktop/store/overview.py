"""What the first page tells: letters that want something, and counts; no letter is read whole."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select

from desktop.store import deliveries
from desktop.store.rows import fetch
from desktop.store.store import View
from desktop.store.tables import (
    copy,
    letter,
    number_counter,
    number_series,
    obligation,
)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A numbered letter and how many of its copies have no signature yet."""

    id: str
    subject: str
    number: str
    letter_on: date | None
    missing: int


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A draft somebody is writing; `submitted_at` is set while it waits for its route."""

    id: str
    subject: str
    created_at: datetime
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class Due:
    """An obligation of a letter that is out."""

    id: str
    letter_id: str
    number: str
    text: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Dated:
    """A letter by what its state follows from."""

    id: str
    state: str
    submitted_at: datetime | None


@dataclass(frozen=True, slots=True)
class LastNumber:
    """The last number given in a series and year."""

    series: str
    number: int


_PRINTED = func.coalesce(func.nullif(letter.c.outside_number, ""), letter.c.number)


def unsigned(view: View) -> tuple[Unsigned, ...]:
    """Numbered letters that lack a signature, the latest date first."""
    lacking = _lacking().subquery()
    own = (letter.c.id, letter.c.subject, _PRINTED.label("number"), letter.c.letter_on)
    query = (
        select(*own, lacking.c.missing)
        .join(lacking, lacking.c.letter_id == letter.c.id)
        .where(letter.c.state == "numbered")
    )
    return fetch(view, Unsigned, query.order_by(letter.c.letter_on.desc(), letter.c.id))


def _lacking() -> Select[Any]:
    # By the index of documents: copies are many and wide, and nearly all of them are signed.
    missing = func.count().label("missing")
    own = select(copy.c.letter_id, missing).where(copy.c.document_id.is_(None))
    return own.group_by(copy.c.letter_id)


def drafts_of(view: View, login: str) -> tuple[OwnDraft, ...]:
    """The drafts somebody began, the newest first."""
    own = (letter.c.id, letter.c.subject, letter.c.created_at, letter.c.submitted_at)
    query = select(*own).where(letter.c.state == "draft", letter.c.created_by == login)
    return fetch(view, OwnDraft, query.order_by(letter.c.created_at.desc(), letter.c.id))


def due(view: View, first_on: date, last_on: date) -> tuple[Due, ...]:
    """Obligations of letters whose every copy is signed, due between two days, the first first."""
    own = (obligation.c.id, obligation.c.letter_id, _PRINTED.label("number"), obligation.c.text)
    query = (
        select(*own, obligation.c.due_on)
        .join(letter, letter.c.id == obligation.c.letter_id)
        .where(letter.c.state == "numbered", obligation.c.due_on.between(first_on, last_on))
    )
    found = fetch(view, Due, query.order_by(obligation.c.due_on, obligation.c.id))
    lacking = {each.id for each in unsigned(view)}
    return tuple(each for each in found if each.letter_id not in lacking)


def dated(view: View, first_on: date, last_on: date) -> tuple[Dated, ...]:
    """Every letter dated between two days."""
    query = select(letter.c.id, letter.c.state, letter.c.submitted_at)
    return fetch(view, Dated, query.where(letter.c.letter_on.between(first_on, last_on)))


def delivered(view: View) -> frozenset[str]:
    """The letters of which every copy has arrived."""
    arrived = deliveries.arrived(view)
    if not arrived:
        return frozenset()
    counts = select(copy.c.letter_id, func.count().label("copies")).group_by(copy.c.letter_id)
    rows = view.connection.execute(counts)
    return frozenset(row.letter_id for row in rows if arrived.get(row.letter_id) == row.copies)


def last_numbers(view: View, year: int) -> tuple[LastNumber, ...]:
    """The last number of each series in a year, by the names of the series."""
    query = (
        select(number_series.c.name.label("series"), number_counter.c.last.label("number"))
        .join(number_series, number_series.c.id == number_counter.c.series_id)
        .where(number_counter.c.year == year, number_counter.c.last > 0)
    )
    return fetch(view, LastNumber, query.order_by(number_series.c.name))
