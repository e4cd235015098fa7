"""Other offices that letters reach: BPJS branches, offices of the regency, kecamatan."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from desktop.clock import Clock
from desktop.domain.contact import overlap
from desktop.domain.other_office import OfficeKind, OfficeName, checked_name, ended_before
from desktop.domain.role import Right
from desktop.errors import Conflict, InvalidInput
from desktop.i18n import _
from desktop.services import office_defaults
from desktop.services.contact_reach import Reach, office_addresses
from desktop.services.office_record import NameRow, known_name, name_record
from desktop.services.person import Person, require
from desktop.store import other_offices
from desktop.store.column_types import new_id
from desktop.store.holding import hold
from desktop.store.other_offices import OtherOffice
from desktop.store.store import Store, Transaction, View


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office in the list, as it is called on the day."""

    id: str
    kind: str
    name: OfficeName
    reach: Reach

    @property
    def gap(self) -> str:
        """What is missing first: "no_contact", "no_email", or ""."""
        if not self.reach.people:
            return "no_contact"
        return "" if self.reach.email else "no_email"


class OtherOffices:
    """What a desk does with other offices; their contacts are those of `office.contacts`."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def rows(self, on: date | None = None) -> tuple[OfficeRow, ...]:
        """Every office as it is called on a day (today), by kind and name."""
        day = on or self._clock().astimezone().date()
        with self._store.reading() as view:
            names = _names_on(view, day)
            offices = [row for row in other_offices.all_offices(view) if row.id in names]
            reach = office_addresses(view, names, day)
        rows = [OfficeRow(row.id, row.kind, names[row.id], reach[row.id]) for row in offices]
        kinds = [str(kind) for kind in OfficeKind]
        return tuple(sorted(rows, key=lambda row: (kinds.index(row.kind), row.name.name)))

    def names(self, office_id: str) -> tuple[NameRow, ...]:
        """Every name an office has, had or will have, the newest first."""
        with self._store.reading() as view:
            return _names_of(view, office_id)

    def add(self, kind: str, name: OfficeName) -> str:
        """Keep a new office, and return its id; raises InvalidInput, NotAllowed."""
        if kind not in set(OfficeKind):
            raise InvalidInput("kind", _("There is no such kind of office."))
        row = OtherOffice(new_id(), kind)
        kept = checked_name(name)
        with self._writing("add office") as tx:
            other_offices.save(tx, row)
            other_offices.save_name(tx, name_record(new_id(), row.id, kept))
        return row.id

    def rename(self, known: NameRow, name: OfficeName) -> None:
        """Let an office be called so from `name.valid_from` on; raises InvalidInput, Conflict."""
        kept = checked_name(name)
        if known.name.valid_until is not None:
            raise InvalidInput("name", _("This name has ended. Only the present one is followed."))
        before = ended_before(known.name, kept)
        with self._writing("rename office") as tx:
            _unchanged(tx, known)
            other_offices.save_name(tx, name_record(known.id, known.office_id, before))
            other_offices.save_name(tx, name_record(new_id(), known.office_id, kept))

    def correct(self, known: NameRow, name: OfficeName) -> None:
        """Correct what was written wrong about a name; raises InvalidInput, Conflict."""
        kept = checked_name(name)
        with self._writing("correct office name") as tx:
            _unchanged(tx, known)
            _require_room(tx, known, kept)
            other_offices.save_name(tx, name_record(known.id, known.office_id, kept))

    def delete(self, office_id: str) -> None:
        """Delete an office that was entered by mistake; raises Conflict if it has contacts."""
        with self._writing("delete office") as tx:
            for row in _names_of(tx, office_id):
                other_offices.delete_name(tx, row.id)
            other_offices.delete(tx, office_id)

    def add_missing(self) -> int:
        """Add the offices that ship and those of the districts, where they are not here yet."""
        with self._writing("add offices") as tx:
            return office_defaults.add_missing(tx)

    @contextmanager
    def _writing(self, action: str) -> Iterator[Transaction]:
        require(self._store, self._person, Right.CONTACTS)
        with self._store.transaction(self._person.login, action) as tx:
            hold(tx, ["other_office_name"])
            yield tx


def _names_of(view: View, office_id: str) -> tuple[NameRow, ...]:
    rows = other_offices.all_names(view)
    return tuple(known_name(row) for row in rows if row.other_office_id == office_id)


def _names_on(view: View, day: date) -> dict[str, OfficeName]:
    """What each office is called on the day; one that is not yet or no longer, as it was last."""
    found: dict[str, OfficeName] = {}
    for row in other_offices.all_names(view):
        name = known_name(row).name
        known = found.setdefault(row.other_office_id, name)
        if not known.term.holds(day) and name.term.holds(day):
            found[row.other_office_id] = name
    return found


def _require_room(tx: Transaction, known: NameRow, kept: OfficeName) -> None:
    """Raise InvalidInput where the office would have two names on one day."""
    for row in _names_of(tx, known.office_id):
        if row.id != known.id and overlap(row.name.term, kept.term):
            sentence = _("On these days the office is called {name} already.")
            raise InvalidInput("valid_from", sentence.format(name=row.name.name))


def _unchanged(tx: Transaction, known: NameRow) -> None:
    if known not in _names_of(tx, known.office_id):
        raise Conflict(
            _("Another desk changed this office meanwhile. Nothing was overwritten; look again.")
        )
