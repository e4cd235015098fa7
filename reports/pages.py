"""Pages of a finished file as pictures and as text.

PDFium is not safe on several threads; one lock stands before all of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2 as pdfium

from reports.errors import PaperError, Reason

_PDFIUM = Lock()
_BGRA = 4
"""PDFium's FPDFBitmap_BGRA."""


def count(pdf: bytes) -> int:
    """Return the number of pages; raises PaperError(UNREADABLE)."""
    with _opened(pdf) as document:
        return len(document)


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
