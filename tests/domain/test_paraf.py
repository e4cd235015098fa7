from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.paraf import (
    LONGEST_NOTE,
    Answer,
    Standing,
    Step,
    check_note,
    check_route,
    complete,
    content_hash,
    returned,
    steps,
    whose_turn,
)
from desktop.errors import InvalidInput

SENT = datetime(2026, 11, 20, 8, tzinfo=UTC)
NOW, OLD = "now", "old"


def answer(
    person_id: str,
    standing: Standing = Standing.INITIALLED,
    of: str = NOW,
) -> Answer:
    return Answer(person_id, standing, of, SENT)


def standings(route: tuple[Step, ...]) -> str:
    return " ".join(each.standing for each in route)


ROUTE = ("a", "b", "c")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((), "waits later later"),
        ((answer("a"),), "initialled waits later"),
        ((answer("a"), answer("b")), "initialled initialled waits"),
        ((answer("a"), answer("b"), answer("c")), "initialled initialled initialled"),
        ((answer("a"), answer("b", Standing.RETURNED)), "initialled returned later"),
        ((answer("a", of=OLD),), "waits later later"),
        ((answer("b", of=OLD),), "waits lapsed later"),
        ((answer("b", Standing.RETURNED, of=OLD),), "waits later later"),
        ((answer("a", Standing.RETURNED), answer("a")), "initialled waits later"),
    ],
)
def test_a_letter_goes_from_one_to_the_next(answers: tuple[Answer, ...], expected: str) -> None:
    assert standings(steps(ROUTE, answers, NOW, submitted=True)) == expected


def test_before_it_is_submitted_a_letter_waits_for_nobody() -> None:
    route = steps(ROUTE, (answer("a", of=OLD),), NOW, submitted=False)
    assert standings(route) == "lapsed later later"
    assert whose_turn(route) == ""


def test_the_turn_is_the_first_that_has_not_answered() -> None:
    assert whose_turn(steps(ROUTE, (answer("a"),), NOW, submitted=True)) == "b"


def test_who_gave_the_letter_back_is_told() -> None:
    back = answer("a", Standing.RETURNED)
    assert returned(steps(ROUTE, (back,), NOW, submitted=True)) == back
    assert returned(steps(ROUTE, (), NOW, submitted=True)) is None


def test_a_route_is_complete_when_everybody_initialled_and_where_nobody_has_to() -> None:
    assert complete(())
    assert complete(steps(("a",), (answer("a"),), NOW, submitted=True))
    assert not complete(steps(ROUTE, (answer("a"),), NOW, submitted=True))


JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


@given(st.dictionaries(st.text(), JSON, min_size=1), st.data())
def test_the_same_content_has_the_same_hash_and_any_edit_another(
    content: dict[str, object], data: st.DataObject
) -> None:
    again = dict(reversed(content.items()))
    assert content_hash(again, SENT) == content_hash(content, SENT)
    name = data.draw(st.sampled_from(sorted(content)))
    other = data.draw(JSON.filter(lambda value: value != content[name]))
    assert content_hash(content | {name: other}, SENT) != content_hash(content, SENT)


def test_what_is_submitted_again_has_another_hash() -> None:
    hashes = {content_hash({}, at) for at in (None, SENT, SENT + timedelta(seconds=1))}
    assert len(hashes) == 3


@pytest.mark.parametrize("route", [("a", "b", "c", "d"), ("a", "b", "a")])
def test_a_route_is_short_and_names_everybody_once(route: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_route(route)
    assert refused.value.field == "route"


@pytest.mark.parametrize("route", [(), ("a",), ROUTE])
def test_up_to_three_people_make_a_route(route: tuple[str, ...]) -> None:
    check_route(route)


def test_a_note_is_trimmed_and_may_be_missing() -> None:
    assert check_note("  Perbaiki dasar \n") == "Perbaiki dasar"
    assert check_note(" ") == ""


@pytest.mark.parametrize(("note", "required"), [(" ", True), ("x" * (LONGEST_NOTE + 1), False)])
def test_a_missing_or_endless_note_is_refused(note: str, *, required: bool) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_note(note, required=required)
    assert refused.value.field == "note"
