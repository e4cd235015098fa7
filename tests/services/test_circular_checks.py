from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter
from typing import Any

import pytest

import resources
from desktop.domain.letter_check import Finding
from desktop.domain.letter_check_rules import RULES
from desktop.errors import PaperRefused
from desktop.services import check_register, circular_checks, circular_sources
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_sources import Sources
from desktop.store import holidays, office_profile, officials, other_offices, regions
from desktop.store.circulars import Draft
from desktop.store.holidays import Holiday
from desktop.store.store import Transaction
from tests.offices import Desks

DAY = date(2026, 11, 20)
TRUE_OF_THE_TEMPLATE = ["budget", "holidays_known"]
"""November is too late for the villages' plan, and nobody has entered next year's holidays."""


class Checker:
    """The shipped circular to everybody, and what the checks say of it."""

    def __init__(self, desks: Desks) -> None:
        self.desks = desks
        self.letter_id = desks.drafted(desks.clerk.circulars.defaults())

    def write(self, change: Callable[[Transaction], object]) -> None:
        with self.desks.place.open("admin").transaction("admin", "change") as tx:
            change(tx)

    def sources(self, day: date = DAY, **changes: Any) -> Sources:  # noqa: ANN401 - fields of the draft
        with self.desks.place.open().reading() as view:
            read = circular_sources.read(view, self.letter_id, day)
        draft = replace(read.circular.draft, **changes)
        return replace(read, circular=replace(read.circular, draft=draft))

    def found(self, day: date = DAY, **changes: Any) -> tuple[Finding, ...]:  # noqa: ANN401 - fields of the draft
        sources = self.sources(day, **changes)
        with self.desks.place.open().reading() as view:
            return circular_checks.check(view, sources, NumberRequest(day))

    def codes(self, day: date = DAY, **changes: Any) -> list[str]:  # noqa: ANN401 - fields of the draft
        return [each.code for each in self.found(day, **changes)]

    @property
    def draft(self) -> Draft:
        return self.sources().circular.draft


@pytest.fixture
def checker(file_desks: Desks) -> Checker:
    return Checker(file_desks)


def test_of_the_shipped_circular_only_what_is_true_is_found(checker: Checker) -> None:
    found = checker.found()
    assert [each.code for each in found] == TRUE_OF_THE_TEMPLATE
    assert all(each.warning for each in found)
    assert "RKPDes" in found[0].message
    assert "2026, 2027" in found[1].message


def test_in_time_and_with_its_holidays_nothing_is_found(checker: Checker) -> None:
    day = date(2026, 9, 1)
    later = tuple(
        replace(each, due_on=date(2026, 9, 22) + timedelta(weeks=each.position))
        for each in checker.draft.obligations
    )
    row = Holiday("maulid", date(2026, 8, 25), "Maulid Nabi", "SKB")
    checker.write(lambda tx: holidays.save(tx, row))
    assert checker.codes(day, obligations=later) == []


def test_with_every_optional_annex_nothing_is_found_but_that_the_text_is_silent(
    checker: Checker,
) -> None:
    annexes = resources.values("templates", "circular.json")["optional_annexes"]
    assert checker.codes(annexes=annexes) == [*TRUE_OF_THE_TEMPLATE, "annex_mentioned"]


def test_checking_a_letter_to_all_villages_is_quick_enough_for_typing(checker: Checker) -> None:
    sources = checker.sources()
    assert len(sources.circular.draft.recipients) == 187
    took = []
    with checker.desks.place.open().reading() as view:
        for _time in range(5):
            begun = perf_counter()
            circular_checks.check(view, sources, NumberRequest(DAY))
            took.append(perf_counter() - begun)
    assert min(took) < 0.05


def test_words_typed_into_the_text_are_found_at_their_place(checker: Checker) -> None:
    text = checker.draft.sections
    points = text["sections"][4]["blocks"][0]["points"]
    points[1]["points"][0]["text"] = "sebanyak 12 (sebelas) orang pada Senin, 20 November 2026"
    found = checker.found(sections=text)
    assert [each.code for each in found if each.place == "section:4:0.1.0"] == [
        "numbers",
        "weekdays",
    ]


@pytest.mark.parametrize(
    ("skeleton", "places"),
    [
        ("A", ["section:0:0", "section:5:0"]),
        ("B", ["opening:0", "closing:0"]),
    ],
)
def test_what_a_skeleton_does_not_print_is_not_looked_at(
    checker: Checker, skeleton: str, places: list[str]
) -> None:
    text = checker.draft.sections
    text["opening"] = text["closing"] = [{"paragraph": "{salah}"}]
    for at in (0, 5):
        text["sections"][at]["blocks"] = [{"paragraph": "{salah}"}]
    found = checker.found(sections=text, skeleton=skeleton)
    assert [each.place for each in found if each.code == "placeholders"] == places


def test_placeholders_are_looked_for_in_every_part(checker: Checker) -> None:
    text = checker.draft.sections
    text["closing"] = [{"paragraph": "{salah}"}]
    text["addressees"] = [*text["addressees"], "Camat {salah}"]
    copies = [*checker.draft.copies_to, "Kepala {salah}"]
    found = checker.found(sections=text, subject="{salah}", copies_to=copies, skeleton="B")
    unknown = [each.place for each in found if each.code == "placeholders"]
    assert unknown == ["subject", "addressees", "closing:0", f"copies_to:{len(copies) - 1}"]


