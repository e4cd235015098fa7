from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.letter_check import Asked
from desktop.domain.working_day import Holidays
from reports.words import date_long, weekday
from tests.domain.checking import READY, REGISTER, codes, found, reading

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(DAYS)
def test_a_date_with_its_own_weekday_is_never_objected_to(day: date) -> None:
    assert reading(f"pada {weekday(day)}, {date_long(day)}.") == []
    assert reading(f"hari {weekday(day)} ({day:%d/%m/%Y})") == []


@given(DAYS, st.integers(1, 6))
def test_another_weekday_is_always_found(day: date, off: int) -> None:
    other = weekday(day + timedelta(days=off))
    assert reading(f"hari {other} tanggal {date_long(day)} pukul 09.00") == ["weekdays"]
    assert reading(f"{other}, {day.day}-{day.month}-{day.year}") == ["weekdays"]


@pytest.mark.parametrize(
    "words",
    [
        "Jum'at, 20 November 2026",
        "Jum\u2019at, 20 Nopember 2026",
        "JUMAT, 20 November 2026",
        "selama dua minggu, 20 November 2026",
        "Rabu sampai dengan Jumat, 18\u201320 November 2026",
        "kode 31.12.01.2001",
    ],
)
def test_other_ways_to_write_a_date_are_understood_or_left_alone(words: str) -> None:
    assert reading(words) == []


@pytest.mark.parametrize(
    "words",
    ["31 November 2026", "Senin, 30 Februari 2027", "Senin, 31/02/2027", "Senin, 01/13/2027"],
)
def test_a_day_that_does_not_exist_is_found(words: str) -> None:
    assert reading(f"pada {words} di aula") == ["dates"]


def test_the_sentence_names_the_right_weekday() -> None:
    said = replace(READY.passages[0], words="Senin, 20 November 2026")
    (one,) = found(passages=(said,))
    assert "Jumat" in one.message
    assert one.place == "opening:0"


@pytest.mark.parametrize(
    ("due_on", "following"),
    [
        (date(2026, 12, 12), "Senin, 14 Desember 2026"),
        (date(2026, 12, 13), "Senin, 14 Desember 2026"),
        (date(2026, 12, 24), "Jumat, 25 Desember 2026"),
    ],
)
def test_a_due_date_on_a_free_day_names_the_next_working_one(due_on: date, following: str) -> None:
    (one,) = found(obligations=(Asked("Menjawab", None), Asked("Menjawab", due_on)))
    assert (one.code, one.place) == ("working_days", "obligations:1")
    assert following in one.message


def test_a_holiday_is_named() -> None:
    (one,) = found(obligations=(Asked("Menjawab", date(2026, 12, 24)),))
    assert "(Cuti bersama)" in one.message


def test_years_of_which_only_fixed_holidays_are_entered_are_told_once() -> None:
    due = (date(2027, 1, 29), date(2028, 1, 28), date(2027, 2, 26))
    (one,) = found(obligations=tuple(Asked("Menjawab", day) for day in due))
    assert (one.code, one.place) == ("holidays_known", "obligations:0")
    assert "2027, 2028" in one.message


def test_a_year_with_nothing_but_fixed_holidays_is_not_known() -> None:
    fixed = Holidays({date(2026, 12, 25): "Hari Raya Natal"}, frozenset({"12-25"}))
    assert codes(register=replace(REGISTER, holidays=fixed)) == ["holidays_known"]


@pytest.mark.parametrize(
    "words",
    [
        "paling lambat tanggal 20 November 2026",
        "Selambat-lambatnya Senin, 2 November 2026",
        "paling lambat Sabtu, 12 Desember 2026",
        "sebelum tanggal 20 November 2026",
        "paling lambat tanggal 24-12-2026",
    ],
)
def test_a_due_date_typed_into_the_text_is_one_that_can_be_kept(words: str) -> None:
    assert reading(f"agar disampaikan {words}.") == ["typed_due"]


@pytest.mark.parametrize(
    "words",
    [
        "paling lambat Jumat, 11 Desember 2026",
        "paling lambat akhir tahun. Surat tanggal 2 November 2026",
        "sejak 2 November 2026",
        "sebelum tanggal 24 Desember 2026",
        "sebelum tanggal 1 Januari 2028",
        "paling lambat 31 November 2026",
    ],
)
def test_other_dates_of_the_text_are_no_due_dates(words: str) -> None:
    assert "typed_due" not in reading(words)
