"""The dated table of laws and decrees that letters cite."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import legal_basis


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A law or decree; status is in_force, replaced or unverified."""

    id: str
    kind: str
    number: str
    year: int
    title: str
    amended_by: str | None = None
    position: int = 0
    status: str = "unverified"
    in_force_from: date | None = None
    in_force_until: date | None = None
    checked_on: date | None = None
    source: str | None = None


def all_bases(view: View) -> tuple[LegalBasis, ...]:
    """All legal bases in the order of their rank in a letter."""
    return fetch(
        view, LegalBasis, select(legal_basis).order_by(legal_basis.c.position, legal_basis.c.year)
    )


def save(tx: Transaction, row: LegalBasis) -> None:
    """Write a legal basis under its id."""
    put(tx, legal_basis, row)


def delete(tx: Transaction, basis_id: str) -> None:
    """Delete a legal basis; raises NotFound."""
    remove(tx, legal_basis, basis_id)
