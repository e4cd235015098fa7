"""Which copies went to a printer, when and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from desktop.store.column_types import new_id
from desktop.store.rows import fetch
from desktop.store.store import Transaction, View
from desktop.store.tables import copy, copy_print


@dataclass(frozen=True, slots=True)
class Print:
    """One copy handed to a printer."""

    id: str
    copy_id: str
    printed_at: datetime
    printed_by: str
    printer: str


def of_letter(view: View, letter_id: str) -> tuple[Print, ...]:
    """Every print of a letter's copies in the order of time."""
    own = select(copy_print).join(copy).where(copy.c.letter_id == letter_id)
    return fetch(view, Print, own.order_by(copy_print.c.printed_at, copy_print.c.id))


def add(tx: Transaction, copy_ids: Iterable[str], printer: str) -> None:
    """Record that copies went to a printer now; raises Conflict for an unknown copy, NotAllowed."""
    made = {"printed_at": tx.at, "printed_by": tx.actor, "printer": printer}
    rows = [made | {"id": new_id(), "copy_id": copy_id} for copy_id in copy_ids]
    if rows:
        tx.connection.execute(insert(copy_print), rows)
