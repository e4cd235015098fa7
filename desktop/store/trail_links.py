"""The links of the trail: each sealed entry after the one before, and those that nobody sealed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select

from desktop.store.audit import chained, genesis
from desktop.store.store import View
from desktop.store.tables import store_info, trail, trail_head


class What(StrEnum):
    """How a link is broken."""

    GAP = "gap"  # an entry is missing before this one
    CHAIN = "chain"  # does not follow the entry before it
    ENTRY = "entry"  # its text is not what was sealed
    FACTS = "facts"  # its columns say something else than its text
    END = "end"  # entries are missing at the end, or the head was changed
    UNSEALED = "unsealed"  # written past the program
    RULE = "rule"  # a trigger or guard is missing, changed or new
    ROW_CHANGED = "row changed"  # a row is not as last recorded
    ROW_MISSING = "row missing"
    ROW_UNRECORDED = "row unrecorded"
    UNREADABLE = "unreadable"  # a table is gone, or holds what no program of ours wrote
    DOCUMENT = "document"  # content does not fit its hash or size
    BOOK = "book"  # numbers have a gap or do not agree with the counter


@dataclass(frozen=True, slots=True)
class Break:
    """A broken link: what, at which entry (None outside the chain), of which kind and row."""

    what: What
    seq: int | None
    kind: str
    row_id: str


@dataclass(frozen=True, slots=True)
class Last:
    """The last recorded image of a row, as a hash; none after its deletion."""

    seq: int | None
    image: bytes | None


# By kind, then by row id.
Rows = dict[str, dict[str, Last]]

# Columns that a later revision added, with what it gave every row there was. An image recorded
# before still has to be the row's as it is now: each column it tells of is compared, and one that
# came later must hold what the revision gave it until a record of its own says otherwise. So an
# upgrade writes no row anew, and covers up nothing that was changed by hand before it.
_LATER: dict[str, dict[str, Any]] = {
    "letter": {"template": "", "page_profile": "", "submitted_at": None},
    "letter_template": {"active": 1},
}


def follow(view: View, rows: Rows) -> Iterator[Break]:
    """What is broken in the chain; notes in `rows` how each row was last recorded."""
    store_id = view.connection.execute(select(store_info.c.store_id)).scalar_one()
    seq, previous = 0, genesis(store_id)
    sealed = select(trail).where(trail.c.seq.is_not(None)).order_by(trail.c.seq)
    for entry in view.connection.execute(sealed.execution_options(yield_per=1000)):
        what = _link(entry, seq, previous)
        if what:
            yield Break(what, entry.seq, entry.kind, entry.row_id)
        seq, previous = entry.seq, entry.hash
        _note(rows, entry)
    head = view.connection.execute(select(trail_head.c.seq, trail_head.c.hash)).first()
    if head is None or (head.seq, head.hash) != (seq, previous):
        yield Break(What.END, seq, trail_head.name, "1")


def _link(entry: Row[Any], seq: int, previous: str) -> What | None:
    if entry.seq != seq + 1:
        return What.GAP
    if entry.previous_hash != previous:
        return What.CHAIN
    if entry.hash != chained(previous, entry.entry):
        return What.ENTRY
    return None if _agrees(entry) else What.FACTS


def _agrees(entry: Row[Any]) -> bool:
    told = _told(entry)
    columns = ("at", "actor", "action", "kind", "operation")
    own = [told.get(name) == getattr(entry, name) for name in columns]
    ids = (told.get("transaction"), told.get("row")) == (entry.transaction_id, entry.row_id)
    return ids and all(own)


def _note(rows: Rows, entry: Row[Any]) -> None:
    told = _told(entry)
    if "after" in told:
        after = told["after"]
        image = None if after is None else digest(_completed(entry.kind, after))
        rows[entry.kind][entry.row_id] = Last(entry.seq, image)


def _completed(kind: str, image: object) -> object:
    return _LATER.get(kind, {}) | image if isinstance(image, dict) else image


def _told(entry: Row[Any]) -> dict[str, Any]:
    """What an entry's text says; nothing if somebody's hand made it unreadable."""
    try:
        told = json.loads(entry.entry)
    except (ValueError, TypeError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def digest(image: object) -> bytes:
    """A row's image as a hash, whatever the order of its columns; true is 1, as a file has it."""
    if isinstance(image, dict):
        image = {
            name: int(told) if isinstance(told, bool) else told for name, told in image.items()
        }
    return hashlib.sha256(json.dumps(image, sort_keys=True).encode()).digest()


def _plain(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def unsealed(view: View, rows: Rows) -> Iterator[Break]:
    """What was written past the program, while the triggers were in place."""
    stray = select(trail).where(trail.c.seq.is_(None)).order_by(trail.c.id)
    for entry in view.connection.execute(stray):
        yield Break(What.UNSEALED, None, entry.kind, entry.row_id)
        _note(rows, entry)
