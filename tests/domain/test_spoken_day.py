"""Days in the language of the person at the desk."""

from datetime import date

import pytest

from desktop.domain.spoken_day import spoken
from desktop.i18n import use_language
from reports.words import date_long


@pytest.mark.parametrize("month", range(1, 13))
def test_in_indonesian_a_day_is_called_as_on_a_letter(month: int) -> None:
    use_language("id")
    assert spoken(date(2026, month, 3)) == date_long(date(2026, month, 3))


def test_in_english_a_day_has_an_english_month() -> None:
    use_language("en")
    try:
        assert spoken(date(2026, 12, 31)) == "31 December 2026"
    finally:
        use_language("id")
