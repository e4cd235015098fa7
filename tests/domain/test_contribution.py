"""What one person's protection costs a month, with the rates that travel along."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from desktop.domain.contribution import (
    ANY,
    LEAST_PROTECTION,
    Payer,
    Programme,
    Rate,
    Sector,
    monthly_rate,
    yearly_rate,
)
from desktop.domain.term import ALWAYS, Term
from desktop.errors import InvalidInput, NotFound


def day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


RATES = tuple(
    Rate(
        Programme(row["programme"]),
        int(row["amount"]),
        Term(day(row["valid_from"]), day(row["valid_until"])),
        row["sector"],
        row["payer"],
        row["verified"] == "yes",
    )
    for row in resources.table("rates", "contributions.csv")
)
days = st.dates(date(2024, 1, 1), date(2040, 12, 31))
sectors = st.sampled_from(Sector)
payers = st.sampled_from(Payer)
public = st.sampled_from([Payer.VILLAGE, Payer.REGENCY, Payer.STATE])


def test_the_lowest_band_costs_16800_a_month_and_36800_with_savings() -> None:
    on = date(2027, 1, 1)
    assert monthly_rate(RATES, on, payer=Payer.VILLAGE) == 16_800
    assert monthly_rate(RATES, on, payer=Payer.VILLAGE, programmes=Programme) == 36_800


@given(days, sectors, public)
def test_public_money_pays_the_full_rate_always(on: date, sector: Sector, payer: Payer) -> None:
    assert monthly_rate(RATES, on, payer=payer, sector=sector) == 16_800


@pytest.mark.parametrize(
    ("sector", "on", "rupiah"),
    [
        (Sector.TRANSPORT, date(2025, 12, 31), 16_800),
        (Sector.TRANSPORT, date(2026, 1, 1), 8_400),
        (Sector.TRANSPORT, date(2027, 3, 31), 8_400),
        (Sector.TRANSPORT, date(2027, 4, 1), 16_800),
        (Sector.OTHER, date(2026, 3, 31), 16_800),
        (Sector.OTHER, date(2026, 4, 1), 8_400),
        (Sector.OTHER, date(2026, 12, 31), 8_400),
        (Sector.OTHER, date(2027, 1, 1), 16_800),
    ],
)
def test_members_who_pay_themselves_get_half_off_for_the_months_of_their_sector(
    sector: Sector, on: date, rupiah: int
) -> None:
    assert monthly_rate(RATES, on, payer=Payer.SELF, sector=sector) == rupiah


@given(days, sectors, payers)
def test_savings_are_never_reduced(on: date, sector: Sector, payer: Payer) -> None:
    savings = [Programme.JHT]
    assert monthly_rate(RATES, on, payer=payer, sector=sector, programmes=savings) == 20_000


@given(days, sectors, payers)
def test_a_sum_is_what_its_programmes_cost_one_by_one(
    on: date, sector: Sector, payer: Payer
) -> None:
    one_by_one = sum(
        monthly_rate(RATES, on, payer=payer, sector=sector, programmes=[programme])
        for programme in LEAST_PROTECTION
    )
    assert monthly_rate(RATES, on, payer=payer, sector=sector) == one_by_one


def test_a_programme_named_twice_is_paid_once() -> None:
    twice = [Programme.JKM, Programme.JKM]
    assert monthly_rate(RATES, date(2026, 5, 1), payer=Payer.STATE, programmes=twice) == 6_800


def test_a_month_without_a_known_amount_is_an_error_that_names_it() -> None:
    with pytest.raises(NotFound, match=r"JKK.*12/2023"):
        monthly_rate(RATES, date(2023, 12, 31), payer=Payer.VILLAGE)


def test_a_budget_years_rate_is_the_one_of_all_its_months() -> None:
    assert yearly_rate(RATES, 2027, payer=Payer.VILLAGE) == 16_800


def test_a_rate_that_changes_within_the_budget_year_is_refused() -> None:
    old = Rate(Programme.JKM, 6_800, Term(None, date(2027, 11, 30)))
    new = Rate(Programme.JKM, 7_000, Term(date(2027, 12, 1)))
    only = [Programme.JKM]
    assert yearly_rate([old, new], 2026, payer=Payer.VILLAGE, programmes=only) == 6_800
    assert yearly_rate([old, new], 2028, payer=Payer.VILLAGE, programmes=iter(only)) == 7_000
    with pytest.raises(InvalidInput, match="2027"):
        yearly_rate([old, new], 2027, payer=Payer.VILLAGE, programmes=only)


def test_of_two_rates_the_one_that_names_sector_or_payer_holds() -> None:
    general = Rate(Programme.JKM, 1, Term(date(2026, 1, 1)))
    for_payer = Rate(Programme.JKM, 2, ALWAYS, payer=Payer.SELF)
    for_both = Rate(Programme.JKM, 3, ALWAYS, Sector.OTHER, Payer.SELF)
    rates = [for_both, for_payer, general]
    for expected in (3, 2, 1):
        found = monthly_rate(rates, date(2026, 6, 1), payer=Payer.SELF, programmes=[Programme.JKM])
        assert found == expected
        rates = rates[1:]


def test_of_two_rates_for_all_the_newer_holds() -> None:
    rates = [Rate(Programme.JKM, 7_000, Term(date(2030, 1, 1))), Rate(Programme.JKM, 6_800, ALWAYS)]
    only = [Programme.JKM]
    assert monthly_rate(rates, date(2029, 12, 31), payer=Payer.STATE, programmes=only) == 6_800
    assert monthly_rate(rates, date(2030, 1, 1), payer=Payer.STATE, programmes=only) == 7_000


def test_what_no_source_states_is_marked_as_unverified() -> None:
    assert {rate.payer for rate in RATES if not rate.verified} == {Payer.COMPANY}
    assert {rate.payer for rate in RATES} <= {ANY, *Payer}
    assert {rate.sector for rate in RATES} <= {ANY, *Sector}
