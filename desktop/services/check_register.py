"""The office's dated tables and choices that letters are checked with."""

from dataclasses import dataclass
from typing import Any

import resources
from desktop.domain.budget_calendar import Vehicle
from desktop.domain.letter_check import CheckedBasis, Named, Register
from desktop.domain.letter_check_rules import RULES
from desktop.domain.term import Term
from desktop.domain.working_day import Holidays
from desktop.i18n import _
from desktop.services.circular_sources import basis
from desktop.services.office_paper import odd_profile
from desktop.store import holidays, legal_bases, office_profile, officials, other_offices
from desktop.store.store import View


@dataclass(frozen=True, slots=True)
class Desk:
    """What letters are compared with, and the codes of the checks that are switched off."""

    register: Register
    switched_off: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A check as an admin sees it; one that `blocks` protects the number book and stays on."""

    code: str
    title: str
    source: str
    verified: bool
    blocks: bool
    on: bool


def read_desk(view: View) -> Desk:
    """Read everything that any letter is checked with; raises PaperRefused for odd settings."""
    settings = _settings(view)
    try:
        return Desk(_register(view, settings), _off(settings))
    except (AttributeError, KeyError, TypeError, ValueError) as odd:
        raise odd_profile() from odd


def rules(view: View) -> tuple[RuleRow, ...]:
    """All checks with where their rule comes from, in the order in which they look."""
    return rules_in(_settings(view))


def rules_in(settings: dict[str, Any]) -> tuple[RuleRow, ...]:
    """All checks as the office's settings switch them, also settings of another day."""
    known = {row["code"]: row for row in _defaults("checks")["rules"]}
    off = _off(settings)
    return tuple(
        RuleRow(
            rule.code,
            _(rule.title),
            known[rule.code]["source"],
            known[rule.code]["verified"],
            rule.blocks,
            rule.blocks or rule.code not in off,
        )
        for rule in RULES
    )


def _register(view: View, settings: dict[str, Any]) -> Register:
    return Register(
        bases=tuple(
            CheckedBasis(basis(row), row.checked_on) for row in legal_bases.all_bases(view)
        ),
        posts=_posts(view),
        offices=tuple(
            Named(row.name, Term(row.valid_from, row.valid_until))
            for row in other_offices.all_names(view)
        ),
        holidays=_holidays(view),
        calendar=calendar(settings),
        spellings=tuple((settings.get("spellings") or _defaults("checks")["spellings"]).items()),
        basis_days=basis_days(settings),
    )


def basis_days(settings: dict[str, Any]) -> int:
    """For how many days a look at a legal basis counts."""
    return int(settings.get("basis_days") or _defaults("checks")["basis_days"])


def _posts(view: View) -> tuple[Named, ...]:
    held: dict[str, list[Term]] = {}
    for row in officials.holders(view):
        held.setdefault(row.post_id, []).append(Term(row.valid_from, row.valid_until))
    return tuple(
        Named(row.title, Term(row.valid_from, row.valid_until), tuple(held.get(row.id, ())))
        for row in officials.posts(view)
    )


def _holidays(view: View) -> Holidays:
    fixed = frozenset(row["day"] for row in _defaults("holidays")["fixed"])
    return Holidays({row.held_on: row.name for row in holidays.all_holidays(view)}, fixed)


def calendar(settings: dict[str, Any]) -> tuple[Vehicle, ...]:
    """Return the office's budget calendar, the shipped one where it has none."""
    rows = settings.get("budget_calendar") or _defaults("budget_calendar")
    return tuple(_vehicle(row) for row in rows)


def _vehicle(row: dict[str, Any]) -> Vehicle:
    month, day = map(int, row["until"].split("-"))
    span = row.get("from_year"), row.get("until_year")
    return Vehicle(row["kind"], row["name"], month, day, row.get("years_before", 0), *span)


def _off(settings: dict[str, Any]) -> frozenset[str]:
    return frozenset(code for code, on in (settings.get("checks") or {}).items() if not on)


def _settings(view: View) -> dict[str, Any]:
    return dict(office_profile.get(view).settings or {})


def _defaults(name: str) -> Any:  # noqa: ANN401 - JSON
    return resources.values("defaults", f"{name}.json")
