"""Is everything still as it was recorded? The trail's chain, and the store compared with it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from desktop.errors import OfficeError
from desktop.store import documents
from desktop.store.refusals import damaged, is_damage
from desktop.store.store import View
from desktop.store.tables import (
    document,
    document_content,
    number_book,
    number_counter,
    trail,
    trail_head,
    trailed_tables,
)
from desktop.store.trail_links import Break, Last, Rows, What, digest, follow, unsealed
from desktop.store.trail_rules import broken_rules, images

__all__ = ["Break", "TrailReport", "What", "verify"]


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


def verify(view: View) -> TrailReport:
    """Follow the chain from its start and compare every row, document and book with it.

    Raises StoreRefused for a file without what makes it a store.
    """
    try:
        return _report(view)
    except SQLAlchemyError as error:
        if is_damage(error):
            raise damaged() from error
        raise


def _report(view: View) -> TrailReport:
    rows: Rows = defaultdict(dict)
    breaks = tuple(_breaks(view, rows))
    entries = view.connection.execute(select(func.count(trail.c.id))).scalar_one()
    kept = view.connection.execute(select(func.count(document.c.id))).scalar_one()
    head = view.connection.execute(select(trail_head.c.hash)).scalar()
    return TrailReport(entries, kept, head or "", breaks)


def _breaks(view: View, rows: Rows) -> Iterator[Break]:
    yield from _readable(trail, follow(view, rows))
    yield from _readable(trail, unsealed(view, rows))
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


def _rows(view: View, table: Table, recorded: dict[str, Last]) -> Iterator[Break]:
    for row_id, image in images(view.connection, table):
        last = recorded.pop(row_id, None)
        if last is None or last.image is None:
            yield Break(What.ROW_UNRECORDED, last.seq if last else None, table.name, row_id)
        elif last.image != digest(json.loads(image)):
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
