"""What is found, and in which order, on both engines."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.contact import Contact
from desktop.domain.letter_number import Numbering
from desktop.office import Office
from desktop.services.contact_record import PlaceOf
from desktop.services.search_hits import Hit
from desktop.store import other_offices, regions
from tests.offices import Desks

DAY = date(2026, 11, 20)
VILLAGES = 4


@pytest.fixture
def office(desks: Desks) -> Office:
    """A clerk's office with three numbered letters and a draft."""
    for subject in ("Pelindungan pekerja rentan", "Pendataan guru ngaji", "Café desa"):
        desks.numbered(replace(desks.new(villages=VILLAGES), subject=subject))
    desks.drafted(replace(desks.new(), subject="Undangan sosialisasi"))
    return desks.clerk


def found(office: Office, words: str, kind: str) -> list[Hit]:
    return [hit for hit in office.search.find(words) if hit.kind == kind]


def titles(office: Office, words: str, kind: str) -> list[str]:
    return [hit.title for hit in found(office, words, kind)]


def contexts(office: Office, words: str, kind: str = "letter") -> list[str]:
    return [hit.context for hit in found(office, words, kind)]


def test_nothing_typed_finds_nothing(office: Office) -> None:
    assert office.search.find("  ") == ()


def test_a_letter_is_found_by_all_words_of_its_subject_in_any_order(office: Office) -> None:
    assert contexts(office, "RENTAN pel") == ["Pelindungan pekerja rentan"]
    assert contexts(office, "rentan guru") == []
    assert contexts(office, "cafe") == contexts(office, "Cafés"[:4]) == ["Café desa"]


def test_a_draft_is_found_by_its_subject(office: Office) -> None:
    assert titles(office, "undangan", "letter") == ["Undangan sosialisasi"]


def test_words_that_begin_so_come_before_those_that_have_it_inside(office: Office) -> None:
    assert contexts(office, "desa")[0] == "Café desa"
    assert contexts(office, "ndataan") == ["Pendataan guru ngaji"]


def test_the_letter_of_that_very_number_comes_first(office: Office, desks: Desks) -> None:
    for _each in range(9):
        desks.numbered(desks.new(villages=1))
    first, *others = titles(office, "1", "letter")
    assert "SE-1/" in first
    assert any("SE-12/" in title for title in others)
    assert "SE-2/" in titles(office, "2", "letter")[0]


def test_a_part_of_a_number_as_printed_finds_its_letter(office: Office) -> None:
    (only,) = found(office, "se-3/", "letter")
    assert only.context == "Café desa"
    assert (only.page, only.row) == ("circulars", only.id)


def test_number_and_subject_may_be_mixed(office: Office) -> None:
    assert contexts(office, "2 guru") == ["Pendataan guru ngaji"]
    assert contexts(office, "guru 3") == []


def test_number_and_village_find_the_copy_that_goes_there(office: Office) -> None:
    name = office.villages.rows()[1].name
    copy, *_others = found(office, f"2 {name}", "copy")
    assert copy.title.endswith(name)
    assert "SE-2/" in copy.context
    assert copy.context.endswith("Pendataan guru ngaji")
    with_letter = {row.id for row in office.circulars.detail(copy.within).copies}
    assert copy.id in with_letter
    assert (copy.page, copy.row) == ("circulars", copy.within)


def test_a_village_alone_finds_the_copies_of_the_newest_letters(office: Office) -> None:
    name = office.villages.rows()[1].name
    contexts_of = [hit.context for hit in found(office, name, "copy")]
    assert [words.split(" · ")[1] for words in contexts_of] == [
        "Café desa",
        "Pendataan guru ngaji",
        "Pelindungan pekerja rentan",
    ]


def test_a_word_that_fits_half_the_regency_names_no_copies(office: Office) -> None:
    assert found(office, "desa", "copy") == []
    assert len(found(office, "desa", "village")) == 6


