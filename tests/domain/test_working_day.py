from datetime import date, timedelta

from desktop.domain.working_day import Holidays


def test_monday_to_friday_are_working_days() -> None:
    week = [date(2026, 11, 16) + timedelta(days=count) for count in range(7)]
    assert [Holidays().works(day) for day in week] == [True] * 5 + [False] * 2


def test_a_holiday_is_no_working_day() -> None:
    assert not Holidays({date(2026, 12, 25): "Natal"}).works(date(2026, 12, 25))


def test_the_next_working_day_comes_after_weekend_and_holidays() -> None:
    rest = Holidays({date(2026, 12, 28): "Cuti bersama"})
    assert rest.next_working(date(2026, 12, 25)) == date(2026, 12, 29)


def test_a_table_without_a_working_day_ends_the_search() -> None:
    day = date(2026, 1, 1)
    rest = Holidays({day + timedelta(days=count): "Libur" for count in range(400)})
    assert rest.next_working(day) == day + timedelta(days=1)
