from datetime import date

from desktop.domain.letter_check import Receiver
from tests.domain.checking import DAY, codes, found


def test_a_letter_in_november_reaches_the_budget_but_not_the_plan() -> None:
    (one,) = found(fiscal_year=2027)
    assert (one.code, one.place, one.warning) == ("budget", "letter_on", True)
    assert "20 November 2026" in one.message
    assert "APBDes 2027" in one.message
    assert "31 Desember 2026" in one.message
    assert "RKPDes" in one.message


def test_a_letter_in_time_for_everything_is_told_nothing() -> None:
    assert codes(fiscal_year=2028) == []


def test_a_letter_too_late_for_every_budget_says_so_for_each_kind() -> None:
    late = found(fiscal_year=2026, letter_on=DAY)
    assert [each.code for each in late] == ["budget", "budget"]
    assert all("2026" in each.message for each in late)


def test_only_the_kinds_addressed_are_told() -> None:
    wards = (Receiver("v1", "Setia Asih", "kelurahan"),)
    assert codes(fiscal_year=2027, recipients=wards) == []
    (one,) = found(fiscal_year=2027, recipients=wards, letter_on=date(2026, 12, 1))
    assert "kelurahan" in one.message
