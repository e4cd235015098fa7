"""Templates that new letters start from."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import insert, select, update

from desktop.store.refusals import Why, refusal
from desktop.store.rows import fetch, fetch_one
from desktop.store.store import Transaction, View
from desktop.store.tables import letter_template


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """What a new letter of a kind begins with."""

    id: str
    kind: str
    name: str
    body: Any
    version: int = 1
    active: bool = True
    """Whether it is offered for new letters."""


def of_kind(view: View, kind: str) -> tuple[LetterTemplate, ...]:
    """The templates of a kind of letter by name, also those no longer active."""
    own = select(letter_template).where(letter_template.c.kind == kind)
    return fetch(view, LetterTemplate, own.order_by(letter_template.c.name))


def get(view: View, template_id: str) -> LetterTemplate:
    """One template; raises NotFound."""
    own = select(letter_template).where(letter_template.c.id == template_id)
    return fetch_one(view, LetterTemplate, own)


def save(tx: Transaction, row: LetterTemplate) -> int:
    """Write a template under its id; the new version, that of the row for a new template.

    Raises Conflict if the stored one is no longer of the row's version.
    """
    known = select(letter_template.c.id).where(letter_template.c.id == row.id)
    if tx.connection.execute(known).first() is None:
        tx.connection.execute(insert(letter_template).values(asdict(row)))
        return row.version
    own = (letter_template.c.id == row.id) & (letter_template.c.version == row.version)
    values = asdict(row) | {"version": row.version + 1}
    if not tx.connection.execute(update(letter_template).where(own).values(values)).rowcount:
        raise refusal(Why.CHANGED)
    return row.version + 1
