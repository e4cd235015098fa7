"""The services refuse the same on both engines; in a file nobody else would."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.errors import NotAllowed
from desktop.office import Office, create_office, open_office
from desktop.progress import Progress
from desktop.services.person import Person
from desktop.store import people
from desktop.store.store import open_store
from tests.offices import Desks
from tests.stores import Clock

Act = Callable[[Office, Desks, str], object]
WRITING: dict[str, Act] = {
    "draft": lambda office, _desks, _letter: office.circulars.create(office.circulars.defaults()),
    "number": lambda office, desks, letter: office.circulars.number(letter, desks.request()),
    "void": lambda office, _desks, letter: office.circulars.void_number(letter, "salah"),
    "delete": lambda office, _desks, letter: office.circulars.delete(letter),
    "reserve": lambda office, _desks, _letter: office.numbers.reserve("circular", 2026, 1, "rapat"),
    "void in the book": lambda office, _desks, letter: office.numbers.void(letter, "salah"),
    "outside number": lambda office, _desks, letter: office.numbers.set_outside(
        letter, "9", "Setda"
    ),
}


def signing(office: Office, desks: Desks, letter_id: str) -> object:
    with desks.opened_key() as key:
        return office.circulars.sign(letter_id, key, Progress())


@pytest.mark.parametrize("act", WRITING)
@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_a_clerk_writes(desks: Desks, role: str, act: str) -> None:
    letter_id = desks.drafted()
    with pytest.raises(NotAllowed):
        WRITING[act](desks.at(role), desks, letter_id)


@pytest.mark.parametrize("role", ["petugas", "pengelola"])
def test_only_an_official_signs(desks: Desks, role: str) -> None:
    letter_id = desks.numbered()
    with pytest.raises(NotAllowed):
        signing(desks.at(role), desks, letter_id)


@pytest.mark.parametrize("role", ["petugas", "pejabat", "pengelola"])
def test_only_an_admin_loads_a_list_of_places(desks: Desks, role: str, tmp_path: Path) -> None:
    path = tmp_path / "baru.csv"
    path.write_text(
        "kode_kemendagri,nama,jenis,kode_kecamatan,nama_kecamatan\n"
        "32.02.01.2001,Cibodas,desa,32.02.01,Palabuhanratu\n"
    )
    regions = desks.at(role).regions
    changes = regions.preview_import(path)
    with pytest.raises(NotAllowed):
        regions.apply_import(changes)
    desks.at("admin").regions.apply_import(changes)


def test_whoever_made_a_store_for_one_desk_does_everything_there(
    file_desks: Desks, tmp_path: Path
) -> None:
    office = create_office(tmp_path / "sendiri.sqlite", clock=Clock())
    letter_id = office.circulars.create(office.circulars.defaults())
    office.circulars.number(letter_id, file_desks.request())
    assert signing(office, file_desks, letter_id)
    office.close()


def test_somebody_the_store_does_not_know_reads_and_changes_nothing(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    guest = Office(file_desks.place.open(), Person("tamu", "tamu", ""), Clock())
    assert guest.circulars.detail(letter_id).row.signed == 0
    with pytest.raises(NotAllowed, match="“tamu”"):
        guest.circulars.delete(letter_id)


def test_who_was_let_out_of_a_file_reads_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bersama.sqlite"
    monkeypatch.setenv("LOGNAME", "pertama")
    create_office(path, clock=Clock()).close()
    store = open_store(path, clock=Clock())
    with store.transaction("pertama", "hand the store on") as tx:
        people.create(tx, "kedua", "Nama Petugas", "admin")
        people.set_active(tx, "pertama", active=False)
    store.close()
    office = open_office(path, clock=Clock())
    assert office.person.role == ""
    with pytest.raises(NotAllowed, match="“pertama”"):
        office.circulars.create(office.circulars.defaults())
    office.close()
    monkeypatch.setenv("LOGNAME", "kedua")
    office = open_office(path, clock=Clock())
    assert (office.person.login, office.person.role) == ("kedua", "admin")
    office.close()
