"""The practice store: letters nobody gets, marked on paper, made anew whenever wanted."""

from pathlib import Path

import pytest

from desktop.errors import InvalidInput, PaperRefused
from desktop.office import begin_office, open_office, practice_office, shared_office
from desktop.services import practice
from desktop.services.first_start import Beginning, regencies, shipped
from desktop.services.practice import KEY_FILE, MARK, VILLAGES, make_practice
from desktop.settings import own_store, practice_folder
from reports.pages import text
from tests.offices import Desks
from tests.stores import Clock


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's settings and nobody's store."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_a_practice_store_has_signed_letters_that_say_what_they_are() -> None:
    office = practice_office(clock=Clock())
    assert office.practice
    (row,) = office.circulars.rows()
    copies = office.circulars.detail(row.id).copies
    assert len(copies) == VILLAGES
    assert str(practice_folder() / KEY_FILE) in office.practice_words
    assert (practice_folder() / KEY_FILE).is_file()
    assert MARK in text(office.circulars.preview(row.id, copies[0].id))[0]
    office.close()


def test_what_was_practised_is_there_the_next_time_and_gone_when_begun_anew() -> None:
    office = practice_office(clock=Clock())
    office.circulars.create(office.circulars.defaults())
    office.close()
    again = practice_office(clock=Clock())
    assert len(again.circulars.rows()) == 2
    again.close()
    anew = practice_office(anew=True, clock=Clock())
    assert len(anew.circulars.rows()) == 1
    anew.close()


def test_practice_does_not_touch_ones_own_store() -> None:
    practice_office(clock=Clock()).close()
    assert not own_store().exists()
    own = open_office(clock=Clock())
    assert not own.practice
    assert own.practice_words == ""
    own.close()


def test_a_practice_store_that_cannot_be_made_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "latihan"
    make_practice(folder, Clock())

    def refuse(*_what: object, **_more: object) -> None:
        raise PaperRefused("The disk is full.")

    monkeypatch.setattr(practice, "make_demo", refuse)
    with pytest.raises(PaperRefused):
        make_practice(folder, Clock())
    assert not folder.with_name("latihan.new").exists()
    assert (folder / "store.sqlite").exists()


def test_a_new_store_is_of_the_office_that_was_named() -> None:
    named = Beginning("Dinas Contoh", "Discontoh", "Cikarang", "32.16")
    office = begin_office(named, clock=Clock())
    (identity,) = office.settings.identity.rows()
    assert (identity.name, identity.short_name, identity.place) == (
        "Dinas Contoh",
        "Discontoh",
        "Cikarang",
    )
    assert office.store_text == str(own_store())
    assert office.is_file
    office.close()


def test_an_office_no_letter_could_come_from_leaves_no_store() -> None:
    with pytest.raises(InvalidInput):
        begin_office(Beginning("", "", "", "32.16"), clock=Clock())
    assert not own_store().exists()


def test_the_questions_are_filled_in_with_what_ships() -> None:
    assert shipped().regency_code in dict(regencies())


def test_a_shared_file_is_made_once_and_opened_then(tmp_path: Path) -> None:
    path = tmp_path / "bersama.sqlite"
    shared_office(str(path), Beginning("A", "B", "C", "32.16"), clock=Clock()).close()
    again = shared_office(str(path), shipped(), clock=Clock())
    assert again.settings.identity.rows()[0].name == "A"
    again.close()
    with pytest.raises(InvalidInput):
        shared_office("", shipped(), clock=Clock())


@pytest.mark.postgres
def test_the_address_of_a_server_opens_the_store_that_is_there(server_desks: Desks) -> None:
    address = server_desks.place.address_of("admin")
    office = shared_office(address, Beginning("A", "B", "C", "32.16"), clock=Clock())
    assert office.settings.identity.rows()[0].short_name == "Disnaker"
    assert not office.is_file
    office.close()
