from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.letter import State
from desktop.domain.paraf import Standing
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.office import Office
from desktop.services.circular_rows import NumberRequest
from desktop.services.paraf import Parafs
from desktop.services.person import Person
from desktop.store import circulars, people
from reports.pages import text
from tests.offices import Desks


def person_id(desks: Desks, role: str) -> str:
    return next(each.id for each in desks.clerk.paraf.people() if each.name == role.capitalize())


def routed(desks: Desks, *roles: str) -> str:
    letter_id = desks.drafted()
    desks.clerk.paraf.set_route(letter_id, [person_id(desks, role) for role in roles])
    return letter_id


def submitted(desks: Desks, *roles: str) -> str:
    letter_id = routed(desks, *roles)
    desks.clerk.paraf.submit(letter_id)
    return letter_id


def standings(office: Office, letter_id: str) -> list[Standing]:
    return [each.standing for each in office.paraf.status(letter_id).steps]


def state(desks: Desks, letter_id: str) -> State:
    return desks.clerk.circulars.detail(letter_id).row.state


def edit(desks: Desks, letter_id: str) -> None:
    with desks.place.open("petugas").transaction("petugas", "edit") as tx:
        found = circulars.get(tx, letter_id)
        circulars.update_draft(
            tx, letter_id, found.version, replace(found.draft, subject="Perihal baru")
        )


def number(desks: Desks, letter_id: str) -> str:
    return desks.clerk.circulars.number(letter_id, desks.request()).first_text


def test_a_letter_goes_over_two_desks_and_is_numbered(desks: Desks) -> None:
    letter_id = submitted(desks, "pengelola", "pejabat")
    manager = desks.at("pengelola")
    assert state(desks, letter_id) is State.IN_REVIEW
    assert [each.letter_id for each in manager.paraf.waiting_for_me()] == [letter_id]
    assert desks.official.paraf.waiting_for_me() == ()
    manager.paraf.initial(letter_id, "Setuju")
    assert manager.paraf.waiting_for_me() == ()
    (waiting,) = desks.official.paraf.waiting_for_me()
    assert waiting.written_by == "petugas"
    desks.official.paraf.initial(letter_id)
    found = desks.clerk.paraf.status(letter_id)
    assert found.complete
    assert [(each.name, each.note) for each in found.steps] == [
        ("Pengelola", "Setuju"),
        ("Pejabat", ""),
    ]
    assert number(desks, letter_id).endswith("/SE-1/Disnaker/2026")
    assert state(desks, letter_id) is State.NUMBERED


def test_who_has_not_initialled_is_named_before_a_number_is_taken(desks: Desks) -> None:
    letter_id = submitted(desks, "pengelola", "pejabat")
    desks.at("pengelola").paraf.initial(letter_id)
    with pytest.raises(NotAllowed) as refused:
        number(desks, letter_id)
    assert "Pejabat" in refused.value.message
    assert "Pengelola" not in refused.value.message
    upcoming = desks.clerk.circulars.upcoming(letter_id, desks.request().letter_on)
    assert upcoming.findings[0].message == refused.value.message
    assert not upcoming.findings[0].warning
    assert desks.clerk.numbers.book("circular", 2026) == ()


def test_a_letter_that_was_never_submitted_takes_no_number(file_desks: Desks) -> None:
    letter_id = routed(file_desks, "pejabat")
    with pytest.raises(NotAllowed) as refused:
        number(file_desks, letter_id)
    assert "Pejabat" in refused.value.message


