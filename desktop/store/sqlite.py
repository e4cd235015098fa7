"""A store in one SQLite file on a local disk: write-ahead log, every commit on the disk."""

import random
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    QueuePool,
    bindparam,
    create_engine,
    event,
    select,
    update,
)

from desktop.errors import StoreOutdated, StoreRefused, StoreUnavailable
from desktop.i18n import _
from desktop.store import audit
from desktop.store.backend import Mark
from desktop.store.column_types import moment_text, storable
from desktop.store.refusals import damaged, own_errors
from desktop.store.tables import trail, trail_head, trail_key

APPLICATION_ID = 0x4C444553
BUSY_SECONDS = 30.0
# Short naps of random length for everybody: SQLite's own growing pauses starve who came first.
_NAP_SECONDS = (0.0005, 0.003)

_SEAL = (
    update(trail)
    .where(trail.c.id == bindparam("row"))
    .values(seq=bindparam("at_seq"), previous_hash=bindparam("after"), hash=bindparam("sealed"))
)


class SqliteBackend:
    """How one SQLite file is opened, marked and sealed."""

    name = "sqlite"
    login: str | None = None
    guarded = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self.address = str(path)
        self.address_text = str(path)
        self._key = b""

    def check_present(self) -> None:
        """Raises StoreRefused where there is no store to open."""
        if not self.path.is_file():
            raise StoreRefused(_("There is no store here: {path}").format(path=self.path))
        with own_errors(), closing(self._connect()) as raw:
            if raw.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise damaged()

    def prepare_place(self, connection: Connection) -> None:
        """Say what kind of file this is."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def keep_copy(self, stamp: str) -> Path:
        """A whole copy beside the store, checked; raises StoreRefused if it is not whole."""
        copy = self.path.with_name(f"{self.path.stem}-{stamp}{self.path.suffix}")
        try:
            self._copy_whole(copy)
        except (sqlite3.Error, StoreRefused):
            copy.unlink(missing_ok=True)
            raise
        return copy

    def _copy_whole(self, copy: Path) -> None:
        with closing(self._connect()) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            found = target.execute("PRAGMA integrity_check").fetchone()
        if found != ("ok",):
            raise damaged()

    def outdated(self) -> StoreOutdated:
        """The error for a store of an older program, with what an update does to it."""
        sentence = _(
            "This store is of an older program and must be updated first. A copy of it as it is"
            " now is kept beside it."
        )
        return StoreOutdated(sentence, self.address)

    def create_triggers(self, connection: Connection) -> None:
        """Put the trail's triggers in place, replacing older ones."""
        for name, statement in audit.sqlite_triggers().items():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
            connection.exec_driver_sql(statement)

    def make_place(self) -> None:
        """An empty file for a new store; raises StoreRefused or StoreUnavailable."""
        try:
            self.path.touch(exist_ok=False)
        except FileExistsError:
            raise StoreRefused(
                _("There is a file with this name already. It was not changed.")
            ) from None
        except OSError as error:
            raise StoreUnavailable(
                _("A store cannot be written here: {path}").format(path=self.path)
            ) from error

    def become_owner(self, connection: Connection) -> None:
        """Whoever holds the file owns it."""

    def abandon_place(self) -> None:
        """Leave nothing of a store that could not be made."""
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def learn(self, connection: Connection) -> None:
        """Read the key of the hashes that stand for protected values."""
        key = connection.execute(select(trail_key.c.key)).scalar_one()
        if not isinstance(key, bytes):
            raise damaged()
        self._key = key

    def writer(self) -> Engine:
        """The engine whose transactions begin with the write lock."""
        engine = self._engine()
        event.listen(engine, "connect", self._prepare)
        event.listen(engine, "begin", _begin_immediate)
        return engine

    def reader(self) -> Engine:
        """The engine that cannot write; each of its transactions sees one state of the store."""
        engine = self._engine()
        event.listen(engine, "connect", self._prepare)
        event.listen(engine, "connect", _forbid_writing)
        event.listen(engine, "begin", _begin_reading)
        return engine

    def mark(self, connection: Connection, mark: Mark) -> None:
        """Tell the triggers who writes, why and when."""
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO trail_context VALUES (1, ?, ?, ?, ?)",
            (mark.id, storable(mark.actor), storable(mark.action), moment_text(mark.at)),
        )

    def seal(self, connection: Connection, mark: Mark) -> None:
        """Join this transaction's rows to the chain; rows written by hand stay outside."""
        connection.exec_driver_sql("DELETE FROM trail_context")
        own = (trail.c.transaction_id == mark.id) & trail.c.seq.is_(None)
        rows = connection.execute(select(trail.c.id, trail.c.entry).where(own).order_by(trail.c.id))
        seals = _seals(connection, rows.all())
        if seals:
            connection.execute(_SEAL, seals)
            last = seals[-1]
            connection.execute(update(trail_head).values(seq=last["at_seq"], hash=last["sealed"]))

    def wait_for_end(self, connection: Connection, mark: Mark) -> None:
        """A failed commit is over when it returns; there is nobody to wait for."""

    def migrator(self) -> Engine:
        """A writing engine whose revisions may rebuild tables that others refer to."""
        engine = self.writer()
        event.listen(engine, "connect", _let_rebuild)
        return engine

    def _engine(self) -> Engine:
        return create_engine("sqlite://", creator=self._connect, poolclass=QueuePool)

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{self.path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_SECONDS,
        )

    def _prepare(self, raw: sqlite3.Connection, _record: object) -> None:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.create_function(audit.KEYED_HASH, 1, self._keyed_hash, deterministic=True)

    def _keyed_hash(self, value: str | None) -> str | None:
        return audit.keyed_hash(self._key, value)


def _let_rebuild(raw: sqlite3.Connection, _record: object) -> None:
    raw.execute("PRAGMA foreign_keys = OFF")


def _forbid_writing(raw: sqlite3.Connection, _record: object) -> None:
    raw.execute("PRAGMA query_only = ON")


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    raw: Any = connection.connection.dbapi_connection
    raw.execute("PRAGMA busy_timeout = 0")
    deadline = time.monotonic() + BUSY_SECONDS
    while not _took_write_lock(raw):
        if time.monotonic() > deadline:
            raise StoreUnavailable(
                _("Another program has been writing to the store for long. Try again.")
            )
        time.sleep(random.uniform(*_NAP_SECONDS))  # noqa: S311 - naps are no secret
    raw.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def _took_write_lock(raw: sqlite3.Connection) -> bool:
    try:
        raw.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return False
        raise
    return True


def _seals(connection: Connection, rows: Sequence[Any]) -> list[dict[str, Any]]:
    head = connection.execute(select(trail_head.c.seq, trail_head.c.hash)).one()
    previous, seals = head.hash, []
    for seq, row in enumerate(rows, start=head.seq + 1):
        sealed = audit.chained(previous, row.entry)
        seals.append({"row": row.id, "at_seq": seq, "after": previous, "sealed": sealed})
        previous = sealed
    return seals
