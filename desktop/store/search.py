"""Looking things up by words: few rows at a time, from small tables or by an index.

A pattern is LIKE's, in small letters; what it lets through too much is sorted out by whoever asks.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, false, func, or_, select

from desktop.store.rows import fetch
from desktop.store.store import View
from desktop.store.tables import contact, copy, letter, number_book, other_office_name


@dataclass(frozen=True, slots=True)
class LetterHit:
    """A letter as it can be found."""

    id: str
    state: str
    number: str
    outside_number: str
    subject: str
    letter_on: date | None


@dataclass(frozen=True, slots=True)
class NumberHit:
    """A line of a number book."""

    id: str
    year: int
    number: int
    text: str
    state: str
    letter_id: str | None
    copy_id: str | None
    subject: str
    recipient: str
    remark: str
    outside_number: str


@dataclass(frozen=True, slots=True)
class CopyHit:
    """The copy of a letter that goes to a village."""

    id: str
    letter_id: str
    village_id: str
    number: str


@dataclass(frozen=True, slots=True)
class ContactHit:
    """Somebody who speaks for a village or another office."""

    id: str
    village_id: str | None
    other_office_id: str | None
    role: str
    full_name: str
    phone: str
    whatsapp: str
    email: str
    valid_until: date | None


def letters(view: View, patterns: Sequence[str], limit: int) -> tuple[LetterHit, ...]:
    """The newest letters whose subject or number has every pattern."""
    places = (letter.c.subject, letter.c.number, letter.c.outside_number)
    fits = [or_(*(place.ilike(pattern) for place in places)) for pattern in patterns]
    return fetch(view, LetterHit, _letters().where(*fits).limit(limit))


def letters_of(view: View, ids: Collection[str]) -> tuple[LetterHit, ...]:
    """These letters, the newest first."""
    return fetch(view, LetterHit, _letters().where(letter.c.id.in_(ids))) if ids else ()


def numbers_within(
    view: View, spans: Sequence[tuple[int, int]], limit: int
) -> tuple[NumberHit, ...]:
    """Lines whose number lies in one of the spans, the smallest first, of them the newest."""
    within = [number_book.c.number.between(*span) for span in spans]
    found = _numbers().where(or_(false(), *within))
    order = (number_book.c.number, number_book.c.year.desc(), number_book.c.id)
    return fetch(view, NumberHit, found.order_by(*order).limit(limit))


def numbers_like(view: View, patterns: Sequence[str], limit: int) -> tuple[NumberHit, ...]:
    """The newest lines without a letter of ours that have every pattern."""
    columns = ("text", "outside_number", "subject", "recipient", "remark")
    places = [number_book.c[name] for name in columns]
    fits = [or_(*(place.ilike(pattern) for place in places)) for pattern in patterns]
    order = (number_book.c.year.desc(), number_book.c.number.desc())
    own = _numbers().where(number_book.c.letter_id.is_(None), *fits)
    return fetch(view, NumberHit, own.order_by(*order).limit(limit))


def copies(
    view: View, letter_ids: Collection[str], village_ids: Collection[str], limit: int
) -> tuple[CopyHit, ...]:
    """The copies of these letters that go to these villages."""
    if not (letter_ids and village_ids):
        return ()
    own = copy.c.letter_id.in_(letter_ids) & copy.c.village_id.in_(village_ids)
    return fetch(view, CopyHit, _copies().where(own).limit(limit))


def newest_copies(
    view: View, village_ids: Collection[str], letters_back: int, limit: int
) -> tuple[CopyHit, ...]:
    """Copies of the newest letters that go to these villages, looked for so many letters back."""
    if not village_ids:
        return ()
    newest = select(letter.c.id, letter.c.created_at).order_by(letter.c.created_at.desc())
    back = newest.limit(letters_back).subquery()
    own = (copy.c.letter_id == back.c.id) & copy.c.village_id.in_(village_ids)
    query = _copies().join(back, own).order_by(back.c.created_at.desc(), copy.c.position)
    return fetch(view, CopyHit, query.limit(limit))


def contacts(
    view: View, patterns: Sequence[str], village_ids: Collection[str], limit: int
) -> tuple[ContactHit, ...]:
    """Contacts with every pattern in name, number or address, and those of these villages."""
    places = (contact.c.full_name, contact.c.phone, contact.c.whatsapp, contact.c.email)
    fits = and_(*(or_(*(place.ilike(pattern) for place in places)) for pattern in patterns))
    own = contact.c.village_id.in_(village_ids) if village_ids else false()
    order = (contact.c.valid_until.is_not(None), func.lower(contact.c.full_name), contact.c.id)
    columns = (contact.c[name] for name in ContactHit.__dataclass_fields__)
    query = select(*columns).where(or_(fits, own)).order_by(*order)
    return fetch(view, ContactHit, query.limit(limit))


def office_names(view: View, ids: Collection[str]) -> dict[str, str]:
    """What other offices are called, by id; the name given last."""
    if not ids:
        return {}
    names = other_office_name.c
    order = (names.valid_from.is_not(None), names.valid_from)
    query = select(names.other_office_id, names.name).where(names.other_office_id.in_(ids))
    return {row[0]: row[1] for row in view.connection.execute(query.order_by(*order))}


def _letters() -> Select[Any]:
    columns = (letter.c[name] for name in LetterHit.__dataclass_fields__)
    return select(*columns).order_by(letter.c.created_at.desc(), letter.c.id)


def _numbers() -> Select[Any]:
    return select(*(number_book.c[name] for name in NumberHit.__dataclass_fields__))


def _copies() -> Select[Any]:
    return select(*(copy.c[name] for name in CopyHit.__dataclass_fields__))
