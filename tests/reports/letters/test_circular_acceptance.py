"""The acceptance list for a printed paper, as far as the paper itself decides."""

from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
import pytest

from reports.errors import PaperError, Reason
from reports.letters.circular import SignatureBlock, Variant
from reports.profile import MM, PageProfile, Paper, Typeface
from reports.prose import Paragraph, Section, text
from tests.reports.letters.making import (
    NUMBER,
    REGENT,
    SERVANT,
    SIGNED_ON,
    SUBJECT,
    annex_of_rows,
    content,
    copy,
    in_order,
    long_content,
    printed,
    read,
    text_in,
)


def test_the_office_letterhead_stands_on_page_one_only() -> None:
    first, *others = read(long_content())
    assert first.startswith("PEMERINTAH KABUPATEN BEKASI DINAS KETENAGAKERJAAN Komplek")
    assert others
    assert all("PEMERINTAH KABUPATEN" not in page for page in others)


def test_the_regent_has_a_letterhead_of_his_own() -> None:
    assert read(content(letterhead=REGENT))[0].startswith("BUPATI BEKASI SURAT EDARAN")


def test_a_letterhead_without_emblem_is_printed_all_the_same() -> None:
    bare = replace(content().letterhead, emblem=b"")
    assert read(content(letterhead=bare))[0].startswith("PEMERINTAH KABUPATEN BEKASI")


def test_the_title_family_has_number_and_subject_in_capitals() -> None:
    expected = f"SURAT EDARAN NOMOR {NUMBER} TENTANG {SUBJECT.upper()}"
    assert expected in read(content())[0]


def test_a_copy_may_carry_a_number_of_its_own() -> None:
    assert "NOMOR 500.15.14.2/SE-99" in read(content(), copy(number="500.15.14.2/SE-99"))[0]


def test_skeleton_a_says_where_and_when_it_was_set() -> None:
    page = read(content())[-1]
    assert "Ditetapkan di Cikarang Pusat pada tanggal 20 November 2026 KEPALA DINAS" in page


def test_skeleton_a_letters_its_sections() -> None:
    page = read(content())[0]
    headings = ("A. Latar Belakang", "B. Dasar", "C. Isi Edaran", "D. Penutup")
    assert in_order(page, headings)
    assert "Dengan ini disampaikan" not in page


def test_skeleton_b_dates_the_letter_at_the_top_right_and_numbers_its_points() -> None:
    page = read(content(skeleton="B"))[0]
    expected = (
        "Cikarang Pusat, 20 November 2026 Kepada Yth. Kepala Desa Sukamahi di Tempat",
        "SURAT EDARAN",
        "Dengan ini disampaikan hal sebagai berikut: 1. Dasar: a. Undang-Undang",
        "2. Isi Edaran: a. Pemerintah Desa Sukamahi",
        "Demikian untuk dilaksanakan. KEPALA DINAS KETENAGAKERJAAN,",
    )
    assert in_order(page, expected)
    assert "Latar Belakang" not in page
    assert "Penutup" not in page
    assert "Ditetapkan" not in page


def test_skeleton_b_prints_a_section_that_opens_with_a_paragraph_as_a_point() -> None:
    section = Section("Waktu", (Paragraph(text("Berlaku mulai 2027.")),))
    page = read(content(skeleton="B", sections=(section,)))[0]
    assert "1. Berlaku mulai 2027." in page


def test_without_opening_and_closing_skeleton_b_keeps_all_sections() -> None:
    page = read(content(skeleton="B", opening=(), closing=()))[0]
    assert in_order(page, ("1. Untuk memperluas", "4. Demikian Surat Edaran"))


def test_a_copy_is_addressed_to_its_recipient() -> None:
    assert "Yth. Kepala Desa Sukamahi A. Latar" in read(content())[0]


def test_addressees_by_office_are_numbered() -> None:
    page = read(content(addressees=("Camat", "Kepala Desa", "Lurah")))[0]
    assert "Yth. 1. Camat 2. Kepala Desa 3. Lurah A. Latar" in page


def test_addressees_may_stand_above_the_title() -> None:
    page = read(content(profile=PageProfile(addressees_first=True)))[0]
    assert in_order(page, ("Yth. Kepala Desa Sukamahi", "SURAT EDARAN"))


def test_more_than_five_addressees_go_to_an_annex() -> None:
    offices = tuple(f"Camat {number}" for number in range(1, 7))
    first, annex = read(content(addressees=offices))
    assert "Yth. Pejabat sebagaimana tercantum dalam Lampiran" in first
    assert in_order(annex, ("LAMPIRAN", "DAFTAR PENERIMA SURAT EDARAN", "1. Camat 1", "6. Camat 6"))


def test_the_sums_and_their_words_are_those_of_the_copy() -> None:
    page = read(content())[0]
    assert "Rp20.160.000,00 (dua puluh juta seratus enam puluh ribu rupiah)" in page
    assert "Pekerja Jumlah iuran 100 orang Rp20.160.000,00" in page


def test_a_village_reads_only_what_binds_it_and_the_numbers_close_up() -> None:
    village, ward = (read(content(), copy(binds=kind))[0] for kind in ("desa", "kelurahan"))
    assert "b. bersumber dari APBDes." in village
    assert "3. Kode rekening" in village
    assert "b. bersumber dari DPA kecamatan." in ward
    assert "3. Laporan disampaikan" in ward
    assert "APBDes" not in ward


