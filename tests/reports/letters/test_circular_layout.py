from dataclasses import replace
from typing import Any

import pytest

from reports import pages
from reports.errors import PaperError, Reason
from reports.letters.circular import Skeleton, Variant
from reports.letters.circular_paper import CircularPaper
from reports.profile import PageProfile
from reports.prose import Annex, Block, Paragraph, Point, Points, Section, Table, text
from tests.reports.letters.making import (
    FILLER,
    SECTIONS,
    annex_of_rows,
    content,
    copy,
    in_order,
    long_content,
    printed,
    read,
    text_in,
)


@pytest.mark.parametrize("lines", range(1, 40))
def test_a_signature_never_stands_alone_on_a_page(lines: int) -> None:
    body = tuple(Paragraph(text(f"Baris ke-{number}.")) for number in range(lines))
    circular = content(sections=(*SECTIONS, Section("", body)))
    page = next(page for page in read(circular) if "NIP" in page)
    assert f"Baris ke-{lines - 1}. Ditetapkan di" in page
    assert lines < 2 or f"Baris ke-{lines - 2}." in page


@pytest.mark.parametrize("size", [11.0, 11.5, 12.0, 12.5, 13.0])
def test_no_single_line_of_a_paragraph_stands_alone_on_a_page(size: float) -> None:
    profile = PageProfile(size=size, leading=size * 1.3, page_numbers=False)
    marked = [
        Paragraph(text(f"Awal{number} {FILLER} {'kata ' * number} Akhir{number}"))
        for number in range(12, 40)
    ]
    circular = content(sections=(Section("Isi", tuple(marked)),), profile=profile)
    top = profile.page_size[1] - profile.margin_top * 72 / 25.4
    pdf = printed(circular)
    for index in range(1, CircularPaper(circular).pages(copy()).count - 1):
        band = (0.0, top - profile.leading, profile.page_size[0], top)
        first_line = text_in(pdf, index, band)
        assert first_line
        assert not ("Akhir" in first_line and "Awal" not in first_line)


def test_a_heading_stays_with_its_text() -> None:
    for count in range(1, 30):
        body = tuple(Paragraph(text("Satu baris.")) for _ in range(count))
        sections = (Section("Awal", body), Section("Akhir", SECTIONS[0].blocks))
        for page in read(content(sections=sections)):
            assert not page.endswith("B. Akhir")


@pytest.mark.parametrize("skeleton", ["A", "B"])
@pytest.mark.parametrize("block", ["table", "point", "paragraph"])
def test_no_heading_stands_at_the_foot_of_a_page(skeleton: Skeleton, block: str) -> None:
    table = Table((text("Kepala"),), ((text("isi"),), (text("isi"),)), ())
    last: dict[str, Block] = {
        "table": table,
        "point": Points((Point(text("Rincian"), table=table),)),
        "paragraph": Paragraph(text("Uraian panjang. " * 20)),
    }
    for count in range(1, 40):
        body = tuple(Paragraph(text("Satu baris.")) for _ in range(count))
        sections = (Section("Awal", body), Section("Akhir", (last[block],)), Section("Kosong", ()))
        for page in pages.text(printed(content(sections=sections, skeleton=skeleton))):
            foot = page.strip().splitlines()[-1].strip()
            assert not foot.endswith(("Akhir", "Akhir:", "Kosong", "Kosong:", "Kepala")), count


def test_a_list_of_copies_never_stands_alone_on_a_page() -> None:
    for count in range(1, 30):
        body = tuple(Paragraph(text("Satu baris.")) for _ in range(count))
        last = read(content(sections=(*SECTIONS, Section("", body))))[-1]
        assert "Satu baris. Ditetapkan di" in last
        assert last.endswith(
            "Tembusan: 1. Bupati Bekasi (sebagai laporan) 2. Kepala DPMD Kabupaten Bekasi"
        )


def test_a_list_of_copies_longer_than_a_page_goes_on_with_the_next() -> None:
    listed = tuple(f"Kepala Bagian {number}" for number in range(1, 90))
    seen = read(content(copies_to=listed))
    assert "Tembusan: 1. Kepala Bagian 1 " in seen[1]
    assert in_order(" ".join(seen), [f"{number}. Kepala Bagian" for number in range(1, 90)])


