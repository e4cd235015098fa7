"""Who signs and who may come in: officials, posts, terms, people of the store."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.role import Right
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.services.settings import OfficeSettings
from desktop.services.settings_people import PersonRow
from desktop.store.column_types import new_id
from desktop.store.officials import OfficeHolder, Official, Post
from tests.offices import Desks

HEAD = "kepala_dinas"
FRESH = "rahasia-sekali"
SAME = "pengelola-rahasia"
"""The login is the whole server's, so that other tests must still come in with it."""


@pytest.fixture
def settings(desks: Desks) -> OfficeSettings:
    return desks.at("admin").settings


def term(settings: OfficeSettings, post: str = HEAD) -> OfficeHolder:
    return next(each for each in settings.holders.rows() if each.post_id == post)


def test_letters_are_signed_by_whoever_is_named_here(desks: Desks) -> None:
    settings = desks.at("admin").settings
    official = next(each for each in settings.officials.rows() if each.id == HEAD)
    settings.officials.save(replace(official, full_name="NAMA PEJABAT, S.H."), official)
    named = [each.name for each in desks.clerk.circulars.signatories()]
    assert "KEPALA DINAS KETENAGAKERJAAN — NAMA PEJABAT, S.H." in named


def test_a_term_begins_when_the_one_before_has_ended(settings: OfficeSettings) -> None:
    before = term(settings)
    new = Official(new_id(), "Nama Pejabat Baru")
    settings.officials.save(new)
    begins = OfficeHolder(new_id(), HEAD, new.id, "", date(2027, 1, 1))
    with pytest.raises(InvalidInput) as refused:
        settings.holders.save(begins)
    assert refused.value.field == "valid_from"
    settings.holders.save(replace(before, valid_until=date(2026, 12, 31)), before)
    settings.holders.save(begins)
    assert begins in settings.holders.rows()


def test_who_stands_in_may_do_so_while_another_holds_the_post(settings: OfficeSettings) -> None:
    stands_in = OfficeHolder(new_id(), HEAD, "sekda", "Plh.", date(2026, 11, 1))
    settings.holders.save(stands_in)
    assert stands_in in settings.holders.rows()


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("valid_until", {"valid_from": date(2026, 5, 1), "valid_until": date(2026, 4, 1)}),
        ("post_id", {"post_id": ""}),
        ("official_id", {"official_id": ""}),
    ],
)
def test_a_term_that_nobody_could_hold_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    row = term(settings)
    with pytest.raises(InvalidInput) as refused:
        settings.holders.save(replace(row, **changes), row)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("full_name", {"full_name": ""}),
        ("rank", {"rank": "x" * 121}),
        ("nip", {"nip": "12345", "is_civil_servant": True}),
    ],
)
def test_an_official_no_letter_could_name_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    row = settings.officials.rows()[0]
    with pytest.raises(InvalidInput) as refused:
        settings.officials.save(replace(row, **changes), row)
    assert refused.value.field == field


def test_a_state_official_needs_no_nip(settings: OfficeSettings) -> None:
    settings.officials.save(Official(new_id(), "Nama Bupati", nip="-", is_civil_servant=False))
    assert "Nama Bupati" in [each.full_name for each in settings.officials.rows()]


def test_a_post_does_not_stand_above_itself(settings: OfficeSettings) -> None:
    regent = next(each for each in settings.posts.rows() if each.id == "bupati")
    with pytest.raises(InvalidInput) as refused:
        settings.posts.save(replace(regent, superior_id=HEAD), regent)
    assert refused.value.field == "superior_id"


def test_a_new_post_has_its_place_below_another(settings: OfficeSettings) -> None:
    row = Post(new_id(), "SEKRETARIS DINAS", superior_id=HEAD)
    settings.posts.save(row)
    assert row in settings.posts.rows()
    with pytest.raises(InvalidInput):
        settings.posts.save(replace(row, title=""), row)


def test_somebody_new_may_come_in_with_the_rights_of_the_role(desks: Desks) -> None:
    settings = desks.at("admin").settings
    row = PersonRow(new_id(), f"meja{new_id()[:6]}", "Nama Petugas", password=FRESH)
    settings.people.save(row)
    made = next(each for each in settings.people.rows() if each.login == row.login)
    assert (made.full_name, made.role, made.active) == ("Nama Petugas", "petugas", True)
    assert "rahasia" not in str(settings.people.history())
    settings.people.save(replace(made, role="pengelola", full_name="Nama Pengelola"), made)
    settings.people.save(
        replace(made, role="pengelola", full_name="Nama Pengelola", active=False),
        replace(made, role="pengelola", full_name="Nama Pengelola"),
    )
    now = next(each for each in settings.people.rows() if each.login == row.login)
    assert (now.full_name, now.role, now.active) == ("Nama Pengelola", "pengelola", False)
    settings.people.put_back(settings.people.history()[0])
    assert next(each for each in settings.people.rows() if each.login == row.login).active


def test_a_new_password_changes_nothing_else(desks: Desks) -> None:
    settings = desks.at("admin").settings
    row = next(each for each in settings.people.rows() if each.login == "pengelola")
    settings.people.save(replace(row, password=SAME), row)
    assert row in settings.people.rows()


@pytest.mark.parametrize("changes", [{"role": "petugas"}, {"active": False}])
def test_the_last_administrator_stays(settings: OfficeSettings, changes: dict[str, Any]) -> None:
    row = next(each for each in settings.people.rows() if each.login == "admin")
    with pytest.raises(InvalidInput, match="admin"):
        settings.people.save(replace(row, **changes), row)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("login", {"login": "orang-lain"}),
        ("login", {"login": ""}),
        ("login", {"login": " petugas"}),
        ("full_name", {"full_name": " "}),
    ],
)
def test_a_person_nobody_could_be_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    row = next(each for each in settings.people.rows() if each.login == "petugas")
    with pytest.raises(InvalidInput) as refused:
        settings.people.save(replace(row, **changes), row)
    assert refused.value.field == field


def test_a_login_belongs_to_one_person(settings: OfficeSettings) -> None:
    with pytest.raises((InvalidInput, Conflict)):
        settings.people.save(PersonRow(new_id(), "petugas", "Nama Lain"))


def test_a_clerk_lets_nobody_in(desks: Desks) -> None:
    assert not desks.clerk.may(Right.MASTER_DATA)
    with pytest.raises(NotAllowed):
        desks.clerk.settings.people.save(PersonRow(new_id(), "orang", "Nama Orang"))
