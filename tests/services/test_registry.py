from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.contact import Contact
from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.i18n import use_language
from desktop.office import Office
from desktop.services.contact_record import PlaceOf
from desktop.services.village_names import Named, NewName, VillageNames
from tests.offices import Desks

SAGARA, SETIA_ASIH = "32.16.01.2001", "32.16.01.1007"
DAY = date(2026, 7, 1)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


@pytest.fixture
def admin(desks: Desks) -> Office:
    return desks.at("admin")


def names(office: Office, code: str = SAGARA) -> VillageNames:
    (row,) = (row for row in office.registry.rows() if row.village.code == code)
    return office.registry.names(row.id)


def again(office: Office, known: VillageNames) -> tuple[Named, ...]:
    return office.registry.names(known.village_id).names


def new(known: Named, **changes: str) -> NewName:
    same = NewName(known.code, known.name, known.kind, known.district_id)
    return replace(same, **changes)


def test_a_village_has_another_name_from_a_day_on(admin: Office) -> None:
    known = names(admin)
    admin.registry.rename(known.names[0], new(known.names[0], name="Sagara  Baru"), DAY)
    later, before = again(admin, known)
    assert (later.name, later.valid_from) == ("Sagara Baru", DAY)
    assert (before.name, before.valid_until) == ("Sagara Makmur", date(2026, 6, 30))
    (day_before,) = (row for row in admin.villages.rows(date(2026, 6, 30)) if row.code == SAGARA)
    assert day_before.name == "Sagara Makmur"


def test_a_desa_becomes_a_kelurahan_with_a_code_of_its_own(admin: Office) -> None:
    known = names(admin)
    ward = new(known.names[0], code="32.16.01.1099", kind="kelurahan")
    admin.registry.rename(known.names[0], ward, DAY)
    assert [row.kind for row in again(admin, known)] == ["kelurahan", "desa"]


def test_a_village_moves_to_another_district_and_back(admin: Office) -> None:
    known = names(admin)
    (babelan,) = (row for row in known.districts if row.name == "Babelan")
    moved = new(known.names[0], code="32.16.02.2099", district_id=babelan.id)
    admin.registry.rename(known.names[0], moved, DAY)
    (row,) = (row for row in admin.villages.rows() if row.id == known.village_id)
    assert row.district == "Babelan"
    admin.registry.take_back(again(admin, known)[0])
    (row,) = (row for row in admin.villages.rows() if row.id == known.village_id)
    assert (row.district, row.code) == ("Tarumajaya", SAGARA)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": "x"}, "code"),
        ({"code": SETIA_ASIH}, "kind"),
        ({"code": SETIA_ASIH, "kind": "kelurahan"}, "code"),
        ({"kind": "kelurahan"}, "kind"),
        ({"code": "32.16.02.2099"}, "district_id"),
        ({"district_id": "gone"}, "district_id"),
        ({"name": "..."}, "name"),
    ],
)
def test_what_cannot_be_a_name_is_refused_at_its_field(
    file_desks: Desks, changes: dict[str, str], field: str
) -> None:
    office = file_desks.at("admin")
    known = names(office).names[0]
    with pytest.raises(InvalidInput) as refused:
        office.registry.rename(known, new(known, **changes), DAY)
    assert refused.value.field == field


def test_a_newer_name_begins_after_the_one_it_follows(admin: Office) -> None:
    ward, former = names(admin, SETIA_ASIH).names
    with pytest.raises(InvalidInput, match="Setia Asih has its name from 2022-12-01"):
        admin.registry.rename(ward, new(ward, name="Lain"), date(2022, 12, 1))
    with pytest.raises(InvalidInput, match="This name has ended"):
        admin.registry.rename(former, new(former, name="Lain"), DAY)


def test_what_was_typed_wrong_is_corrected_where_it_stands(admin: Office) -> None:
    known = names(admin, SETIA_ASIH)
    ward, _former = known.names
    admin.registry.correct(ward, new(ward, name="Setya Asih"), date(2022, 12, 15))
    corrected, former = again(admin, known)
    assert (corrected.name, corrected.valid_from) == ("Setya Asih", date(2022, 12, 15))
    assert former.valid_until == date(2022, 12, 14)


