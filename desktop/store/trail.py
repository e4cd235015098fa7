"""Is everything still as it was recorded? The trail's chain, and the store compared with it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from desktop.errors import OfficeError
from desktop.store import documents
from desktop.store.audit import chained, genesis
from desktop.store.refusals import is_damage
from desktop.store.store import View
from desktop.store.tables import (
    document,
    document_content,
    number_book,
    number_counter,
    store_info,
    trail,
    trail_head,
    trailed_tables,
)
from desktop.store.trail_rules import broken_rules, images


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
class TrailReport:
    """What was looked at and what was found broken, the first link first."""

    entries: int
    documents: int
    head: str
    breaks: tuple[Break, ...]

    @property
    def first(self) -> Break | None:
        return self.breaks[0] if self.breaks else None


@dataclass(frozen=True, slots=True)
class _Last:
    """The last recorded image of a row, as a hash; none after its deletion."""

    seq: int | None
    image: bytes | None


# By kind, then by row id.
_Rows = dict[str, dict[str, _Last]]


def verify(view: View) -> TrailReport:
    """Follow the chain from its start and compare every row, document and book with it."""
    rows: _Rows = defaultdict(dict)
    breaks = tuple(_breaks(view, rows))
    entries = view.connection.execute(select(func.count(trail.c.id))).scalar_one()
    kept = view.connection.execute(select(func.count(document.c.id))).scalar_one()
    head = view.connection.execute(select(trail_head.c.hash)).scalar()
    return TrailReport(entries, kept, head or "", breaks)


def _breaks(view: View, rows: _Rows) -> Iterator[Break]:
    yield from _readable(trail, _chain(view, rows))
    yield from _readable(trail, _unsealed(view, rows))
    for rule in broken_rules(view.connection):
        yield Break(What.RULE, None, rule.table, rule.name)
    for table in trailed_tables():
        yield from _readable(table, _rows(view, table, rows[table.name]))
    yield from _readable(document_content, _documents(view))
    yield from _readable(number_book, _books(view))


def _readable(table: Table, found: Iterator[Break]) -> Iterator[Break]:
    """What was found, and where it ends if somebody's hand made the table unreadable."""
    try:
        yield from found
    except SQLAlchemyError as error:
        if not is_damage(error):
            raise
        yield Break(What.UNREADABLE, None, table.name, "")


def _chain(view: View, rows: _Rows) -> Iterator[Break]:
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


def _note(rows: _Rows, entry: Row[Any]) -> None:
    told = _told(entry)
    if "after" in told:
        after = told["after"]
        image = None if after is None else _digest(after)
        rows[entry.kind][entry.row_id] = _Last(entry.seq, image)


def _told(entry: Row[Any]) -> dict[str, Any]:
    """What an entry's text says; nothing if somebody's hand made it unreadable."""
    try:
        told = json.loads(entry.entry)
    except (ValueError, TypeError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _digest(image: object) -> bytes:
    return hashlib.sha256(json.dumps(image, sort_keys=True).encode()).digest()


def _unsealed(view: View, rows: _Rows) -> Iterator[Break]:
    stray = select(trail).where(trail.c.seq.is_(None)).order_by(trail.c.id)
    for entry in view.connection.execute(stray):
        yield Break(What.UNSEALED, None, entry.kind, entry.row_id)
        _note(rows, entry)


def _rows(view: View, table: Table, recorded: dict[str, _Last]) -> Iterator[Break]:
    for row_id, image in images(view.connection, table):
        last = recorded.pop(row_id, None)
        if last is None or last.image is None:
            yield Break(What.ROW_UNRECORDED, last.seq if last else None, table.name, row_id)
        elif last.image != _digest(json.loads(image)):
            yield Break(What.ROW_CHANGED, last.seq, table.name, row_id)
    for row_id, last in recorded.items():
        if last.image is not None:
            yield Break(What.ROW_MISSING, last.seq, table.name, row_id)


def _documents(view: View) -> Iterator[Break]:
    sizes = select(document.c.id, document.c.size).order_by(document.c.id)
    for row in view.connection.execute(sizes).all():
        if not _is_kept(view, row.id, row.size):
            yield Break(What.DOCUMENT, None, document.name, row.id)
    stray = document_content.c.document_id.not_in(select(document.c.id))
    for own in view.connection.execute(select(document_content.c.document_id).where(stray)):
        yield Break(What.DOCUMENT, None, document.name, own.document_id)


def _is_kept(view: View, sha256: str, size: int) -> bool:
    try:
        data = documents.content(view, sha256)
    except OfficeError:
        return False
    return hashlib.sha256(data).hexdigest() == sha256 and len(data) == size


def _books(view: View) -> Iterator[Break]:
    series, year = number_book.c.series_id, number_book.c.year
    lines = select(
        series, year, func.count(number_book.c.id), func.max(number_book.c.number)
    ).group_by(series, year)
    counted = {(row[0], row[1]): (row[2], row[3]) for row in view.connection.execute(lines)}
    counters = {
        (row.series_id, row.year): (row.last, row.last)
        for row in view.connection.execute(select(number_counter))
    }
    for book in sorted(counted.keys() | counters.keys(), key=str):
        if counted.get(book) != counters.get(book):
            yield Break(What.BOOK, None, number_counter.name, f"{book[0]}:{book[1]}")