def test_a_single_copy_has_no_number() -> None:
    page = read(content(copies_to=("Bupati Bekasi",)))[-1]
    assert page.endswith("Tembusan: Bupati Bekasi")


def test_a_line_that_introduces_a_list_stays_with_it() -> None:
    listed = Points((Point(text("Satu."), (Point(text("dua")),)), Point(text("Tiga:"))))
    for count in range(1, 30):
        body = tuple(Paragraph(text("Satu baris.")) for _ in range(count))
        sections = (Section("", (*body, Paragraph(text("Ketentuan sebagai berikut:")), listed)),)
        for page in read(content(sections=sections)):
            assert not page.endswith(":")


def test_a_table_of_sixty_rows_repeats_its_header_and_cuts_no_row() -> None:
    rows = [
        (text(str(number)), text(f"Desa {number} " + "panjang " * (number % 9)))
        for number in range(1, 61)
    ]
    table = Table((text("Urut"), text("Nama desa")), tuple(rows), (0.2, 0.8), (0,))
    annexed = read(content(annexes=(Annex("Daftar", (table,)),)))[1:]
    assert len(annexed) > 1
    assert all("Urut Nama desa" in page for page in annexed)
    for number in range(1, 61):
        whole = f"{number} Desa {number} " + "panjang " * (number % 9)
        assert sum(whole.strip() in page for page in annexed) == 1


def test_annexes_start_on_pages_of_their_own_with_roman_numbers_and_what_they_belong_to() -> None:
    _, first, second = read(content(annexes=(annex_of_rows(3), annex_of_rows(2))))
    head = "SURAT EDARAN KEPALA DINAS KETENAGAKERJAAN NOMOR 500.15.14.2/SE-12/Disnaker/2026"
    assert first.startswith(f"2 LAMPIRAN I {head} TANGGAL 20 November 2026 DAFTAR DESA No. Desa")
    assert second.startswith("3 LAMPIRAN II ")


def test_a_single_annex_has_no_number() -> None:
    circular = content(annexes=(replace(annex_of_rows(1), title=""),), issued_by="")
    annex = read(circular)[1]
    assert annex.startswith("2 LAMPIRAN SURAT EDARAN DINAS KETENAGAKERJAAN NOMOR")


def test_points_count_on_six_levels_in_the_order_of_the_guideline() -> None:
    point = Point(text("enam"))
    for words in ("lima", "empat", "tiga", "dua", "satu"):
        point = Point(text(words), (point,))
    page = read(content(sections=(Section("Isi", (Points((point,)),)),)))[0]
    assert "1. satu a. dua 1) tiga a) empat (1) lima (a) enam" in page


def test_levels_that_leave_no_room_for_text_are_refused() -> None:
    point = Point(text("dalam"))
    for _ in range(30):
        point = Point(text("x"), (point,))
    with pytest.raises(PaperError) as refused:
        printed(content(sections=(Section("Isi", (Points((point,)),)),)))
    assert refused.value.reason is Reason.TOO_LARGE
    assert refused.value.facts == {"field": "sections[0]"}


@pytest.mark.parametrize("skeleton", ["A", "B"])
def test_a_section_without_heading_goes_on_with_the_one_before(skeleton: Skeleton) -> None:
    listed = Points((Point(text("satu")), Point(text("dua"))))
    sections = (
        Section("", (Paragraph(text("Sebelumnya.")), listed)),
        Section("Isi", (Paragraph(text("Pertama.")),)),
        Section("", (Paragraph(text("Lanjutan.")), listed)),
        Section("Lain", (Paragraph(text("Kedua.")),)),
    )
    words = " ".join(read(content(sections=sections, skeleton=skeleton, opening=(), closing=())))
    expected = {
        "A": "Sebelumnya. 1. satu 2. dua A. Isi Pertama. Lanjutan. 1. satu 2. dua B. Lain Kedua.",
        "B": "Sebelumnya. 1. satu 2. dua 1. Pertama. Lanjutan. a. satu b. dua 2. Kedua.",
    }
    assert expected[skeleton] in words


def test_a_list_of_more_than_twenty_six_points_goes_on_with_two_letters() -> None:
    inner = tuple(Point(text(f"butir {number}")) for number in range(1, 29))
    points = Points((Point(text("daftar"), inner),))
    words = " ".join(read(content(sections=(Section("Isi", (points,)),))))
    assert in_order(words, ("z. butir 26", "aa. butir 27", "ab. butir 28"))


