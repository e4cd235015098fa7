from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.contact import Contact
from desktop.domain.other_office import OfficeName
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.i18n import use_language
from desktop.services.contact_record import PlaceOf
from desktop.services.other_offices import OfficeRow
from tests.offices import Desks

OLD = OfficeName("BPJS Ketenagakerjaan Cabang Perintis", "Kepala Cabang", "Jalan Lama 1")
NEW = replace(OLD, name="BPJS Ketenagakerjaan Cabang Utama", valid_from=date(2026, 7, 1))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


def found(desks: Desks, office_id: str, on: date | None = None) -> OfficeRow:
    return next(row for row in desks.clerk.other_offices.rows(on) if row.id == office_id)


def test_a_store_begins_with_the_offices_that_ship_and_one_of_each_district(
    desks: Desks,
) -> None:
    rows = desks.clerk.other_offices.rows()
    kinds = [row.kind for row in rows]
    assert kinds.count("district_office") == 23
    assert [row.name.name for row in rows if row.kind != "district_office"] == [
        "BPJS Ketenagakerjaan Kantor Cabang Bekasi Cikarang",
        "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Bekasi",
        "Inspektorat Daerah Kabupaten Bekasi",
    ]
    setu = next(row for row in rows if row.name.name == "Kecamatan Setu")
    assert (setu.name.head_title, setu.gap) == ("Camat Setu", "no_contact")


def test_an_office_is_added_and_found_by_its_kind_and_name(desks: Desks) -> None:
    office_id = desks.clerk.other_offices.add("bpjs_branch", replace(OLD, name="  Cabang   A "))
    row = found(desks, office_id)
    assert (row.kind, row.name) == ("bpjs_branch", replace(OLD, name="Cabang A"))
    assert desks.clerk.other_offices.rows()[1].id == office_id


def test_an_office_keeps_its_former_names(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("bpjs_branch", OLD)
    offices.rename(offices.names(office_id)[0], NEW)
    names = [(row.name.name, row.name.valid_until) for row in offices.names(office_id)]
    assert names == [(NEW.name, None), (OLD.name, date(2026, 6, 30))]
    assert found(desks, office_id).name == NEW
    assert found(desks, office_id, date(2026, 6, 30)).name.name == OLD.name


def test_an_office_that_is_only_to_come_is_listed_all_the_same(desks: Desks) -> None:
    later = replace(OLD, valid_from=date(2027, 1, 1))
    office_id = desks.clerk.other_offices.add("other", later)
    assert found(desks, office_id).name == later


@pytest.mark.parametrize("day", [None, date(2026, 1, 1)])
def test_a_newer_name_needs_a_day_after_the_first_of_the_old_one(
    desks: Desks, day: date | None
) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("other", replace(OLD, valid_from=date(2026, 1, 1)))
    with pytest.raises(InvalidInput) as refused:
        offices.rename(offices.names(office_id)[0], replace(NEW, valid_from=day))
    assert refused.value.field == "valid_from"


def test_a_name_that_has_ended_is_not_followed_once_more(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("other", OLD)
    offices.rename(offices.names(office_id)[0], NEW)
    with pytest.raises(InvalidInput, match="This name has ended"):
        offices.rename(offices.names(office_id)[1], NEW)


def test_what_was_typed_wrong_is_corrected_in_its_row(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("other", OLD)
    offices.correct(offices.names(office_id)[0], replace(OLD, head_title="Kepala Kantor Cabang"))
    (row,) = offices.names(office_id)
    assert row.name.head_title == "Kepala Kantor Cabang"


def test_a_correction_gives_no_office_two_names_on_one_day(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("other", OLD)
    offices.rename(offices.names(office_id)[0], NEW)
    with pytest.raises(InvalidInput, match="is called BPJS Ketenagakerjaan Cabang Perintis"):
        offices.correct(offices.names(office_id)[0], replace(NEW, valid_from=None))


def test_another_desks_change_is_not_overwritten(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    office_id = offices.add("other", OLD)
    (known,) = offices.names(office_id)
    desks.at("admin").other_offices.correct(known, replace(OLD, address="Jalan Baru 2"))
    with pytest.raises(Conflict, match="Another desk"):
        offices.correct(known, OLD)
    with pytest.raises(Conflict):
        offices.rename(known, NEW)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        (OfficeName(" . "), "name"),
        (OfficeName("Kantor\u202e"), "name"),
        (OfficeName("Kantor", "x" * 301), "head_title"),
        (OfficeName("Kantor", "", "x" * 301), "address"),
        (OfficeName("Kantor", "", "", date(2026, 2, 1), date(2026, 1, 1)), "valid_until"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(
    file_desks: Desks, name: OfficeName, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.other_offices.add("other", name)
    assert refused.value.field == field


def test_there_are_no_other_kinds(file_desks: Desks) -> None:
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.other_offices.add("pabrik", OLD)
    assert refused.value.field == "kind"


def test_an_office_entered_by_mistake_is_deleted_unless_it_has_contacts(desks: Desks) -> None:
    offices, contacts = desks.clerk.other_offices, desks.clerk.contacts
    office_id = offices.add("other", OLD)
    place = PlaceOf(other_office_id=office_id)
    contacts.add(place, Contact("staff", "Nama Kontak", email="staf@kantor.example"))
    row = found(desks, office_id)
    assert (row.reach.email, row.gap) == ("staf@kantor.example", "")
    with pytest.raises(Conflict):
        offices.delete(office_id)
    contacts.delete(contacts.of_office(office_id)[0])
    offices.delete(office_id)
    assert office_id not in {row.id for row in offices.rows()}


def test_an_office_without_an_address_says_so(desks: Desks) -> None:
    office_id = desks.clerk.other_offices.add("other", OLD)
    place = PlaceOf(other_office_id=office_id)
    desks.clerk.contacts.add(place, Contact("head", "Nama Kontak"))
    row = found(desks, office_id)
    assert (row.reach.head, row.gap) == ("Nama Kontak", "no_email")


def test_offices_that_are_missing_are_added_once(desks: Desks) -> None:
    offices = desks.clerk.other_offices
    gone = offices.rows()[:4]
    for row in gone:
        offices.delete(row.id)
    assert offices.add_missing() == 4
    assert offices.add_missing() == 0
    assert len(offices.rows()) == 26


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_clerks_and_admins_keep_other_offices(desks: Desks, role: str) -> None:
    with pytest.raises(NotAllowed):
        desks.at(role).other_offices.add("other", OLD)
