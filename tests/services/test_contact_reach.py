from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.contact import Contact
from desktop.services.contact_reach import Reach, address_order, addresses
from desktop.services.contact_record import PlaceOf
from desktop.store import office_profile
from tests.offices import Desks

DAY = date(2026, 11, 20)
HEAD = Contact("village_head", "Nama Kepala", "0800-1111-1111", "", "kepala@desa.example")
SECRETARY = Contact("secretary", "Nama Sekretaris", "", "0800-2222-2222", "sekdes@desa.example")
OPERATOR = Contact("operator", "Nama Operator", "0800-3333-3333", "", "operator@desa.example")


@pytest.fixture
def village(desks: Desks) -> str:
    return desks.clerk.villages.rows()[0].id


def reach(desks: Desks, village: str, day: date = DAY) -> Reach:
    with desks.place.open().reading() as view:
        return addresses(view, [village], day)[village]


def add(desks: Desks, village: str, *contacts: Contact) -> None:
    for contact in contacts:
        desks.clerk.contacts.add(PlaceOf(village_id=village), contact)


def test_a_village_without_contacts_cannot_be_reached(desks: Desks, village: str) -> None:
    assert reach(desks, village) == Reach()


def test_the_operator_is_written_to_first_then_the_secretary_then_the_head(
    desks: Desks, village: str
) -> None:
    add(desks, village, HEAD)
    assert reach(desks, village).email == "kepala@desa.example"
    add(desks, village, SECRETARY)
    assert reach(desks, village).email == "sekdes@desa.example"
    add(desks, village, OPERATOR)
    assert reach(desks, village) == Reach(
        "Nama Kepala",
        "operator@desa.example",
        "+6280033333333",
        "+6280022222222",
        3,
    )


def test_who_has_no_address_is_passed_over(desks: Desks, village: str) -> None:
    add(desks, village, HEAD, replace(OPERATOR, email=""))
    assert reach(desks, village).email == HEAD.email


def test_only_who_is_in_office_on_the_day_is_written_to(desks: Desks, village: str) -> None:
    add(desks, village, replace(OPERATOR, valid_until=date(2026, 6, 30)), HEAD)
    assert reach(desks, village).email == "kepala@desa.example"
    assert reach(desks, village, date(2026, 6, 30)).email == "operator@desa.example"


def test_of_two_in_one_role_the_one_who_came_last_is_written_to(desks: Desks, village: str) -> None:
    newer = replace(OPERATOR, full_name="Nama Baru", email="baru@desa.example")
    add(desks, village, OPERATOR, replace(newer, valid_from=date(2026, 1, 1)))
    assert reach(desks, village).email == "baru@desa.example"


def test_the_office_may_write_in_another_order(desks: Desks, village: str) -> None:
    add(desks, village, HEAD, OPERATOR)
    store = desks.place.open("admin")
    with store.transaction("admin", "settings") as tx:
        profile = office_profile.get(tx)
        chosen = ["village_head", "nobody", "village_head"]
        settings = {**profile.settings, "address_order": chosen}
        office_profile.save(tx, replace(profile, settings=settings))
    with store.reading() as view:
        order = address_order(view)
    assert order == ("village_head", "operator", "secretary", "staff", "head")
    assert reach(desks, village).email == "kepala@desa.example"
