"""Dated contribution rates: what a month of insurance costs one person."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, put
from desktop.store.store import Transaction, View
from desktop.store.tables import contribution_rate


@dataclass(frozen=True, slots=True)
class ContributionRate:
    """A monthly rate in whole rupiah per person, for a segment, its programmes and a payer."""

    id: str
    segment: str
    programmes: str
    amount: int
    sector: str = ""
    payer: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    source: str | None = None
    verified: bool = False


def all_rates(view: View) -> tuple[ContributionRate, ...]:
    """All rates, by segment and age."""
    columns = contribution_rate.c
    order = (columns.segment, columns.programmes, columns.valid_from)
    return fetch(view, ContributionRate, select(contribution_rate).order_by(*order))


def save(tx: Transaction, row: ContributionRate) -> None:
    """Write a rate under its id."""
    put(tx, contribution_rate, row)
