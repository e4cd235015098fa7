"""What districts and villages were called, and under which code, from when until when."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch
from desktop.store.store import View
from desktop.store.tables import district_name, village_name


@dataclass(frozen=True, slots=True)
class PastName:
    """A code and name with the days it holds; `place_id` is a village's or a district's."""

    place_id: str
    code: str
    name: str
    valid_from: date | None
    valid_until: date | None


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
