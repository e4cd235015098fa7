import io
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reports import pages
from reports.errors import PaperError, Reason
from reports.recaps.agenda import COLUMNS, AgendaContent, AgendaRow
from reports.recaps.agenda_pdf import render_pdf
from reports.recaps.agenda_xlsx import render_xlsx
from tests.reports.letters.making import OFFICE

TAKEN = AgendaRow(
    number=12,
    text="500.15.14.2/SE-12/Disnaker/2026",
    code="500.15.14.2",
    letter_on=date(2026, 11, 20),
    recorded_on=date(2026, 11, 21),
    recipient="Kepala Desa Sukamahi",
    subject="Pelindungan pekerja rentan",
    signatory="Kepala Dinas",
    handled_by="Petugas",
    attachments="1 berkas",
    delivery="E-mail",
)
VOID = replace(TAKEN, number=13, state="void", reason="salah alamat", outside_number="77/Setda")
RESERVED = AgendaRow(14, "500.15.14.2/SE-14/Disnaker/2026", "reserved", remark="untuk Setda")
BOOK = AgendaContent(
    "BUKU AGENDA SURAT EDARAN", OFFICE, 2026, (TAKEN, VOID, RESERVED), date(2026, 12, 31)
)


def sheet_of(book: AgendaContent) -> Worksheet:
    return load_workbook(io.BytesIO(render_xlsx(book))).worksheets[0]


def read(book: AgendaContent) -> tuple[str, ...]:
    return tuple(" ".join(page.split()) for page in pages.text(render_pdf(book)))


def test_the_workbook_says_whose_book_it_is() -> None:
    about = load_workbook(io.BytesIO(render_xlsx(BOOK))).properties
    assert about.title == BOOK.heading
    assert about.creator == about.lastModifiedBy == OFFICE.issuer
    assert "openpyxl" not in f"{about.creator}{about.description}"


def test_the_columns_are_those_of_the_register() -> None:
    assert [column.heading for column in COLUMNS] == [
        "No.",
        "Kode",
        "Nomor surat",
        "Tanggal surat",
        "Tanggal catat",
        "Tujuan",
        "Hal",
        "Penanda tangan",
        "Pengolah",
        "Lampiran",
        "Cara kirim",
        "Keterangan",
    ]


def test_a_void_number_stays_in_the_book_with_its_reason() -> None:
    assert VOID.note == "BATAL: salah alamat; Nomor luar 77/Setda"
    assert RESERVED.note == "Dicadangkan; untuk Setda"
    assert TAKEN.note == ""
    assert "BATAL: salah alamat" in read(BOOK)[0]


def test_the_printed_book_has_letterhead_title_and_date_of_printing() -> None:
    page = read(BOOK)[0]
    assert page.startswith("PEMERINTAH KABUPATEN BEKASI DINAS KETENAGAKERJAAN")
    assert "BUKU AGENDA SURAT EDARAN TAHUN 2026" in page
    assert page.endswith("Dicetak pada tanggal 31 Desember 2026")


def test_the_printed_book_lies_on_its_side_and_repeats_its_header() -> None:
    rows = tuple(replace(TAKEN, number=number) for number in range(1, 101))
    pdf = render_pdf(replace(BOOK, rows=rows))
    widths = {width > height for width, height, _ in pages.pictures(pdf, 300)}
    assert widths == {True}
    text = [" ".join(page.split()) for page in pages.text(pdf)]
    assert len(text) > 3
    assert all("No. Kode Nomor surat" in page for page in text)
    assert sum(page.count("Kepala Desa Sukamahi") for page in text) == 100


def test_an_empty_book_prints_its_header() -> None:
    assert "No. Kode Nomor surat" in read(replace(BOOK, rows=()))[0]
    assert sheet_of(replace(BOOK, rows=())).max_row == 1


def test_dates_in_the_workbook_are_dates_and_numbers_of_letters_are_text() -> None:
    sheet = sheet_of(BOOK)
    number, code, text, letter_on, *_ = (cell for cell in sheet[2])
    assert number.value == 12
    assert (code.value, code.number_format) == ("500.15.14.2", "@")
    assert text.value == TAKEN.text
    assert letter_on.value == datetime(2026, 11, 20)  # noqa: DTZ001 - workbooks know no zones
    assert letter_on.number_format == "dd/mm/yyyy"


def test_the_header_of_the_workbook_stays_in_view_and_is_printed_on_every_page() -> None:
    sheet = sheet_of(BOOK)
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.auto_filter.ref == "A1:L4"


def test_a_void_row_of_the_workbook_is_struck_out_and_its_reason_is_not() -> None:
    row = list(sheet_of(BOOK)[3])
    assert all(cell.font.strike for cell in row[:-1])
    assert not row[-1].font.strike
    assert row[-1].value == VOID.note


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("x")', "+1", "-1", "@x", "'x", "{orang}"])
def test_what_begins_like_a_formula_is_text(words: str) -> None:
    hostile = replace(BOOK, rows=(replace(TAKEN, subject=words),))
    cell = sheet_of(hostile)["G2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)
    assert words in read(hostile)[0]


@pytest.mark.parametrize("words", ["nol \0", "balik \u202e", "\ud800"])
def test_what_cannot_be_printed_is_refused_in_both_forms(words: str) -> None:
    hostile = replace(BOOK, rows=(replace(TAKEN, subject=words),))
    for render in (render_pdf, render_xlsx):
        with pytest.raises(PaperError) as refused:
            render(hostile)
        assert refused.value.reason is Reason.TEXT_REFUSED


def test_ten_thousand_characters_in_a_cell_are_printed_in_full() -> None:
    hostile = replace(BOOK, rows=(replace(TAKEN, remark="x" * 10_000),))
    assert "".join(pages.text(render_pdf(hostile))).count("x") >= 10_000
    assert sheet_of(hostile)["L2"].value == "x" * 10_000


def test_more_than_a_cell_can_hold_is_refused() -> None:
    hostile = replace(BOOK, rows=(replace(TAKEN, remark="x" * 40_000),))
    with pytest.raises(PaperError) as refused:
        render_xlsx(hostile)
    assert refused.value.reason is Reason.TOO_LARGE
