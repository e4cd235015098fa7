"""How copies reach their recipients: one row an attempt, written before anything leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update

from desktop.store.column_types import new_id
from desktop.store.refusals import Why, refusal
from desktop.store.rows import fetch, fetch_one
from desktop.store.store import Transaction, View
from desktop.store.tables import copy, delivery, letter

DELIVERED = ("sent", "received")
# What may become of an attempt; a failed one is tried again with a row of its own.
FOLLOWS = {"sent": ("sending",), "failed": ("sending",), "received": ("sent", "received")}


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt by email, whatsapp, hand or post; state is sending, sent, failed or received."""

    id: str
    copy_id: str
    channel: str
    state: str
    address: str
    begun_at: datetime
    begun_by: str
    ended_at: datetime | None
    received_on: date | None
    received_by: str
    reason: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the latest attempt of an undelivered copy came to, with the letter it belongs to."""

    delivery_id: str
    copy_id: str
    letter_id: str
    village_id: str
    subject: str
    number: str
    channel: str
    state: str
    address: str
    reason: str
    begun_at: datetime
    begun_by: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """A copy that left without the program: by hand, by post, by WhatsApp.

    Without `received_on` it is on its way, with it in the hands of `received_by`.
    """

    copy_id: str
    channel: str
    address: str = ""
    received_on: date | None = None
    received_by: str = ""


def of_letter(view: View, letter_id: str) -> tuple[Delivery, ...]:
    """Every attempt with a letter's copies in the order of time."""
    own = select(delivery).join(copy).where(copy.c.letter_id == letter_id)
    return fetch(view, Delivery, own.order_by(delivery.c.begun_at, delivery.c.id))


def of_copy(view: View, copy_id: str) -> tuple[Delivery, ...]:
    """Every attempt with a copy in the order of time."""
    own = select(delivery).where(delivery.c.copy_id == copy_id)
    return fetch(view, Delivery, own.order_by(delivery.c.begun_at, delivery.c.id))


def get(view: View, delivery_id: str) -> Delivery:
    """One attempt; raises NotFound."""
    return fetch_one(view, Delivery, select(delivery).where(delivery.c.id == delivery_id))


def arrived(view: View) -> dict[str, int]:
    """How many copies of each letter arrived, by letter; letters without any are not in it."""
    many = func.count(func.distinct(delivery.c.copy_id))
    query = select(copy.c.letter_id, many).join(delivery, delivery.c.copy_id == copy.c.id)
    query = query.where(delivery.c.state.in_(DELIVERED)).group_by(copy.c.letter_id)
    return {row[0]: row[1] for row in view.connection.execute(query)}


def outcomes(view: View, *states: str) -> tuple[Outcome, ...]:
    """Copies that did not arrive yet and whose latest attempt is in one of these states.

    `sending` without a running job means that nobody knows whether it arrived. The latest first.
    """
    other = delivery.alias()
    # Looked at from the few that wait, not from the many that arrived.
    later = or_(
        other.c.begun_at > delivery.c.begun_at,
        and_(other.c.begun_at == delivery.c.begun_at, other.c.id < delivery.c.id),
    )
    settled = select(other.c.id).where(
        other.c.copy_id == delivery.c.copy_id, or_(other.c.state.in_(DELIVERED), later)
    )
    query = select(*_outcome()).select_from(delivery).join(copy).join(letter)
    query = query.where(delivery.c.state.in_(states), letter.c.state != "void", ~settled.exists())
    return fetch(view, Outcome, query.order_by(delivery.c.begun_at.desc(), delivery.c.id))


def begin(
    tx: Transaction, copy_id: str, channel: str, address: str, *, message_id: str = ""
) -> str:
    """Record that a copy is about to leave; the attempt's id.

    Raises Conflict if an attempt with it is under way, NotAllowed.
    """
    values = {"copy_id": copy_id, "channel": channel, "address": address}
    return _add(tx, values | {"message_id": message_id})


def end(
    tx: Transaction, delivery_id: str, state: str, *, reason: str = "", message_id: str = ""
) -> None:
    """Record what became of an attempt that is under way: `sent` or `failed`.

    Without a `message_id` the one it began with stays. Raises Conflict if it has ended already,
    NotFound, NotAllowed.
    """
    values = {"state": state, "ended_at": tx.at, "reason": reason}
    _change(tx, delivery_id, values | ({"message_id": message_id} if message_id else {}))


def receive(tx: Transaction, delivery_id: str, received_on: date, received_by: str) -> None:
    """Record that what was sent arrived; raises Conflict if it was not sent, NotFound."""
    values = {"state": "received", "received_on": received_on, "received_by": received_by}
    _change(tx, delivery_id, values)


def hand_over(tx: Transaction, handed: Iterable[HandOver]) -> tuple[str, ...]:
    """Record copies that left without the program; the ids of the attempts."""
    return tuple(
        _add(
            tx,
            {
                "copy_id": each.copy_id,
                "channel": each.channel,
                "address": each.address,
                "received_on": each.received_on,
                "received_by": each.received_by,
                "state": "received" if each.received_on else "sent",
                "ended_at": tx.at,
            },
        )
        for each in handed
    )


def _add(tx: Transaction, values: dict[str, Any]) -> str:
    row_id = new_id()
    made = {"id": row_id, "state": "sending", "begun_at": tx.at, "begun_by": tx.actor}
    tx.connection.execute(insert(delivery).values(made | values))
    return row_id


def _change(tx: Transaction, delivery_id: str, values: dict[str, Any]) -> None:
    own = (delivery.c.id == delivery_id) & delivery.c.state.in_(FOLLOWS[values["state"]])
    if not tx.connection.execute(update(delivery).where(own).values(values)).rowcount:
        known = select(delivery.c.id).where(delivery.c.id == delivery_id)
        raise refusal(Why.DELIVERED if tx.connection.execute(known).first() else Why.MISSING)


def _outcome() -> tuple[ColumnElement[Any], ...]:
    printed = (func.nullif(letter.c.outside_number, ""), func.nullif(copy.c.number, ""))
    told = ("channel", "state", "address", "reason", "begun_at", "begun_by")
    return (
        delivery.c.id.label("delivery_id"),
        delivery.c.copy_id,
        copy.c.letter_id,
        copy.c.village_id,
        letter.c.subject,
        func.coalesce(*printed, letter.c.number).label("number"),
        *(delivery.c[name] for name in told),
    )
