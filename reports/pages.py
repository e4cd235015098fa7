"""Pages of a finished file as pictures and as text.

PDFium is not safe on several threads; one lock stands before all of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from threading import Lock
from typing import Any

import pypdfium2 as pdfium

from reports.errors import PaperError, Reason

_PDFIUM = Lock()
_BGRA = 4
"""PDFium's FPDFBitmap_BGRA."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of a page as wide as the page: BGRA bytes, or one byte of grey for each dot."""

    width: int
    height: int
    row_bytes: int
    """From one row to the next."""
    content: bytes


def count(pdf: bytes) -> int:
    """Return the number of pages; raises PaperError(UNREADABLE)."""
    with _opened(pdf) as document:
        return len(document)


def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of each page in points; raises PaperError(UNREADABLE)."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(index) for index in range(len(document)))


def dots(points: float, scale: float) -> int:
    """Return how many dots a length in points has, as pictures and strips of pages count them."""
    return ceil(points * scale)


def strip(pdf: bytes, page: int, scale: float, rows: range, *, grey: bool) -> Strip:
    """Return some rows of a page counted from 0, as sharp as the whole would be.

    A whole page is too large to keep at a printer's resolution. Raises PaperError(UNREADABLE or
    PAGE_MISSING).
    """
    with _opened(pdf) as document, _page(document, page) as opened:
        below = dots(opened.get_height(), scale) - rows.stop
        crop = (0, _points(below, scale), 0, _points(rows.start, scale))
        form: dict[str, Any] = {"grayscale": True} if grey else {"force_bitmap_format": _BGRA}
        bitmap = opened.render(scale=scale, crop=crop, **form)
        try:
            content = bytes(bitmap.buffer)
            return Strip(bitmap.width, bitmap.height, bitmap.stride, content)
        finally:
            bitmap.close()


def _points(count: int, scale: float) -> float:
    # PDFium's wrapper rounds up to whole dots; half a dot less rounds to the one meant.
    return (count - 0.5) / scale if count else 0


def image(pdf: bytes, page: int, scale: float) -> tuple[int, int, bytes]:
    """Return width, height and BGRA bytes of a page counted from 0, `scale` pixels per point.

    Raises PaperError(UNREADABLE or PAGE_MISSING).
    """
    with _opened(pdf) as document, _page(document, page) as opened:
        return _picture(opened, scale)


def pictures(pdf: bytes, width: int) -> tuple[tuple[int, int, bytes], ...]:
    """Return every page `width` pixels wide: width, height and BGRA bytes.

    Raises PaperError(UNREADABLE).
    """
    with _opened(pdf) as document:
        found = []
        for index in range(len(document)):
            with _page(document, index) as page:
                found.append(_picture(page, width / page.get_width()))
        return tuple(found)


def text(pdf: bytes) -> tuple[str, ...]:
    """Return the text of each page in reading order; raises PaperError(UNREADABLE)."""
    with _opened(pdf) as document:
        found = []
        for index in range(len(document)):
            with _page(document, index) as page:
                words = page.get_textpage()
                found.append(words.get_text_bounded().replace("\r\n", "\n"))
                words.close()
        return tuple(found)


@contextmanager
def _opened(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError as error:
            raise PaperError(Reason.UNREADABLE, part="pdf") from error
        try:
            yield document
        finally:
            document.close()


@contextmanager
def _page(document: pdfium.PdfDocument, index: int) -> Iterator[pdfium.PdfPage]:
    try:
        page = document[index]
    except (IndexError, pdfium.PdfiumError) as error:
        raise PaperError(Reason.PAGE_MISSING, page_index=index) from error
    try:
        yield page
    finally:
        page.close()


def _picture(page: pdfium.PdfPage, scale: float) -> tuple[int, int, bytes]:
    bitmap = page.render(scale=scale, force_bitmap_format=_BGRA)
    try:
        return bitmap.width, bitmap.height, bytes(bitmap.buffer)
    finally:
        bitmap.close()
