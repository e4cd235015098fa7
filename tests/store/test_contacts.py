"""Contacts, other offices and holidays."""

from datetime import date

import pytest

from desktop.errors import Conflict, InvalidInput, NotFound
from desktop.store import contacts, holidays, other_offices
from desktop.store.contacts import Contact
from desktop.store.holidays import Holiday
from desktop.store.other_offices import OtherOffice, OtherOfficeName
from tests.stores import Place

DAY = date(2026, 1, 1)
HEAD = Contact(
    "c1",
    "v1",
    None,
    "village_head",
    "Nama Kontak",
    phone="0800123456",
    whatsapp="0800123457",
    email="desa@contoh.example",
    address="Jl. Desa 1",
    valid_from=DAY,
    source="daftar 2026",
)
BRANCH = OtherOffice("o1", "bpjs_branch")
CALLED = OtherOfficeName("n1", "o1", "BPJS Ketenagakerjaan Cabang", "Kepala Cabang", "Jl. 2", DAY)


def test_contacts_are_read_as_written(place: Place) -> None:
    store = place.open("petugas")
    staff = Contact("c2", None, "o1", "staff", "Nama Lain")
    with store.transaction("petugas", "import") as tx:
        other_offices.save(tx, BRANCH)
        contacts.save(tx, HEAD)
        contacts.save(tx, staff)
    with store.reading() as view:
        assert contacts.all_contacts(view) == (HEAD, staff)
        assert contacts.of_village(view, "v1") == (HEAD,)
        assert contacts.of_office(view, "o1") == (staff,)
        assert contacts.get(view, "c2") == staff
    with store.transaction("petugas", "correct") as tx:
        contacts.delete(tx, "c2")
    with store.reading() as view, pytest.raises(NotFound):
        contacts.get(view, "c2")


@pytest.mark.parametrize(("village", "office"), [(None, None), ("v1", "o1")])
def test_a_contact_belongs_to_one_place(
    place: Place, village: str | None, office: str | None
) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "add") as tx:
        other_offices.save(tx, BRANCH)
    with pytest.raises(InvalidInput), store.transaction("petugas", "add") as tx:
        contacts.save(tx, Contact("c", village, office, "staff", "Nama Kontak"))


def test_a_telephone_number_never_stands_in_the_trail(place: Place) -> None:
    with place.open("petugas").transaction("petugas", "add") as tx:
        contacts.save(tx, HEAD)
    ((entry,),) = place.sql("petugas", "SELECT entry FROM trail WHERE kind = 'contact'")
    assert HEAD.email in entry
    assert HEAD.phone not in entry
    assert HEAD.whatsapp not in entry


def test_other_offices_have_names_for_their_days(place: Place) -> None:
    store = place.open("petugas")
    newer = OtherOfficeName("n2", "o1", "BPJS TK Cabang Baru", valid_from=date(2026, 6, 1))
    first = OtherOfficeName("n0", "o1", "Jamsostek", valid_until=date(2025, 12, 31))
    with store.transaction("petugas", "add") as tx:
        other_offices.save(tx, BRANCH)
        for name in (first, newer, CALLED):
            other_offices.save_name(tx, name)
    with store.reading() as view:
        assert other_offices.all_offices(view) == (BRANCH,)
        assert other_offices.all_names(view) == (newer, CALLED, first)
    with pytest.raises(Conflict), store.transaction("petugas", "delete") as tx:
        other_offices.delete(tx, "o1")
    with store.transaction("petugas", "delete") as tx:
        for name in (first, newer, CALLED):
            other_offices.delete_name(tx, name.id)
        other_offices.delete(tx, "o1")
    with store.reading() as view:
        assert not other_offices.all_offices(view)
        assert not other_offices.all_names(view)


def test_holidays_are_listed_by_day(place: Place) -> None:
    store = place.open("admin")
    later = Holiday("h2", date(2026, 12, 25), "Hari Raya Natal", "SKB 3 Menteri")
    with store.transaction("admin", "add") as tx:
        holidays.save(tx, later)
        holidays.save(tx, Holiday("h1", DAY, "Tahun Baru"))
    with store.reading() as view:
        assert holidays.all_holidays(view) == (Holiday("h1", DAY, "Tahun Baru"), later)
    with store.transaction("admin", "delete") as tx:
        holidays.delete(tx, "h1")
    with store.reading() as view:
        assert holidays.all_holidays(view) == (later,)
