"""What a new store begins with: villages, office, officials, legal bases, rates, templates."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import resources
from desktop.domain.legal_basis import LegalBasis, ordered
from desktop.domain.region_changes import compare
from desktop.services import office_defaults, region_writing
from desktop.services.region_entry import Entry
from desktop.services.region_file import read
from desktop.store import (
    holidays,
    legal_bases,
    letter_templates,
    numbers,
    office_profile,
    officials,
    rates,
)
from desktop.store.holidays import Holiday
from desktop.store.legal_bases import LegalBasis as LegalBasisRow
from desktop.store.letter_templates import LetterTemplate
from desktop.store.numbers import Series
from desktop.store.office_profile import OfficeProfile
from desktop.store.officials import OfficeHolder, Official, Post
from desktop.store.rates import ContributionRate
from desktop.store.store import Store, Transaction


def seed(store: Store, login: str, regency_code: str = "") -> None:
    """Write all defaults into a new store, in one transaction in the name of `login`.

    The office's regency is one whose list of places ships; "" is that of the shipped office.
    """
    with store.transaction(login, "seed") as tx:
        _profile(tx, regency_code or _office()["regency_code"])
        for write in _WRITERS:
            write(tx)


def _regions(tx: Transaction) -> None:
    regency = office_profile.get(tx).regency_code
    entries = _places(regency)
    changes = compare((), [entry.place for entry in entries])
    known = {row["kode"]: row for row in resources.table("regions", "regencies.csv")}
    decree = known[regency]["keputusan"]
    region_writing.write(tx, entries, changes, tx.at.date(), decree)


def shipped_places() -> tuple[Entry, ...]:
    """Return the list of places of the shipped office's regency."""
    return _places(_office()["regency_code"])


def _places(regency: str) -> tuple[Entry, ...]:
    return read(BytesIO(resources.data("regions", f"{regency}.csv")))


def _profile(tx: Transaction, regency_code: str) -> None:
    office = _office()
    letterheads = {kind: resources.values("letterhead", f"{kind}.json") for kind in _LETTERHEADS}
    profiles = resources.values("defaults", "page_profiles.json")
    row = OfficeProfile(
        name=office["name"],
        short_name=office["short_name"],
        place=office["place"],
        regency_code=regency_code,
        letterhead={"emblem": "", **letterheads},
        page_profile=profiles[0],
        settings={
            "page_profiles": profiles,
            "signature_wording": office["signature_wording"],
            "checks": {},
            "basis_days": resources.values("defaults", "checks.json")["basis_days"],
            "spellings": resources.values("defaults", "checks.json")["spellings"],
            "budget_calendar": resources.values("defaults", "budget_calendar.json"),
        },
    )
    office_profile.save(tx, row)


def _officials(tx: Transaction) -> None:
    defaults = resources.values("defaults", "posts.json")
    for post in defaults["posts"]:
        row = Post(post["key"], post["title"], post["kind"], post["superior"] or None)
        officials.save_post(tx, row)
    for each in defaults["holders"]:
        officials.save_official(tx, _official(each))
        officials.save_holder(tx, OfficeHolder(each["post"], each["post"], each["post"]))


def _official(row: dict[str, Any]) -> Official:
    return Official(row["post"], row["full_name"], row["rank"], row["nip"], row["civil_servant"])


def _bases(tx: Transaction) -> None:
    rows = {_basis(row): row for row in resources.values("defaults", "legal_bases.json")}
    for position, basis in enumerate(ordered(rows)):
        legal_bases.save(tx, _basis_row(position, rows[basis]))


def _basis(row: dict[str, Any]) -> LegalBasis:
    return LegalBasis(row["kind"], row["number"], row["year"], row["title"])


def _basis_row(position: int, row: dict[str, Any]) -> LegalBasisRow:
    return LegalBasisRow(
        id=row["key"],
        kind=row["kind"],
        number=row["number"],
        year=row["year"],
        title=row["title"],
        amended_by=row["amended_by"] or None,
        position=position,
        status=row["status"],
        in_force_from=_day(row["in_force_from"]),
        in_force_until=_day(row["in_force_until"]),
        checked_on=_day(row["checked_on"]),
        source=row["source"],
    )


def _rates(tx: Transaction) -> None:
    for number, row in enumerate(resources.table("rates", "contributions.csv")):
        rates.save(tx, _rate(f"rate-{number}", row))


def _rate(row_id: str, row: dict[str, str]) -> ContributionRate:
    return ContributionRate(
        id=row_id,
        segment=row["segment"],
        programmes=row["programme"],
        amount=int(row["amount"]),
        sector=row["sector"],
        payer=row["payer"],
        valid_from=_day(row["valid_from"]),
        valid_until=_day(row["valid_until"]),
        source=row["source"],
        verified=row["verified"] == "yes",
    )


def _templates(tx: Transaction) -> None:
    body = resources.values("templates", "circular.json")
    letter_templates.save(tx, LetterTemplate("circular", body["kind"], body["name"], body))


def _series(tx: Transaction) -> None:
    for row in resources.values("defaults", "number_series.json"):
        numbers.save_series(tx, Series(id=row["kind"], **row))


def _holidays(tx: Transaction) -> None:
    shipped = resources.values("defaults", "holidays.json")
    for year in shipped["years"]:
        for row in shipped["fixed"]:
            day = f"{year}-{row['day']}"
            holidays.save(tx, Holiday(day, date.fromisoformat(day), row["name"], row["source"]))


def _other_offices(tx: Transaction) -> None:
    office_defaults.add_missing(tx)


def _office() -> dict[str, str]:
    office: dict[str, str] = resources.values("defaults", "office.json")
    return office


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


_LETTERHEADS = ("office", "secretary", "regent")
_WRITERS: tuple[Callable[[Transaction], None], ...] = (
    _regions,
    _officials,
    _bases,
    _rates,
    _templates,
    _series,
    _other_offices,
    _holidays,
)
