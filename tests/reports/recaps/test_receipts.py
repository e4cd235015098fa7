from dataclasses import replace
from datetime import date

import pytest

from reports import pages
from reports.errors import PaperError, Reason
from reports.profile import PageProfile
from reports.recaps.receipts import COLUMNS, District, ReceiptRow, ReceiptsContent
from reports.recaps.receipts_pdf import render_pdf
from tests.reports.letters.making import NUMBER, OFFICE, SUBJECT, text_in

HEADER = "No. Desa/Kelurahan Nomor surat Nama penerima Tanggal Tanda tangan"


def district(name: str, count: int) -> District:
    rows = tuple(ReceiptRow(f"Desa {name} {at}", NUMBER) for at in range(1, count + 1))
    return District(name, rows)


LISTS = ReceiptsContent(
    letterhead=OFFICE,
    title="TANDA TERIMA SURAT EDARAN",
    number=NUMBER,
    subject=SUBJECT,
    letter_on=date(2026, 11, 20),
    districts=(district("Setu", 11), district("Babelan", 9), district("Tambun", 40)),
    printed_on=date(2026, 11, 23),
)


def read(lists: ReceiptsContent) -> list[str]:
    return [" ".join(page.split()) for page in pages.text(render_pdf(lists))]


def test_the_columns_are_those_of_a_proof_of_receipt() -> None:
    assert " ".join(column.heading for column in COLUMNS) == HEADER


def test_each_district_begins_a_page_with_letterhead_and_letter() -> None:
    printed = read(LISTS)
    first = [page for page in printed if page.startswith("PEMERINTAH KABUPATEN BEKASI")]
    assert len(first) == 3
    for page, name, count in zip(first, ("Setu", "Babelan", "Tambun"), (11, 9, 40), strict=True):
        assert f"Kecamatan : {name} ({count} surat)" in page
        assert f"Nomor : {NUMBER}" in page
        assert "Tanggal surat : 20 November 2026" in page
        assert "TANDA TERIMA SURAT EDARAN" in page
    assert f"Hal : {SUBJECT}" in first[0]


def test_every_page_repeats_the_header_and_later_ones_have_their_number() -> None:
    printed = read(LISTS)
    assert all(HEADER in page for page in printed)
    tambun = printed[next(at for at, page in enumerate(printed) if "Tambun" in page) :]
    assert [page.split()[0] for page in tambun[1:]] == [
        str(number) for number in range(2, len(tambun) + 1)
    ]


def test_every_village_has_a_row_and_the_list_ends_with_who_handed_over() -> None:
    printed = " ".join(read(LISTS))
    assert printed.count("Desa Tambun ") == 40
    assert printed.count("Petugas yang menyerahkan") == 3


def test_a_row_has_room_for_a_signature() -> None:
    rows = 17
    printed = pages.text(render_pdf(replace(LISTS, districts=(district("Setu", rows),))))
    # A page of 297 mm, its letterhead, facts and edges taken off, holds no more rows of 13 mm.
    assert 8 < printed[0].count("Desa Setu") <= 15


def test_lists_are_printed_on_the_paper_of_the_letter() -> None:
    profile = PageProfile(paper="F4", size=11, leading=14)
    ((width, height), *_) = pages.sizes(render_pdf(replace(LISTS, profile=profile)))
    assert (round(width), round(height)) == (609, 935)


def test_a_letter_that_goes_nowhere_has_an_empty_file_refused_by_nobody() -> None:
    empty = replace(LISTS, districts=(District("Setu", ()),))
    assert HEADER in read(empty)[0]


def test_a_name_that_cannot_be_printed_is_refused() -> None:
    hostile = replace(LISTS, districts=(District("Setu", (ReceiptRow("Desa \0", NUMBER),)),))
    with pytest.raises(PaperError) as refused:
        render_pdf(hostile)
    assert refused.value.reason is Reason.TEXT_REFUSED


def test_the_signature_column_is_left_empty() -> None:
    pdf = render_pdf(LISTS)
    (width, _height) = pages.sizes(pdf)[0]
    assert text_in(pdf, 0, (width * 0.8, 60, width, 500)) == ""
