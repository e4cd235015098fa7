"""Paraf in the store: a route, a submission, answers; an edit ends a submission."""

from dataclasses import replace

import pytest

from desktop.errors import Conflict, NotFound
from desktop.store import circulars, history, people, reviews
from desktop.store.store import Store
from tests.stores import Place, write_draft


def person_of(store: Store, login: str) -> str:
    with store.reading() as view:
        found = people.by_login(view, login)
    assert found is not None
    return found.id


def routed(store: Store, *logins: str) -> str:
    """A draft whose route goes over these people."""
    letter_id = write_draft(store)
    with store.transaction("petugas", "route") as tx:
        reviews.set_steps(tx, letter_id, [person_of(store, login) for login in logins])
    return letter_id


def submit(store: Store, letter_id: str) -> int:
    with store.reading() as view:
        version = circulars.get(view, letter_id).version
    with store.transaction("petugas", "submit") as tx:
        return reviews.submit(tx, letter_id, version)


def test_a_route_is_kept_in_its_order(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pengelola", "pejabat")
    with store.reading() as view:
        found = reviews.steps(view, letter_id)
    assert [(step.position, step.person_id) for step in found] == [
        (1, person_of(store, "pengelola")),
        (2, person_of(store, "pejabat")),
    ]
    with store.transaction("petugas", "no route") as tx:
        reviews.set_steps(tx, letter_id, [])
    with store.reading() as view:
        assert reviews.steps(view, letter_id) == ()


def test_nobody_is_twice_on_a_route(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    twice = [person_of(store, "pejabat")] * 2
    with pytest.raises(Conflict), store.transaction("petugas", "route") as tx:
        reviews.set_steps(tx, letter_id, twice)


def test_a_draft_waits_from_its_submission_until_it_is_edited(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pejabat")
    version = submit(store, letter_id)
    assert version == 2
    with store.reading() as view:
        (waiting,) = reviews.submitted_to(view, person_of(store, "pejabat"))
        assert (waiting,) == reviews.submitted(view)
        assert (waiting.letter_id, waiting.version) == (letter_id, version)
        assert reviews.submitted_to(view, person_of(store, "pengelola")) == ()
        known = circulars.get(view, letter_id)
    assert known.submitted_at == waiting.submitted_at
    with store.transaction("petugas", "edit") as tx:
        circulars.update_draft(tx, letter_id, version, replace(known.draft, subject="Baru"))
    with store.reading() as view:
        assert reviews.submitted(view) == ()
        assert circulars.get(view, letter_id).submitted_at is None


def test_another_route_ends_a_submission_and_the_same_one_does_not(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pejabat")
    submit(store, letter_id)
    with store.transaction("petugas", "same route") as tx:
        reviews.set_steps(tx, letter_id, [person_of(store, "pejabat")])
    assert tx.changes == frozenset()
    with store.transaction("petugas", "other route") as tx:
        reviews.set_steps(tx, letter_id, [person_of(store, "pengelola")])
    with store.reading() as view:
        assert reviews.submitted(view) == ()


def test_what_another_desk_changed_is_not_submitted(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pejabat")
    with pytest.raises(Conflict), store.transaction("petugas", "submit") as tx:
        reviews.submit(tx, letter_id, 7)
    with pytest.raises(NotFound), store.transaction("petugas", "submit") as tx:
        reviews.submit(tx, "unknown", 1)


def test_answers_are_kept_in_the_order_of_time(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pengelola", "pejabat")
    submit(store, letter_id)
    for login, answer in (("pengelola", "initialled"), ("pejabat", "returned")):
        # A file's time is that of one desk's clock here.
        desk = store if place.engine == "sqlite" else place.open(login)
        with desk.transaction(login, "answer") as tx:
            reviews.add(tx, letter_id, person_of(desk, login), answer, "ab", "Perbaiki dasar")
    with store.reading() as view:
        found = reviews.parafs(view, letter_id)
        happened = history.of_letter(view, letter_id)
    assert [(each.actor, each.action) for each in happened[:3]] == [
        (found[1].given_by, "answer"),
        (found[0].given_by, "answer"),
        ("petugas", "submit"),
    ]
    assert [(each.given_by, each.answer) for each in found] == [
        ("pengelola", "initialled"),
        ("pejabat", "returned"),
    ]
    assert found[0].given_at < found[1].given_at


def test_a_date_given_with_the_number_leaves_a_submission_as_it_is(place: Place) -> None:
    store = place.open("petugas")
    letter_id = routed(store, "pejabat")
    version = submit(store, letter_id)
    with store.reading() as view:
        before = circulars.get(view, letter_id)
    assert before.draft.letter_on is not None
    later = before.draft.letter_on.replace(day=25)
    with store.transaction("petugas", "date") as tx:
        assert circulars.date_draft(tx, letter_id, version, later, "7/SE/2026") == version + 1
    with store.reading() as view:
        after = circulars.get(view, letter_id)
    assert after.submitted_at == before.submitted_at
    assert after.draft == replace(before.draft, letter_on=later, outside_number="7/SE/2026")


def test_with_a_deleted_draft_go_its_route_and_its_answers(file_place: Place) -> None:
    store = file_place.open("petugas")
    letter_id = routed(store, "pejabat")
    submit(store, letter_id)
    with store.transaction("pejabat", "answer") as tx:
        reviews.add(tx, letter_id, person_of(store, "pejabat"), "initialled", "ab")
    with store.transaction("petugas", "delete") as tx:
        circulars.delete_draft(tx, letter_id)
    assert {"paraf", "paraf_step"} < {kind for kind, _row_id in tx.changes}
    with store.reading() as view:
        assert not reviews.parafs(view, letter_id)
        assert not reviews.steps(view, letter_id)
