"""Tables of words as a workbook or as CSV: what they say survives every spreadsheet.

Each cell is text: a telephone number keeps its zero, and what begins like a formula is none.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_LONGEST = 32767
"""Characters that a cell holds."""
_HARMFUL = tuple("=+-@")
_NORMAL, _BOLD = Font(), Font(bold=True)
_RED = PatternFill("solid", fgColor="FFF8CBC7")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_NARROWEST, _WIDEST = 10, 48


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words, and why they were refused; "" if they were not."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TextBook:
    """A table; `issuer` is the author of the file."""

    title: str
    issuer: str
    head: tuple[str, ...]
    rows: tuple[tuple[TextCell, ...], ...]


def render_xlsx(table: TextBook) -> bytes:
    """Return the table as a workbook; refused cells are red and carry their reason as a note."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data"
    book.properties.title = _bearable(table.title)
    book.properties.creator = book.properties.lastModifiedBy = _bearable(table.issuer)
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, TextCell(words), _BOLD) for words in table.head])
    for row in table.rows:
        sheet.append([_cell(sheet, cell, _NORMAL) for cell in row])
    for number, width in enumerate(_widths(table), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def render_csv(table: TextBook) -> bytes:
    """Return the table as CSV that spreadsheets here open rightly: semicolons, UTF-8 with mark."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(_harmless(words) for words in table.head)
    for row in table.rows:
        writer.writerow(_harmless(cell.text) for cell in row)
    return stream.getvalue().encode("utf-8-sig")


def _cell(sheet: Worksheet, cell: TextCell, face: Font) -> SheetCell:
    made = SheetCell(sheet, row=1, column=1)
    made.font, made.alignment = face, _WRAPPED
    made.value = _bearable(cell.text)
    # What begins like a formula is text all the same, also when somebody edits it.
    made.data_type, made.number_format, made.quotePrefix = "s", "@", True
    if cell.reason:
        made.fill = _RED
        made.comment = Comment(_bearable(cell.reason), "Lindung Desa", width=320, height=90)
    return made


def _widths(table: TextBook) -> Iterator[int]:
    lines: list[Sequence[str]] = [table.head]
    lines += [[cell.text for cell in row] for row in table.rows]
    for at in range(max(map(len, lines))):
        longest = max(len(line[at]) for line in lines if at < len(line))
        yield min(max(longest + 2, _NARROWEST), _WIDEST)


def _harmless(words: str) -> str:
    line = _bearable(words)
    return f"'{line}" if line.startswith(_HARMFUL) else line


def _bearable(words: str) -> str:
    """Return the words as a file can hold them; what cannot be seen is shown as such."""
    line = " ".join(words[:_LONGEST].split())
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
