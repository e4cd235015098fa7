"""What a person says at the first start, and the store that is made of it."""

from dataclasses import dataclass, replace

import resources
from desktop.services.settings_profile import IDENTITY
from desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Beginning:
    """The office of a new store, as letters and numbers call it."""

    name: str
    short_name: str
    place: str
    regency_code: str


def shipped() -> Beginning:
    """Return the office that ships, which the questions are filled in with."""
    office = resources.values("defaults", "office.json")
    return Beginning(office["name"], office["short_name"], office["place"], office["regency_code"])


def regencies() -> tuple[tuple[str, str], ...]:
    """Return code and name of the regencies whose list of villages ships."""
    known = resources.table("regions", "regencies.csv")
    return tuple(
        (row["kode"], row["nama"])
        for row in known
        if resources.place("regions", f"{row['kode']}.csv").is_file()
    )


def name_office(store: Store, login: str, beginning: Beginning) -> None:
    """Write who the office is into a new store; raises InvalidInput naming the field."""
    with store.transaction(login, "name office") as tx:
        (shipped_row,) = IDENTITY.rows(tx)
        row = replace(
            shipped_row,
            name=beginning.name,
            short_name=beginning.short_name,
            place=beginning.place,
            regency_code=beginning.regency_code,
        )
        IDENTITY.check(tx, row)
        IDENTITY.write(tx, row)
