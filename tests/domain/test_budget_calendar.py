from datetime import date

import pytest

from desktop.domain.budget_calendar import Vehicle, chances

CALENDAR = (
    Vehicle("desa", "APBDes", 12, 31, 1),
    Vehicle("desa", "RKPDes", 9, 30, 1),
    Vehicle("desa", "RKPDes lama", 10, 31, 1, until_year=2026),
    Vehicle("desa", "Perubahan APBDes", 10, 31, from_year=2027),
    Vehicle("kelurahan", "DPA kecamatan", 11, 30, 1),
)


@pytest.mark.parametrize(
    ("day", "past", "first"),
    [
        (date(2026, 9, 30), [], "RKPDes"),
        (date(2026, 10, 1), ["RKPDes"], "APBDes"),
        (date(2026, 12, 31), ["RKPDes"], "APBDes"),
        (date(2027, 1, 1), ["RKPDes", "APBDes"], "Perubahan APBDes"),
        (date(2027, 11, 1), ["RKPDes", "APBDes", "Perubahan APBDes"], None),
    ],
)
def test_what_a_desa_can_still_budget_follows_from_the_date(
    day: date, past: list[str], first: str | None
) -> None:
    found = chances(CALENDAR, "desa", 2027, day)
    assert [each.name for each in found.past] == past
    assert (found.open[0].name if found.open else None) == first


def test_a_row_holds_for_its_budget_years_only() -> None:
    names = {each.name for each in chances(CALENDAR, "desa", 2026, date(2025, 1, 1)).open}
    assert names == {"RKPDes", "RKPDes lama", "APBDes"}


def test_a_kelurahan_has_a_calendar_of_its_own() -> None:
    assert [each.name for each in chances(CALENDAR, "kelurahan", 2027, date(2026, 12, 1)).past] == [
        "DPA kecamatan"
    ]
