"""Days on which nobody works, each with the decree it comes from."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import holiday


@dataclass(frozen=True, slots=True)
class Holiday:
    """One holiday or joint leave day (cuti bersama)."""

    id: str
    held_on: date
    name: str
    source: str | None = None


def all_holidays(view: View) -> tuple[Holiday, ...]:
    """All holidays by day."""
    return fetch(view, Holiday, select(holiday).order_by(holiday.c.held_on, holiday.c.name))


def save(tx: Transaction, row: Holiday) -> None:
    """Write a holiday under its id."""
    put(tx, holiday, row)


def delete(tx: Transaction, holiday_id: str) -> None:
    """Delete a holiday; raises NotFound."""
    remove(tx, holiday, holiday_id)
