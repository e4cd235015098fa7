"""Other offices (BPJS branches, DPMD, Inspektorat, kecamatan) with dated names."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import other_office, other_office_name


@dataclass(frozen=True, slots=True)
class OtherOffice:
    """An office; kind is bpjs_branch, district_office, regional_office, inspectorate or other.

    A district's own office (kecamatan) says of which district it is.
    """

    id: str
    kind: str
    district_id: str | None = None


@dataclass(frozen=True, slots=True)
class OtherOfficeName:
    """What an office is called from when until when; an open end is None."""

    id: str
    other_office_id: str
    name: str
    head_title: str = ""
    address: str = ""
    valid_from: date | None = None
    valid_until: date | None = None


def all_offices(view: View) -> tuple[OtherOffice, ...]:
    """All other offices, by kind."""
    order = (other_office.c.kind, other_office.c.id)
    return fetch(view, OtherOffice, select(other_office).order_by(*order))


def all_names(view: View) -> tuple[OtherOfficeName, ...]:
    """Every name an office ever had, the newest of each office first."""
    names = other_office_name.c
    order = (names.other_office_id, names.valid_from.is_(None), names.valid_from.desc(), names.id)
    return fetch(view, OtherOfficeName, select(other_office_name).order_by(*order))


def save(tx: Transaction, row: OtherOffice) -> None:
    """Write an office under its id."""
    put(tx, other_office, row)


def save_name(tx: Transaction, row: OtherOfficeName) -> None:
    """Write a name under its id; raises InvalidInput if it ends before it begins."""
    put(tx, other_office_name, row)


def delete_name(tx: Transaction, name_id: str) -> None:
    """Delete a name written by mistake; raises NotFound."""
    remove(tx, other_office_name, name_id)


def delete(tx: Transaction, office_id: str) -> None:
    """Delete an office without names and contacts; raises NotFound, Conflict."""
    remove(tx, other_office, office_id)
