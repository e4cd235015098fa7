from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain.letter import State
from desktop.domain.letter_number import BLANK, Numbering
from desktop.errors import Conflict, InvalidInput, NotAllowed, NotFound, PaperRefused
from desktop.progress import Progress
from desktop.services import circular_preview
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_sources import Sources
from desktop.store import (
    circulars,
    documents,
    legal_bases,
    numbers,
    office_profile,
    officials,
    regions,
)
from desktop.store.regions import VillageName
from reports import pages
from tests.offices import Desks

TODAY = date(2026, 11, 20)


def words(pdf: bytes) -> str:
    return " ".join(" ".join(pages.text(pdf)).split())


def test_the_form_begins_with_the_shipped_circular_for_the_next_budget_year(desks: Desks) -> None:
    new = desks.clerk.circulars.defaults()
    assert (new.letter_on, new.fiscal_year, new.people, new.months) == (TODAY, 2027, 100, 12)
    assert new.due_on == date(2026, 12, 11)
    assert "Tahun Anggaran 2027" in new.subject
    assert desks.clerk.circulars.signatories()[0].id == new.signatory_id
    assert desks.clerk.circulars.series()[0].id == new.series_id


def test_a_draft_goes_to_all_villages_and_urban_wards_unless_some_are_chosen(desks: Desks) -> None:
    letter_id = desks.clerk.circulars.create(desks.clerk.circulars.defaults())
    kinds = [copy.kind for copy in desks.clerk.circulars.detail(letter_id).copies]
    assert (kinds.count("desa"), kinds.count("kelurahan")) == (179, 8)


