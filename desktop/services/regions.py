"""Lists of places: what a newer one would change, and writing it."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from operator import itemgetter
from pathlib import Path

import resources
from desktop.domain.region import Place, near
from desktop.domain.region_changes import Changes, DistrictChange, PlaceChange, compare
from desktop.domain.role import Right
from desktop.errors import Conflict
from desktop.i18n import _
from desktop.services.person import Person, require
from desktop.services.region_entry import Entry
from desktop.services.region_file import read, read_file
from desktop.services.region_writing import places, regency_name, write
from desktop.store import office_profile
from desktop.store.holding import hold
from desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class RegionChanges:
    """What a list would change, kept together with the list until it is written."""

    name: str
    """Of the file the list was read from."""
    regencies: tuple[str, ...]
    places: int
    changes: Changes
    entries: tuple[Entry, ...]
    elsewhere: tuple[str, ...] = ()
    """Regencies of the list that are not the office's; letters do not go there."""

    @property
    def elsewhere_sentence(self) -> str:
        """Say that letters do not go to a regency of the list; "" if all is the office's own."""
        if not self.elsewhere:
            return ""
        told = _("{regency} is not this office's regency; its villages get no letters from here.")
        return told.format(regency=", ".join(self.elsewhere))

    @property
    def added(self) -> tuple[Place, ...]:
        return self.changes.added

    @property
    def removed(self) -> tuple[Place, ...]:
        return self.changes.removed

    @property
    def renamed(self) -> tuple[PlaceChange, ...]:
        return self.changes.renamed

    @property
    def recoded(self) -> tuple[PlaceChange, ...]:
        return self.changes.recoded

    @property
    def districts_changed(self) -> tuple[DistrictChange, ...]:
        return self.changes.districts_changed

    @property
    def perhaps_same(self) -> tuple[PlaceChange, ...]:
        """Removed and added places whose names are much alike: perhaps one place each."""
        come = {(place.district_code, place.name): place for place in self.added}
        return tuple(
            PlaceChange(gone, come[gone.district_code, name])
            for gone in self.removed
            for name in near(gone.name, [name for code, name in come if code == gone.district_code])
        )

    @property
    def nothing(self) -> bool:
        """Tell whether the store holds the list as it is."""
        return self.changes == Changes()


class Regions:
    """What a desk does with lists of places."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person

    def preview_import(self, path: Path) -> RegionChanges:
        """Read a list and compare it with the store; writes nothing.

        Raises InvalidInput with the faults of the list, each with its line.
        """
        return self._preview(path.name, read_file(path))

    def shipped(self) -> tuple[tuple[str, str], ...]:
        """The regencies whose lists come with the program, as code and name, by name."""
        rows = resources.table("regions", "regencies.csv")
        return tuple(sorted(((row["kode"], row["nama"]) for row in rows), key=itemgetter(1)))

    def preview_shipped(self, code: str) -> RegionChanges:
        """Compare a list that comes with the program with the store; writes nothing."""
        known = {row["kode"]: row for row in resources.table("regions", "regencies.csv")}
        entries = read(BytesIO(resources.data("regions", f"{code}.csv")))
        return self._preview(known[code]["keputusan"], entries)

    def _preview(self, name: str, entries: tuple[Entry, ...]) -> RegionChanges:
        listed = [entry.place for entry in entries]
        with self._store.reading() as view:
            changes = compare(places(view), listed)
            own = office_profile.get(view).regency_code
        codes = sorted({place.regency_code for place in listed})
        regencies = tuple(regency_name(code) for code in codes)
        elsewhere = tuple(regency_name(code) for code in codes if own and code != own)
        return RegionChanges(name, regencies, len(entries), changes, entries, elsewhere)

    def apply_import(self, previewed: RegionChanges, on: date | None = None) -> None:
        """Write what was previewed, in force from `on` (today if it is not given).

        Raises Conflict if the places changed since the preview, InvalidInput if something was
        named anew on that day or later.
        """
        require(self._store, self._person, Right.MASTER_DATA)
        with self._store.transaction(self._person.login, "import regions") as tx:
            hold(tx, ["village_name"])
            listed = [entry.place for entry in previewed.entries]
            if compare(places(tx), listed) != previewed.changes:
                raise Conflict(_("The places changed since this preview. Nothing was written."))
            day = on or tx.at.astimezone().date()
            write(tx, previewed.entries, previewed.changes, day, previewed.name)
