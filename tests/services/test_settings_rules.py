"""Laws, rates, holidays, checks, the budget calendar, templates and mail."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop.errors import InvalidInput
from desktop.services import check_register, settings_fresh
from desktop.services.settings import OfficeSettings
from desktop.services.settings_checks import BudgetRow
from desktop.services.settings_records import Record
from desktop.services.settings_templates import FORM, LARGEST, to_file
from desktop.store.column_types import new_id
from desktop.store.holidays import Holiday
from desktop.store.legal_bases import LegalBasis
from desktop.store.rates import ContributionRate
from tests.offices import Desks

LAW = LegalBasis("uu", "Undang-Undang", "1", 2027, "Contoh")


@pytest.fixture
def settings(desks: Desks) -> OfficeSettings:
    return desks.at("admin").settings


def rate(settings: OfficeSettings, programme: str = "JKK") -> ContributionRate:
    return next(
        each
        for each in settings.rates.rows()
        if (each.programmes, each.sector, each.payer) == (programme, "any", "any")
    )


def test_a_new_rate_ends_the_one_before_it_on_the_day_before(settings: OfficeSettings) -> None:
    before = rate(settings)
    new = replace(before, id=new_id(), amount=12_000, valid_from=date(2028, 1, 1))
    settings.rates.save(new)
    known = {each.id: each for each in settings.rates.rows()}
    assert known[before.id].valid_until == date(2027, 12, 31)
    assert known[new.id] == new
    ended = settings.rates.history(before.id)[0]
    assert [each.field for each in ended.changes] == ["valid_until"]


def test_letters_of_another_year_cost_what_the_new_rate_says(desks: Desks) -> None:
    settings = desks.at("admin").settings
    new = replace(rate(settings), id=new_id(), amount=12_000, valid_from=date(2027, 1, 1))
    settings.rates.save(new)
    letter_id = desks.drafted()
    copy = desks.clerk.circulars.detail(letter_id).copies[0]
    assert desks.clerk.circulars.preview(letter_id, copy.id).startswith(b"%PDF")


def test_a_verified_amount_is_not_written_over(settings: OfficeSettings) -> None:
    row = rate(settings)
    with pytest.raises(InvalidInput) as refused:
        settings.rates.save(replace(row, amount=9_999), row)
    assert refused.value.field == "amount"
    unsure = replace(row, verified=False)
    settings.rates.save(unsure, row)
    settings.rates.save(replace(unsure, amount=9_999), unsure)
    assert rate(settings).amount == 9_999


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("amount", {"amount": 0}),
        ("amount", {"amount": None}),
        ("amount", {"amount": 10_000_001}),
        ("valid_from", {"valid_from": None}),
        ("valid_until", {"valid_until": date(2027, 12, 31)}),
        ("programmes", {"programmes": "JKP"}),
        ("sector", {"sector": "laut"}),
        ("payer", {"payer": "siapa saja"}),
    ],
)
def test_a_rate_nobody_could_pay_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    new = replace(rate(settings), id=new_id(), valid_from=date(2028, 1, 1))
    with pytest.raises(InvalidInput) as refused:
        settings.rates.save(replace(new, **changes))
    assert refused.value.field == field


def test_two_rates_of_a_kind_do_not_hold_on_the_same_day(settings: OfficeSettings) -> None:
    new = replace(rate(settings), id=new_id(), valid_from=date(2023, 1, 1))
    with pytest.raises(InvalidInput) as refused:
        settings.rates.save(new)
    assert refused.value.field == "valid_from"


def test_a_rate_without_a_beginning_ends_when_another_begins(settings: OfficeSettings) -> None:
    ever = replace(rate(settings), valid_from=None)
    settings.rates.save(ever, rate(settings))
    settings.rates.save(replace(ever, id=new_id(), valid_from=date(2028, 1, 1)))
    known = {each.id: each for each in settings.rates.rows()}
    assert known[ever.id].valid_until == date(2027, 12, 31)


def test_a_rate_with_an_end_stays_as_it_is_when_another_begins(settings: OfficeSettings) -> None:
    row = rate(settings)
    ended = replace(row, valid_until=date(2027, 6, 30))
    settings.rates.save(ended, row)
    settings.rates.save(replace(row, id=new_id(), valid_from=date(2028, 1, 1)))
    assert ended in settings.rates.rows()


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("title", {"title": ""}),
        ("year", {"year": 1800}),
        ("checked_on", {"status": "in_force"}),
        ("in_force_until", {"in_force_from": date(2027, 2, 1), "in_force_until": date(2027, 1, 1)}),
        ("number", {"number": "40", "year": 2004, "title": "Lagi"}),
    ],
)
def test_a_regulation_no_letter_could_cite_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        settings.bases.save(replace(LAW, **changes))
    assert refused.value.field == field


def test_a_regulation_is_added_and_found_by_letters(settings: OfficeSettings) -> None:
    settings.bases.save(LAW)
    assert LAW in settings.bases.rows()


def test_a_day_is_a_holiday_once(settings: OfficeSettings) -> None:
    known = settings.holidays.rows()[0]
    with pytest.raises(InvalidInput) as refused:
        settings.holidays.save(Holiday(new_id(), known.held_on, "Libur"))
    assert refused.value.field == "held_on"
    with pytest.raises(InvalidInput):
        settings.holidays.save(Holiday(new_id(), date(2026, 3, 3), ""))


def test_a_check_is_switched_off_and_on_again(desks: Desks) -> None:
    settings = desks.at("admin").settings
    row = next(each for each in settings.checks.rows() if not each.blocks)
    settings.checks.save(replace(row, on=False), row)
    with desks.place.open("admin").reading() as view:
        assert check_register.read_desk(view).switched_off == {row.id}
    settings.checks.put_back(settings.checks.history(row.id)[0])
    assert row in settings.checks.rows()


def test_what_protects_the_number_book_stays_on(settings: OfficeSettings) -> None:
    row = next(each for each in settings.checks.rows() if each.blocks)
    with pytest.raises(InvalidInput) as refused:
        settings.checks.save(replace(row, on=False), row)
    assert refused.value.field == "on"


def test_looking_up_a_legal_basis_counts_for_as_long_as_the_office_says(desks: Desks) -> None:
    settings = desks.at("admin").settings
    row = next(each for each in settings.checks.rows() if each.days is not None)
    settings.checks.save(replace(row, days=90), row)
    with desks.place.open("admin").reading() as view:
        assert check_register.read_desk(view).register.basis_days == 90
    other = settings.checks.rows()[0]
    for wrong, before in ((replace(row, days=0), replace(row, days=90)), (other, other)):
        with pytest.raises(InvalidInput) as refused:
            settings.checks.save(replace(wrong, days=0), before)
        assert refused.value.field == "days"
    settings.checks.put_back(settings.checks.history(row.id)[0])
    assert row in settings.checks.rows()


def test_the_budget_calendar_is_what_letters_are_checked_with(desks: Desks) -> None:
    settings = desks.at("admin").settings
    first = settings.budgets.rows()[0]
    settings.budgets.save(replace(first, day=15), first)
    assert settings.budgets.rows()[0].day == 15
    with desks.place.open("admin").reading() as view:
        calendar = check_register.read_desk(view).register.calendar
    assert calendar[0].day == 15
    new = BudgetRow(new_id(), "kelurahan", "DPA kelurahan", 11, 30)
    settings.budgets.save(new)
    assert settings.budgets.rows()[-1] == new
    settings.budgets.remove(new.id)
    assert new not in settings.budgets.rows()


def test_the_last_row_of_the_budget_calendar_stays(settings: OfficeSettings) -> None:
    *others, last = settings.budgets.rows()
    for row in others:
        settings.budgets.remove(row.id)
    with pytest.raises(InvalidInput):
        settings.budgets.remove(last.id)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("kind", {"kind": "kota"}),
        ("name", {"name": ""}),
        ("day", {"month": 2, "day": 29}),
        ("day", {"day": None}),
        ("until_year", {"from_year": 2028, "until_year": 2027}),
    ],
)
def test_a_day_no_budget_could_close_on_is_refused(
    settings: OfficeSettings, field: str, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput) as refused:
        settings.budgets.save(replace(BudgetRow(new_id(), name="APBDes"), **changes))
    assert refused.value.field == field


def test_a_template_is_renamed_and_its_versions_go_on(settings: OfficeSettings) -> None:
    row = settings.templates.rows()[0]
    settings.templates.save(replace(row, name="Nama lain"), row)
    renamed = settings.templates.rows()[0]
    assert (renamed.name, renamed.version) == ("Nama lain", row.version + 1)
    settings.templates.put_back(settings.templates.history(row.id)[0])
    again = settings.templates.rows()[0]
    assert (again.name, again.version, again.body) == (row.name, row.version + 2, row.body)


def test_one_template_is_always_offered(settings: OfficeSettings) -> None:
    row = settings.templates.rows()[0]
    with pytest.raises(InvalidInput) as refused:
        settings.templates.save(replace(row, active=False), row)
    assert refused.value.field == "active"


def test_a_template_goes_from_one_store_to_another(desks: Desks) -> None:
    settings = desks.at("admin").settings
    row = settings.templates.rows()[0]
    brought = settings.template_from(to_file(replace(row, name="Dari kantor lain")))
    assert (brought.name, brought.body) == ("Dari kantor lain", row.body)
    assert brought.id != row.id
    settings.templates.save(brought)
    assert brought.name in [each.name for each in settings.templates.rows()]
    with pytest.raises(InvalidInput):
        settings.templates.save(replace(brought, id=new_id()))


def test_legal_bases_this_store_does_not_have_are_left_out(settings: OfficeSettings) -> None:
    row = settings.templates.rows()[0]
    strange = row.body | {"legal_bases": ["uu-40-2004", "tidak-ada"]}
    brought = settings.template_from(to_file(replace(row, body=strange)))
    assert brought.body["legal_bases"] == ["uu-40-2004"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'{"form": "lain"}',
        json.dumps({"form": FORM, "kind": "memo", "name": "x", "body": {}}).encode(),
        json.dumps({"form": FORM, "kind": "circular", "name": "x", "body": {}}).encode(),
        json.dumps(
            {"form": FORM, "kind": "circular", "name": "x", "body": {"legal_bases": []}}
        ).encode(),
        b" " * (LARGEST + 1),
    ],
)
def test_a_file_that_is_no_template_is_refused(settings: OfficeSettings, content: bytes) -> None:
    with pytest.raises(InvalidInput, match="bukan contoh surat"):
        settings.template_from(content)


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": 7},
        {"skeleton": None},
        {"due_days": "21"},
        {"due_days": 10**9},
        {"figures": []},
        {"figures": {"people": "50", "months": 12, "programmes": ["JKK"]}},
        {"figures": {"people": 50, "months": 12, "programmes": ["JHT 2"]}},
        {"addressees": [{"binds": "desa"}]},
        {"copies_to": [["Bupati"]]},
        {"obligations": [{"text": "Lapor", "binds": "kota", "days": 0, "placeholder": ""}]},
        {"obligations": [{"text": "Lapor", "binds": "desa", "days": 0.5, "placeholder": ""}]},
        {"obligations": [{"text": "Lapor", "binds": "desa", "days": 0, "placeholder": "orang"}]},
        {"sections": [{"heading": "Isi"}]},
    ],
)
def test_a_template_no_letter_could_be_made_of_is_refused(
    settings: OfficeSettings, changes: dict[str, Any]
) -> None:
    row = settings.templates.rows()[0]
    with pytest.raises(InvalidInput, match="bukan contoh surat"):
        settings.template_from(to_file(replace(row, body=row.body | changes)))


def test_mail_is_what_letters_are_sent_with(desks: Desks) -> None:
    office = desks.at("admin")
    (row,) = office.settings.mail.rows()
    changed = replace(row, host="mail.example", sender="kantor@disnaker.example")
    office.settings.mail.save(changed, row)
    assert office.mail.settings().host == "mail.example"
    office.settings.mail.put_back(office.settings.mail.history()[0])
    assert office.mail.settings().host == ""


def test_a_mail_server_is_checked_once_there_is_one(settings: OfficeSettings) -> None:
    (row,) = settings.mail.rows()
    with pytest.raises(InvalidInput) as refused:
        settings.mail.save(replace(row, sender="bukan alamat", host="mail.example"), row)
    assert refused.value.field == "sender"


def test_words_for_whatsapp_need_no_mail_server(settings: OfficeSettings) -> None:
    (row,) = settings.mail.rows()
    settings.mail.save(replace(row, whatsapp="Yth. {kepala}"), row)
    (row,) = settings.mail.rows()
    with pytest.raises(InvalidInput) as refused:
        settings.mail.save(replace(row, whatsapp="Yth. {siapa}"), row)
    assert refused.value.field == "whatsapp"


def test_what_is_new_begins_with_what_stood_before_it(settings: OfficeSettings) -> None:
    (series,), rates = settings.series.rows(), settings.rates.rows()
    assert settings_fresh.series(series).pattern == series.pattern
    assert settings_fresh.series(None).pattern == series.pattern
    fresh = settings_fresh.rate(rates[0])
    assert (fresh.amount, fresh.valid_from, fresh.verified) == (rates[0].amount, None, False)
    assert settings_fresh.rate(None).amount == 0
    first = settings.holidays.rows()[0]
    assert settings_fresh.holiday(first).held_on == first.held_on
    assert settings_fresh.holiday(None).name == ""
    page = settings.pages.rows()[0]
    copied = settings_fresh.page_profile(page)
    assert (copied.size, copied.default, copied.name) == (page.size, False, "Profil baru")


@pytest.mark.parametrize(
    "make",
    [
        settings_fresh.official,
        settings_fresh.post,
        settings_fresh.holder,
        settings_fresh.basis,
        settings_fresh.budget,
        settings_fresh.person,
        settings_fresh.page_profile,
    ],
)
def test_two_new_records_are_never_the_same(make: Callable[[None], Record]) -> None:
    assert make(None).id != make(None).id