def test_a_letter_may_name_its_own_number_and_recipient(checker: Checker) -> None:
    text = checker.draft.sections
    text["closing"] = [{"paragraph": "{nomor_surat} untuk {penerima_surat}"}]
    assert checker.codes(sections=text, skeleton="B") == TRUE_OF_THE_TEMPLATE


def test_a_placeholder_of_a_due_date_that_is_gone_is_unknown(checker: Checker) -> None:
    assert "placeholders" in checker.codes(obligations=())


def test_a_village_that_ended_is_found_and_refuses_the_number(checker: Checker) -> None:
    checker.write(lambda tx: regions.end_village(tx, regions.villages(tx, DAY)[0].id, DAY))
    found = checker.found(DAY + timedelta(1))
    assert [each.code for each in found if not each.warning] == ["recipient_exists"]


def test_a_post_that_ended_is_no_post_to_sign_for(checker: Checker) -> None:
    def end(tx: Transaction) -> None:
        for post in officials.posts(tx):
            officials.save_post(tx, replace(post, valid_until=DAY - timedelta(1)))

    checker.write(end)
    assert {"signatory", "copies_stale"} <= set(checker.codes())


def test_an_office_under_another_name_is_stale(checker: Checker) -> None:
    def rename(tx: Transaction) -> None:
        other_offices.save(tx, other_offices.OtherOffice("dpmd-lama", "regional_office"))
        own = ("dpmd-lama", "Dinas Pemberdayaan Masyarakat dan Desa")
        name = other_offices.OtherOfficeName(*own[:1], *own, valid_until=DAY - timedelta(1))
        for known in other_offices.all_names(tx):
            if own[1] in known.name:
                other_offices.delete_name(tx, known.id)
        other_offices.save_name(tx, name)

    checker.write(rename)
    assert [each.place for each in checker.found() if each.code == "copies_stale"] == [
        "copies_to:2"
    ]


def test_the_shipped_circular_sends_copies_to_offices_that_ship(checker: Checker) -> None:
    def add(tx: Transaction) -> None:
        for row in resources.values("defaults", "other_offices.json"):
            key = row["name"]
            other_offices.save(tx, other_offices.OtherOffice(key, row["kind"]))
            other_offices.save_name(tx, other_offices.OtherOfficeName(key, key, key))

    checker.write(add)
    assert checker.codes() == TRUE_OF_THE_TEMPLATE


def test_the_date_of_an_earlier_number_is_compared_unless_one_is_reserved(
    file_desks: Desks,
) -> None:
    file_desks.numbered()
    letter_id = file_desks.drafted()
    earlier = DAY - timedelta(3)
    codes = {
        each.code for each in file_desks.clerk.circulars.check(letter_id, NumberRequest(earlier))
    }
    assert "number_order" in codes
    reserved = NumberRequest(earlier, reserved_id="any")
    found = file_desks.clerk.circulars.check(letter_id, reserved)
    assert "number_order" not in {each.code for each in found}


def test_an_admin_switches_warnings_off(checker: Checker) -> None:
    def switch(tx: Transaction) -> None:
        profile = office_profile.get(tx)
        off = {"checks": {"budget": False, "holidays_known": True, "subject": False}}
        office_profile.save(tx, replace(profile, settings=profile.settings | off))

    checker.write(switch)
    assert checker.codes(subject="") == ["subject", "holidays_known"]
    with checker.desks.place.open().reading() as view:
        rows = {row.code: row for row in check_register.rules(view)}
    assert (rows["budget"].on, rows["holidays_known"].on, rows["subject"].on) == (False, True, True)


def test_a_store_without_these_settings_has_the_shipped_ones(checker: Checker) -> None:
    checker.write(
        lambda tx: office_profile.save(tx, replace(office_profile.get(tx), settings=None))
    )
    assert checker.codes() == TRUE_OF_THE_TEMPLATE


@pytest.mark.parametrize(
    "odd",
    [
        {"budget_calendar": [{"kind": "desa", "name": "APBDes", "until": "akhir tahun"}]},
        {"budget_calendar": [{"name": "APBDes"}]},
        {"checks": ["budget"]},
        {"basis_days": "setahun"},
        {"spellings": ["Nopember"]},
    ],
)
def test_settings_that_a_hand_has_spoilt_are_refused_with_a_sentence(
    checker: Checker, odd: dict[str, Any]
) -> None:
    def spoil(tx: Transaction) -> None:
        profile = office_profile.get(tx)
        office_profile.save(tx, replace(profile, settings=profile.settings | odd))

    checker.write(spoil)
    with pytest.raises(PaperRefused):
        checker.codes()


def test_every_check_says_where_it_comes_from(checker: Checker) -> None:
    with checker.desks.place.open().reading() as view:
        rows = check_register.rules(view)
    assert [row.code for row in rows] == [rule.code for rule in RULES]
    assert all(row.source and row.title for row in rows)
    assert {row.code for row in rows if row.blocks} >= {"subject", "recipients", "placeholders"}


def test_the_shipped_holidays_are_those_with_a_fixed_date(checker: Checker) -> None:
    with checker.desks.place.open().reading() as view:
        rows = holidays.all_holidays(view)
    assert len(rows) == 15
    assert all(row.source for row in rows)
    assert {f"{row.held_on:%m-%d}" for row in rows} == {"01-01", "05-01", "06-01", "08-17", "12-25"}