def test_a_letter_without_a_route_needs_no_paraf(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    assert file_desks.clerk.paraf.status(letter_id).complete
    number(file_desks, letter_id)


def test_with_any_edit_a_paraf_lapses(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    desks.official.paraf.initial(letter_id)
    before = desks.clerk.paraf.status(letter_id).content_hash
    edit(desks, letter_id)
    assert standings(desks.clerk, letter_id) == [Standing.LAPSED]
    assert desks.clerk.paraf.status(letter_id).content_hash != before
    assert state(desks, letter_id) is State.DRAFT
    with pytest.raises(NotAllowed):
        number(desks, letter_id)
    desks.clerk.paraf.submit(letter_id)
    assert standings(desks.clerk, letter_id) == [Standing.WAITS]
    desks.official.paraf.initial(letter_id)
    number(desks, letter_id)


def test_an_edit_that_is_undone_brings_no_paraf_back(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    desks.official.paraf.initial(letter_id)
    store = desks.place.open("petugas")
    with store.reading() as view:
        initialled = circulars.get(view, letter_id).draft
    edit(desks, letter_id)
    with store.transaction("petugas", "edit") as tx:
        version = circulars.get(tx, letter_id).version
        circulars.update_draft(tx, letter_id, version, initialled)
    assert standings(desks.clerk, letter_id) == [Standing.LAPSED]
    desks.clerk.paraf.submit(letter_id)
    assert standings(desks.clerk, letter_id) == [Standing.WAITS]
    with pytest.raises(NotAllowed):
        number(desks, letter_id)


def test_who_was_let_out_meanwhile_initials_nothing(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    store = desks.place.open("pejabat")
    parafs = Parafs(store, Person("pejabat", "Pejabat", "pejabat"))
    # Who is logged in already stays so until the connection ends.
    with store.transaction("pejabat", "look") as tx:
        assert people.by_login(tx, "pejabat")
    _let(desks, "pejabat", active=False)
    try:
        assert parafs.waiting_for_me() == ()
        with pytest.raises(NotAllowed):
            parafs.initial(letter_id)
        assert standings(desks.clerk, letter_id) == [Standing.WAITS]
    finally:
        # Logins belong to the whole server, which other tests use as well.
        _let(desks, "pejabat", active=True)


def _let(desks: Desks, login: str, *, active: bool) -> None:
    with desks.place.open("admin").transaction("admin", "let in or out") as tx:
        people.set_active(tx, login, active=active)


def test_a_letter_given_back_waits_for_its_writer(desks: Desks) -> None:
    letter_id = submitted(desks, "pengelola", "pejabat")
    desks.at("pengelola").paraf.give_back(letter_id, " Dasar hukum kurang ")
    (back,) = desks.clerk.paraf.returned_to_me()
    assert (back.letter_id, back.step.name, back.step.note) == (
        letter_id,
        "Pengelola",
        "Dasar hukum kurang",
    )
    assert desks.official.paraf.waiting_for_me() == ()
    assert desks.official.paraf.returned_to_me() == ()
    with pytest.raises(NotAllowed, match="Dasar hukum kurang"):
        number(desks, letter_id)
    with pytest.raises(NotAllowed):
        desks.official.paraf.initial(letter_id)


def test_the_list_says_how_a_letter_on_its_route_stands(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    (row,) = desks.clerk.circulars.rows()
    assert (row.state, row.returned, row.initialled) == (State.IN_REVIEW, False, False)
    desks.official.paraf.give_back(letter_id, "Tunggu rapat")
    assert desks.clerk.circulars.rows()[0].returned
    desks.clerk.paraf.submit(letter_id)
    desks.official.paraf.initial(letter_id)
    (row,) = desks.clerk.circulars.rows()
    assert (row.returned, row.initialled) == (False, True)


def test_a_letter_given_back_may_be_submitted_again_as_it_is(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    desks.official.paraf.give_back(letter_id, "Tunggu rapat")
    desks.clerk.paraf.submit(letter_id)
    assert desks.clerk.paraf.returned_to_me() == ()
    desks.official.paraf.initial(letter_id)
    number(desks, letter_id)


def test_what_was_edited_while_it_was_read_is_not_initialled(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    seen = desks.official.paraf.status(letter_id).content_hash
    edit(desks, letter_id)
    desks.clerk.paraf.submit(letter_id)
    with pytest.raises(Conflict):
        desks.official.paraf.initial(letter_id, seen=seen)
    with pytest.raises(Conflict):
        desks.official.paraf.give_back(letter_id, "Salah", seen=seen)
    assert standings(desks.clerk, letter_id) == [Standing.WAITS]
    fresh = desks.official.paraf.status(letter_id).content_hash
    desks.official.paraf.initial(letter_id, seen=fresh)


def test_nobody_initials_before_his_turn_or_twice(desks: Desks) -> None:
    letter_id = submitted(desks, "pengelola", "pejabat")
    with pytest.raises(NotAllowed, match="Pengelola"):
        desks.official.paraf.initial(letter_id)
    desks.at("pengelola").paraf.initial(letter_id)
    with pytest.raises(NotAllowed):
        desks.at("pengelola").paraf.initial(letter_id)


def test_a_number_may_carry_another_date_than_the_draft_that_was_initialled(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    desks.official.paraf.initial(letter_id)
    later = desks.request().letter_on + timedelta(days=3)
    request = NumberRequest(later, outside_number="100/SE/2026", outside_from="Setda")
    desks.clerk.circulars.number(letter_id, request)
    assert desks.clerk.paraf.status(letter_id).complete


def test_a_letter_is_taken_back_from_its_route(desks: Desks) -> None:
    letter_id = submitted(desks, "pejabat")
    desks.clerk.paraf.withdraw(letter_id)
    assert state(desks, letter_id) is State.DRAFT
    assert desks.official.paraf.waiting_for_me() == ()
    with pytest.raises(NotAllowed):
        desks.clerk.paraf.withdraw(letter_id)
    with pytest.raises(NotAllowed):
        desks.official.paraf.initial(letter_id)


def test_another_route_begins_anew(desks: Desks) -> None:
    letter_id = submitted(desks, "pengelola", "pejabat")
    desks.at("pengelola").paraf.initial(letter_id)
    own = [person_id(desks, "pejabat")]
    desks.clerk.paraf.set_route(letter_id, own)
    assert desks.clerk.paraf.route(letter_id) == tuple(own)
    assert state(desks, letter_id) is State.DRAFT


def test_a_waiting_letter_is_not_submitted_again(file_desks: Desks) -> None:
    letter_id = submitted(file_desks, "pejabat")
    with pytest.raises(NotAllowed):
        file_desks.clerk.paraf.submit(letter_id)


def test_a_letter_without_a_route_is_not_submitted(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.paraf.submit(letter_id)
    assert refused.value.field == "route"


def test_a_numbered_letter_has_no_new_route(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    with pytest.raises(NotAllowed):
        file_desks.clerk.paraf.set_route(letter_id, [person_id(file_desks, "pejabat")])
    with pytest.raises(NotAllowed):
        file_desks.clerk.paraf.submit(letter_id)


def test_on_a_server_an_admin_initials_nothing_and_in_a_file_he_does(desks: Desks) -> None:
    names = {each.name for each in desks.clerk.paraf.people()}
    in_file = desks.place.engine == "sqlite"
    assert names == {"Petugas", "Pejabat", "Pengelola"} | ({"Admin"} if in_file else set())


def test_somebody_unknown_is_on_no_route(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.paraf.set_route(letter_id, ["nobody"])
    assert refused.value.field == "route"


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_who_writes_letters_sends_them_round(desks: Desks, role: str) -> None:
    letter_id = submitted(desks, "pejabat")
    office = desks.at(role)
    with pytest.raises(NotAllowed):
        office.paraf.set_route(letter_id, [])
    with pytest.raises(NotAllowed):
        office.paraf.submit(letter_id)
    with pytest.raises(NotAllowed):
        office.paraf.withdraw(letter_id)


def test_whose_turn_it_is_knows_his_own_desk(file_desks: Desks) -> None:
    letter_id = submitted(file_desks, "pejabat")
    found = file_desks.official.paraf.status(letter_id)
    assert file_desks.official.paraf.is_mine(found)
    assert not file_desks.clerk.paraf.is_mine(found)


def test_a_letter_that_waits_for_nobody_is_refused_with_a_sentence(file_desks: Desks) -> None:
    letter_id = submitted(file_desks, "pejabat")
    file_desks.official.paraf.initial(letter_id)
    with pytest.raises(NotAllowed) as refused:
        file_desks.official.paraf.initial(letter_id)
    assert refused.value.message.endswith(".")


def test_the_draft_that_goes_round_shows_its_parafs_and_the_letter_does_not(
    file_desks: Desks,
) -> None:
    letter_id = submitted(file_desks, "pengelola", "pejabat")
    file_desks.at("pengelola").paraf.initial(letter_id)

    def printed() -> str:
        first = file_desks.clerk.circulars.detail(letter_id).copies[0].id
        return "".join(text(file_desks.clerk.circulars.preview(letter_id, first)))

    draft = printed()
    assert "Paraf:" in draft
    assert "Pengelola diparaf 20 November 2026 pukul" in draft.replace("\n", " ")
    file_desks.official.paraf.initial(letter_id)
    number(file_desks, letter_id)
    assert "Paraf" not in printed()
