"""Paraf: the route of a letter, and what each person on it answered to which content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlalchemy import delete as sql_delete

from desktop.store.circulars import not_that_draft
from desktop.store.column_types import new_id
from desktop.store.rows import fetch
from desktop.store.store import Transaction, View
from desktop.store.tables import letter, paraf, paraf_step

__all__ = [
    "Paraf",
    "Step",
    "Submitted",
    "add",
    "parafs",
    "set_steps",
    "steps",
    "submit",
    "submitted",
    "submitted_to",
    "withdraw",
]


@dataclass(frozen=True, slots=True)
class Step:
    """One place of a route; positions begin with 1."""

    id: str
    letter_id: str
    position: int
    person_id: str


@dataclass(frozen=True, slots=True)
class Paraf:
    """An answer, initialled or returned, to the content of this hash."""

    id: str
    letter_id: str
    person_id: str
    answer: str
    content_hash: str
    note: str
    given_at: datetime
    given_by: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """A draft that waits for its route."""

    letter_id: str
    version: int
    subject: str
    submitted_at: datetime
    created_by: str


def steps(view: View, letter_id: str) -> tuple[Step, ...]:
    """The route of a letter in order; empty if nobody has to initial it."""
    own = select(paraf_step).where(paraf_step.c.letter_id == letter_id)
    return fetch(view, Step, own.order_by(paraf_step.c.position))


def set_steps(tx: Transaction, letter_id: str, person_ids: Sequence[str]) -> None:
    """Make the route of a draft these people in this order; a changed route ends a submission.

    Raises Conflict for a letter that is no draft (server) or for a person named twice, NotAllowed.
    """
    if tuple(step.person_id for step in steps(tx, letter_id)) == tuple(person_ids):
        return
    waiting = (letter.c.id == letter_id) & letter.c.submitted_at.is_not(None)
    tx.connection.execute(update(letter).where(waiting).values(submitted_at=None))
    tx.connection.execute(sql_delete(paraf_step).where(paraf_step.c.letter_id == letter_id))
    rows = [
        {"id": new_id(), "letter_id": letter_id, "position": position, "person_id": person_id}
        for position, person_id in enumerate(person_ids, start=1)
    ]
    if rows:
        tx.connection.execute(insert(paraf_step), rows)


def submit(tx: Transaction, letter_id: str, version: int) -> int:
    """Let a draft wait for its route from now on; the new version.

    Answers given before no longer count. Raises Conflict if the draft changed since `version`,
    NotFound, NotAllowed.
    """
    own = (letter.c.id == letter_id) & (letter.c.version == version) & (letter.c.state == "draft")
    values = {"submitted_at": tx.at, "version": version + 1}
    if not tx.connection.execute(update(letter).where(own).values(values)).rowcount:
        raise not_that_draft(tx, letter_id)
    return version + 1


def withdraw(tx: Transaction, letter_id: str, version: int) -> int:
    """Let a draft wait for its route no longer; the new version. Raises as `submit` does."""
    own = (letter.c.id == letter_id) & (letter.c.version == version) & (letter.c.state == "draft")
    values = {"submitted_at": None, "version": version + 1}
    if not tx.connection.execute(update(letter).where(own).values(values)).rowcount:
        raise not_that_draft(tx, letter_id)
    return version + 1


def submitted(view: View) -> tuple[Submitted, ...]:
    """Every draft that waits for its route, the longest waiting first."""
    return fetch(view, Submitted, _submitted())


def submitted_to(view: View, person_id: str) -> tuple[Submitted, ...]:
    """The waiting drafts on whose route a person is, the longest waiting first.

    Whose turn it is says the order of `steps` and `parafs`.
    """
    own = select(paraf_step.c.letter_id).where(paraf_step.c.person_id == person_id)
    return fetch(view, Submitted, _submitted().where(letter.c.id.in_(own)))


def parafs(view: View, letter_id: str) -> tuple[Paraf, ...]:
    """Every answer a letter ever got, in the order of time."""
    own = select(paraf).where(paraf.c.letter_id == letter_id)
    return fetch(view, Paraf, own.order_by(paraf.c.given_at, paraf.c.id))


def add(
    tx: Transaction, letter_id: str, person_id: str, answer: str, content_hash: str, note: str = ""
) -> str:
    """Record an answer now, in the actor's own name; its id.

    A server refuses (Conflict, NotAllowed) whoever is not next on the route of a waiting draft,
    and an answer to another content than the one initialled before.
    """
    row_id = new_id()
    values = {"id": row_id, "letter_id": letter_id, "person_id": person_id, "answer": answer}
    given = {"content_hash": content_hash, "note": note, "given_at": tx.at, "given_by": tx.actor}
    tx.connection.execute(insert(paraf).values(values | given))
    return row_id


def _submitted() -> Select[Any]:
    columns = (letter.c.version, letter.c.subject, letter.c.submitted_at, letter.c.created_by)
    waiting = select(letter.c.id.label("letter_id"), *columns).where(
        letter.c.state == "draft", letter.c.submitted_at.is_not(None)
    )
    return waiting.order_by(letter.c.submitted_at, letter.c.id)
