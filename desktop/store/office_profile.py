"""The office itself: name, letterhead, page profile and settings, one row edited by version."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import insert, select, update

from desktop.store import tables
from desktop.store.refusals import Why, refusal
from desktop.store.rows import fetch
from desktop.store.store import Transaction, View


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """The office as it presents itself; version 0 is a profile never saved."""

    name: str = ""
    short_name: str = ""
    place: str = ""
    letterhead: Any = None
    page_profile: Any = None
    regency_code: str = ""
    settings: Any = None
    version: int = 0


def get(view: View) -> OfficeProfile:
    """The office's profile; an empty one with version 0 before the first save."""
    profile = tables.office_profile
    query = select(*(profile.c[name] for name in OfficeProfile.__dataclass_fields__))
    found = fetch(view, OfficeProfile, query)
    return found[0] if found else OfficeProfile()


def save(tx: Transaction, profile: OfficeProfile) -> int:
    """The new version; raises Conflict if the profile's version is no longer the stored one."""
    table = tables.office_profile
    values = asdict(profile) | {"version": profile.version + 1}
    if profile.version == 0 and get(tx).version == 0:
        tx.connection.execute(insert(table).values(values | {"id": 1}))
        return profile.version + 1
    mine = update(table).where(table.c.version == profile.version).values(values)
    if not tx.connection.execute(mine).rowcount:
        raise refusal(Why.CHANGED)
    return profile.version + 1
