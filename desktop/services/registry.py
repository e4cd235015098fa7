"""The registry: every village with its names and with who speaks for it today."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from desktop.clock import Clock
from desktop.domain.role import Right
from desktop.services import village_names
from desktop.services.contact_reach import Reach, addresses
from desktop.services.person import Person, require
from desktop.services.village_names import Named, NewName, VillageNames
from desktop.services.villages import VillageRow, Villages, is_own
from desktop.store import office_profile, regions
from desktop.store.holding import hold
from desktop.store.regions import Alias
from desktop.store.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class RegistryRow:
    """A village in the registry's list."""

    village: VillageRow
    reach: Reach

    @property
    def id(self) -> str:
        return self.village.id

    @property
    def gap(self) -> str:
        """What is missing first: "no_contact", "no_head", "no_email", or "" if nothing is."""
        if not self.reach.people:
            return "no_contact"
        if not self.reach.head:
            return "no_head"
        return "" if self.reach.email else "no_email"


class Registry:
    """What a desk does with the names of places; the contacts have a subject of their own."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def rows(self) -> tuple[RegistryRow, ...]:
        """Every village of every regency loaded, the office's own regency first, by code."""
        today = self._clock().astimezone().date()
        villages = Villages(self._store).rows(everywhere=True)
        with self._store.reading() as view:
            own = office_profile.get(view).regency_code
            reach = addresses(view, [row.id for row in villages], today)
        rows = [RegistryRow(row, reach[row.id]) for row in villages]
        return tuple(sorted(rows, key=lambda row: not is_own(own, row.village.code)))

    def names(self, village_id: str) -> VillageNames:
        """What a village is and was called."""
        with self._store.reading() as view:
            return village_names.names_of(view, village_id)

    def rename(self, known: Named, new: NewName, day: date) -> None:
        """Let a village be called so from a day on; raises InvalidInput, Conflict, NotAllowed."""
        with self._writing("rename village") as tx:
            village_names.rename(tx, known, new, day)

    def correct(self, known: Named, new: NewName, since: date | None) -> None:
        """Correct a name that was written wrong; raises as `rename`."""
        with self._writing("correct village name") as tx:
            village_names.correct(tx, known, new, since)

    def take_back(self, known: Named) -> None:
        """Let the name before the newest one hold again; raises as `rename`."""
        with self._writing("take back village name") as tx:
            village_names.take_back(tx, known)

    def add_alias(self, village_id: str, alias: str) -> None:
        """Note another spelling of a village; raises InvalidInput, NotAllowed."""
        with self._writing("add spelling") as tx:
            village_names.add_alias(tx, village_id, alias)

    def remove_alias(self, alias: Alias) -> None:
        """Forget a spelling; raises NotFound, NotAllowed."""
        with self._writing("remove spelling") as tx:
            regions.delete_alias(tx, alias.id)

    @contextmanager
    def _writing(self, action: str) -> Iterator[Transaction]:
        require(self._store, self._person, Right.MASTER_DATA)
        with self._store.transaction(self._person.login, action) as tx:
            hold(tx, ["village_name"])
            yield tx
