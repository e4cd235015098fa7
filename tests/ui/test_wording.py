from datetime import UTC, date, datetime

import pytest

from desktop.i18n import use_language
from desktop.ui import wording


@pytest.mark.parametrize(
    ("language", "day", "count"), [("id", "17 Agu 2026", "1.234"), ("en", "17 Aug 2026", "1,234")]
)
def test_dates_and_numbers_are_written_as_the_language_writes_them(
    language: str, day: str, count: str
) -> None:
    use_language(language)
    assert wording.day(date(2026, 8, 17)) == day
    assert wording.count(1234) == count


@pytest.mark.parametrize(("language", "colon"), [("id", "."), ("en", ":")])
def test_a_moment_is_told_in_the_time_of_the_desk(language: str, colon: str) -> None:
    use_language(language)
    at = datetime(2026, 11, 20, 2, 5, tzinfo=UTC)
    here = at.astimezone()
    assert wording.moment(at).endswith(f"{here:%H}{colon}{here:%M}")


def test_what_is_not_known_is_a_dash() -> None:
    assert wording.day(None) == wording.moment(None) == wording.count(None) == "—"
