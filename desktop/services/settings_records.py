"""Records an office may change: each saved with a check, remembered by the trail and put back."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from desktop.domain.role import Right
from desktop.errors import Conflict, NotAllowed, NotFound
from desktop.i18n import _
from desktop.services.person import Person, require
from desktop.store import versions
from desktop.store.holding import hold
from desktop.store.store import Store, Transaction, View


class Record(Protocol):
    """A frozen dataclass with an id."""

    @property
    def id(self) -> str:
        """What makes it the same record after a change."""


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, eq=False)
class Subject(Generic[R]):
    """One kind of record: where it stands in the store and what must hold for it."""

    table: str
    """Whose rows the trail knows it by."""
    name: str
    """What the trail calls a change of it."""
    rows: Callable[[View], tuple[R, ...]]
    write: Callable[[Transaction, R], None]
    check: Callable[[View, R], None]
    """Raises InvalidInput naming the field."""
    image: Callable[[Mapping[str, Any]], tuple[R, ...]]
    """The records in a row as the trail remembers it; usually one."""
    remove: Callable[[Transaction, str], None] | None = None
    protected: frozenset[str] = frozenset()
    """Fields of which the trail holds a fingerprint only."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a record before and after."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """One change of one record: when, by whom, what; `before` is None where it was made."""

    id: str
    record_id: str
    at: datetime
    actor: str
    action: str
    before: R | None
    after: R | None
    changes: tuple[Change, ...]


class Records(Generic[R]):
    """The records of one subject, as a desk sees and changes them."""

    def __init__(self, store: Store, person: Person, subject: Subject[R]) -> None:
        self._store = store
        self._person = person
        self._subject = subject

    @property
    def removable(self) -> bool:
        """Tell whether records of this kind can be removed."""
        return self._subject.remove is not None

    @property
    def protected(self) -> frozenset[str]:
        """Return the fields whose former values nobody can read."""
        return self._subject.protected

    def rows(self) -> tuple[R, ...]:
        """All records."""
        with self._store.reading() as view:
            return self._subject.rows(view)

    def save(self, row: R, before: R | None = None) -> str:
        """Write a record and return its id; `before` is what was read, None for a new one.

        Raises InvalidInput naming the field, NotAllowed, Conflict if another desk changed it.
        """
        self._write(f"save {self._subject.name}", row, before)
        return row.id

    def remove(self, record_id: str) -> str:
        """Take a record away and return its id.

        Raises NotFound, NotAllowed, Conflict if something needs it.
        """
        remove = self._subject.remove
        if remove is None:
            raise NotAllowed(_("What letters may refer to is not removed. Give it an end instead."))
        self._require()
        with self._transaction(f"remove {self._subject.name}") as tx:
            hold(tx, [self._subject.table])
            remove(tx, record_id)
        return record_id

    def history(self, record_id: str = "") -> tuple[Entry[R], ...]:
        """What happened to one record, or to all of this kind, the latest first."""
        with self._store.reading() as view:
            found = _entries(view, self._subject)
        return tuple(each for each in found if record_id in {"", each.record_id})

    def put_back(self, entry: Entry[R]) -> R:
        """Write what an entry changed as it was before, as a change of its own.

        Protected values keep what stands there now. Raises InvalidInput if the old values break a
        rule of today, NotAllowed where nothing can be put back, NotFound, Conflict.
        """
        with self._store.reading() as view:
            now = {each.id: each for each in self._subject.rows(view)}.get(entry.record_id)
        wanted = self._before(entry, now)
        if wanted == now:
            raise Conflict(_("This stands there already. Nothing was changed."))
        self._write(f"put back {self._subject.name}", wanted, now)
        return wanted

    def _before(self, entry: Entry[R], now: R | None) -> R:
        if entry.before is None:
            raise NotAllowed(_("This is where the record was made: there is nothing before it."))
        if now is None:
            return _without(entry.before, self._subject.protected)
        protected = self._subject.protected
        old = {each.field: each.old for each in entry.changes if each.field not in protected}
        if not old:
            raise NotAllowed(
                _("The trail keeps only a fingerprint of this value. Type the former one again.")
            )
        return _replaced(now, old)

    def _write(self, action: str, row: R, before: R | None) -> None:
        self._require()
        with self._transaction(action) as tx:
            hold(tx, [self._subject.table])
            now = {each.id: each for each in self._subject.rows(tx)}
            _same(now.get(row.id), before)
            self._subject.check(tx, row)
            self._subject.write(tx, row)

    def _transaction(self, action: str) -> AbstractContextManager[Transaction]:
        return self._store.transaction(self._person.login, action)

    def _require(self) -> None:
        require(self._store, self._person, Right.MASTER_DATA)


def _same(now: object, before: object) -> None:
    if now is None and before is not None:
        raise NotFound(_("This record is not in the store any more. What you typed is still here."))
    if now != before:
        raise Conflict(
            _("Another desk changed this meanwhile. Nothing was overwritten; open it again.")
        )


def _entries(view: View, subject: Subject[R]) -> tuple[Entry[R], ...]:
    found: list[Entry[R]] = []
    known: dict[str, dict[str, R]] = {}
    for each in reversed(versions.of_table(view, subject.table)):
        after = {row.id: row for row in _remembered(subject, each)}
        before = known.get(each.row_id, {})
        known[each.row_id] = after
        found += [
            _entry(each, before.get(record_id), after.get(record_id))
            for record_id in before.keys() | after.keys()
            if before.get(record_id) != after.get(record_id)
        ]
    return tuple(reversed(found))


def _remembered(subject: Subject[R], version: versions.Version) -> tuple[R, ...]:
    if version.values is None:
        return ()
    # A protected value is known by its hash only, which tells when it changed.
    unknown = dict.fromkeys(version.withheld, "")
    return subject.image({**version.values, **unknown, **version.hashes})


def _entry(version: versions.Version, before: R | None, after: R | None) -> Entry[R]:
    kept = after or before
    record_id = "" if kept is None else kept.id
    return Entry(
        f"{version.id}:{record_id}",
        record_id,
        version.at,
        version.actor,
        version.action,
        before,
        after,
        _changes(before, after),
    )


def _changes(before: R | None, after: R | None) -> tuple[Change, ...]:
    if before is None or after is None:
        return ()
    names = [field.name for field in fields(after)]  # type: ignore[arg-type]  # every record is one
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(Change(name, old, new) for name, old, new in pairs if old != new)


def _replaced(row: R, values: Mapping[str, Any]) -> R:
    changed: R = replace(row, **values)  # type: ignore[type-var]  # every record is a dataclass
    return changed


def _without(row: R, names: frozenset[str]) -> R:
    return _replaced(row, dict.fromkeys(names, ""))


def plain(kind: type[R]) -> Callable[[Mapping[str, Any]], tuple[R, ...]]:
    """Return what reads a row of the trail as the one record that it is."""
    return lambda values: (kind(**values),)
