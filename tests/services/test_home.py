from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.letter import State
from desktop.errors import Cancelled
from desktop.office import Office
from desktop.services.home import Task
from desktop.store import circulars, deliveries
from tests.offices import CancelAt, Desks

TODAY = date(2026, 11, 20)


def kinds(office: Office) -> list[str]:
    return [each.kind for each in office.home.tasks()]


def only(office: Office) -> Task:
    (task,) = office.home.tasks()
    return task


def sent_round(desks: Desks) -> str:
    letter_id = desks.drafted()
    people = {each.name: each.id for each in desks.clerk.paraf.people()}
    desks.clerk.paraf.set_route(letter_id, [people["Pejabat"]])
    desks.clerk.paraf.submit(letter_id)
    return letter_id


def issued(desks: Desks, due_on: date) -> str:
    letter_id = desks.drafted()
    with desks.place.open("petugas").transaction("petugas", "edit") as tx:
        found = circulars.get(tx, letter_id)
        first, *_others = found.draft.obligations
        draft = replace(found.draft, obligations=(replace(first, due_on=due_on),))
        text = draft.sections | {"due": {name: [1] for name in draft.sections["due"]}}
        circulars.update_draft(tx, letter_id, found.version, replace(draft, sections=text))
    desks.clerk.circulars.number(letter_id, replace(desks.request(), letter_on=date(2026, 10, 1)))
    desks.sign(letter_id)
    return letter_id


def test_on_an_empty_desk_nothing_waits(desks: Desks) -> None:
    for role in ("petugas", "pejabat", "pengelola"):
        assert kinds(desks.at(role)) == []
        assert desks.at(role).home.badges() == {}


def test_a_letter_waits_for_who_is_next_on_its_route(desks: Desks) -> None:
    letter_id = sent_round(desks)
    task = only(desks.official)
    assert (task.kind, task.row, task.page) == ("initial", letter_id, "circulars")
    assert (task.name, task.on) == ("petugas", TODAY)
    assert desks.official.home.badges() == {"circulars": 1}
    assert kinds(desks.at("pengelola")) == []


def test_a_letter_given_back_waits_for_who_wrote_it(desks: Desks) -> None:
    letter_id = sent_round(desks)
    desks.official.paraf.give_back(letter_id, "Perbaiki dasar")
    task = only(desks.clerk)
    assert (task.kind, task.name, task.note) == ("returned", "Pejabat", "Perbaiki dasar")
    assert kinds(desks.official) == []


def test_a_letter_that_everybody_initialled_waits_for_its_number(desks: Desks) -> None:
    letter_id = sent_round(desks)
    assert kinds(desks.clerk) == []
    desks.official.paraf.initial(letter_id)
    assert kinds(desks.clerk) == ["ready"]
    assert desks.clerk.home.badges() == {"circulars": 1}
    desks.clerk.circulars.number(letter_id, desks.request())
    assert kinds(desks.clerk) == []


def test_own_drafts_are_told_but_not_counted(desks: Desks) -> None:
    letter_id = desks.drafted()
    task = only(desks.clerk)
    assert (task.kind, task.row, task.on) == ("draft", letter_id, TODAY)
    assert desks.clerk.home.badges() == {}
    assert kinds(desks.official) == []


def test_a_numbered_letter_waits_for_who_signs_until_every_copy_is_signed(desks: Desks) -> None:
    letter_id = desks.numbered()
    task = only(desks.official)
    assert (task.kind, task.row, task.count) == ("sign", letter_id, 3)
    assert task.number.endswith("/SE-1/Disnaker/2026")
    with pytest.raises(Cancelled):
        desks.sign(letter_id, CancelAt(2))
    assert only(desks.official).count == 1
    desks.sign(letter_id)
    assert "sign" not in kinds(desks.official)
    assert kinds(desks.clerk) == []


@pytest.mark.parametrize(
    ("days", "kind"),
    [(-31, ""), (-30, "overdue"), (-1, "overdue"), (0, "due"), (14, "due"), (15, "")],
)
def test_what_is_due_soon_or_was_not_long_ago_is_told(
    file_desks: Desks, days: int, kind: str
) -> None:
    due_on = TODAY + timedelta(days=days)
    issued(file_desks, due_on)
    found = file_desks.clerk.home.tasks()
    assert [each.kind for each in found] == [kind] * bool(kind)
    assert all(each.on == due_on for each in found)


def test_a_letter_that_is_not_out_asks_for_nothing(file_desks: Desks) -> None:
    file_desks.numbered(replace(file_desks.new(), due_on=TODAY + timedelta(days=3)))
    assert kinds(file_desks.clerk) == []


def test_copies_that_did_not_arrive_wait_by_letter(file_desks: Desks) -> None:
    letter_id = issued(file_desks, TODAY + timedelta(days=60))
    copies = file_desks.clerk.circulars.detail(letter_id).copies
    with file_desks.place.open("petugas").transaction("petugas", "send") as tx:
        for copy in copies[:2]:
            attempt = deliveries.begin(tx, copy.id, "email", "desa@desa.example")
            deliveries.end(tx, attempt, "failed", reason="Alamat ditolak")
    task = only(file_desks.clerk)
    assert (task.kind, task.row, task.count) == ("failed", letter_id, 2)
    assert kinds(file_desks.official) == []


def test_a_letter_counts_as_sent_when_every_copy_has_arrived(file_desks: Desks) -> None:
    letter_id = issued(file_desks, TODAY + timedelta(days=60))
    assert file_desks.clerk.home.figures().letters == {State.ISSUED: 1}
    copies = file_desks.clerk.circulars.detail(letter_id).copies
    for count, copy in enumerate(copies, 1):
        with file_desks.place.open("petugas").transaction("petugas", "send") as tx:
            attempt = deliveries.begin(tx, copy.id, "email", "desa@desa.example")
            deliveries.end(tx, attempt, "sent")
        state = State.SENT if count == len(copies) else State.ISSUED
        assert file_desks.clerk.home.figures().letters == {state: 1}


def test_the_figures_are_those_of_this_year(desks: Desks) -> None:
    desks.numbered()
    sent_round(desks)
    desks.drafted()
    overview = desks.clerk.home.overview()
    figures = overview.figures
    assert figures.year == 2026
    assert figures.letters == {State.NUMBERED: 1, State.IN_REVIEW: 1, State.DRAFT: 1}
    assert figures.villages == {"desa": 179, "kelurahan": 8}
    assert figures.last_numbers == (("Surat Edaran", 1),)
    assert [each.kind for each in overview.tasks] == ["draft"]
