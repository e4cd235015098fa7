"""Tables as text: UTF-8 with or without its mark, UTF-16 with it, or Windows' cp1252."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from reports.errors import PaperError, Reason
from reports.forms.cells import Cell, CellKind, Row, limited

_CONTROLS = frozenset(map(chr, range(32))) - {"\t", "\n", "\r"} | {"\x7f"}
_HARMLESS = tuple("=+-@")
"""What an apostrophe keeps a spreadsheet from taking for a formula."""


def read_text(content: bytes) -> tuple[Row, ...]:
    """Read rows parted by commas, semicolons or tabs; raises PaperError."""
    words = _decoded(content)
    lines = words.splitlines(keepends=True)
    first = lines[0] if lines else ""
    delimiter = max(",;\t", key=first.count)
    return limited(_rows(lines, delimiter))


def _rows(lines: list[str], delimiter: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 1
    try:
        for cells in reader:
            # A cell of several lines makes a row begin where the row before it ended.
            yield Row(number, tuple(_cell(words) for words in cells))
            number = reader.line_num + 1
    except csv.Error:
        raise PaperError(Reason.TABLE_QUOTES, line=reader.line_num) from None


def _cell(words: str) -> Cell:
    text = words.strip()
    if text.startswith("'") and text[1:2] in _HARMLESS:
        return Cell(text[1:].strip())
    return Cell(text, CellKind.FORMULA if text.startswith("=") else CellKind.TEXT)


def _decoded(content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROLS.isdisjoint(words):
            return words
    raise PaperError(Reason.TABLE_UNREADABLE)


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "cp1252")
