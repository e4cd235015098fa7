from datetime import UTC, date, datetime

import pytest

from desktop.domain.paraf import Standing
from desktop.i18n import _, use_language
from desktop.services.paraf_status import ParafStatus, StepRow
from desktop.ui import paraf_words, wording


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


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_stays_nothing_in_every_language(language: str) -> None:
    use_language(language)
    assert _("") == ""


def test_a_route_says_why_a_letter_came_back() -> None:
    use_language("en")
    steps = (
        StepRow("1", "Nama Satu", Standing.INITIALLED, note="Setuju"),
        StepRow("2", "Nama Dua", Standing.RETURNED, note="Dasar hukum kurang"),
    )
    told = paraf_words.route(ParafStatus(steps, None, "", ""))
    assert told == "Nama Satu: Initialled  ·  Nama Dua: Returned “Dasar hukum kurang”"
