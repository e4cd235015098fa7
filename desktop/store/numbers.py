"""The number book: numbers are taken in order, reserved, voided with a reason, never deleted.

On a server these are calls of its own functions, which check the person's role and every rule
again; in a file they are done here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.store import numbers_in_file, numbers_on_server
from desktop.store.number_facts import PLACE, Facts, Taken, Way
from desktop.store.rows import fetch, fetch_one, put
from desktop.store.store import Transaction, View
from desktop.store.tables import number_book, number_series

__all__ = [
    "PLACE",
    "BookRow",
    "Facts",
    "Series",
    "Taken",
    "all_series",
    "book",
    "entry",
    "latest_letter_on",
    "of_letter",
    "reserve",
    "save_series",
    "series",
    "set_outside_number",
    "take",
    "use_reserved",
    "void",
    "years",
]


@dataclass(frozen=True, slots=True)
class Series:
    """A number series: one book per year; numbering is single or consecutive by default."""

    id: str
    kind: str
    name: str
    pattern: str
    code: str = ""
    numbering: str = "single"
    active: bool = True


@dataclass(frozen=True, slots=True)
class BookRow:
    """One line of the number book; state is reserved, taken or void."""

    id: str
    series_id: str
    year: int
    number: int
    text: str
    state: str
    letter_id: str | None
    copy_id: str | None
    letter_on: date | None
    subject: str
    recipient: str
    signatory: str
    handled_by: str
    attachments: str
    delivery: str
    outside_number: str
    outside_number_from: str
    taken_at: datetime | None
    taken_by: str
    void_reason: str
    voided_at: datetime | None
    voided_by: str
    remark: str


def all_series(view: View) -> tuple[Series, ...]:
    """All number series, by kind and name."""
    order = (number_series.c.kind, number_series.c.name)
    return fetch(view, Series, select(number_series).order_by(*order))


def series(view: View, series_id: str) -> Series:
    """One number series; raises NotFound."""
    return fetch_one(view, Series, select(number_series).where(number_series.c.id == series_id))


def save_series(tx: Transaction, row: Series) -> None:
    """Write a number series under its id."""
    put(tx, number_series, row)


def years(view: View) -> tuple[tuple[str, int], ...]:
    """The books there are, as pairs of series id and year, the newest first."""
    pairs = select(number_book.c.series_id, number_book.c.year).distinct()
    rows = view.connection.execute(pairs.order_by(number_book.c.year.desc()))
    return tuple((row.series_id, row.year) for row in rows)


def book(view: View, series_id: str, year: int) -> tuple[BookRow, ...]:
    """The book of a series and year in the order of its numbers."""
    own = _book().where(number_book.c.series_id == series_id, number_book.c.year == year)
    return fetch(view, BookRow, own.order_by(number_book.c.number))


def entry(view: View, book_id: str) -> BookRow:
    """One line of a book; raises NotFound."""
    return fetch_one(view, BookRow, _book().where(number_book.c.id == book_id))


def of_letter(view: View, letter_id: str) -> tuple[BookRow, ...]:
    """The numbers of a letter in order."""
    own = _book().where(number_book.c.letter_id == letter_id)
    return fetch(view, BookRow, own.order_by(number_book.c.year, number_book.c.number))


def latest_letter_on(view: View, series_id: str, year: int) -> date | None:
    """The latest letter date in a book, to tell a number out of the order of dates."""
    own = (number_book.c.series_id == series_id) & (number_book.c.year == year)
    latest = select(func.max(number_book.c.letter_on)).where(own, number_book.c.state == "taken")
    found: date | None = view.connection.execute(latest).scalar()
    return found


def take(tx: Transaction, series_id: str, year: int, entries: Sequence[Facts]) -> tuple[Taken, ...]:
    """The next numbers of a book, one for each entry and without gaps, also under eight desks.

    A letter named in the entries becomes numbered with them. Raises Conflict if it is no draft
    any more or the series is closed, NotFound, NotAllowed, InvalidInput.
    """
    _check_texts(entries)
    return _way(tx).take(tx, series_id, year, entries)


def reserve(
    tx: Transaction, series_id: str, year: int, count: int, remark: str, text: str
) -> tuple[Taken, ...]:
    """The next `count` numbers, kept for later with a remark for whom; raises as `take` does.

    `text` is how they are written on papers made elsewhere, with `{nomor}` in its place.
    """
    _check_texts([Facts(text)])
    return _way(tx).reserve(tx, series_id, year, count, remark, text)


def use_reserved(tx: Transaction, book_id: str, facts: Facts) -> Taken:
    """Give a reserved number to a letter; raises Conflict if it is not reserved any more."""
    _check_texts([facts])
    return _way(tx).use_reserved(tx, book_id, facts)


def void(tx: Transaction, book_id: str, reason: str) -> None:
    """Void a number, and with it every number of the same letter; it is never used again.

    Raises InvalidInput without a reason, Conflict if a copy of the letter is already signed or
    the number is void, NotFound, NotAllowed.
    """
    if not reason.strip():
        raise InvalidInput("reason", _("A number is voided only with a reason."))
    _way(tx).void(tx, book_id, reason.strip())


def set_outside_number(tx: Transaction, book_id: str, number: str, source: str) -> None:
    """Write the number that another office (Setda, SRIKANDI) gave beside ours; raises NotFound."""
    _way(tx).set_outside_number(tx, book_id, number, source)


def _check_texts(entries: Sequence[Facts]) -> None:
    if any(facts.text.count(PLACE) != 1 for facts in entries):
        raise InvalidInput("text", _("The number's text needs a place for the number."))


def _book() -> Select[Any]:
    return select(number_book)


def _way(tx: Transaction) -> Way:
    if tx.guarded:
        return numbers_on_server
    return numbers_in_file
