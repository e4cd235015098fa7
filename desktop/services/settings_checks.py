"""Which checks look at letters, and until when villages can still budget."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import resources
from desktop.domain.budget_calendar import check_vehicle
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.check_register import basis_days, rules_in
from desktop.services.settings_profile import part, settings_of, with_setting
from desktop.store.office_profile import OfficeProfile
from desktop.store.store import Transaction, View

_CHECKS, _CALENDAR, _DAYS = "checks", "budget_calendar", "basis_days"
_AGEING = "basis_checked"
DAYS = range(1, 3651)
"""For how many of them a look at a legal basis may count."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check of letters; one that protects the number book cannot be switched off."""

    id: str
    title: str
    source: str
    verified: bool
    blocks: bool
    on: bool
    days: int | None = None
    """How long a look at a legal basis counts; None for every other check."""


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A plan or budget of villages that closes once a year."""

    id: str
    kind: str = "desa"
    name: str = ""
    month: int = 12
    day: int = 31
    years_before: int = 1
    from_year: int | None = None
    until_year: int | None = None
    source: str = ""
    verified: bool = False


def _checks(profile: OfficeProfile) -> tuple[CheckRow, ...]:
    settings = settings_of(profile)
    return tuple(
        CheckRow(
            rule.code,
            rule.title,
            rule.source,
            rule.verified,
            rule.blocks,
            rule.on,
            basis_days(settings) if rule.code == _AGEING else None,
        )
        for rule in rules_in(settings)
    )


def _switch(_tx: Transaction, profile: OfficeProfile, row: CheckRow) -> OfficeProfile:
    switched = dict(settings_of(profile).get(_CHECKS) or {}) | {row.id: row.on}
    off = {code: on for code, on in switched.items() if not on}
    changed = with_setting(profile, _CHECKS, off)
    return changed if row.days is None else with_setting(changed, _DAYS, row.days)


def _check_switch(_view: View, row: CheckRow) -> None:
    if row.blocks and not row.on:
        raise InvalidInput("on", _("This check protects the number book and stays on."))
    if (row.id == _AGEING) != (row.days is not None):
        raise InvalidInput("days", _("Only looking up legal bases counts for some days."))
    if row.days is not None and row.days not in DAYS:
        sentence = _("Between {least} and {most}.")
        raise InvalidInput("days", sentence.format(least=DAYS.start, most=DAYS.stop - 1))


def _budgets(profile: OfficeProfile) -> tuple[BudgetRow, ...]:
    return tuple(_budget(row) for row in _listed(profile))


def _listed(profile: OfficeProfile) -> list[dict[str, Any]]:
    kept = settings_of(profile).get(_CALENDAR)
    rows = kept or resources.values("defaults", "budget_calendar.json")
    return [row | {"id": _id(row)} for row in rows]


def _id(row: Mapping[str, Any]) -> str:
    """Return a row's own id; the shipped ones are known by what they are about."""
    return str(row.get("id") or f"{row['kind']} {row['name']} {row.get('from_year') or ''}".strip())


def _budget(row: Mapping[str, Any]) -> BudgetRow:
    month, day = map(int, row["until"].split("-"))
    known = {name: row[name] for name in _SAME if name in row}
    return BudgetRow(**known, month=month, day=day)


def _put(_tx: Transaction, profile: OfficeProfile, row: BudgetRow) -> OfficeProfile:
    listed = _listed(profile)
    values = {name: value for name, value in asdict(row).items() if name in _SAME}
    values["until"] = f"{row.month:02d}-{row.day:02d}"
    known = any(each["id"] == row.id for each in listed)
    changed = [values if each["id"] == row.id else each for each in listed]
    return with_setting(profile, _CALENDAR, changed if known else [*listed, values])


def _take_out(profile: OfficeProfile, record_id: str) -> OfficeProfile:
    left = [each for each in _listed(profile) if each["id"] != record_id]
    if not left:
        raise InvalidInput("name", _("One row has to stay."))
    return with_setting(profile, _CALENDAR, left)


def _check_budget(_view: View, row: BudgetRow) -> None:
    check_vehicle(row.kind, row.name, row.month, row.day)
    if row.from_year and row.until_year and row.until_year < row.from_year:
        raise InvalidInput("until_year", _("The end lies before the beginning."))


_SAME = ("id", "kind", "name", "years_before", "from_year", "until_year", "source", "verified")
CHECKS = part("check", _checks, _switch, _check_switch)
BUDGETS = part("budget calendar", _budgets, _put, _check_budget, _take_out)
