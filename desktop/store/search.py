"""Looking things up by words: few rows at a time, from small tables or by an index.

Words are given in small letters and without accents.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    Select,
    and_,
    cast,
    false,
    func,
    literal,
    or_,
    select,
    true,
)

from desktop.store.rows import fetch
from desktop.store.store import View
from desktop.store.tables import contact, copy, letter, number_book, other_office_name

# Not by when they were made: that stands behind a letter's whole text, which a file would read.
_NEWEST = (
    letter.c.letter_on.desc().nulls_last(),
    func.length(letter.c.number).desc(),
    letter.c.number.desc(),
    letter.c.id,
)


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


def letters(view: View, words: Sequence[str], limit: int) -> tuple[LetterHit, ...]:
    """The newest letters with every word in subject or number, where words begin so first."""
    text = _Text(view, letter.c.subject, letter.c.number, letter.c.outside_number)
    query = text.found(_letters(), words).order_by(*_NEWEST)
    return fetch(view, LetterHit, query.limit(limit))


def letters_of(view: View, ids: Collection[str]) -> tuple[LetterHit, ...]:
    """These letters, the newest first."""
    query = _letters().where(letter.c.id.in_(ids)).order_by(*_NEWEST)
    return fetch(view, LetterHit, query) if ids else ()


def numbered(view: View, number: int, limit: int) -> tuple[NumberHit, ...]:
    """The lines with this very number, those of the newest year first."""
    newest = (number_book.c.year.desc(), number_book.c.id)
    own = _numbers().where(number_book.c.number == number).order_by(*newest)
    return fetch(view, NumberHit, own.limit(limit))


def loose_numbers(view: View, words: Sequence[str], limit: int) -> tuple[NumberHit, ...]:
    """The newest lines that belong to no letter of ours and have every word."""
    columns = ("text", "outside_number", "subject", "recipient", "remark")
    text = _Text(view, *(number_book.c[name] for name in columns))
    query = text.found(_numbers().where(number_book.c.letter_id.is_(None)), words)
    newest = (number_book.c.year.desc(), number_book.c.number.desc(), number_book.c.id)
    return fetch(view, NumberHit, query.order_by(*newest).limit(limit))


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
    newest = select(letter.c.id, letter.c.letter_on).order_by(*_NEWEST).limit(letters_back)
    back = newest.subquery()
    own = (copy.c.letter_id == back.c.id) & copy.c.village_id.in_(village_ids)
    order = (back.c.letter_on.desc().nulls_last(), back.c.id, copy.c.position)
    return fetch(view, CopyHit, _copies().join(back, own).order_by(*order).limit(limit))


def contacts(
    view: View, words: Mapping[str, Collection[str]], limit: int
) -> tuple[ContactHit, ...]:
    """Contacts with every word, in name, number or address or by being of one of its villages.

    Who is still in office comes first.
    """
    columns = (contact.c[name] for name in ContactHit.__dataclass_fields__)
    names = ("full_name", "phone", "whatsapp", "email")
    text = _Text(view, *(contact.c[name] for name in names))
    places = {word: contact.c.village_id.in_(ids) for word, ids in words.items() if ids}
    order = (contact.c.valid_until.is_not(None), func.lower(contact.c.full_name), contact.c.id)
    query = text.found(select(*columns), words, places).order_by(*order)
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
    return select(*(letter.c[name] for name in LetterHit.__dataclass_fields__))


def _numbers() -> Select[Any]:
    return select(*(number_book.c[name] for name in NumberHit.__dataclass_fields__))


def _copies() -> Select[Any]:
    return select(*(copy.c[name] for name in CopyHit.__dataclass_fields__))


class _Text:
    """What of a row is looked through, as one line in small letters."""

    def __init__(self, view: View, *columns: ColumnElement[str]) -> None:
        whole = columns[0]
        for column in columns[1:]:
            whole = whole + " " + column
        in_file = view.connection.dialect.name == "sqlite"
        # SQLite's LIKE knows no capitals by itself, and asking for small letters costs a half more.
        self._text = literal(" ") + whole if in_file else func.lower(" " + whole)
        self._accented = _length_in_bytes(whole, in_file=in_file) > func.length(whole)

    def found(
        self,
        query: Select[Any],
        words: Iterable[str],
        instead: Mapping[str, ColumnElement[bool]] = MappingProxyType({}),
    ) -> Select[Any]:
        """Rows with every word, those that begin with them first.

        Rows with accents come last whether they have the words or not, since neither engine can
        leave accents aside: whoever asks looks again. `instead` also lets a row have a word.
        """
        fits = [or_(self._has(word), instead.get(word, false())) for word in words]
        begins = and_(true(), *(self._has(f" {word}") for word in words))
        plain = and_(true(), *fits)
        return query.where(or_(plain, self._accented)).order_by(plain.desc(), begins.desc())

    def _has(self, words: str) -> ColumnElement[bool]:
        return self._text.contains(words, autoescape=True)


def _length_in_bytes(text: ColumnElement[str], *, in_file: bool) -> ColumnElement[int]:
    return func.length(cast(text, LargeBinary)) if in_file else func.octet_length(text)
