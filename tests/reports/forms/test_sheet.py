import io
import warnings
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from reports.errors import PaperError, Reason
from reports.forms.cells import MOST_COLUMNS, MOST_ROWS, Cell, CellKind, Row
from reports.forms.sheet import MOST_BYTES, read_table
from reports.forms.workbook import MOST_UNPACKED
from tests.reports.forms.making import repacked, workbook

MORNING = datetime(2026, 1, 31, 8, 30, tzinfo=UTC).replace(tzinfo=None)
GOOD = workbook([["Kode", "Nama"], ["32.16.01.2001", "Nama Kontak"]])
SHEET = "xl/worksheets/sheet1.xml"


def words(content: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in read_table(content)]


def refusal(content: bytes) -> Reason:
    with pytest.raises(PaperError) as refused:
        read_table(content)
    return refused.value.reason


def test_a_workbook_is_read_cell_by_cell_with_what_each_is() -> None:
    rows = read_table(
        workbook(
            [
                ["Kode", " Nama ", None],
                [],
                [81234567890, 8.5, date(2026, 1, 31)],
                ["=1+1", True, MORNING],
            ]
        )
    )
    assert rows == (
        Row(1, (Cell("Kode"), Cell("Nama"))),
        Row(
            3,
            (
                Cell("81234567890", CellKind.NUMBER),
                Cell("8.5", CellKind.NUMBER),
                Cell("2026-01-31", CellKind.DATE),
            ),
        ),
        Row(
            4,
            (
                Cell("=1+1", CellKind.FORMULA),
                Cell("True"),
                Cell("2026-01-31", CellKind.DATE),
            ),
        ),
    )


def test_a_mistake_of_the_spreadsheet_is_no_word() -> None:
    book = Workbook()
    cell = book.worksheets[0].cell(1, 1, "#N/A")
    cell.data_type = "e"
    stream = io.BytesIO()
    book.save(stream)
    ((row),) = read_table(stream.getvalue())
    assert row.cells == (Cell("#N/A", CellKind.MISTAKE),)


def test_the_sheet_that_is_shown_is_read() -> None:
    assert words(workbook([["this"]], hidden=True)) == [["this"]]


def test_a_workbook_with_looks_nobody_understands_is_read_without_a_warning() -> None:
    styles = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        sheet = packed.read(SHEET).replace(b"</worksheet>", styles)
    odd = repacked(GOOD, {SHEET: sheet})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert words(odd)[1] == ["32.16.01.2001", "Nama Kontak"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_table_is_read_in_every_usual_form(encoding: str, delimiter: str, end: str) -> None:
    lines = [["Kode", "Nama"], ["1", "Dési"], ["", ""], ["2", f"a{delimiter}b"]]
    text = end.join(
        delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in line)
        for line in lines
    )
    assert words(text.encode(encoding)) == [lines[0], lines[1], lines[3]]


def test_a_row_is_found_by_the_line_it_begins_at() -> None:
    rows = read_table(b'Kode,Nama\n1,"two\nlines"\n2,b\n')
    assert [row.number for row in rows] == [1, 2, 4]


def test_an_apostrophe_that_made_a_text_harmless_is_no_part_of_it() -> None:
    ((row),) = read_table(b"'+62800,'=1+1,'tis,=1+1,'")
    assert row.cells == (
        Cell("+62800"),
        Cell("=1+1"),
        Cell("'tis"),
        Cell("=1+1", CellKind.FORMULA),
        Cell("'"),
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n",
        b"\x00\x01\x02",
        b"%PDF-1.7\n\x00",
        b"\x89PNG\r\n\x1a\n\x00",
        b"Kode,\x1b[2J",
        b"Kode,\x81\n",
        b"\xff\xfeK",
        b"PK\x03\x04 and then nothing",
        GOOD[:-200],
        workbook([]),
    ],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    assert refusal(content) is Reason.TABLE_UNREADABLE


def test_wrong_quotation_marks_are_told_with_their_line() -> None:
    with pytest.raises(PaperError) as refused:
        read_table(b'Kode,Nama\n1,"a"b\n')
    assert refused.value.reason is Reason.TABLE_QUOTES
    assert refused.value.facts["line"] == 2


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("content.xml", "<office/>")
    assert refusal(stream.getvalue()) is Reason.TABLE_UNREADABLE


def test_a_workbook_that_would_grow_beyond_measure_is_refused_unopened() -> None:
    assert refusal(repacked(GOOD, {SHEET: bytes(MOST_UNPACKED)})) is Reason.FILE_TOO_LARGE
    many = {f"xl/media/{number}.bin": b"" for number in range(1_001)}
    assert refusal(repacked(GOOD, many)) is Reason.FILE_TOO_LARGE


def test_a_file_too_large_is_refused_unread() -> None:
    assert refusal(bytes(MOST_BYTES + 1)) is Reason.FILE_TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_workbook_with_entities_is_refused(encoding: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet/>'.encode(encoding)
    assert refusal(repacked(GOOD, {SHEET: bomb})) is Reason.TABLE_UNREADABLE


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml"])
def test_a_workbook_with_macros_is_refused(part: str) -> None:
    assert refusal(repacked(GOOD, {part: b"x"})) is Reason.WORKBOOK_MACROS


def test_a_workbook_with_a_password_and_an_old_one_are_told_apart() -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    assert refusal(head + "EncryptedPackage".encode("utf-16-le")) is Reason.WORKBOOK_LOCKED
    assert refusal(head) is Reason.WORKBOOK_OLD


def test_a_table_longer_or_wider_than_anybody_needs_is_refused() -> None:
    assert refusal(b"a,b\n" * (MOST_ROWS + 1)) is Reason.TABLE_TOO_LONG
    assert refusal(b"a," * MOST_COLUMNS + b"b") is Reason.TABLE_TOO_LONG
    assert refusal(workbook([["a"] * (MOST_COLUMNS + 1)])) is Reason.TABLE_TOO_LONG


def test_rows_that_are_empty_do_not_make_a_table_long() -> None:
    assert len(read_table(b"a,b\n" + b",\n" * MOST_ROWS)) == 1


def test_a_sheet_that_says_it_is_smaller_is_read_whole() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        sheet = packed.read(SHEET).replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:A1"')
    assert b'"A1:A1"' in sheet
    assert words(repacked(GOOD, {SHEET: sheet}))[1] == ["32.16.01.2001", "Nama Kontak"]


def test_a_sheet_that_says_it_goes_on_without_end_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as packed:
        sheet = packed.read(SHEET).replace(b'<row r="2"', b'<row r="999999999"')
        sheet = sheet.replace(b'"A2"', b'"A999999999"').replace(b'"B2"', b'"B999999999"')
    assert refusal(repacked(GOOD, {SHEET: sheet})) is Reason.TABLE_TOO_LONG


def test_the_workbooks_of_these_tests_are_what_they_should_be() -> None:
    assert load_workbook(io.BytesIO(GOOD)).worksheets[0]["A2"].value == "32.16.01.2001"


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"Kode;Nama\n", b"\xff\xfe"]))
def test_whatever_is_handed_in_is_read_or_refused(rest: bytes, start: bytes) -> None:
    try:
        rows = read_table(start + rest)
    except PaperError:
        return
    assert all(row.cells for row in rows)


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_a_damaged_workbook_is_read_or_refused(at: int, byte: int) -> None:
    damaged = GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]
    try:
        rows = read_table(damaged)
    except PaperError:
        return
    assert len(rows) <= 2
