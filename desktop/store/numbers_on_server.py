"""The number book on a PostgreSQL server: only its own functions may write there."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import text

from desktop.store.column_types import to_json
from desktop.store.number_facts import Facts, Taken
from desktop.store.store import Transaction


def take(tx: Transaction, series_id: str, year: int, entries: Sequence[Facts]) -> tuple[Taken, ...]:
    """Take the next numbers, one for each entry, and number the letters named in them."""
    facts = to_json([_jsonable(each) for each in entries])
    call = "SELECT * FROM take_number(:series_id, :year, CAST(:facts AS jsonb))"
    return _taken(tx, call, {"series_id": series_id, "year": year, "facts": facts})


def reserve(
    tx: Transaction, series_id: str, year: int, count: int, remark: str, text: str
) -> tuple[Taken, ...]:
    """Keep the next numbers for later."""
    call = "SELECT * FROM reserve_numbers(:series_id, :year, :count, :remark, :text)"
    values = {"series_id": series_id, "year": year, "count": count, "remark": remark}
    return _taken(tx, call, values | {"text": text})


def use_reserved(tx: Transaction, book_id: str, facts: Facts) -> Taken:
    """Give a reserved number to a letter."""
    call = "SELECT * FROM use_reserved_number(:book_id, CAST(:facts AS jsonb))"
    return _taken(tx, call, {"book_id": book_id, "facts": to_json(_jsonable(facts))})[0]


def void(tx: Transaction, book_id: str, reason: str) -> None:
    """Void a number, with its letter and all numbers of it."""
    call = text("SELECT void_number(:book_id, :reason)")
    tx.connection.execute(call, {"book_id": book_id, "reason": reason})


def set_outside_number(tx: Transaction, book_id: str, number: str, source: str) -> None:
    """Note the number another office gave."""
    call = text("SELECT set_outside_number(:book_id, :number, :source)")
    tx.connection.execute(call, {"book_id": book_id, "number": number, "source": source})


def _taken(tx: Transaction, call: str, values: dict[str, object]) -> tuple[Taken, ...]:
    rows = tx.connection.execute(text(call), values)
    return tuple(Taken(row.id, row.number, row.text) for row in rows)


def _jsonable(facts: Facts) -> dict[str, object]:
    letter_on = facts.letter_on.isoformat() if facts.letter_on else None
    return asdict(facts) | {"letter_on": letter_on}
