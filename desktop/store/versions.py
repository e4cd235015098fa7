"""What a row said before: its former images, as the trail recorded them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    RowMapping,
    Table,
    select,
    true,
)

from desktop.store.audit import protected_columns
from desktop.store.column_types import Day, JsonText, Moment
from desktop.store.refusals import damaged
from desktop.store.store import View
from desktop.store.tables import metadata, trail


@dataclass(frozen=True, slots=True)
class Version:
    """A row as one transaction left it; values by column, None after its deletion.

    Protected columns are not among the values, since the trail knows only keyed hashes of them;
    `withheld` names them. Columns that came later are missing as well.
    """

    id: int
    """Its place among the entries of the trail."""
    row_id: str
    at: datetime
    actor: str
    action: str
    operation: str
    values: Mapping[str, Any] | None
    withheld: tuple[str, ...] = ()
    hashes: Mapping[str, str] = field(default_factory=dict)
    """What stands for the withheld values: equal hashes for equal ones."""


def of(view: View, table_name: str, row_id: str) -> tuple[Version, ...]:
    """Every image of a row, the newest first: as it is now, unless it is deleted.

    Raises StoreRefused for a trail that somebody's hand made unreadable.
    """
    return _versions(view, table_name, trail.c.row_id == row_id)


def of_table(view: View, table_name: str) -> tuple[Version, ...]:
    """Every image of every row of a table, the newest first; raises as `of` does."""
    return _versions(view, table_name, true())


def _versions(view: View, table_name: str, wanted: ColumnElement[bool]) -> tuple[Version, ...]:
    table = metadata.tables[table_name]
    columns = (trail.c.id, trail.c.row_id, trail.c.at, trail.c.actor, trail.c.action)
    recorded = select(*columns, trail.c.operation, trail.c.entry)
    own = recorded.where(trail.c.kind == table_name, wanted).order_by(trail.c.id.desc())
    return tuple(_version(table, row) for row in view.connection.execute(own).mappings())


def _version(table: Table, row: RowMapping) -> Version:
    try:
        image = json.loads(row["entry"])["after"]
        values = None if image is None else _values(table, image)
        moment = datetime.fromisoformat(row["at"])
    except (ValueError, TypeError, KeyError, RecursionError):
        raise damaged() from None
    withheld = protected_columns(table)
    hashes = {name: image[name] for name in withheld if image is not None and image.get(name)}
    done = row["actor"], row["action"], row["operation"]
    return Version(row["id"], row["row_id"], moment, *done, values, withheld, hashes)


def _values(table: Table, image: Mapping[str, Any]) -> dict[str, Any]:
    open_columns = (each for each in table.columns if not each.info.get("protected"))
    return {
        each.name: _value(each, image[each.name]) for each in open_columns if each.name in image
    }


def _value(column: Column[Any], recorded: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    if recorded is None:
        return None
    for kind, read in _READERS.items():
        if isinstance(column.type, kind):
            return read(recorded)
    return recorded


# A file records truth as 0 and 1, a server as false and true.
_READERS: dict[type, Any] = {
    JsonText: json.loads,
    Day: date.fromisoformat,
    Moment: datetime.fromisoformat,
    Boolean: bool,
}