def test_a_table_between_paragraphs_keeps_its_place() -> None:
    table = Table((text("Kepala"),), ((text("isi"),),), ())
    blocks = (Paragraph(text("Sebelum.")), table, Paragraph(text("Sesudah.")))
    page = read(content(sections=(Section("", blocks),)))[0]
    assert "Sebelum. Kepala isi Sesudah." in page


def test_a_table_without_header_or_rows_prints_what_it_has() -> None:
    bare = Table((), ((text("satu"), text("dua")),), (1, 1))
    none = Table((), (), (1,))
    assert "satu dua" in read(content(sections=(Section("", (bare, none)),)))[0]


def test_a_row_of_another_length_than_the_table_is_refused() -> None:
    table = Table((text("a"), text("b")), ((text("1"), text("2")), (text("1"),)), (1, 1))
    with pytest.raises(PaperError) as refused:
        printed(content(sections=(Section("Isi", (table,)),)))
    assert refused.value.reason is Reason.TABLE_UNEVEN
    assert refused.value.facts == {"field": "sections[0]", "row": 2}


@pytest.mark.parametrize("width", [0, -1, float("nan"), float("inf"), "1"])
def test_a_width_that_is_no_number_above_zero_is_refused(width: Any) -> None:  # noqa: ANN401
    table = Table((text("a"), text("b")), (), (1, width))
    with pytest.raises(PaperError) as refused:
        printed(content(sections=(Section("Isi", (table,)),)))
    assert refused.value.reason is Reason.TABLE_WIDTHS
    assert refused.value.facts == {"field": "sections[0]"}


def test_more_columns_than_the_page_has_room_for_are_refused() -> None:
    cells = tuple(text("x") for _ in range(60))
    with pytest.raises(PaperError) as refused:
        printed(content(sections=(Section("Isi", (Table(cells, (), ()),)),)))
    assert refused.value.reason is Reason.TOO_LARGE


def test_a_table_header_longer_than_a_header_should_be_is_refused() -> None:
    table = Table((text("kata " * 300), text("b")), ((text("1"), text("2")),), (1, 1))
    with pytest.raises(PaperError) as refused:
        printed(content(sections=(Section("Isi", (table,)),)))
    assert refused.value.facts == {"field": "sections[0]"}


def test_the_last_line_of_the_body_and_the_one_before_move_with_the_signature() -> None:
    paper = CircularPaper(long_content())
    place = paper.pages(copy(), Variant.SIGNED).signature_place
    assert place.field_name == "TandaTangan"
    assert place.width > 100
    assert place.height > 50
    profile = PageProfile()
    assert profile.left + profile.text_width / 2 < place.box[0] < place.box[2]
    assert place.box[2] == pytest.approx(profile.right)


def test_the_box_for_the_signature_holds_nothing_of_ours() -> None:
    for variant in (Variant.PLAIN, Variant.SIGNED):
        laid = CircularPaper(content()).pages(copy(), variant)
        place = laid.signature_place
        assert text_in(laid.pdf(), place.page_index, place.box) == ""


def test_without_qr_the_signature_has_the_whole_right_half() -> None:
    paper = CircularPaper(content())
    wide = paper.pages(copy(verification=""), Variant.SIGNED).signature_place
    narrow = paper.pages(copy(), Variant.SIGNED).signature_place
    assert wide.width > narrow.width + 50


def test_the_same_content_and_copy_give_the_same_bytes() -> None:
    once = CircularPaper(content()).pages(copy()).pdf()
    paper = CircularPaper(content())
    paper.pages(copy("Desa Ünüsual")).pdf()
    assert paper.pages(copy()).pdf() == once
    assert paper.pages(copy("Desa Karangsari")).pdf() != once


def test_a_copy_without_a_value_for_a_placeholder_is_refused() -> None:
    with pytest.raises(PaperError) as refused:
        printed(content(), copy(values={"unit": "Pemerintah Desa"}))
    assert refused.value.reason is Reason.VALUE_MISSING
    assert refused.value.facts == {"name": "orang"}


def test_the_page_count_is_that_of_the_file() -> None:
    laid = CircularPaper(long_content()).pages(copy())
    assert laid.count == len(read(long_content()))
