"""The number book in an SQLite file: the write lock of the transaction keeps the order."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import RowMapping, func, insert, select, update

from desktop.domain.letter_number import BOOK_YEARS, MOST_AT_ONCE
from desktop.store.column_types import new_id
from desktop.store.number_facts import PLACE, Facts, Taken
from desktop.store.refusals import Why, refusal
from desktop.store.store import Transaction
from desktop.store.tables import copy, letter, number_book, number_counter, number_series


def take(tx: Transaction, series_id: str, year: int, entries: Sequence[Facts]) -> tuple[Taken, ...]:
    """Take the next numbers, one for each entry, and number the letters named in them."""
    _check_book(tx, series_id, year, entries)
    first = _advance(tx, series_id, year, len(entries))
    rows = [_row(tx, series_id, year, number, facts) for number, facts in enumerate(entries, first)]
    tx.connection.execute(insert(number_book), rows)
    taken = tuple(Taken(row["id"], row["number"], row["text"]) for row in rows)
    _number_letters(tx, entries, taken)
    return taken


def reserve(
    tx: Transaction, series_id: str, year: int, count: int, remark: str, text: str
) -> tuple[Taken, ...]:
    """Keep the next numbers for later."""
    first = _advance(tx, series_id, year, count)
    kept = Facts(text=text, remark=remark)
    numbers = range(first, first + count)
    rows = [_row(tx, series_id, year, number, kept, state="reserved") for number in numbers]
    tx.connection.execute(insert(number_book), rows)
    return tuple(Taken(row["id"], row["number"], row["text"]) for row in rows)


def use_reserved(tx: Transaction, book_id: str, facts: Facts) -> Taken:
    """Give a reserved number to a letter."""
    line = _line(tx, book_id)
    if line["state"] != "reserved":
        raise refusal(Why.NOT_RESERVED)
    _check_book(tx, line["series_id"], line["year"], [facts])
    row = _row(tx, line["series_id"], line["year"], line["number"], facts)
    change = row | {"id": book_id, "remark": facts.remark or line["remark"]}
    tx.connection.execute(update(number_book).where(number_book.c.id == book_id).values(change))
    taken = Taken(book_id, line["number"], row["text"])
    _number_letters(tx, [facts], [taken])
    return taken


def void(tx: Transaction, book_id: str, reason: str) -> None:
    """Void a number, with its letter and all numbers of it."""
    line = _line(tx, book_id)
    if line["state"] == "void":
        raise refusal(Why.NOT_TAKEN)
    own = number_book.c.id == book_id
    if line["letter_id"] is not None:
        _void_letter(tx, line["letter_id"])
        own = number_book.c.letter_id == line["letter_id"]
    values = {"void_reason": reason, "voided_at": tx.at, "voided_by": tx.actor, "state": "void"}
    tx.connection.execute(update(number_book).where(own).values(values))


def set_outside_number(tx: Transaction, book_id: str, number: str, source: str) -> None:
    """Note the number another office gave."""
    values = {"outside_number": number, "outside_number_from": source}
    own = update(number_book).where(number_book.c.id == book_id)
    if not tx.connection.execute(own.values(values)).rowcount:
        raise refusal(Why.MISSING)


def _advance(tx: Transaction, series_id: str, year: int, count: int) -> int:
    if not 1 <= count <= MOST_AT_ONCE or year not in BOOK_YEARS:
        raise refusal(Why.NUMBER_RANGE)
    query = select(number_series.c.active).where(number_series.c.id == series_id)
    active = tx.connection.execute(query).scalar_one_or_none()
    if not active:
        raise refusal(Why.MISSING if active is None else Why.INACTIVE_SERIES)
    own = (number_counter.c.series_id == series_id) & (number_counter.c.year == year)
    further = update(number_counter).where(own).values(last=number_counter.c.last + count)
    last = tx.connection.execute(further.returning(number_counter.c.last)).scalar()
    if last is None:
        row = {"series_id": series_id, "year": year, "last": count}
        tx.connection.execute(insert(number_counter).values(row))
        last = count
    return last - count + 1


def _row(
    tx: Transaction, series_id: str, year: int, number: int, facts: Facts, state: str = "taken"
) -> dict[str, Any]:
    made = {"id": new_id(), "series_id": series_id, "year": year, "number": number, "state": state}
    text = facts.text.replace(PLACE, str(number))
    by = {"text": text, "taken_at": tx.at, "taken_by": tx.actor}
    return asdict(facts) | made | by


def _check_book(tx: Transaction, series_id: str, year: int, entries: Sequence[Facts]) -> None:
    letters = {facts.letter_id for facts in entries}
    others = select(letter.c.id).where(letter.c.id.in_(letters), letter.c.series_id != series_id)
    years = {facts.letter_on.year for facts in entries if facts.letter_on}
    if years - {year} or tx.connection.execute(others).first():
        raise refusal(Why.OTHER_BOOK)


def _number_letters(tx: Transaction, entries: Sequence[Facts], taken: Sequence[Taken]) -> None:
    texts: dict[str, list[str]] = {}
    for facts, number in zip(entries, taken, strict=True):
        if facts.letter_id is not None:
            texts.setdefault(facts.letter_id, []).append(number.text)
    for letter_id, own in texts.items():
        draft = update(letter).where(letter.c.id == letter_id, letter.c.state == "draft")
        values = {"state": "numbered", "number": _spanned(own)}
        if not tx.connection.execute(draft.values(values)).rowcount:
            raise refusal(Why.NOT_A_DRAFT)


def _spanned(texts: list[str]) -> str:
    return texts[0] if len(texts) == 1 else f"{texts[0]} - {texts[-1]}"


def _line(tx: Transaction, book_id: str) -> RowMapping:
    own = select(number_book).where(number_book.c.id == book_id)
    line = tx.connection.execute(own).mappings().first()
    if line is None:
        raise refusal(Why.MISSING)
    return line


def _void_letter(tx: Transaction, letter_id: str) -> None:
    signed = select(func.count(copy.c.document_id)).where(copy.c.letter_id == letter_id)
    if tx.connection.execute(signed).scalar_one():
        raise refusal(Why.SIGNED)
    own = update(letter).where(letter.c.id == letter_id, letter.c.state == "numbered")
    tx.connection.execute(own.values(state="void"))