def test_a_village_that_always_had_its_name_is_corrected_without_a_day(admin: Office) -> None:
    known = names(admin)
    admin.registry.correct(known.names[0], new(known.names[0], name="Sagara Makmor"), None)
    (row,) = again(admin, known)
    assert (row.name, row.valid_from) == ("Sagara Makmor", None)


@pytest.mark.parametrize(("at", "day"), [(0, None), (1, date(2022, 1, 1)), (1, date(2023, 1, 1))])
def test_a_corrected_day_stays_between_its_neighbours(
    admin: Office, at: int, day: date | None
) -> None:
    known = names(admin, SETIA_ASIH).names[at]
    with pytest.raises(InvalidInput) as refused:
        admin.registry.correct(known, new(known), day)
    assert refused.value.field == "on"


def test_a_corrected_day_leaves_the_name_before_a_day(admin: Office) -> None:
    known = names(admin)
    admin.registry.rename(known.names[0], new(known.names[0], name="Dua"), DAY)
    admin.registry.rename(
        again(admin, known)[0], new(known.names[0], name="Tiga"), date(2026, 8, 1)
    )
    third = again(admin, known)[0]
    with pytest.raises(InvalidInput):
        admin.registry.correct(third, new(third), DAY)
    second = again(admin, known)[1]
    with pytest.raises(InvalidInput):
        admin.registry.correct(second, new(second), date(2026, 8, 2))


def test_only_the_newest_name_is_taken_back(admin: Office) -> None:
    ward, former = names(admin, SETIA_ASIH).names
    for known in (former, names(admin).names[0]):
        with pytest.raises(InvalidInput, match="Only the newest name"):
            admin.registry.take_back(known)
    admin.registry.take_back(ward)


def test_another_desks_change_is_not_overwritten(admin: Office) -> None:
    known = names(admin).names[0]
    admin.registry.correct(known, new(known, name="Lain"), None)
    with pytest.raises(Conflict, match="Another desk"):
        admin.registry.rename(known, new(known, name="Sagara Baru"), DAY)


def test_a_village_is_found_under_a_spelling_until_it_is_removed(admin: Office) -> None:
    known = names(admin)
    admin.registry.add_alias(known.village_id, "  Sagara   Makmoer ")
    spelling = next(
        row
        for row in admin.registry.names(known.village_id).aliases
        if row.alias == "Sagara Makmoer"
    )
    admin.registry.remove_alias(spelling)
    assert spelling not in admin.registry.names(known.village_id).aliases
    with pytest.raises(NotFound):
        admin.registry.remove_alias(spelling)


@pytest.mark.parametrize("alias", ["", "..", "a" * 101, "Sagara\u202e", "SAGARA-MAKMUR"])
def test_a_spelling_is_a_name_and_a_new_one(admin: Office, alias: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        admin.registry.add_alias(names(admin).village_id, alias)
    assert refused.value.field == "alias"


@pytest.mark.parametrize("role", ["petugas", "pejabat", "pengelola"])
def test_only_an_admin_changes_names(desks: Desks, role: str) -> None:
    office = desks.at(role)
    known = names(office).names[0]
    with pytest.raises(NotAllowed):
        office.registry.rename(known, new(known, name="Baru"), DAY)


def test_the_offices_own_regency_stands_first(admin: Office) -> None:
    admin.regions.apply_import(admin.regions.preview_shipped("32.02"))
    regencies = [row.village.regency for row in admin.registry.rows()]
    assert regencies == ["Kabupaten Bekasi"] * 187 + ["Kabupaten Sukabumi"] * 386


def test_a_village_says_what_is_missing_first(desks: Desks) -> None:
    def gap() -> str:
        return desks.clerk.registry.rows()[0].gap

    place = PlaceOf(village_id=desks.clerk.registry.rows()[0].id)
    assert gap() == "no_contact"
    desks.clerk.contacts.add(place, Contact("operator", "Nama Operator"))
    assert gap() == "no_head"
    desks.clerk.contacts.add(place, Contact("village_head", "Nama Kepala"))
    assert gap() == "no_email"
    desks.clerk.contacts.add(place, Contact("secretary", "Nama", email="a@desa.example"))
    assert gap() == ""
