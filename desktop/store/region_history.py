"""What districts and villages were called, and under which code, from when until when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import district_name, village, village_name


@dataclass(frozen=True, slots=True)
class PastName:
    """A code and name with the days it holds; `place_id` is a village's or a district's."""

    place_id: str
    code: str
    name: str
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class NameRow:
    """One of a village's names as the store keeps it."""

    id: str
    village_id: str
    district_id: str
    code: str
    name: str
    kind: str
    valid_from: date | None
    valid_until: date | None


def names_of(view: View, village_id: str) -> tuple[NameRow, ...]:
    """Every name of a village, the newest first."""
    names = village_name.c
    order = (names.valid_from.is_(None), names.valid_from.desc())
    district_id = func.coalesce(names.district_id, village.c.district_id).label("district_id")
    columns = [each for each in names if each is not names.district_id]
    joined = village_name.join(village, village.c.id == names.village_id)
    query = select(*columns, district_id).select_from(joined)
    query = query.where(names.village_id == village_id).order_by(*order)
    return fetch(view, NameRow, query)


def save_name(tx: Transaction, row: NameRow) -> None:
    """Write a name in its row, for a correction."""
    put(tx, village_name, row)


def delete_name(tx: Transaction, name_id: str) -> None:
    """Delete a name that was entered by mistake; raises NotFound."""
    remove(tx, village_name, name_id)


def village_names(view: View) -> tuple[PastName, ...]:
    """Every code and name a village ever had, by code."""
    names = village_name.c
    columns = (names.code, names.name, names.valid_from, names.valid_until)
    query = select(names.village_id.label("place_id"), *columns).order_by(names.code, names.name)
    return fetch(view, PastName, query)


def district_names(view: View) -> tuple[PastName, ...]:
    """Every code and name a district ever had, by code."""
    names = district_name.c
    columns = (names.code, names.name, names.valid_from, names.valid_until)
    query = select(names.district_id.label("place_id"), *columns).order_by(names.code, names.name)
    return fetch(view, PastName, query)
