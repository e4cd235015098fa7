from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain.delivery import (
    IN_HAND,
    Attempt,
    Standing,
    check_address,
    check_handed,
    is_done,
    standing,
)
from desktop.errors import InvalidInput

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LETTER_ON, TODAY = date(2026, 11, 18), date(2026, 11, 20)
HERE, THERE = "desa@desa.example", "lain@desa.example"


def attempt(state: str, *, ago: timedelta = timedelta(0), **changes: bool) -> Attempt:
    return Attempt(state, HERE, NOW - ago, **changes)


@pytest.mark.parametrize(
    ("states", "known"),
    [
        ((), Standing.OPEN),
        (("failed",), Standing.FAILED),
        (("failed", "sent"), Standing.SENT),
        (("sent", "failed"), Standing.SENT),
        (("sent", "received"), Standing.RECEIVED),
        (("failed", "sending"), Standing.UNCLEAR),
    ],
)
def test_what_arrived_counts_more_than_what_came_after(
    states: tuple[str, ...], known: Standing
) -> None:
    assert standing(map(attempt, states), NOW) is known


def test_a_copy_in_our_own_hands_is_not_unclear() -> None:
    assert standing([attempt("sending", in_hand=True)], NOW) is Standing.SENDING


def test_another_desk_has_its_time() -> None:
    just_now = attempt("sending", elsewhere=True)
    long_ago = attempt("sending", ago=IN_HAND, elsewhere=True)
    assert standing([just_now], NOW) is Standing.SENDING
    assert standing([long_ago], NOW) is Standing.UNCLEAR


def test_a_copy_goes_to_an_address_once() -> None:
    sent = [attempt("failed"), attempt("sent")]
    assert is_done(sent, HERE.upper())
    assert not is_done(sent, THERE)
    assert not is_done([attempt("failed")], HERE)


def test_a_copy_of_which_nobody_knows_goes_nowhere() -> None:
    assert is_done([attempt("sending")], THERE)


def test_an_address_loses_its_surroundings() -> None:
    assert check_address("sender", " dinas@Kantor.example ") == "dinas@kantor.example"


@pytest.mark.parametrize("wrong", ["", "desa", "desa@", "a@b.example\r\nBcc: c@d.example"])
def test_what_is_no_address_is_refused_at_its_field(wrong: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_address("reply_to", wrong)
    assert refused.value.field == "reply_to"


@pytest.mark.parametrize("day", [LETTER_ON, TODAY])
def test_a_letter_is_received_between_its_date_and_today(day: date) -> None:
    assert check_handed(LETTER_ON, day, TODAY) == day


@pytest.mark.parametrize("day", [LETTER_ON - timedelta(days=1), TODAY + timedelta(days=1)])
def test_no_other_day_is_believed(day: date) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_handed(LETTER_ON, day, TODAY)
    assert refused.value.field == "received_on"
