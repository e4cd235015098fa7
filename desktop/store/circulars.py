"""Circulars: drafts with their obligations and recipients, the fixed copies, what is signed."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    ScalarSelect,
    Select,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy import delete as sql_delete

from desktop.errors import OfficeError
from desktop.store.circular_records import (
    LETTER_FIELDS,
    Circular,
    CircularRow,
    Copy,
    CopyRow,
    Draft,
    Obligation,
    Recipient,
)
from desktop.store.column_types import new_id
from desktop.store.refusals import Why, refusal
from desktop.store.rows import fetch, fetch_one, replace_children
from desktop.store.store import Transaction, View
from desktop.store.tables import circular, copy, delivery, letter, obligation, recipient

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = [
    "Circular",
    "CircularRow",
    "Copy",
    "CopyRow",
    "Draft",
    "Obligation",
    "Recipient",
    "copies",
    "copy_content",
    "date_draft",
    "delete_draft",
    "freeze_copies",
    "get",
    "insert_draft",
    "not_that_draft",
    "record_signed",
    "rows",
    "update_draft",
]

_CIRCULAR_FIELDS = (
    "skeleton",
    "sections",
    "annexes",
    "copies_to",
    "legal_bases",
    "fiscal_year",
    "people",
    "months",
    "monthly_rate",
)

_NOT_SUBMITTED = {"submitted_at": None}

# Built once: a batch of letters runs it hundreds of times.
_SIGN = (
    update(copy)
    .where(copy.c.id == bindparam("copy"), copy.c.document_id.is_(None))
    .values({name: bindparam(name) for name in ("document_id", "signed_at", "signed_by")})
)

_ARRIVED = select(delivery.c.id).where(
    delivery.c.copy_id == copy.c.id, delivery.c.state.in_(("sent", "received"))
)
_DELIVERED = (
    select(func.count(copy.c.id))
    .where(copy.c.letter_id == letter.c.id, _ARRIVED.exists())
    .scalar_subquery()
)


def rows(view: View) -> tuple[CircularRow, ...]:
    """The list of circulars, the newest first."""
    own = [letter.c[name] for name in CircularRow.__dataclass_fields__ if name in letter.c]
    counts = (
        _count(recipient.c.id).label("recipients"),
        _count(copy.c.id).label("copies"),
        _count(copy.c.document_id).label("signed"),
        _DELIVERED.label("delivered"),
    )
    newest = select(*own, *counts).order_by(letter.c.created_at.desc(), letter.c.id)
    return fetch(view, CircularRow, newest)


def get(view: View, letter_id: str) -> Circular:
    """A circular with everything in it; raises NotFound."""
    joined = select(letter, *(circular.c[name] for name in _CIRCULAR_FIELDS)).join(circular)
    row = view.connection.execute(joined.where(letter.c.id == letter_id)).mappings().first()
    if row is None:
        raise refusal(Why.MISSING)
    draft = Draft(
        **{name: row[name] for name in (*LETTER_FIELDS, *_CIRCULAR_FIELDS)},
        obligations=fetch(view, Obligation, _children(Obligation, obligation, letter_id)),
        recipients=fetch(view, Recipient, _children(Recipient, recipient, letter_id)),
    )
    kept = {name: row[name] for name in Circular.__dataclass_fields__ if name in row}
    return Circular(**kept, draft=draft)


def insert_draft(tx: Transaction, draft: Draft, letter_id: str | None = None) -> str:
    """A new draft's id (the given one, if there is one)."""
    own_id = letter_id or new_id()
    made = {"id": own_id, "created_at": tx.at, "created_by": tx.actor}
    tx.connection.execute(insert(letter).values(_letter_values(draft) | made))
    tx.connection.execute(insert(circular).values(_circular_values(draft) | {"letter_id": own_id}))
    _replace_children(tx, own_id, draft)
    return own_id


def update_draft(tx: Transaction, letter_id: str, version: int, draft: Draft) -> int:
    """The new version; what was submitted is so no longer.

    Raises Conflict if the letter changed since `version` or has its number, NotFound.
    """
    new_version = _write_draft(tx, letter_id, version, _letter_values(draft) | _NOT_SUBMITTED)
    tx.connection.execute(
        update(circular).where(circular.c.letter_id == letter_id).values(_circular_values(draft))
    )
    _replace_children(tx, letter_id, draft)
    return new_version


