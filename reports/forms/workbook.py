"""Workbooks (.xlsx) read row by row: no formula worked out, no picture or link followed."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from openpyxl import load_workbook
from openpyxl.cell.cell import TYPE_ERROR, TYPE_FORMULA

from reports.errors import PaperError, Reason
from reports.forms.cells import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    CellKind,
    Row,
    limited,
    too_long,
)
from reports.signing.library import refusing

MOST_UNPACKED = 50 * 1024 * 1024
_MOST_PARTS = 1_000
_LAST_ROW = 3 * MOST_ROWS
"""Empty ones among them; nobody looks through a sheet that says it is longer."""
_MACROS = ("vbaProject.bin", "macrosheets")
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def read_workbook(content: bytes) -> tuple[Row, ...]:
    """Read the first sheet that is shown; raises PaperError."""
    with refusing(Reason.TABLE_UNREADABLE):
        _judge(content)
        with warnings.catch_warnings():
            # What openpyxl does not understand of a workbook's looks is none of our business.
            warnings.simplefilter("ignore")
            return limited(_rows(content))


def _judge(content: bytes) -> None:
    """Refuse what would grow beyond measure, is no workbook or more than one."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise PaperError(Reason.FILE_TOO_LARGE, most=MOST_UNPACKED // 1024**2)
        names = [part.filename for part in parts]
        if any(mark in name for name in names for mark in _MACROS):
            raise PaperError(Reason.WORKBOOK_MACROS)
        if "xl/workbook.xml" not in names:
            raise PaperError(Reason.TABLE_UNREADABLE)
        for name in names:
            # No workbook has one; entities within one grow without measure.
            if name.endswith((".xml", ".rels")) and _has_doctype(packed.read(name)):
                raise PaperError(Reason.TABLE_UNREADABLE)


def _has_doctype(part: bytes) -> bool:
    return any(mark in part for mark in _DOCTYPE)


def _rows(content: bytes) -> Iterator[Row]:
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
    try:
        sheet = next(each for each in book.worksheets if each.sheet_state == "visible")
        # What a sheet says of its own size may be wrong.
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS + 1)
        for number, cells in enumerate(rows, 1):
            if number == _LAST_ROW:
                raise too_long()
            yield Row(number, _trimmed([_cell(cell.value, cell.data_type) for cell in cells]))
    finally:
        book.close()


def _trimmed(cells: list[Cell]) -> tuple[Cell, ...]:
    while cells and cells[-1] == EMPTY:
        cells.pop()
    return tuple(cells)


def _cell(value: object, kind: str) -> Cell:
    if value is None:
        return EMPTY
    if kind == TYPE_FORMULA:
        return Cell(str(value).strip(), CellKind.FORMULA)
    if kind == TYPE_ERROR:
        return Cell(str(value), CellKind.MISTAKE)
    if isinstance(value, (datetime, date)):
        return Cell(f"{value:%Y-%m-%d}", CellKind.DATE)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Cell(_number(value), CellKind.NUMBER)
    return Cell(str(value).strip())


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
