"""Workbooks as people and enemies make them."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook


def workbook(rows: Sequence[Sequence[Any]], *, hidden: bool = False) -> bytes:
    """An ordinary workbook; `hidden` puts a hidden sheet before the one with the rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    if hidden:
        sheet.append(["not", "this"])
        sheet.sheet_state = "hidden"
        sheet = book.create_sheet("Data")
        book.active = sheet
    for row in rows:
        sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def repacked(content: bytes, changed: dict[str, bytes]) -> bytes:
    """The same workbook with parts changed or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, part in (parts | changed).items():
            new.writestr(name, part, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
