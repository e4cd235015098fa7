"""Templates that new letters start from."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from desktop.store.rows import fetch, put
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
    """The templates of a kind of letter, by name."""
    own = select(letter_template).where(letter_template.c.kind == kind)
    return fetch(view, LetterTemplate, own.order_by(letter_template.c.name))


def save(tx: Transaction, row: LetterTemplate) -> None:
    """Write a template under its id."""
    put(tx, letter_template, row)