def date_draft(
    tx: Transaction, letter_id: str, version: int, letter_on: date, outside_number: str
) -> int:
    """Date a draft that is being numbered, and nothing else of it; answers to it keep counting.

    Returns the new version; raises as `update_draft` does.
    """
    values = {"letter_on": letter_on, "outside_number": outside_number}
    return _write_draft(tx, letter_id, version, values)


def delete_draft(tx: Transaction, letter_id: str) -> None:
    """Delete a draft, or a void letter of which nothing is signed; its number stays in the book.

    Raises Conflict if the letter has a number or a signed copy, NotFound.
    """
    signed = select(copy.c.id).where(copy.c.letter_id == letter_id, copy.c.document_id.is_not(None))
    own = (letter.c.id == letter_id) & letter.c.state.in_(("draft", "void")) & ~signed.exists()
    if not tx.connection.execute(sql_delete(letter).where(own)).rowcount:
        raise not_that_draft(tx, letter_id)


def freeze_copies(tx: Transaction, letter_id: str, content: object, copies: Sequence[Copy]) -> None:
    """Fix a numbered letter's content and its copies, once and for good.

    Raises Conflict if the letter has no number or is fixed already.
    """
    bare = (letter.c.id == letter_id) & (letter.c.state == "numbered") & letter.c.content.is_(None)
    if tx.connection.execute(select(letter.c.id).where(bare)).first() is None:
        raise refusal(Why.FROZEN)
    tx.connection.execute(
        insert(copy), [asdict(each) | {"letter_id": letter_id} for each in copies]
    )
    tx.connection.execute(update(letter).where(bare).values(content=content))


def copies(view: View, letter_id: str) -> tuple[CopyRow, ...]:
    """The fixed copies of a letter in order, without their contents."""
    own = select(*(copy.c[name] for name in CopyRow.__dataclass_fields__))
    return fetch(view, CopyRow, own.where(copy.c.letter_id == letter_id).order_by(copy.c.position))


def copy_content(view: View, copy_id: str) -> Copy:
    """A copy with its content; raises NotFound."""
    own = select(*(copy.c[name] for name in Copy.__dataclass_fields__))
    return fetch_one(view, Copy, own.where(copy.c.id == copy_id))


def record_signed(tx: Transaction, copy_id: str, document_id: str) -> None:
    """Record a copy's signed document, once; raises Conflict, NotFound, NotAllowed."""
    values = {"document_id": document_id, "signed_at": tx.at, "signed_by": tx.actor}
    if not tx.connection.execute(_SIGN, values | {"copy": copy_id}).rowcount:
        known = tx.connection.execute(select(copy.c.id).where(copy.c.id == copy_id)).first()
        raise refusal(Why.SIGNED if known else Why.MISSING)


def _write_draft(tx: Transaction, letter_id: str, version: int, values: dict[str, Any]) -> int:
    own = (letter.c.id == letter_id) & (letter.c.version == version) & (letter.c.state == "draft")
    further = update(letter).where(own).values(values | {"version": version + 1})
    if not tx.connection.execute(further).rowcount:
        raise not_that_draft(tx, letter_id)
    return version + 1


def _letter_values(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in LETTER_FIELDS}


def _circular_values(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _CIRCULAR_FIELDS}


def _replace_children(tx: Transaction, letter_id: str, draft: Draft) -> None:
    replace_children(tx, obligation, {"letter_id": letter_id}, draft.obligations)
    replace_children(tx, recipient, {"letter_id": letter_id}, draft.recipients)


def _children(kind: "type[DataclassInstance]", table: Table, letter_id: str) -> Select[Any]:
    own = select(*(table.c[name] for name in kind.__dataclass_fields__))
    return own.where(table.c.letter_id == letter_id).order_by(table.c.position)


def _count(column: Column[Any]) -> ScalarSelect[int]:
    own = column.table.c.letter_id == letter.c.id
    return select(func.count(column)).where(own).scalar_subquery()


def not_that_draft(tx: Transaction, letter_id: str) -> OfficeError:
    """Why a draft could not be written: gone, numbered, or changed by another desk."""
    state = tx.connection.execute(select(letter.c.state).where(letter.c.id == letter_id)).scalar()
    if state is None:
        return refusal(Why.MISSING)
    return refusal(Why.CHANGED if state == "draft" else Why.FROZEN)
