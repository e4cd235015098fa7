from pathlib import Path

import pytest

from desktop import settings
from desktop.errors import StoreRefused, StoreUnavailable
from desktop.office import create_office, open_office, shared_office
from desktop.services import new_store, person
from desktop.services.first_start import Beginning, regencies
from desktop.store.store import Store
from tests.postgres_server import PostgresServer
from tests.stores import Clock


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("LOGNAME", "siti")
    monkeypatch.setenv("USERNAME", "siti")


def test_the_computers_user_is_the_first_person_of_a_new_store(tmp_path: Path) -> None:
    office = create_office(tmp_path / "kantor.sqlite", clock=Clock())
    assert (office.person.login, office.person.role) == ("siti", person.FIRST_ROLE)
    assert office.name == "Dinas Ketenagakerjaan Kabupaten Bekasi"
    assert office.store_text.endswith("kantor.sqlite")
    assert len(office.villages.rows()) == 187
    office.close()
    again = open_office(tmp_path / "kantor.sqlite", clock=Clock())
    assert again.person == office.person
    again.close()


@pytest.mark.parametrize(("code", "name"), regencies())
def test_an_office_of_any_regency_that_ships_begins_with_its_own_places(
    tmp_path: Path, code: str, name: str
) -> None:
    beginning = Beginning(f"Dinas Ketenagakerjaan {name}", "Disnaker", "Tempat", code)
    office = shared_office(str(tmp_path / "kantor.sqlite"), beginning, clock=Clock())
    assert {row.code[:5] for row in office.villages.rows(everywhere=True)} == {code}
    new = office.circulars.create(office.circulars.defaults())
    assert office.circulars.detail(new).row.recipients == len(office.villages.rows())
    districts = {row.district for row in office.villages.rows()}
    named = {each.name.name for each in office.other_offices.rows()}
    assert {f"Kecamatan {each}" for each in districts} <= named
    assert len([each for each in named if each.startswith("Kecamatan")]) == len(districts)
    office.close()


def test_somebody_the_store_does_not_know_has_no_role(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_office(tmp_path / "kantor.sqlite", clock=Clock()).close()
    monkeypatch.setenv("LOGNAME", "tamu")
    office = open_office(tmp_path / "kantor.sqlite", clock=Clock())
    assert (office.person.login, office.person.role) == ("tamu", "")
    office.close()


def test_a_persons_own_store_is_made_when_it_is_opened_for_the_first_time() -> None:
    office = open_office(clock=Clock())
    assert settings.own_store().is_file()
    assert len(office.villages.rows()) == 187
    office.close()
    again = open_office(clock=Clock())
    assert again.person.login == "siti"
    again.close()


def test_what_an_interrupted_first_start_left_behind_is_no_hindrance() -> None:
    left = settings.own_store().with_name("store.sqlite.new")
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half a store")
    office = open_office(clock=Clock())
    assert sorted(path.suffix for path in left.parent.iterdir() if "new" in path.name) == []
    office.close()


def test_a_store_that_was_chosen_and_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    settings.save(settings.Settings(store=str(tmp_path / "hilang.sqlite")))
    with pytest.raises(StoreRefused):
        open_office(clock=Clock())
    assert not settings.own_store().exists()


def test_a_store_is_never_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "catatan.txt"
    path.write_text("milik saya")
    with pytest.raises(StoreRefused):
        create_office(path, clock=Clock())
    assert path.read_text() == "milik saya"


def test_a_store_that_cannot_be_furnished_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_store: Store, _login: str, _regency: str) -> None:
        raise StoreUnavailable("penuh")

    monkeypatch.setattr(new_store, "seed", fail)
    with pytest.raises(StoreUnavailable):
        create_office(tmp_path / "kantor.sqlite", clock=Clock())
    assert [path.name for path in tmp_path.iterdir() if "kantor" in path.name] == []


def test_who_is_not_known_to_the_computer_works_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", unknown)
    assert person.computer_login() == "?"


@pytest.mark.postgres
def test_on_a_server_nobody_becomes_a_person_by_the_computers_name(
    postgres_server: PostgresServer,
) -> None:
    postgres_server.create_database("empty")
    office = create_office(postgres_server.address("empty"), clock=Clock())
    assert office.person.login == "postgres"
    assert len(office.villages.rows()) == 187
    office.close()
    postgres_server.drop_database("empty")


def test_changes_are_told_to_those_who_asked(tmp_path: Path) -> None:
    office = create_office(tmp_path / "kantor.sqlite", clock=Clock())
    heard: list[frozenset[tuple[str, str]]] = []
    end = office.subscribe(heard.append)
    letter_id = office.circulars.create(office.circulars.defaults())
    assert ("letter", letter_id) in heard[0]
    end()
    office.circulars.delete(letter_id)
    assert len(heard) == 1
    office.close()
