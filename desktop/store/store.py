"""The store: opened by its address, read in views, written in transactions and in no other way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import SQLAlchemyError

from desktop.errors import OfficeError, StoreRefused, StoreUnavailable
from desktop.i18n import _
from desktop.store import audit
from desktop.store.address import backend_of
from desktop.store.backend import CLIENT, REVISION, Backend, Clock, Mark
from desktop.store.column_types import new_id
from desktop.store.refusals import damaged, not_saved, own_errors
from desktop.store.tables import store_info, trail

Changes = frozenset[tuple[str, str]]


@dataclass(slots=True, eq=False)
class View:
    """One state of the store, for reading."""

    connection: Connection


@dataclass(slots=True, eq=False)
class Transaction(View):
    """What one action of one person writes; all of it or nothing."""

    mark: Mark
    guarded: bool
    changes: Changes = field(default=frozenset())

    @property
    def id(self) -> str:
        return self.mark.id

    @property
    def actor(self) -> str:
        return self.mark.actor

    @property
    def at(self) -> datetime:
        return self.mark.at


class Store:
    """An open store."""

    def __init__(self, backend: Backend, clock: Clock) -> None:
        self._backend = backend
        self._clock = clock
        self._writer = backend.writer()
        self._reader = backend.reader()
        self._subscribers: list[Callable[[Changes], None]] = []
        self.id = ""
        """What tells this store from every other, wherever it lies."""

    @property
    def address_text(self) -> str:
        """Where the store is, for people: without a password."""
        return self._backend.address_text

    @property
    def login(self) -> str | None:
        """Who the server says is working here; None where nobody logs in."""
        return self._backend.login

    @contextmanager
    def reading(self) -> Iterator[View]:
        """One state of the store; raises StoreUnavailable, StoreRefused."""
        with own_errors(), self._reader.begin() as connection:
            self._check_revision(connection)
            yield View(connection)

    @contextmanager
    def transaction(self, actor: str, action: str) -> Iterator[Transaction]:
        """The only way to write: committed when the block ends, undone when it raises.

        Raises StoreUnavailable with the truth about what was saved, StoreRefused for a store of
        another time, NotAllowed for another person's name.
        """
        mark = Mark(new_id(), actor, action, self._clock())
        with own_errors(), self._writer.connect() as connection:
            connection.begin()
            self._check_revision(connection)
            self._backend.mark(connection, mark)
            transaction = Transaction(connection, mark, self._backend.guarded)
            yield transaction
            transaction.changes = self._commit(connection, mark)
        self._tell(transaction.changes)

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call back after each commit of this store, in the thread that wrote; returns the end."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def close(self) -> None:
        """Let go of all connections."""
        self._reader.dispose()
        self._writer.dispose()

    def abandon(self) -> None:
        """Leave nothing of a new store that could not be furnished; a server's stays as it is."""
        self.close()
        self._backend.abandon_place()

    def learn(self) -> None:
        """Check that this program fits the store, and read what writing needs."""
        with own_errors(), self._reader.begin() as connection:
            self._check_revision(connection)
            self.id = str(connection.execute(select(store_info.c.store_id)).scalar_one())
            self._backend.learn(connection)

    def lay_foundation(self) -> None:
        """Make tables, triggers and the first entry of the trail in an empty place."""
        from desktop.store.upgrade import bring_up  # noqa: PLC0415 - Alembic is for new stores

        with own_errors(), self._writer.begin() as connection:
            self._backend.prepare_place(connection)
            bring_up(connection)
            self._backend.create_triggers(connection)
            actor = self._backend.login or ""
            store_id, mark = new_id(), Mark(new_id(), actor, "create store", self._clock())
            audit.begin_trail(connection, store_id)
            self._backend.mark(connection, mark)
            connection.execute(insert(store_info).values(_own_info(store_id, mark)))
            self._backend.seal(connection, mark)

    def _commit(self, connection: Connection, mark: Mark) -> Changes:
        self._backend.seal(connection, mark)
        changes = _changes(connection, mark)
        try:
            connection.commit()
        except SQLAlchemyError as error:
            connection.invalidate()
            if not changes or not self._was_committed(mark):
                raise not_saved(error) from error
        return changes

    def _was_committed(self, mark: Mark) -> bool:
        try:
            with self._reader.begin() as connection:
                self._backend.wait_for_end(connection, mark)
            # A view of its own, begun after the end.
            with self._reader.begin() as connection:
                return bool(_changes(connection, mark))
        except SQLAlchemyError as error:
            raise StoreUnavailable(
                _("The connection broke while saving. Look whether it was saved before you repeat.")
            ) from error

    def _check_revision(self, connection: Connection) -> None:
        info = connection.execute(select(store_info.c.revision, store_info.c.minimum_client)).one()
        if not (isinstance(info.revision, str) and isinstance(info.minimum_client, int)):
            raise damaged()
        if info.revision > REVISION or info.minimum_client > CLIENT:
            raise StoreRefused(
                _("This store was updated by a newer program. Please update this one as well.")
            )
        if info.revision < REVISION:
            raise self._backend.outdated()

    def _tell(self, changes: Changes) -> None:
        if changes:
            for callback in tuple(self._subscribers):
                callback(changes)


def create_store(address: str | Path, *, clock: Clock) -> Store:
    """A new, empty store; raises StoreRefused where something is already, StoreUnavailable."""
    backend = backend_of(address)
    backend.make_place()
    try:
        return _opened(Store(backend, clock), Store.lay_foundation, Store.learn)
    except OfficeError:
        backend.abandon_place()
        raise


def open_store(address: str | Path, *, clock: Clock) -> Store:
    """The store at an address.

    Raises StoreUnavailable, StoreOutdated for one that `upgrade_store` makes usable, or
    StoreRefused for one not to be used.
    """
    backend = backend_of(address)
    backend.check_present()
    return _opened(Store(backend, clock), Store.learn)


def _opened(store: Store, *steps: Callable[[Store], None]) -> Store:
    try:
        for step in steps:
            step(store)
    except OfficeError:
        store.close()
        raise
    return store


def _own_info(store_id: str, mark: Mark) -> dict[str, object]:
    return {
        "store_id": store_id,
        "revision": REVISION,
        "minimum_client": CLIENT,
        "updated_at": mark.at,
    }


def _changes(connection: Connection, mark: Mark) -> Changes:
    query = select(trail.c.kind, trail.c.row_id).where(trail.c.transaction_id == mark.id).distinct()
    return frozenset((row.kind, row.row_id) for row in connection.execute(query))
