"""What the first page tells: letters that want something, and counts; no letter is read whole."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from desktop.store.rows import fetch
from desktop.store.store import View
from desktop.store.tables import (
    copy,
    delivery,
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
class Tally:
    """A letter by what its state follows from."""

    state: str
    submitted_at: datetime | None
    copies: int
    signed: int
    delivered: int


@dataclass(frozen=True, slots=True)
class LastNumber:
    """The last number given in a series and year."""

    series: str
    number: int


_PRINTED = func.coalesce(func.nullif(letter.c.outside_number, ""), letter.c.number)


def unsigned(view: View) -> tuple[Unsigned, ...]:
    """Numbered letters that lack a signature, the latest date first."""
    own = (letter.c.id, letter.c.subject, _PRINTED.label("number"), letter.c.letter_on)
    query = (
        select(*own, func.count(copy.c.id).label("missing"))
        .join(copy, copy.c.letter_id == letter.c.id)
        .where(letter.c.state == "numbered", copy.c.document_id.is_(None))
        .group_by(*(letter.c[name] for name in ("id", "subject", "number", "letter_on")))
        .group_by(letter.c.outside_number)
    )
    return fetch(view, Unsigned, query.order_by(letter.c.letter_on.desc(), letter.c.id))


def drafts_of(view: View, login: str) -> tuple[OwnDraft, ...]:
    """The drafts somebody began, the newest first."""
    own = (letter.c.id, letter.c.subject, letter.c.created_at, letter.c.submitted_at)
    query = select(*own).where(letter.c.state == "draft", letter.c.created_by == login)
    return fetch(view, OwnDraft, query.order_by(letter.c.created_at.desc(), letter.c.id))


def due(view: View, first_on: date, last_on: date) -> tuple[Due, ...]:
    """Obligations of letters whose every copy is signed, due between two days, the first first."""
    lacking = select(copy.c.id).where(copy.c.letter_id == letter.c.id, copy.c.document_id.is_(None))
    own = (obligation.c.id, obligation.c.letter_id, _PRINTED.label("number"), obligation.c.text)
    query = (
        select(*own, obligation.c.due_on)
        .join(letter, letter.c.id == obligation.c.letter_id)
        .where(letter.c.state == "numbered", ~lacking.exists())
        .where(obligation.c.due_on.between(first_on, last_on))
    )
    return fetch(view, Due, query.order_by(obligation.c.due_on, obligation.c.id))


def tallies(view: View, first_on: date, last_on: date) -> tuple[Tally, ...]:
    """Every letter dated between two days."""
    arrived = select(delivery.c.id).where(
        delivery.c.copy_id == copy.c.id, delivery.c.state.in_(("sent", "received"))
    )
    of_letter = copy.c.letter_id == letter.c.id
    counts = (
        select(func.count(copy.c.id)).where(of_letter).scalar_subquery().label("copies"),
        select(func.count(copy.c.document_id)).where(of_letter).scalar_subquery().label("signed"),
        select(func.count(copy.c.id))
        .where(of_letter, arrived.exists())
        .scalar_subquery()
        .label("delivered"),
    )
    query = select(letter.c.state, letter.c.submitted_at, *counts)
    return fetch(view, Tally, query.where(letter.c.letter_on.between(first_on, last_on)))


def last_numbers(view: View, year: int) -> tuple[LastNumber, ...]:
    """The last number of each series in a year, by the names of the series."""
    query = (
        select(number_series.c.name.label("series"), number_counter.c.last.label("number"))
        .join(number_series, number_series.c.id == number_counter.c.series_id)
        .where(number_counter.c.year == year, number_counter.c.last > 0)
    )
    return fetch(view, LastNumber, query.order_by(number_series.c.name))
