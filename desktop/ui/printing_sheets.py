"""Pages of a finished PDF on sheets of paper, dot for dot and at their true size.

Pages are handed over in strips: a whole page of a fine printer would take a hundred megabytes, and
would keep the window waiting while Qt compresses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtCore, QtGui
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.page_range import chosen_pages
from desktop.errors import PrinterStopped
from desktop.i18n import _
from desktop.services.refusals import paper_in_words
from desktop.ui.printing_choices import AS_THE_LETTER, MILLIMETRES, PrintOrder
from reports import pages

LEAST_DPI, MOST_DPI = 300, 600
STRIP_DOTS = 2_000_000
MM = 72 / 25.4
_LAYOUT, _SIZE = QtGui.QPageLayout, QtGui.QPageSize
FAILED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)
Size = tuple[float, float]
"""Width and height in points."""


class Sheets:
    """A print job from its first page to its end."""

    def __init__(self, printer: QPrinter) -> None:
        """Begins with the first page."""
        self._printer = printer
        self._painter = QtGui.QPainter()

    def put(self, pdf: bytes, order: PrintOrder) -> None:
        """Put the wanted pages of a file on sheets of their own; raises PrinterStopped."""
        with paper_in_words():
            sizes = pages.sizes(pdf)
            for index in chosen_pages(order.pages, len(sizes)):
                self._turn(layout(sizes[index], order.choices.paper))
                self._paint(pdf, index, sizes[index], grey=order.choices.colour == "grey")

    def end(self) -> None:
        """Hand the job over; raises PrinterStopped if the printer says no."""
        ended = not self._painter.isActive() or self._painter.end()
        if not ended or self._printer.printerState() in FAILED:
            raise stopped(self._printer)

    def abort(self) -> None:
        """Take the job back, as far as it can be."""
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _turn(self, sheet: QtGui.QPageLayout) -> None:
        self._printer.setPageLayout(sheet)
        if self._painter.isActive():
            turned = self._printer.newPage()
        else:
            turned = self._painter.begin(self._printer)
            # JPEG would blur the edges of the letters.
            self._painter.setRenderHint(QtGui.QPainter.RenderHint.LosslessImageRendering)
        if not turned:
            raise stopped(self._printer)

    def _paint(self, pdf: bytes, index: int, size: Size, *, grey: bool) -> None:
        device = self._printer.resolution()
        dpi = min(max(device, LEAST_DPI), MOST_DPI)
        dot = device / dpi
        for strip, top in _strips(pdf, index, dpi / 72, size, grey=grey):
            target = QtCore.QRectF(0, top * dot, strip.width * dot, strip.height * dot)
            self._painter.drawImage(target, _image(strip, grey=grey))


@contextmanager
def sheets_of(printer: QPrinter) -> Iterator[Sheets]:
    """One job; taken back if something goes wrong before its end."""
    sheets = Sheets(printer)
    try:
        yield sheets
    except BaseException:
        sheets.abort()
        raise
    sheets.end()


def layout(size: Size, paper: str) -> QtGui.QPageLayout:
    """The sheet for a page: as large as the page itself, or the paper that was chosen."""
    lies = size[0] > size[1]
    turned = _LAYOUT.Orientation.Landscape if lies else _LAYOUT.Orientation.Portrait
    found = _LAYOUT(_sheet(size, paper_name(size, paper)), turned, QtCore.QMarginsF())
    found.setMode(_LAYOUT.Mode.FullPageMode)
    return found


def _sheet(size: Size, name: str) -> QtGui.QPageSize:
    if name == "A4":
        # A printer's driver knows it by this name.
        return _SIZE(_SIZE.PageSizeId.A4)
    sides = [side * MM for side in MILLIMETRES[name]] if name in MILLIMETRES else sorted(size)
    # Qt takes F4 for another paper of nearly its size, unless it is told not to.
    match = _SIZE.SizeMatchPolicy.ExactMatch
    return _SIZE(QtCore.QSizeF(*sides), _SIZE.Unit.Point, name, match)


def paper_name(size: Size, paper: str = AS_THE_LETTER) -> str:
    """What a sheet is called: A4, F4, or its millimetres."""
    if paper != AS_THE_LETTER:
        return paper
    short, long = sorted(round(side / MM) for side in size)
    for name, sides in MILLIMETRES.items():
        if (short, long) == tuple(round(side) for side in sides):
            return name
    return f"{short} x {long} mm"


def stopped(printer: QPrinter) -> PrinterStopped:
    """What is said when a printer does not take a page."""
    sentence = _("The printer “{name}” does not go on. Look at its display, paper and cable.")
    return PrinterStopped(sentence.format(name=printer.printerName() or printer.docName()))


def _strips(
    pdf: bytes, index: int, scale: float, size: Size, *, grey: bool
) -> Iterator[tuple[pages.Strip, int]]:
    width, height = (pages.dots(side, scale) for side in size)
    step = max(STRIP_DOTS // width, 1)
    for top in range(0, height, step):
        rows = range(top, min(top + step, height))
        yield pages.strip(pdf, index, scale, rows, grey=grey), top


def _image(strip: pages.Strip, *, grey: bool) -> QtGui.QImage:
    kinds = QtGui.QImage.Format
    kind = kinds.Format_Grayscale8 if grey else kinds.Format_RGB32
    return QtGui.QImage(strip.content, strip.width, strip.height, strip.row_bytes, kind)
