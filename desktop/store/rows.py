"""Between tables and frozen rows: reading into a dataclass, writing from one."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Select, Table, delete, insert, select, update

from desktop.store.refusals import Why, refusal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from desktop.store.store import Transaction, View

    Record = TypeVar("Record", bound=DataclassInstance)


def fetch(view: "View", kind: "type[Record]", query: Select[Any]) -> "tuple[Record, ...]":
    """Every row of a query whose columns are named as the dataclass's fields."""
    return tuple(kind(**row) for row in view.connection.execute(query).mappings())


def fetch_one(view: "View", kind: "type[Record]", query: Select[Any]) -> "Record":
    """The one row of a query; raises NotFound."""
    rows = fetch(view, kind, query)
    if not rows:
        raise refusal(Why.MISSING)
    return rows[0]


def put(tx: "Transaction", table: Table, record: "DataclassInstance") -> None:
    """Write a record under its id, whether the id is new or known."""
    values = asdict(record)
    known = update(table).where(table.c.id == values["id"]).values(values)
    if not tx.connection.execute(known).rowcount:
        tx.connection.execute(insert(table).values(values))


def remove(tx: "Transaction", table: Table, row_id: str) -> None:
    """Delete a row nothing refers to; raises NotFound, or Conflict if it is in use."""
    if not tx.connection.execute(delete(table).where(table.c.id == row_id)).rowcount:
        raise refusal(Why.MISSING)


def replace_children(
    tx: "Transaction",
    table: Table,
    parent: dict[str, str],
    records: Iterable["DataclassInstance"],
) -> None:
    """Make the rows below a parent those given, touching only what differs."""
    column, parent_id = next(iter(parent.items()))
    own = select(table).where(table.c[column] == parent_id)
    old = {row["id"]: dict(row) for row in tx.connection.execute(own).mappings()}
    new = {values["id"]: values | parent for values in map(asdict, records)}
    gone = old.keys() - new.keys()
    if gone:
        tx.connection.execute(delete(table).where(table.c.id.in_(gone)))
    for row_id in [row_id for row_id, row in new.items() if old.get(row_id, row) != row]:
        tx.connection.execute(update(table).where(table.c.id == row_id).values(new[row_id]))
    added = [row for row_id, row in new.items() if row_id not in old]
    if added:
        tx.connection.execute(insert(table), added)
