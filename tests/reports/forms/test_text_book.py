import csv
import io

from openpyxl import load_workbook

from reports.forms.error_copy import REASON, ErrorCopy, RejectedRow, render_error_copy
from reports.forms.sheet import read_table
from reports.forms.text_book import TextBook, TextCell, render_csv, render_xlsx

HARMFUL = ["=HYPERLINK(1)", "+62", "-1", "@SUM(1)"]


def table(*rows: list[str]) -> TextBook:
    cells = tuple(tuple(TextCell(words) for words in row) for row in rows)
    return TextBook("Kontak", "Dinas", ("Nama", "Telepon", "x", "y"), cells)


def test_every_cell_of_a_workbook_is_text() -> None:
    book = load_workbook(io.BytesIO(render_xlsx(table(["Nama", "0800-1234-5678"], HARMFUL))))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert [cell.value for cell in book.worksheets[0][3]] == HARMFUL
    assert book.properties.creator == "Dinas"


def test_csv_keeps_a_spreadsheet_from_working_anything_out() -> None:
    written = render_csv(table(["Nama", "0800-1234-5678"], HARMFUL)).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written), delimiter=";"))
    assert rows[2] == [f"'{words}" for words in HARMFUL]
    assert rows[1] == ["Nama", "0800-1234-5678"]


def test_what_is_written_is_read_again_as_it_was() -> None:
    rows = [["Nama Kontak", "0800-1234-5678", "a;b", 'c"d'], HARMFUL]
    for content in (render_xlsx(table(*rows)), render_csv(table(*rows))):
        read = read_table(content)
        assert [[cell.text for cell in row.cells] for row in read[1:]] == rows


def test_signs_no_file_can_hold_are_shown_as_such() -> None:
    for content in (render_xlsx(table(["a\x00\u202eb\nc" + "d" * 40_000])),):
        (_head, row) = read_table(content)
        assert row.cells[0].text.startswith("a\ufffd\ufffdb c")


def test_a_table_without_rows_has_its_head() -> None:
    assert len(read_table(render_xlsx(table()))) == 1


def test_an_error_copy_shows_red_cells_with_their_reasons() -> None:
    rows = (
        RejectedRow(("Nama", "besok"), {1: "no number"}, "Telepon: no number"),
        RejectedRow(("Lain",), {}, "twice"),
    )
    copy = ErrorCopy("kontak.xlsx", "Dinas", ("Nama", "Telepon", REASON), rows)
    sheet = load_workbook(io.BytesIO(render_error_copy(copy))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Nama", "Telepon", REASON]
    assert [cell.value for cell in sheet[2]] == ["Nama", "besok", "Telepon: no number"]
    assert [cell.value or "" for cell in sheet[3]] == ["Lain", "", "twice"]
    bad, good = sheet["B2"], sheet["A2"]
    assert bad.comment is not None
    assert bad.comment.text == "no number"
    assert (bad.fill.fill_type, good.fill.fill_type) == ("solid", None)
