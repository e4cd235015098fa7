from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.contact import Contact
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.i18n import use_language
from desktop.services.contact_record import PlaceOf, record
from desktop.services.contact_rows import ContactRow, Standing
from desktop.store import contacts
from desktop.store.holding import hold
from tests.offices import Desks

NEW_YEAR, JUNE = date(2026, 1, 1), date(2026, 6, 30)
HEAD = Contact("village_head", "Nama Kontak", phone="0800-1234-5678", email="kades@desa.example")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


@pytest.fixture
def village(desks: Desks) -> PlaceOf:
    return PlaceOf(village_id=desks.clerk.villages.rows()[0].id)


def here(desks: Desks, place: PlaceOf) -> tuple[ContactRow, ...]:
    return desks.clerk.contacts.of_village(place.village_id or "")


def names(rows: tuple[ContactRow, ...]) -> list[tuple[str, str]]:
    return [(row.contact.full_name, str(row.standing)) for row in rows]


def test_a_contact_is_kept_in_one_form(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, HEAD)
    (row,) = here(desks, village)
    assert row.contact == replace(HEAD, phone="+6280012345678")
    assert (row.place, row.standing) == (village, Standing.PRESENT)


def test_two_desks_that_change_different_fields_are_both_kept(
    desks: Desks, village: PlaceOf
) -> None:
    desks.clerk.contacts.add(village, HEAD)
    (known,) = here(desks, village)
    desks.at("admin").contacts.change(known, replace(known.contact, email="baru@desa.example"))
    desks.clerk.contacts.change(known, replace(known.contact, phone="0800-9999-9999"))
    (row,) = here(desks, village)
    assert (row.contact.email, row.contact.phone) == ("baru@desa.example", "+6280099999999")


def test_two_desks_that_change_the_same_field_do_not_overwrite_each_other(
    desks: Desks, village: PlaceOf
) -> None:
    desks.clerk.contacts.add(village, HEAD)
    (known,) = here(desks, village)
    desks.at("admin").contacts.change(known, replace(known.contact, valid_from=NEW_YEAR))
    with pytest.raises(Conflict, match="Another desk changed First day meanwhile"):
        desks.clerk.contacts.change(known, replace(known.contact, valid_until=JUNE))
    assert here(desks, village)[0].contact.valid_from == NEW_YEAR


def test_what_another_desk_changed_meanwhile_is_neither_ended_nor_deleted(
    desks: Desks, village: PlaceOf
) -> None:
    desks.clerk.contacts.add(village, HEAD)
    (known,) = here(desks, village)
    desks.at("admin").contacts.change(known, replace(known.contact, email="baru@desa.example"))
    with pytest.raises(Conflict, match="Another desk"):
        desks.clerk.contacts.end(known, JUNE)
    with pytest.raises(Conflict, match="Another desk"):
        desks.clerk.contacts.delete(known)


def test_who_leaves_stays_in_the_history(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, replace(HEAD, valid_from=NEW_YEAR))
    (known,) = here(desks, village)
    desks.clerk.contacts.end(known, JUNE)
    (row,) = here(desks, village)
    assert (row.contact.valid_until, row.standing) == (JUNE, Standing.FORMER)


def test_a_term_does_not_end_before_it_began(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, replace(HEAD, valid_from=JUNE))
    (known,) = here(desks, village)
    with pytest.raises(InvalidInput) as refused:
        desks.clerk.contacts.end(known, NEW_YEAR)
    assert refused.value.field == "valid_until"


def test_a_term_does_not_end_in_the_days_of_a_later_head(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, replace(HEAD, valid_until=NEW_YEAR))
    desks.clerk.contacts.add(village, replace(HEAD, full_name="Nama Lain", valid_from=JUNE))
    former = next(row for row in here(desks, village) if row.contact.valid_until)
    with pytest.raises(InvalidInput, match="Nama Lain is head on these days") as refused:
        desks.clerk.contacts.end(former, JUNE)
    assert refused.value.field == "valid_until"
    desks.clerk.contacts.end(former, date(2026, 6, 29))


@pytest.mark.postgres
def test_two_desks_never_write_one_contact_over_each_other(server_desks: Desks) -> None:
    place = PlaceOf(village_id=server_desks.clerk.villages.rows()[0].id)
    server_desks.clerk.contacts.add(place, HEAD)
    (known,) = here(server_desks, place)
    first = server_desks.place.open("admin")
    with ThreadPoolExecutor(1) as pool:
        with first.transaction("admin", "change contact") as tx:
            hold(tx, [place.id])
            late = pool.submit(server_desks.clerk.contacts.end, known, JUNE)
            changed = replace(known.contact, email="baru@desa.example")
            contacts.save(tx, record(known.id, place, changed))
        with pytest.raises(Conflict, match="Another desk"):
            late.result()
    assert here(server_desks, place)[0].contact == changed


