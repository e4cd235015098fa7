"""What the office changes about itself: checked, remembered by the trail, and put back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.domain.role import Right
from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.services.settings import OfficeSettings
from desktop.services.settings_records import Change, Records
from desktop.store.column_types import new_id
from desktop.store.holidays import Holiday
from tests.offices import Desks


@pytest.fixture
def settings(desks: Desks) -> OfficeSettings:
    return desks.at("admin").settings


def changed_place(settings: OfficeSettings, place: str) -> None:
    (row,) = settings.identity.rows()
    settings.identity.save(replace(row, place=place), row)


def test_a_change_tells_when_who_and_what_stood_there_before(settings: OfficeSettings) -> None:
    changed_place(settings, "Cikarang")
    made, *_earlier = settings.identity.history("office")
    assert made.changes == (Change("place", "Cikarang Pusat", "Cikarang"),)
    assert (made.actor, made.action) == ("admin", "save office profile")
    assert made.at.tzinfo is not None


def test_what_stood_there_before_is_put_back_as_a_change_of_its_own(
    settings: OfficeSettings,
) -> None:
    changed_place(settings, "Cikarang")
    entry = settings.identity.history()[0]
    assert settings.identity.put_back(entry).place == "Cikarang Pusat"
    (row,) = settings.identity.rows()
    assert row.place == "Cikarang Pusat"
    latest = settings.identity.history()[0]
    assert (latest.action, latest.changes[0].new) == ("put back office profile", "Cikarang Pusat")


def test_every_kind_of_record_has_a_history(settings: OfficeSettings) -> None:
    kinds: list[Records[Any]] = [
        each for each in vars(settings).values() if isinstance(each, Records)
    ]
    assert len(kinds) == 15
    for records in kinds:
        known = {each.id for each in records.rows()}
        assert {each.record_id for each in records.history()} == known
        assert records.protected == ({"nip"} if records is settings.officials else set())


def test_the_regencies_of_the_store_can_be_chosen(settings: OfficeSettings) -> None:
    assert settings.regencies() == (("32.16", "Kabupaten Bekasi"),)


def test_only_what_an_entry_changed_is_put_back(settings: OfficeSettings) -> None:
    changed_place(settings, "Cikarang")
    entry = settings.identity.history()[0]
    (row,) = settings.identity.rows()
    settings.identity.save(replace(row, short_name="Dinasker"), row)
    settings.identity.put_back(entry)
    (row,) = settings.identity.rows()
    assert (row.place, row.short_name) == ("Cikarang Pusat", "Dinasker")


def test_what_stands_there_already_is_not_put_back(settings: OfficeSettings) -> None:
    changed_place(settings, "Cikarang")
    entry = settings.identity.history()[0]
    changed_place(settings, "Cikarang Pusat")
    with pytest.raises(Conflict, match="Isinya memang sudah begitu"):
        settings.identity.put_back(entry)


def test_before_a_record_was_made_there_is_nothing_to_put_back(settings: OfficeSettings) -> None:
    made = settings.identity.history()[-1]
    assert made.before is None
    with pytest.raises(NotAllowed, match="dibuat"):
        settings.identity.put_back(made)


def test_a_removed_record_is_put_back_with_all_it_had(settings: OfficeSettings) -> None:
    row = Holiday(new_id(), date(2026, 3, 20), "Idulfitri", "SKB 2026")
    settings.holidays.save(row)
    settings.holidays.remove(row.id)
    assert row not in settings.holidays.rows()
    removed = settings.holidays.history(row.id)[0]
    assert removed.after is None
    settings.holidays.put_back(removed)
    assert row in settings.holidays.rows()


def test_a_protected_value_is_known_to_have_changed_and_stays_as_it_is(
    settings: OfficeSettings,
) -> None:
    official = settings.officials.rows()[0]
    named = replace(official, full_name="NAMA PEJABAT, S.H.", nip="19700101 199503 1 001")
    settings.officials.save(named, official)
    entry = settings.officials.history(official.id)[0]
    assert {each.field for each in entry.changes} == {"full_name", "nip"}
    assert "1995" not in str(entry)
    back = settings.officials.put_back(entry)
    assert (back.full_name, back.nip) == (official.full_name, "19700101 199503 1 001")


def test_a_protected_value_alone_cannot_be_put_back(settings: OfficeSettings) -> None:
    official = settings.officials.rows()[0]
    settings.officials.save(replace(official, nip="19700101 199503 1 001"), official)
    with pytest.raises(NotAllowed, match="sidik"):
        settings.officials.put_back(settings.officials.history(official.id)[0])


def test_what_another_desk_changed_meanwhile_is_not_overwritten(desks: Desks) -> None:
    mine, other = desks.at("admin").settings, desks.at("admin").settings
    (read,) = mine.identity.rows()
    changed_place(other, "Cikarang")
    with pytest.raises(Conflict):
        mine.identity.save(replace(read, place="Bekasi"), read)
    assert mine.identity.rows()[0].place == "Cikarang"


def test_what_another_desk_removed_meanwhile_is_told(settings: OfficeSettings) -> None:
    row = Holiday(new_id(), date(2026, 3, 20), "Idulfitri")
    settings.holidays.save(row)
    settings.holidays.remove(row.id)
    with pytest.raises(NotFound):
        settings.holidays.save(replace(row, name="Lebaran"), row)
    with pytest.raises(NotFound):
        settings.holidays.remove(row.id)


def test_what_letters_may_refer_to_is_not_removed(settings: OfficeSettings) -> None:
    assert not settings.officials.removable
    with pytest.raises(NotAllowed):
        settings.officials.remove(settings.officials.rows()[0].id)


def test_a_term_that_a_letter_names_is_not_removed(desks: Desks) -> None:
    desks.drafted()
    settings = desks.at("admin").settings
    holder = next(each for each in settings.holders.rows() if each.post_id == "kepala_dinas")
    with pytest.raises(Conflict):
        settings.holders.remove(holder.id)


@pytest.mark.parametrize("role", ["petugas", "pejabat", "pengelola"])
def test_everybody_reads_and_only_an_administrator_changes(desks: Desks, role: str) -> None:
    office = desks.at(role)
    assert not office.may(Right.MASTER_DATA)
    (row,) = office.settings.identity.rows()
    with pytest.raises(NotAllowed):
        office.settings.identity.save(replace(row, place="Cikarang"), row)
    with pytest.raises(NotAllowed):
        office.settings.holidays.remove(office.settings.holidays.rows()[0].id)
    entry = office.settings.identity.history()[0]
    with pytest.raises(NotAllowed):
        office.settings.identity.put_back(entry)
    assert office.settings.identity.rows() == (row,)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("name", "x" * 121),
        ("short_name", ""),
        ("place", "Cikarang\nPusat"),
        ("regency_code", "99.99"),
        ("signature_wording", ("a", "b", "c", "d")),
    ],
)
def test_an_office_no_letter_could_come_from_is_refused(
    settings: OfficeSettings,
    field: str,
    value: Any,  # noqa: ANN401  # whatever the field holds
) -> None:
    (row,) = settings.identity.rows()
    with pytest.raises(InvalidInput) as refused:
        settings.identity.save(replace(row, **{field: value}), row)
    assert refused.value.field == field
    assert settings.identity.rows() == (row,)


def test_the_trail_still_holds_after_everything_was_changed_and_put_back(desks: Desks) -> None:
    office = desks.at("admin")
    changed_place(office.settings, "Cikarang")
    office.settings.identity.put_back(office.settings.identity.history()[0])
    assert office.trail.verify().breaks == ()


def test_a_changed_profile_is_on_the_next_letter(desks: Desks) -> None:
    letter_id = desks.drafted()
    copy = desks.clerk.circulars.detail(letter_id).copies[0]
    before = desks.clerk.circulars.preview(letter_id, copy.id)
    changed_place(desks.at("admin").settings, "Cikarang")
    assert desks.clerk.circulars.preview(letter_id, copy.id) != before


def test_odd_settings_of_a_hand_are_read_as_none(file_desks: Desks) -> None:
    file_desks.place.sql("admin", "UPDATE office_profile SET settings = '[1]'")
    settings = file_desks.at("admin").settings
    assert settings.identity.rows()[0].signature_wording == ()
    assert settings.pages.rows() == ()
