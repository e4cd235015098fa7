"""Regency, districts and villages: names, codes and kinds as they were on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, insert, or_, select, update

from desktop.store.column_types import new_id
from desktop.store.refusals import missing
from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import (
    district,
    district_name,
    regency,
    region_edition,
    village,
    village_alias,
    village_name,
)


@dataclass(frozen=True, slots=True)
class Regency:
    """A regency or city; code as `32.16`."""

    id: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class DistrictRow:
    """A district as it is called on a day; code as `32.16.01`."""

    id: str
    regency_id: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class VillageRow:
    """A desa or kelurahan as it is called on a day; code as `32.16.01.2001`."""

    id: str
    district_id: str
    code: str
    name: str
    kind: str
    district_code: str
    district_name: str
    regency_id: str


@dataclass(frozen=True, slots=True)
class Alias:
    """Another spelling under which a village is known."""

    id: str
    village_id: str
    alias: str


@dataclass(frozen=True, slots=True)
class RegionEdition:
    """Which list of places was loaded, by which decree and when."""

    id: str
    regency_id: str
    name: str
    decree: str | None
    loaded_at: datetime


@dataclass(frozen=True, slots=True)
class VillageName:
    """How a village is named from a day on; `valid_from` None is since ever."""

    village_id: str
    district_id: str
    code: str
    name: str
    kind: str
    valid_from: date | None = None


def regencies(view: View) -> tuple[Regency, ...]:
    """All regencies by code."""
    return fetch(view, Regency, select(regency).order_by(regency.c.code))


def districts(view: View, day: date) -> tuple[DistrictRow, ...]:
    """All districts that exist on a day, by code."""
    named = district.join(
        district_name,
        and_(district_name.c.district_id == district.c.id, _holds(district_name, day)),
    )
    columns = (district.c.id, district.c.regency_id, district_name.c.code, district_name.c.name)
    return fetch(
        view, DistrictRow, select(*columns).select_from(named).order_by(district_name.c.code)
    )


def villages(view: View, day: date) -> tuple[VillageRow, ...]:
    """All desa and kelurahan that exist on a day, by code."""
    return fetch(view, VillageRow, _villages(day).order_by(village_name.c.code))


def aliases(view: View) -> tuple[Alias, ...]:
    """All other spellings."""
    return fetch(view, Alias, select(village_alias).order_by(village_alias.c.alias))


def editions(view: View) -> tuple[RegionEdition, ...]:
    """The lists of places loaded so far, the newest first."""
    return fetch(
        view, RegionEdition, select(region_edition).order_by(region_edition.c.loaded_at.desc())
    )


def save_regency(tx: Transaction, row: Regency) -> None:
    """Write a regency under its id."""
    put(tx, regency, row)


def add_district(
    tx: Transaction, regency_id: str, code: str, name: str, valid_from: date | None = None
) -> str:
    """A new district's id; `valid_from` None is since ever."""
    row_id = new_id()
    tx.connection.execute(insert(district).values(id=row_id, regency_id=regency_id))
    values = {"id": new_id(), "district_id": row_id, "code": code, "name": name}
    tx.connection.execute(insert(district_name).values(values | {"valid_from": valid_from}))
    return row_id


def rename_district(tx: Transaction, district_id: str, code: str, name: str, day: date) -> None:
    """Let a district have this code and name from a day on."""
    _end_name(tx, district_name, district_name.c.district_id == district_id, day)
    values = {"id": new_id(), "district_id": district_id, "code": code, "name": name}
    tx.connection.execute(insert(district_name).values(values | {"valid_from": day}))


def end_district(tx: Transaction, district_id: str, day: date) -> None:
    """Let a district no longer exist from a day on; its history stays."""
    _end_name(tx, district_name, district_name.c.district_id == district_id, day)


def add_villages(tx: Transaction, names: Sequence[VillageName]) -> None:
    """New villages, each under the id its name carries."""
    if names:
        rows = [{"id": name.village_id, "district_id": name.district_id} for name in names]
        tx.connection.execute(insert(village), rows)
        tx.connection.execute(insert(village_name), [_name_row(name) for name in names])


def rename_village(tx: Transaction, name: VillageName) -> None:
    """Let a village have this name, code, kind and district from `name.valid_from` on.

    Raises InvalidInput without that day.
    """
    if name.valid_from is None:
        raise missing("valid_from")
    end_village(tx, name.village_id, name.valid_from)
    tx.connection.execute(insert(village_name).values(_name_row(name)))
    move_village(tx, name.village_id, name.district_id)


def end_village(tx: Transaction, village_id: str, day: date) -> None:
    """Let a village no longer exist from a day on; its history stays."""
    _end_name(tx, village_name, village_name.c.village_id == village_id, day)


def add_aliases(tx: Transaction, spellings: Iterable[tuple[str, str]]) -> None:
    """Other spellings, as pairs of village id and spelling."""
    rows = [{"id": new_id(), "village_id": place, "alias": alias} for place, alias in spellings]
    if rows:
        tx.connection.execute(insert(village_alias), rows)


def delete_alias(tx: Transaction, alias_id: str) -> None:
    """Forget a spelling; raises NotFound."""
    remove(tx, village_alias, alias_id)


def move_village(tx: Transaction, village_id: str, district_id: str) -> None:
    """Let a village lie in a district, where it does not already."""
    own = update(village).where(village.c.id == village_id, village.c.district_id != district_id)
    tx.connection.execute(own.values(district_id=district_id))


def add_edition(tx: Transaction, regency_id: str, name: str, decree: str | None) -> None:
    """Note that a list of places was loaded now."""
    values = {"id": new_id(), "regency_id": regency_id, "name": name, "decree": decree}
    tx.connection.execute(insert(region_edition).values(values | {"loaded_at": tx.at}))


def _villages(day: date) -> Select[Any]:
    in_district = village_name.c.district_id
    joined = (
        village_name.join(village, village.c.id == village_name.c.village_id)
        .join(district, district.c.id == func.coalesce(in_district, village.c.district_id))
        .join(
            district_name,
            and_(district_name.c.district_id == district.c.id, _holds(district_name, day)),
        )
    )
    return (
        select(
            village.c.id,
            district.c.id.label("district_id"),
            village_name.c.code,
            village_name.c.name,
            village_name.c.kind,
            district_name.c.code.label("district_code"),
            district_name.c.name.label("district_name"),
            district.c.regency_id,
        )
        .select_from(joined)
        .where(_holds(village_name, day))
    )


def _holds(table: Table, day: date) -> ColumnElement[bool]:
    began = or_(table.c.valid_from.is_(None), table.c.valid_from <= day)
    return and_(began, or_(table.c.valid_until.is_(None), table.c.valid_until >= day))


def _end_name(tx: Transaction, table: Table, own: ColumnElement[bool], day: date) -> None:
    current = update(table).where(own, table.c.valid_until.is_(None))
    tx.connection.execute(current.values(valid_until=day - timedelta(days=1)))


def _name_row(name: VillageName) -> dict[str, Any]:
    return asdict(name) | {"id": new_id()}