def test_a_section_that_binds_nobody_here_is_left_out() -> None:
    sections = (content().sections[2], content().sections[3])
    only_village = replace(
        sections[0],
        blocks=(replace(content().sections[2].blocks[0], items=(_village_point(),)),),  # type: ignore[arg-type] # the block is a list of points
    )
    page = read(content(sections=(only_village, sections[1])), copy(binds="kelurahan"))[0]
    assert "A. Penutup" in page
    assert "Isi Edaran" not in page


def _village_point() -> object:
    return content().sections[2].blocks[0].items[2]  # type: ignore[union-attr] # a list of points


@pytest.mark.parametrize(
    "lines",
    [
        ("a.n. BUPATI BEKASI", "SEKRETARIS DAERAH,"),
        ("a.n. BUPATI BEKASI", "SEKRETARIS DAERAH", "u.b.", "ASISTEN PEMERINTAHAN,"),
        ("Plt. KEPALA DINAS KETENAGAKERJAAN,",),
    ],
)
def test_the_signature_block_shows_the_delegation_line_by_line(lines: tuple[str, ...]) -> None:
    page = read(content(signature=replace(SERVANT, title_lines=lines)))[-1]
    expected = " ".join(lines)
    assert f"20 November 2026 {expected} NAMA PEJABAT, S.H. Pembina Utama Muda NIP 1970" in page


def test_the_signature_block_stands_in_the_right_half() -> None:
    pdf = printed(content())
    profile = PageProfile()
    middle = profile.left + profile.text_width / 2
    right = text_in(pdf, 0, (middle - 1, 0, profile.page_size[0], profile.page_size[1]))
    left = text_in(pdf, 0, (0, 0, middle - 1, profile.page_size[1]))
    assert "NIP 19700101 199503 1 001" in right
    assert "KEPALA DINAS" not in left


def test_a_regent_has_neither_rank_nor_nip() -> None:
    regent = SignatureBlock("Cikarang Pusat", SIGNED_ON, ("BUPATI BEKASI,",), "NAMA BUPATI")
    page = read(content(letterhead=REGENT, signature=regent))[-1]
    assert "BUPATI BEKASI, NAMA BUPATI Tembusan:" in page
    assert "NIP" not in page


def test_the_copies_are_listed_at_the_left_below_the_signature() -> None:
    page = read(content())[-1]
    copies = "1. Bupati Bekasi (sebagai laporan) 2. Kepala DPMD Kabupaten Bekasi"
    assert page.endswith(f"Tembusan: {copies}")


def test_without_copies_there_is_no_such_list() -> None:
    assert "Tembusan" not in read(content(copies_to=()))[-1]


def test_wording_about_electronic_signatures_is_on_no_page_of_ours() -> None:
    for variant in Variant:
        assert "elektronik" not in " ".join(read(content(), variant=variant))


def test_a_copy_for_an_electronic_signature_leaves_the_name_to_it() -> None:
    page = read(content(), variant=Variant.SIGNED)[-1]
    assert "KEPALA DINAS KETENAGAKERJAAN, Tembusan:" in page
    assert "NIP" not in page


def test_a_draft_says_so_on_every_page_and_shows_an_empty_slot_for_the_number() -> None:
    drafts = read(long_content(number=""), variant=Variant.DRAFT)
    assert all(page.startswith("KONSEP") for page in drafts)
    assert "NOMOR ........................" in drafts[0]
    assert all("KONSEP" not in page for page in read(long_content()))


def test_a_letter_to_be_signed_electronically_needs_its_number_first() -> None:
    with pytest.raises(PaperError) as refused:
        read(content(number=""), variant=Variant.SIGNED)
    assert refused.value.reason is Reason.NUMBER_MISSING


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 210, 297), ("F4", 215, 330)])
def test_pages_have_the_size_of_the_profile(paper: Paper, width: int, height: int) -> None:
    document = pdfium.PdfDocument(printed(long_content(profile=PageProfile(paper=paper))))
    sizes = [page.get_size() for page in document]
    document.close()
    assert len(sizes) > 1
    assert all(size == pytest.approx((width * MM, height * MM), abs=0.01) for size in sizes)


def test_page_numbers_run_from_page_two_at_the_top_in_the_middle() -> None:
    first, second, *_ = read(long_content())
    assert not first.startswith("1 ")
    assert second.startswith("2 ")
    profile = PageProfile()
    centre = (profile.left + profile.right) / 2
    top = profile.page_size[1]
    box = (centre - 10, top - 20 * MM, centre + 10, top)
    assert text_in(printed(long_content()), 1, box) == "2"


def test_page_numbers_can_be_switched_off() -> None:
    assert not read(long_content(profile=PageProfile(page_numbers=False)))[1].startswith("2 ")


def test_catchwords_announce_the_first_word_of_the_next_page_when_switched_on() -> None:
    circular = long_content(profile=PageProfile(catchwords=True))
    flowing = replace(circular, sections=circular.sections[:1])
    pages_read = read(flowing)
    assert len(pages_read) > 2
    for page, following in pairwise(pages_read):
        announced = page.split()[-1]
        assert announced.endswith("...")
        assert following.split()[1] == announced.removesuffix("...")
    assert not pages_read[-1].endswith("...")
    assert not read(long_content())[0].endswith("...")


def test_a_change_of_section_has_no_catchword() -> None:
    circular = content(profile=PageProfile(catchwords=True), annexes=(annex_of_rows(3),))
    assert not read(circular)[0].endswith("...")


@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_both_typefaces_print_the_same_words(typeface: Typeface) -> None:
    words = " ".join(read(content(profile=PageProfile(typeface=typeface))))
    assert in_order(words, ("SURAT EDARAN", "Pemerintah Desa Sukamahi", "NIP 19700101"))
