"""Opening, looking at, checking and saving a circular that is being written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.letter_number import Numbering
from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound, PaperRefused
from desktop.services.circular_addressees import Addressee
from desktop.services.circular_body import BodySection
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_writing_rows import (
    Writing,
    WritingForm,
    WrittenObligation,
    WrittenRecipient,
)
from desktop.store import circulars, legal_bases, office_profile, officials, rates
from reports import pages
from reports.prose import Paragraph, text
from tests.offices import Desks

TODAY = date(2026, 11, 20)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(pages.text(pdf)).split())


def opened(desks: Desks, villages: int = 3) -> Writing:
    return desks.clerk.writing.open(desks.drafted(desks.new(villages)))


def with_closing(form: WritingForm, said: str) -> WritingForm:
    section = BodySection("Penutup", (Paragraph(text(said)),))
    return replace(form, body=replace(form.body, sections=(*form.body.sections[:-1], section)))


def saved(desks: Desks, writing: Writing, form: WritingForm) -> WritingForm:
    desks.clerk.writing.save(writing.letter_id, writing.version, form)
    return desks.clerk.writing.open(writing.letter_id).form


def test_a_draft_opens_with_everything_that_can_be_edited(desks: Desks) -> None:
    form = opened(desks).form
    assert (form.letter_on, form.fiscal_year, form.people, form.months) == (TODAY, 2027, 100, 12)
    assert [each.placeholder for each in form.obligations] == [
        "tenggat",
        "tenggat_anggaran",
        "tenggat_anggaran",
        "tenggat_laporan",
    ]
    assert form.addressees[1] == Addressee("Kepala Desa {wilayah}", "desa")
    assert [section.heading for section in form.body.sections][:2] == [
        "Latar Belakang",
        "Maksud dan Tujuan",
    ]
    assert len(form.recipients) == 3
    assert form.programmes == ("JKK", "JKM")


def test_everything_written_is_there_when_the_draft_is_opened_again(desks: Desks) -> None:
    writing = opened(desks)
    places = desks.clerk.writing.choices(TODAY).places
    form = replace(
        with_closing(writing.form, "Terima kasih."),
        subject="Pendataan pekerja rentan",
        letter_on=TODAY + timedelta(days=3),
        fiscal_year=2028,
        people=25,
        months=6,
        skeleton="B",
        numbering=Numbering.CONSECUTIVE,
        classification="500.15.1",
        page_profile="F4, Arial 12",
        signatory_id="sekda",
        delegation="a.n.",
        addressees=(Addressee("Camat"), Addressee("Lurah", "kelurahan")),
        copies_to=("Inspektur Daerah",),
        legal_bases=("uu-6-2014",),
        obligations=(WrittenObligation("Menjawab", TODAY + timedelta(days=30), "desa", "jawab"),),
        recipients=(WrittenRecipient(places[9].id, people=7, months=2),),
    )
    assert saved(desks, writing, form) == form


def test_a_letter_is_previewed_exactly_as_the_stored_draft_is_printed(desks: Desks) -> None:
    writing = opened(desks)
    for each in writing.form.recipients:
        shown = desks.clerk.writing.preview(writing.form, each.id)
        assert shown == desks.clerk.circulars.preview(writing.letter_id, each.id)


def test_what_is_not_saved_yet_is_previewed_for_any_recipient(desks: Desks) -> None:
    writing = opened(desks)
    places = {each.id: each for each in desks.clerk.writing.choices(TODAY).places}
    new = WrittenRecipient("", people=37)
    other = next(id_ for id_, place in places.items() if place.kind == "kelurahan")
    new = replace(new, village_id=other)
    form = replace(with_closing(writing.form, "Belum disimpan, {desa}."), recipients=(new,))
    said = words(desks.clerk.writing.preview(form, new.id))
    assert f"Belum disimpan, {places[other].name}." in said
    assert "KONSEP" in said
    assert "37 (tiga puluh tujuh)" in said
    with pytest.raises(NotFound):
        desks.clerk.writing.preview(form, writing.form.recipients[0].id)


def test_a_due_date_shared_by_two_kinds_is_that_of_the_own_kind(desks: Desks) -> None:
    writing = opened(desks)
    choices = desks.clerk.writing.choices(TODAY)
    desa, ward = (
        WrittenRecipient(next(each.id for each in choices.places if each.kind == kind))
        for kind in ("desa", "kelurahan")
    )
    obligations = (
        WrittenObligation("A", date(2027, 1, 4), "desa", "tenggat"),
        WrittenObligation("B", date(2027, 2, 1), "kelurahan", "tenggat"),
        WrittenObligation("C", None, "both", "tenggat_laporan"),
    )
    form = replace(writing.form, recipients=(desa, ward), obligations=obligations)
    known = [desks.clerk.writing.placeholders(form, each.id) for each in (desa, ward)]
    assert [each["tenggat"].example for each in known] == [
        "Senin, 4 Januari 2027",
        "Senin, 1 Februari 2027",
    ]
    assert "tenggat_laporan" not in known[0]


def test_known_placeholders_say_what_they_mean_and_what_the_recipient_reads(desks: Desks) -> None:
    writing = opened(desks)
    known = desks.clerk.writing.placeholders(writing.form, writing.form.recipients[0].id)
    assert known["desa"].example == "Setia Asih"
    assert known["tenggat"].meaning == "tenggat sebuah kewajiban"
    assert known["rujukan_anggaran"].meaning == "merujuk butir “anggaran”"
    assert all(each.meaning for each in known.values())


def test_the_rate_follows_the_budget_year(desks: Desks) -> None:
    writing = opened(desks)
    row = rates.ContributionRate("r", "s", "JKK", 12_000, "any", "village", date(2028, 1, 1))
    with desks.place.open().transaction("admin", "rate") as tx:
        rates.save(tx, row)
    desks.clerk.writing.save(
        writing.letter_id, writing.version, replace(writing.form, fiscal_year=2028)
    )
    assert desks.clerk.circulars.detail(writing.letter_id).monthly_rate > 16_800


def test_who_saves_what_somebody_else_has_changed_is_told_and_nothing_is_written(
    desks: Desks,
) -> None:
    writing = opened(desks)
    saved(desks, writing, replace(writing.form, people=50))
    with pytest.raises(Conflict):
        desks.clerk.writing.save(
            writing.letter_id, writing.version, replace(writing.form, people=60)
        )
    assert desks.clerk.writing.open(writing.letter_id).form.people == 50


def test_saving_without_a_change_writes_nothing(desks: Desks) -> None:
    writing = opened(desks)
    version = desks.clerk.writing.save(
        writing.letter_id, writing.version, replace(writing.form, people=50)
    )
    again = desks.clerk.writing.open(writing.letter_id)
    assert desks.clerk.writing.save(writing.letter_id, version, again.form) == version
    assert again.version == version == writing.version + 1


def test_what_was_written_while_somebody_else_saved_is_kept_as_a_draft_of_its_own(
    desks: Desks,
) -> None:
    writing = opened(desks)
    mine = replace(writing.form, people=60)
    copy_id = desks.clerk.writing.save_as_copy(writing.letter_id, mine)
    own = desks.clerk.writing.open(copy_id).form
    assert (own.people, len(own.recipients)) == (60, 3)
    assert desks.clerk.writing.open(writing.letter_id).form.people == 100
    assert not {each.id for each in own.recipients} & {each.id for each in mine.recipients}


def test_what_was_written_in_a_letter_that_is_gone_is_kept_too(desks: Desks) -> None:
    writing = opened(desks)
    desks.clerk.circulars.delete(writing.letter_id)
    with pytest.raises(NotFound):
        desks.clerk.writing.save(writing.letter_id, writing.version, writing.form)
    copy = desks.clerk.writing.open(
        desks.clerk.writing.save_as_copy(writing.letter_id, writing.form)
    )
    assert copy.form.body == writing.form.body
    assert len(copy.form.recipients) == 3


BROKEN = (
    ("subject", {"subject": " "}),
    ("people", {"people": 0}),
    ("months", {"months": 13}),
    ("fiscal_year", {"fiscal_year": 1999}),
    ("fiscal_year", {"fiscal_year": 2001}),
    ("series_id", {"series_id": "none"}),
    ("signatory_id", {"signatory_id": "nobody"}),
    ("delegation", {"signatory_id": "bupati", "delegation": "a.n."}),
    ("delegation", {"delegation": "p.p."}),
    ("legal_bases", {"legal_bases": ("gone",)}),
    ("recipients", {"recipients": ()}),
    ("recipients", {"recipients": (WrittenRecipient("nowhere"),)}),
    ("obligations:0", {"obligations": (WrittenObligation(" "),)}),
    ("obligations:0", {"obligations": (WrittenObligation("A", placeholder="Tenggat 1"),)}),
    ("obligations:0", {"obligations": (WrittenObligation("A", placeholder="{desa}"),)}),
)


@pytest.mark.parametrize(("field", "changes"), BROKEN)
def test_a_rule_that_is_broken_is_named_by_its_field_and_nothing_is_stored(
    file_desks: Desks, field: str, changes: dict[str, object]
) -> None:
    writing = opened(file_desks)
    form = replace(writing.form, **changes)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.writing.save(writing.letter_id, writing.version, form)
    assert refused.value.field == field
    found = file_desks.clerk.writing.check(form)
    assert any((each.place, each.warning) == (field, False) for each in found)
    assert file_desks.clerk.writing.open(writing.letter_id) == writing


def test_a_village_gets_no_two_copies_and_its_own_figures_keep_the_rules(
    file_desks: Desks,
) -> None:
    writing = opened(file_desks)
    first = writing.form.recipients[0]
    for recipients, said in (
        ((first, WrittenRecipient(first.village_id)), "Setia Asih"),
        ((replace(first, months=13),), "Setia Asih: "),
    ):
        with pytest.raises(InvalidInput, match=said) as refused:
            saved(file_desks, writing, replace(writing.form, recipients=recipients))
        assert refused.value.field == "recipients"


def test_the_check_tells_what_stands_against_the_number(desks: Desks) -> None:
    writing = opened(desks)
    assert not [each for each in desks.clerk.writing.check(writing.form) if not each.warning]
    unknown = with_closing(writing.form, "Kepada {tidak_ada}.")
    assert any("{tidak_ada}" in each.message for each in desks.clerk.writing.check(unknown))


def test_a_letter_with_its_number_is_not_saved(desks: Desks) -> None:
    writing = opened(desks)
    desks.clerk.circulars.number(writing.letter_id, NumberRequest(TODAY))
    with pytest.raises(NotAllowed):
        desks.clerk.writing.save(writing.letter_id, writing.version + 1, writing.form)


def test_only_who_may_write_saves_and_copies(desks: Desks) -> None:
    writing = opened(desks)
    manager = desks.at("pengelola").writing
    form = replace(writing.form, people=1)
    with pytest.raises(NotAllowed):
        manager.save(writing.letter_id, writing.version, form)
    with pytest.raises(NotAllowed):
        manager.copy(writing.letter_id)
    with pytest.raises(NotAllowed):
        manager.save_as_copy(writing.letter_id, form)
    with pytest.raises(NotAllowed):
        desks.clerk.writing.save_as_template(writing.letter_id, "Baru")


def test_master_data_that_changes_while_a_letter_is_written_counts_at_once(
    file_desks: Desks,
) -> None:
    writing = opened(file_desks)
    clerk = file_desks.clerk.writing
    clerk.preview(writing.form, writing.form.recipients[0].id)
    admin = file_desks.at("admin")
    assert admin.store_id == file_desks.clerk.store_id != ""
    store = file_desks.place.open()
    assert store.id == admin.store_id
    with store.transaction("admin", "basis") as tx:
        legal_bases.save(tx, legal_bases.LegalBasis("new", "Peraturan Bupati", "9", 2026, "Baru"))
    assert all(each.id != "new" for each in clerk.choices(TODAY).legal_bases)
    clerk.open(writing.letter_id)
    (basis,) = [each for each in clerk.choices(TODAY).legal_bases if each.id == "new"]
    assert (basis.holds, basis.status) == (False, "unverified")


def test_what_can_be_chosen_is_what_holds_on_the_date_of_the_letter(desks: Desks) -> None:
    began = opened(desks).template
    choices = desks.clerk.writing.choices(TODAY, began)
    assert choices.page_profiles[0] == "A4, Arial 11"
    assert [each.name for each in choices.series] == ["Surat Edaran"]
    assert len(choices.places) == 187
    assert {each.kind for each in choices.places} == {"desa", "kelurahan"}
    assert choices.annexes[0].title == "Format Surat Pernyataan Komitmen"
    assert {each.id: each.delegation for each in choices.signatories}["sekda"] == "a.n."
    assert any(each.holds for each in choices.legal_bases)


def test_many_dates_are_looked_at_one_after_the_other(file_desks: Desks) -> None:
    writing = opened(file_desks)
    for days in range(9):
        form = replace(writing.form, letter_on=TODAY + timedelta(days=days))
        assert file_desks.clerk.writing.preview(form, form.recipients[0].id)


def test_a_letter_is_printed_on_the_page_profile_chosen_for_it(file_desks: Desks) -> None:
    form = opened(file_desks).form
    sizes = []
    for name in ("", "F4, Arial 12"):
        chosen = replace(form, page_profile=name)
        pdf = file_desks.clerk.writing.preview(chosen, form.recipients[0].id)
        width, height, _picture = pages.image(pdf, 0, 1.0)
        sizes.append((width, height))
    assert sizes == [(596, 842), (610, 936)]


def test_page_profiles_that_nobody_can_read_are_told(file_desks: Desks) -> None:
    with file_desks.place.open().transaction("admin", "profile") as tx:
        office = office_profile.get(tx)
        office_profile.save(tx, replace(office, settings={"page_profiles": "A4"}))
    with pytest.raises(PaperRefused):
        file_desks.clerk.writing.choices(TODAY)


def test_a_number_series_that_is_gone_is_told(file_desks: Desks) -> None:
    form = replace(opened(file_desks).form, series_id="gone")
    with pytest.raises(NotFound):
        file_desks.clerk.writing.preview(form, form.recipients[0].id)
    (found,) = file_desks.clerk.writing.check(form)
    assert found.place == "series_id"


def test_a_page_profile_that_is_gone_is_told(file_desks: Desks) -> None:
    form = replace(opened(file_desks).form, page_profile="A3")
    with pytest.raises(PaperRefused, match="A3"):
        file_desks.clerk.writing.preview(form, form.recipients[0].id)


def test_a_preview_with_a_year_of_which_no_rate_is_known_can_still_be_looked_at(
    file_desks: Desks,
) -> None:
    form = replace(opened(file_desks).form, fiscal_year=2001)
    assert "Rp0" in words(file_desks.clerk.writing.preview(form, form.recipients[0].id))


def test_any_letter_is_copied_into_a_new_draft_dated_today(desks: Desks) -> None:
    new = replace(desks.new(2), letter_on=TODAY - timedelta(days=30), due_on=TODAY)
    letter_id = desks.clerk.circulars.create(new)
    desks.clerk.circulars.number(letter_id, NumberRequest(new.letter_on))
    copy = desks.clerk.writing.open(desks.clerk.writing.copy(letter_id))
    assert (copy.state, copy.form.letter_on) == ("draft", TODAY)
    assert copy.form.obligations[0].due_on == TODAY + timedelta(days=30)
    assert len(copy.form.recipients) == 2
    original = desks.clerk.writing.open(letter_id).form
    assert copy.form.body == original.body
    assert not {each.id for each in copy.form.obligations} & {
        each.id for each in original.obligations
    }


def test_a_copy_is_signed_by_who_may_sign_today(file_desks: Desks) -> None:
    writing = opened(file_desks)
    with file_desks.place.open().transaction("admin", "leave") as tx:
        holders = {each.id: each for each in officials.holders(tx)}
        own = replace(holders[writing.form.signatory_id], valid_until=TODAY - timedelta(days=1))
        officials.save_holder(tx, own)
        draft = circulars.get(tx, writing.letter_id).draft
        kept = replace(draft.obligations[0], due_on=None)
        circulars.update_draft(
            tx, writing.letter_id, writing.version, replace(draft, obligations=(kept,))
        )
    copy = file_desks.clerk.writing.open(file_desks.clerk.writing.copy(writing.letter_id))
    assert copy.form.signatory_id not in {"", writing.form.signatory_id}
    assert copy.form.obligations[0].due_on is None