def test_what_was_entered_by_mistake_is_deleted(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, HEAD)
    desks.clerk.contacts.delete(here(desks, village)[0])
    assert here(desks, village) == ()


def test_two_heads_at_once_are_refused_until_the_other_term_ends(
    desks: Desks, village: PlaceOf
) -> None:
    desks.clerk.contacts.add(village, HEAD)
    successor = replace(HEAD, full_name="Nama Lain", valid_from=JUNE)
    with pytest.raises(InvalidInput, match="Nama Kontak is head on these days") as refused:
        desks.clerk.contacts.add(village, successor)
    assert refused.value.field == "end_others"
    desks.clerk.contacts.add(village, successor, end_others=True)
    assert names(here(desks, village)) == [("Nama Lain", "present"), ("Nama Kontak", "former")]
    assert here(desks, village)[1].contact.valid_until == date(2026, 6, 29)


@pytest.mark.parametrize("first_day", [None, NEW_YEAR])
def test_a_successor_needs_a_day_after_the_predecessors_first(
    desks: Desks, village: PlaceOf, first_day: date | None
) -> None:
    desks.clerk.contacts.add(village, replace(HEAD, valid_from=NEW_YEAR))
    successor = replace(HEAD, full_name="Nama Lain", valid_from=first_day)
    with pytest.raises(InvalidInput, match="after the first day of Nama Kontak") as refused:
        desks.clerk.contacts.add(village, successor, end_others=True)
    assert refused.value.field == "valid_from"
    assert len(here(desks, village)) == 1


def test_who_changes_his_own_term_is_no_rival_of_himself(desks: Desks, village: PlaceOf) -> None:
    desks.clerk.contacts.add(village, HEAD)
    (known,) = here(desks, village)
    desks.clerk.contacts.change(known, replace(known.contact, valid_from=NEW_YEAR))
    assert here(desks, village)[0].contact.valid_from == NEW_YEAR


def test_who_is_in_office_stands_first_then_who_comes_then_who_was(
    desks: Desks, village: PlaceOf
) -> None:
    add = desks.clerk.contacts.add
    add(village, Contact("operator", "Nama Operator"))
    add(village, Contact("village_head", "Nama Dulu", valid_until=NEW_YEAR))
    add(village, Contact("secretary", "Nama Nanti", valid_from=date(2027, 1, 1)))
    add(village, Contact("village_head", "Nama Kini", valid_from=JUNE))
    assert names(here(desks, village)) == [
        ("Nama Kini", "present"),
        ("Nama Operator", "present"),
        ("Nama Nanti", "coming"),
        ("Nama Dulu", "former"),
    ]


def test_a_village_has_no_staff_and_an_office_no_operator(desks: Desks, village: PlaceOf) -> None:
    with pytest.raises(InvalidInput) as refused:
        desks.clerk.contacts.add(village, Contact("staff", "Nama Kontak"))
    assert refused.value.field == "role"


@pytest.mark.parametrize("role", ["pejabat", "pengelola"])
def test_only_clerks_and_admins_keep_contacts(desks: Desks, village: PlaceOf, role: str) -> None:
    desks.at("admin").contacts.add(village, HEAD)
    known = here(desks, village)[0]
    contacts = desks.at(role).contacts
    with pytest.raises(NotAllowed):
        contacts.add(village, HEAD)
    with pytest.raises(NotAllowed):
        contacts.change(known, HEAD)
    with pytest.raises(NotAllowed):
        contacts.end(known, JUNE)
    with pytest.raises(NotAllowed):
        contacts.delete(known)
    assert contacts.of_village(village.village_id or "") == (known,)


@pytest.mark.postgres
def test_two_desks_never_enter_two_heads_at_once(server_desks: Desks) -> None:
    place = PlaceOf(village_id=server_desks.clerk.villages.rows()[0].id)
    first = server_desks.place.open("admin")
    with ThreadPoolExecutor(1) as pool:
        with first.transaction("admin", "add contact") as tx:
            hold(tx, [place.id])
            late = pool.submit(server_desks.clerk.contacts.add, place, HEAD)
            contacts.save(tx, record("first", place, replace(HEAD, full_name="Nama Lain")))
        with pytest.raises(InvalidInput, match="Nama Lain is head on these days"):
            late.result()
