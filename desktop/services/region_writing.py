"""Writes a list of places into the store as dated rows: nothing known before is overwritten."""

from collections.abc import Iterable
from datetime import date

import resources
from desktop.domain.region import Kind, Place, letters
from desktop.domain.region_changes import Changes
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.region_entry import Entry
from desktop.store import region_history, regions
from desktop.store.column_types import new_id
from desktop.store.regions import Regency, VillageName
from desktop.store.store import Transaction, View

FOR_EVER = date.max
"""A day on which only what nothing has ended is in being."""


def places(view: View) -> tuple[Place, ...]:
    """Return the places in being, as a list would name them."""
    return tuple(
        Place(row.code, row.name, Kind(row.kind), row.district_code, row.district_name)
        for row in regions.villages(view, FOR_EVER)
    )


def regency_name(code: str) -> str:
    """Return a regency's name; one that is not known is called by its code."""
    kind = "Kota" if code[3] == "7" else "Kabupaten"
    return _known().get(code, {}).get("nama") or f"{kind} {code}"


def _known() -> dict[str, dict[str, str]]:
    return {row["kode"]: row for row in resources.table("regions", "regencies.csv")}


def write(
    tx: Transaction, entries: Iterable[Entry], changes: Changes, on: date, edition: str
) -> None:
    """Write what a list changes, in force from `on` unless the list names another day.

    A regency that is new has always had its places. Raises InvalidInput if something is named
    anew that was named on that day or later.
    """
    writing = _Writing(tx, {entry.place.code: entry for entry in entries}, on)
    writing.regencies(edition)
    writing.districts(changes)
    writing.places(changes)
    writing.aliases()


class _Writing:
    """One list on its way into the store; places are found by their codes."""

    def __init__(self, tx: Transaction, entries: dict[str, Entry], on: date) -> None:
        self._tx = tx
        self._entries = entries
        self._on = on
        self._known = {row.code for row in regions.regencies(tx)}
        self._districts = {row.code: row.id for row in regions.districts(tx, FOR_EVER)}
        self._villages = {row.code: row.id for row in regions.villages(tx, FOR_EVER)}
        past = (*region_history.village_names(tx), *region_history.district_names(tx))
        self._named = {each.place_id: each for each in past if each.valid_until is None}

    def regencies(self, edition: str) -> None:
        for code in sorted({entry.place.regency_code for entry in self._entries.values()}):
            if code not in self._known:
                regions.save_regency(self._tx, Regency(code, code, regency_name(code)))
            regions.add_edition(self._tx, code, edition, None)

    def districts(self, changes: Changes) -> None:
        for change in changes.districts_changed:
            own = self._ended(self._districts.pop(change.old.code), self._on)
            regions.rename_district(self._tx, own, change.new.code, change.new.name, self._on)
            self._districts[change.new.code] = own
        for added in changes.districts_added:
            regency, since = added.code[:5], self._since(added.code)
            own = regions.add_district(self._tx, regency, added.code, added.name, since)
            self._districts[added.code] = own
        for gone in changes.districts_removed:
            own = self._ended(self._districts[gone.code], self._on)
            regions.end_district(self._tx, own, self._on)

    def places(self, changes: Changes) -> None:
        for change in (*changes.renamed, *changes.recoded):
            day = self._entries[change.new.code].since or self._on
            own = self._ended(self._villages[change.old.code], day)
            regions.rename_village(self._tx, self._name(change.new, own, day))
        for gone in changes.removed:
            own = self._ended(self._villages[gone.code], self._on)
            regions.end_village(self._tx, own, self._on)
        self._add([self._entries[place.code] for place in changes.added])

    def aliases(self) -> None:
        known = {(row.village_id, letters(row.alias)) for row in regions.aliases(self._tx)}
        villages = {row.code: row.id for row in regions.villages(self._tx, FOR_EVER)}
        spellings = [
            (villages[code], alias)
            for code, entry in self._entries.items()
            for alias in entry.aliases
        ]
        new = [each for each in spellings if (each[0], letters(each[1])) not in known]
        regions.add_aliases(self._tx, new)

    def _add(self, entries: list[Entry]) -> None:
        with_past = [each for each in entries if each.former and not self._since(each.place.code)]
        ids = {each.place.code: new_id() for each in entries}
        first = [
            self._name(each.former, ids[each.place.code], None)
            if each.former and each in with_past
            else self._name(each.place, ids[each.place.code], self._first_day(each))
            for each in entries
        ]
        regions.add_villages(self._tx, first)
        for each in with_past:
            name = self._name(each.place, ids[each.place.code], each.since)
            regions.rename_village(self._tx, name)

    def _first_day(self, entry: Entry) -> date | None:
        return entry.since or self._since(entry.place.code)

    def _since(self, code: str) -> date | None:
        """The day from which something new is there; None in a regency that is new itself."""
        return self._on if code[:5] in self._known else None

    def _ended(self, place_id: str, day: date) -> str:
        """The id of a place whose present name can end before the day."""
        named = self._named[place_id]
        if named.valid_from and named.valid_from >= day:
            sentence = _("{name} has its name from {date} on. Choose a later day for the new list.")
            raise InvalidInput("on", sentence.format(name=named.name, date=named.valid_from))
        return place_id

    def _name(self, place: Place, village_id: str, since: date | None) -> VillageName:
        district_id = self._districts[place.district_code]
        return VillageName(village_id, district_id, place.code, place.name, place.kind, since)
