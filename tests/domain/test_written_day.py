from datetime import date

import pytest

from desktop.domain.written_day import read_day
from desktop.errors import InvalidInput


@pytest.mark.parametrize(
    "written",
    [
        "2026-08-05",
        "2026-8-5",
        "05-08-2026",
        "5/8/2026",
        "5.8.2026",
        " 5  Agustus 2026 ",
        "5 Aug 2026",
        "05-AGT-2026",
    ],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert read_day("valid_from", written) == date(2026, 8, 5)


def test_nothing_written_is_no_day() -> None:
    assert read_day("valid_from", "  ") is None


@pytest.mark.parametrize(
    "written", ["31-02-2026", "8/13/2026", "besok", "5 Foo 2026", "5-8-26", "46239", "0000-01-01"]
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_day("valid_until", written)
    assert refused.value.field == "valid_until"