def test_a_draft_is_listed_with_what_it_asks(desks: Desks) -> None:
    letter_id = desks.drafted()
    detail = desks.clerk.circulars.detail(letter_id)
    assert desks.clerk.circulars.rows(2026) == (detail.row,)
    assert desks.clerk.circulars.rows(2025) == ()
    assert (detail.row.state, detail.row.number, detail.row.recipients) == (State.DRAFT, "", 3)
    assert (detail.people, detail.months, detail.monthly_rate) == (100, 12, 16_800)
    assert [each.binds for each in detail.obligations] == ["both", "desa", "kelurahan", "both"]
    assert detail.copies[0].village == "Setia Asih"
    assert [each.action for each in detail.history] == ["draft circular"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"people": 0}, "people"),
        ({"months": 13}, "months"),
        ({"due_on": TODAY}, "due_on"),
        ({"fiscal_year": 20027}, "fiscal_year"),
        ({"series_id": "nota"}, "series_id"),
        ({"signatory_id": ""}, "signatory_id"),
        ({"village_codes": ()}, "village_codes"),
        ({"village_codes": ("32.16.99.2001",)}, "village_codes"),
    ],
)
def test_a_circular_that_makes_no_sense_is_not_drafted(
    file_desks: Desks, change: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.circulars.create(replace(file_desks.new(), **change))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert file_desks.clerk.circulars.rows() == ()


def test_a_draft_is_shown_with_a_mark_and_an_empty_slot_for_its_number(desks: Desks) -> None:
    letter_id = desks.drafted()
    copy = desks.clerk.circulars.detail(letter_id).copies[1]
    shown = words(desks.clerk.circulars.preview(letter_id, copy.id))
    assert f"SE-{BLANK}" in shown
    assert "Desa Sagara Makmur" in shown
    assert "Rp20.160.000,00 (dua puluh juta seratus enam puluh ribu rupiah)" in shown


def test_numbering_fixes_the_copies_and_gives_all_of_them_one_number(desks: Desks) -> None:
    letter_id = desks.drafted()
    result = desks.clerk.circulars.number(letter_id, desks.request())
    assert (result.first_text, result.count) == ("500.15.14.2/SE-1/Disnaker/2026", 1)
    detail = desks.clerk.circulars.detail(letter_id)
    assert (detail.row.state, detail.row.number) == (State.NUMBERED, result.first_text)
    assert {copy.number for copy in detail.copies} == {result.first_text}
    shown = words(desks.clerk.circulars.preview(letter_id, detail.copies[2].id))
    assert result.first_text in shown
    assert "Desa Segarajaya" in shown


def test_consecutive_numbering_gives_every_copy_its_own_number(desks: Desks) -> None:
    new = replace(desks.new(), numbering=Numbering.CONSECUTIVE)
    letter_id = desks.drafted(new)
    result = desks.clerk.circulars.number(letter_id, desks.request())
    numbers = [copy.number for copy in desks.clerk.circulars.detail(letter_id).copies]
    assert (result.first_text, result.count) == (numbers[0], 3)
    assert numbers == [f"500.15.14.2/SE-{number}/Disnaker/2026" for number in (1, 2, 3)]
    book = desks.clerk.numbers.book("circular", 2026)
    assert [line.recipient for line in book] == [
        "Kelurahan Setia Asih",
        "Desa Sagara Makmur",
        "Desa Segarajaya",
    ]
    copy = desks.clerk.circulars.detail(letter_id).copies[2]
    assert numbers[2] in words(desks.clerk.circulars.preview(letter_id, copy.id))


def test_a_number_given_by_another_office_is_printed_and_ours_stays_in_the_book(
    desks: Desks,
) -> None:
    letter_id = desks.drafted()
    request = replace(desks.request(), outside_number="100.3.4/31/Setda", outside_from="Setda")
    assert desks.clerk.circulars.number(letter_id, request).first_text == "100.3.4/31/Setda"
    detail = desks.clerk.circulars.detail(letter_id)
    assert (detail.row.number, detail.copies[0].number) == ("100.3.4/31/Setda",) * 2
    assert "100.3.4/31/Setda" in words(
        desks.clerk.circulars.preview(letter_id, detail.copies[0].id)
    )
    (line,) = desks.clerk.numbers.book("circular", 2026)
    assert line.text == "500.15.14.2/SE-1/Disnaker/2026"
    assert (line.outside_number, line.outside_number_from) == ("100.3.4/31/Setda", "Setda")


def test_a_reserved_number_can_be_used(desks: Desks) -> None:
    assert desks.clerk.numbers.reserve("circular", 2026, 2, "untuk Sekda") == (1, 2)
    line = desks.clerk.numbers.book("circular", 2026)[1]
    letter_id = desks.drafted()
    request = replace(desks.request(), reserved_id=line.id)
    result = desks.clerk.circulars.number(letter_id, request)
    assert result.first_text == "500.15.14.2/SE-2/Disnaker/2026"
    states = [each.state for each in desks.clerk.numbers.book("circular", 2026)]
    assert states == ["reserved", "taken"]


def test_a_reserved_number_cannot_stand_for_consecutive_ones(file_desks: Desks) -> None:
    file_desks.clerk.numbers.reserve("circular", 2026, 1, "untuk Sekda")
    line = file_desks.clerk.numbers.book("circular", 2026)[0]
    new = replace(file_desks.new(), numbering=Numbering.CONSECUTIVE)
    letter_id = file_desks.drafted(new)
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.circulars.number(
            letter_id, replace(file_desks.request(), reserved_id=line.id)
        )
    assert refused.value.field == "reserved_id"
    assert file_desks.clerk.circulars.detail(letter_id).row.state is State.DRAFT


def test_a_letter_is_numbered_once(desks: Desks) -> None:
    letter_id = desks.numbered()
    with pytest.raises(NotAllowed):
        desks.clerk.circulars.number(letter_id, desks.request())
    assert len(desks.clerk.numbers.book("circular", 2026)) == 1


def test_a_voided_number_stays_in_the_book_and_is_not_used_again(desks: Desks) -> None:
    letter_id = desks.numbered()
    desks.clerk.circulars.void_number(letter_id, "Salah tahun anggaran")
    desks.clerk.circulars.delete(letter_id)
    assert desks.clerk.circulars.rows() == ()
    (line,) = desks.clerk.numbers.book("circular", 2026)
    assert (line.state, line.void_reason) == ("void", "Salah tahun anggaran")
    again = desks.clerk.circulars.number(desks.drafted(), desks.request())
    assert again.first_text == "500.15.14.2/SE-2/Disnaker/2026"


def test_a_number_is_not_voided_without_a_reason(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    with pytest.raises(InvalidInput):
        file_desks.clerk.circulars.void_number(letter_id, "  ")
    assert file_desks.clerk.circulars.detail(letter_id).row.state is State.NUMBERED


def test_a_numbered_letter_is_not_deleted(desks: Desks) -> None:
    letter_id = desks.numbered()
    with pytest.raises(NotAllowed):
        desks.clerk.circulars.delete(letter_id)


def test_a_draft_is_deleted_with_all_its_parts(desks: Desks) -> None:
    letter_id = desks.drafted()
    desks.clerk.circulars.delete(letter_id)
    with pytest.raises(NotFound):
        desks.clerk.circulars.detail(letter_id)


def test_a_due_date_that_has_come_before_the_letters_new_date_is_found(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    late = NumberRequest(TODAY + timedelta(days=30))
    places = [found.place for found in file_desks.clerk.circulars.check(letter_id, late)]
    assert "obligations:0" in places
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.circulars.number(letter_id, late)
    assert refused.value.field == "obligations:0"
    assert file_desks.clerk.numbers.book("circular", 2026) == ()


def test_a_date_before_the_previous_number_is_a_warning_and_no_more(file_desks: Desks) -> None:
    file_desks.numbered()
    letter_id = file_desks.drafted()
    earlier = NumberRequest(TODAY - timedelta(days=1))
    found = file_desks.clerk.circulars.check(letter_id, earlier)
    assert "number_order" in {each.code for each in found}
    assert all(each.warning for each in found)
    assert file_desks.clerk.circulars.number(letter_id, earlier).count == 1


def test_the_letters_date_is_the_one_it_was_numbered_with(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    later = TODAY + timedelta(days=3)
    file_desks.clerk.circulars.number(letter_id, NumberRequest(later))
    detail = file_desks.clerk.circulars.detail(letter_id)
    assert detail.row.letter_on == later
    shown = words(file_desks.clerk.circulars.preview(letter_id, detail.copies[0].id))
    assert "23 November 2026" in shown


def test_a_letter_that_cannot_be_printed_takes_no_number(file_desks: Desks) -> None:
    letter_id = file_desks.drafted(replace(file_desks.new(), subject="Perihal \u202e terbalik"))
    with pytest.raises(PaperRefused, match=r"U\+202E"):
        file_desks.clerk.circulars.number(letter_id, file_desks.request())
    assert file_desks.clerk.numbers.book("circular", 2026) == ()


def test_a_placeholder_nobody_knows_is_found_before_numbering(file_desks: Desks) -> None:
    letter_id = file_desks.drafted(replace(file_desks.new(), subject="Untuk {kota}"))
    with pytest.raises((InvalidInput, PaperRefused), match="kota"):
        file_desks.clerk.circulars.number(letter_id, file_desks.request())


def test_a_copy_of_another_letter_is_not_shown(file_desks: Desks) -> None:
    letter_id, other_id = file_desks.numbered(), file_desks.drafted()
    copy = file_desks.clerk.circulars.detail(other_id).copies[0]
    with pytest.raises(NotFound):
        file_desks.clerk.circulars.preview(letter_id, copy.id)
    with pytest.raises(NotFound):
        file_desks.clerk.circulars.preview(other_id, "nobody")


@pytest.mark.postgres
def test_on_a_server_an_official_takes_no_number_and_a_clerk_signs_nothing(
    server_desks: Desks,
) -> None:
    letter_id = server_desks.drafted()
    with pytest.raises(NotAllowed):
        server_desks.official.circulars.number(letter_id, server_desks.request())
    server_desks.clerk.circulars.number(letter_id, server_desks.request())
    with server_desks.opened_key() as signer, pytest.raises(NotAllowed):
        server_desks.clerk.circulars.sign(letter_id, signer, Progress())
    assert server_desks.clerk.circulars.detail(letter_id).row.signed == 0


def test_the_number_a_draft_would_get_is_told_before_it_is_taken(file_desks: Desks) -> None:
    file_desks.clerk.numbers.reserve("circular", 2026, 1, "untuk Sekda")
    letter_id = file_desks.drafted()
    upcoming = file_desks.clerk.circulars.upcoming(letter_id, TODAY)
    assert (upcoming.first_text, upcoming.count) == ("500.15.14.2/SE-2/Disnaker/2026", 1)
    assert [choice.name for choice in upcoming.reserved] == ["1 · untuk Sekda"]
    assert all(finding.warning for finding in upcoming.findings)
    assert file_desks.clerk.circulars.number(letter_id, file_desks.request()).first_text == (
        upcoming.first_text
    )


def test_a_circular_to_nobody_takes_no_number(file_desks: Desks) -> None:
    with file_desks.place.open().transaction("petugas", "draft") as tx:
        whole = circulars.get(tx, file_desks.drafted_within(tx)).draft
        letter_id = circulars.insert_draft(tx, replace(whole, recipients=(), obligations=()))
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.circulars.number(letter_id, file_desks.request())
    assert refused.value.field == "village_codes"


def test_a_village_that_does_not_exist_on_the_letters_date_is_found(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    with file_desks.place.open().transaction("admin", "end") as tx:
        regions.end_village(tx, regions.villages(tx, TODAY)[0].id, TODAY)
    with pytest.raises(InvalidInput) as refused:
        file_desks.clerk.circulars.number(letter_id, file_desks.request())
    assert refused.value.field == "letter_on"
    assert file_desks.clerk.circulars.detail(letter_id).copies[0].village == ""


def test_a_store_without_a_template_says_so(file_desks: Desks) -> None:
    file_desks.place.sql("admin", "DELETE FROM letter_template")
    with pytest.raises(NotFound):
        file_desks.clerk.circulars.defaults()


@pytest.mark.parametrize("change", [{"legal_bases": ["uu-0-0"]}, {"signatory": None}])
def test_what_a_draft_refers_to_must_be_there(file_desks: Desks, change: dict[str, object]) -> None:
    with file_desks.place.open().transaction("petugas", "draft") as tx:
        whole = circulars.get(tx, file_desks.drafted_within(tx)).draft
        broken = replace(whole, recipients=(), obligations=(), **change)  # type: ignore[arg-type]
        letter_id = circulars.insert_draft(tx, broken)
    with pytest.raises(NotFound):
        file_desks.clerk.circulars.check(letter_id, file_desks.request())


def test_an_office_with_its_own_emblem_prints_it_and_keeps_it_with_the_letter(
    file_desks: Desks,
) -> None:
    picture = BytesIO()
    Image.new("RGB", (40, 50), "navy").save(picture, "JPEG")
    with file_desks.place.open().transaction("admin", "emblem") as tx:
        emblem = documents.add(tx, picture.getvalue(), "image/jpeg", "lambang.jpg")
        profile = office_profile.get(tx)
        letterhead = profile.letterhead | {"emblem": emblem}
        office_profile.save(tx, replace(profile, letterhead=letterhead))
    letter_id = file_desks.numbered()
    assert file_desks.sign(letter_id).signed == 3
    with file_desks.place.open().reading() as view:
        assert circulars.get(view, letter_id).content["letterhead"]["emblem"] == emblem


@pytest.mark.parametrize("numbering", Numbering)
def test_the_regional_skeleton_is_printed_from_the_same_data(
    file_desks: Desks, numbering: Numbering
) -> None:
    new = replace(file_desks.new(), skeleton="B", numbering=numbering)
    letter_id = file_desks.numbered(new)
    assert file_desks.sign(letter_id).signed == 3
    detail = file_desks.clerk.circulars.detail(letter_id)
    assert detail.skeleton == "B"
    for copy in detail.copies:
        said = words(file_desks.clerk.circulars.preview(letter_id, copy.id))
        assert "dengan ini disampaikan hal sebagai berikut:" in said
        assert "A. Latar Belakang" not in said
        assert copy.village in said
        assert copy.number in said


def test_what_was_numbered_is_printed_as_it_was_whatever_changes_later(desks: Desks) -> None:
    letter_id = desks.numbered()
    copy = desks.clerk.circulars.detail(letter_id).copies[1]
    before = desks.clerk.circulars.preview(letter_id, copy.id)
    with desks.place.open("admin").transaction("admin", "change everything") as tx:
        profile = office_profile.get(tx)
        head = {"government": "LAIN", "office_lines": ["LAIN"], "address_lines": []}
        heads = {"emblem": "", "office": head, "regent": head}
        office_profile.save(tx, replace(profile, place="Lain", letterhead=heads))
        for official in officials.officials(tx):
            officials.save_official(tx, replace(official, full_name="Orang Lain"))
        for basis in legal_bases.all_bases(tx):
            legal_bases.save(tx, replace(basis, title="Lain"))
        for series in numbers.all_series(tx):
            numbers.save_series(tx, replace(series, pattern="{nomor}/LAIN"))
        place = regions.villages(tx, TODAY)[1]
        kind = VillageName(place.id, place.district_id, place.code, "Lain", place.kind, TODAY)
        regions.rename_village(tx, kind)
    assert desks.clerk.circulars.preview(letter_id, copy.id) == before
    assert desks.sign(letter_id).signed == 3
    signed = words(desks.clerk.circulars.preview(letter_id, copy.id))
    assert "Sagara Makmur" in signed
    assert "Lain" not in signed
    assert "LAIN" not in signed


def test_a_letter_to_a_village_that_a_later_list_ends_is_shown_sent_and_exported(
    desks: Desks, tmp_path: Path
) -> None:
    letter_id = desks.numbered(desks.new(villages=2))
    draft_id = desks.drafted(desks.new(villages=1))
    before = desks.clerk.circulars.detail(letter_id).copies
    with desks.place.open("admin").transaction("admin", "import regions") as tx:
        places = {each.code: each for each in regions.villages(tx, TODAY)}
        gone = places[before[0].village_code]
        regions.end_village(tx, gone.id, TODAY)
    assert desks.clerk.circulars.detail(letter_id).copies == before
    assert desks.clerk.sending.plan(letter_id).rows[0].unit == before[0].unit
    desks.sign(letter_id)
    result = desks.clerk.circulars.export(letter_id, tmp_path, Progress())
    assert result.written == 2
    assert desks.clerk.circulars.detail(draft_id).copies[0].unit == ""


def edit(desks: Desks, letter_id: str) -> None:
    with desks.place.open("petugas").transaction("petugas", "edit circular") as tx:
        found = circulars.get(tx, letter_id)
        lain = replace(found.draft, subject="Perihal lain")
        circulars.update_draft(tx, letter_id, found.version, lain)


def test_a_draft_that_is_not_the_one_looked_at_gets_no_number(desks: Desks) -> None:
    letter_id = desks.drafted()
    upcoming = desks.clerk.circulars.upcoming(letter_id, TODAY)
    edit(desks, letter_id)
    with pytest.raises(Conflict):
        desks.clerk.circulars.number(letter_id, NumberRequest(TODAY, version=upcoming.version))
    assert desks.clerk.circulars.detail(letter_id).row.state is State.DRAFT
    assert desks.clerk.numbers.book("circular", TODAY.year) == ()


def test_what_is_edited_while_it_is_proved_to_be_printable_gets_no_number(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter_id = desks.drafted()
    proved = circular_preview.rehearse

    def edited_meanwhile(sources: Sources, outside_number: str) -> None:
        proved(sources, outside_number)
        edit(desks, letter_id)

    monkeypatch.setattr(circular_preview, "rehearse", edited_meanwhile)
    with pytest.raises(Conflict):
        desks.clerk.circulars.number(letter_id, NumberRequest(TODAY))
    assert desks.clerk.numbers.book("circular", TODAY.year) == ()
