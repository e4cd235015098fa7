"""The other offices a store begins with: those that ship, and one for each of its districts."""

from datetime import date

import resources
from desktop.domain.other_office import OfficeKind, OfficeName
from desktop.services.office_record import name_record
from desktop.services.villages import is_own
from desktop.store import office_profile, other_offices, regions
from desktop.store.column_types import new_id
from desktop.store.other_offices import OtherOffice
from desktop.store.store import Transaction


def add_missing(tx: Transaction) -> int:
    """Write those that are not in the store yet; return how many there were."""
    known = {row.id for row in other_offices.all_offices(tx)}
    shipped = [
        (OtherOffice(row["key"], row["kind"]), _name(row))
        for row in resources.values("defaults", "other_offices.json")
        if row["key"] not in known
    ]
    added = [*shipped, *_district_offices(tx)]
    for office, name in added:
        other_offices.save(tx, office)
        other_offices.save_name(tx, name_record(new_id(), office.id, name))
    return len(added)


def _name(row: dict[str, str]) -> OfficeName:
    return OfficeName(row["name"], row["head_title"], row["address"])


def _district_offices(tx: Transaction) -> list[tuple[OtherOffice, OfficeName]]:
    """The kecamatan of the office's own regency that have no office yet."""
    own = office_profile.get(tx).regency_code
    known = {row.district_id for row in other_offices.all_offices(tx)}
    return [
        (
            OtherOffice(new_id(), OfficeKind.DISTRICT_OFFICE, row.id),
            OfficeName(f"Kecamatan {row.name}", f"Camat {row.name}"),
        )
        for row in regions.districts(tx, date.max)
        if is_own(own, row.code) and row.id not in known
    ]
