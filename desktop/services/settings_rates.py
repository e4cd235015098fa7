"""Contribution rates: what has held stays written; another amount is a new row from a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.contribution import ANY, Payer, Programme, Sector, check_amount
from desktop.domain.term import Term, check_order
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import Subject, plain
from desktop.store import rates
from desktop.store.rates import ContributionRate
from desktop.store.store import Transaction, View


def _write(tx: Transaction, row: ContributionRate) -> None:
    """Write a rate; the one that held before it ends on the day before."""
    for each in _alike(rates.all_rates(tx), row):
        if _goes_on(each, row):
            rates.save(tx, replace(each, valid_until=_day_before(row.valid_from)))
    rates.save(tx, row)


def _check(view: View, row: ContributionRate) -> None:
    check_amount(row.amount)
    _check_words(row)
    check_order(_term(row))
    known = rates.all_rates(view)
    before = {each.id: each for each in known}.get(row.id)
    if before is None and row.valid_from is None:
        raise InvalidInput("valid_from", _("A new rate holds from a day: which one?"))
    if before is not None and before.verified and before.amount != row.amount:
        sentence = _("A verified amount is not written over. Make a new rate from a day.")
        raise InvalidInput("amount", sentence)
    ended = [_ended(each, row) for each in _alike(known, row)]
    if any(_term(each).overlaps(_term(row)) for each in ended):
        raise InvalidInput("valid_from", _("Another rate of the same kind holds on these days."))


def _check_words(row: ContributionRate) -> None:
    choices = (
        ("programmes", row.programmes, set(Programme)),
        ("sector", row.sector, {ANY, *Sector}),
        ("payer", row.payer, {ANY, *Payer}),
    )
    for field, value, known in choices:
        if value not in known:
            raise InvalidInput(field, _("Please fill in this field."))


def _alike(known: Iterable[ContributionRate], row: ContributionRate) -> list[ContributionRate]:
    return [each for each in known if each.id != row.id and _kind(each) == _kind(row)]


def _kind(row: ContributionRate) -> tuple[str, str, str, str]:
    return row.segment, row.programmes, row.sector, row.payer


def _ended(before: ContributionRate, row: ContributionRate) -> ContributionRate:
    ends = _day_before(row.valid_from) if _goes_on(before, row) else before.valid_until
    return replace(before, valid_until=ends)


def _goes_on(before: ContributionRate, row: ContributionRate) -> bool:
    """Tell whether the rate before has no end and began earlier."""
    if before.valid_until is not None or row.valid_from is None:
        return False
    return before.valid_from is None or before.valid_from < row.valid_from


def _day_before(day: date | None) -> date | None:
    return None if day is None else day - timedelta(days=1)


def _term(row: ContributionRate) -> Term:
    return Term(row.valid_from, row.valid_until)


RATES = Subject(
    table="contribution_rate",
    name="contribution rate",
    rows=rates.all_rates,
    write=_write,
    check=_check,
    image=plain(ContributionRate),
)