def test_a_village_is_found_by_name_spelling_former_name_and_code(
    office: Office, desks: Desks
) -> None:
    store = desks.place.open("admin" if desks.place.engine == "sqlite" else "postgres")
    row = office.villages.rows()[1]
    with store.transaction("admin" if desks.place.engine == "sqlite" else "postgres", "x") as tx:
        regions.add_aliases(tx, [(row.id, "Ejaan Lama")])
        village = next(each for each in regions.villages(tx, DAY) if each.id == row.id)
        fresh = regions.VillageName(
            row.id, village.district_id, "32.16.99.2001", "Nama Baru", row.kind, date(2026, 6, 1)
        )
        regions.rename_village(tx, fresh)
    for words in ("nama baru", "baru desa", "ejaan", row.name, row.code, "32.16.99", "32169920"):
        hits = found(office, words, "village")
        assert row.id in [hit.id for hit in hits], words
    (hit,) = found(office, "ejaan lama", "village")
    assert hit.title == "Desa Nama Baru"
    assert hit.context.endswith("32.16.99.2001")
    assert hit.page == "villages"


def test_villages_whose_names_begin_so_come_before_those_that_have_it_inside(
    office: Office,
) -> None:
    names = [title.casefold().split(" ", 1)[1] for title in titles(office, "mekar", "village")]
    begins = [any(word.startswith("mekar") for word in name.split()) for name in names]
    assert begins == sorted(begins, reverse=True)
    assert len(set(begins)) == 2 or len(names) == 6


def test_a_contact_is_found_by_name_village_and_telephone(office: Office) -> None:
    home = office.villages.rows()[1]
    kept = Contact("village_head", "Nama Kontak", phone="0800-1234-567", email="k@desa.example")
    office.contacts.add(PlaceOf(village_id=home.id), kept)
    for words in ("kontak", f"nama {home.name}", home.name, "0800 1234", "+62800", "k@desa"):
        (hit,) = found(office, words, "contact")
        assert (hit.title, hit.page, hit.row) == ("Nama Kontak", "villages", home.id)
    (hit,) = found(office, "nama kontak", "contact")
    assert "0800-1234-567" in hit.context
    assert found(office, "0800 9999", "contact") == []


def test_a_contact_of_another_office_tells_which(office: Office, desks: Desks) -> None:
    login = "admin" if desks.place.engine == "sqlite" else "postgres"
    with desks.place.open(login).transaction(login, "x") as tx:
        other_offices.save(tx, other_offices.OtherOffice("cabang", "bpjs_branch"))
        other_offices.save_name(tx, other_offices.OtherOfficeName("n", "cabang", "Cabang Cikarang"))
    office.contacts.add(PlaceOf(other_office_id="cabang"), Contact("staff", "Nama Petugas Cabang"))
    (hit,) = found(office, "petugas cabang", "contact")
    assert hit.context == "Cabang Cikarang"
    assert (hit.page, hit.row) == ("offices", "cabang")


def test_numbers_that_no_letter_carries_are_found_too(office: Office) -> None:
    series = office.circulars.series()[0].id
    (kept,) = office.numbers.reserve(series, 2026, 1, "Surat tim percepatan")
    (by_number,) = found(office, str(kept), "number")
    (by_reason,) = found(office, "tim percepatan", "number")
    assert by_number == by_reason
    assert by_number.page == "numbers"
    assert found(office, "tim 99", "number") == []
    # A letter's own number is found as the letter.
    assert found(office, "se-1/", "number") == []


def test_of_each_kind_there_are_no_more_than_wanted(office: Office) -> None:
    hits = office.search.find("a", 2)
    assert max(sum(hit.kind == kind for hit in hits) for kind in {hit.kind for hit in hits}) == 2


def test_a_consecutively_numbered_letter_is_found_by_any_of_its_numbers(desks: Desks) -> None:
    letter = desks.numbered(replace(desks.new(3), numbering=Numbering.CONSECUTIVE))
    assert [hit.id for hit in found(desks.clerk, "3", "letter")] == [letter]


@pytest.mark.parametrize("words", ["%", "_", "/", "'", '"', "\\", "100%", "a_b", "--", "é" * 50])
def test_signs_of_a_query_language_are_only_signs(office: Office, words: str) -> None:
    assert all(words[:40] in hit.title + hit.context for hit in office.search.find(words))


def test_what_a_clerk_may_find_a_manager_may_find(office: Office, desks: Desks) -> None:
    assert desks.at("pengelola").search.find("rentan") == office.search.find("rentan")
