"""Where copies come out: a printer of this computer, or one PDF file to be printed elsewhere.

Qt paints on a printer in any thread, so a worker does all of this.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

from desktop.errors import PaperRefused, PrinterStopped
from desktop.i18n import _
from desktop.services.refusals import files_in_words
from desktop.ui.printing_choices import TO_FILE, PrintChoices, PrintOrder
from desktop.ui.printing_sheets import FAILED, LEAST_DPI, MOST_DPI, Sheets, sheets_of, stopped

_SIDES = {
    "one": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}
_TRAYS = {
    "Upper": QPrinter.PaperSource.Upper,
    "Middle": QPrinter.PaperSource.Middle,
    "Lower": QPrinter.PaperSource.Lower,
    "Manual": QPrinter.PaperSource.Manual,
}
_WHOLE, _TAIL = b"%%EOF", 64
_CUPS_OPTIONS = QPrintEngine.PrintEnginePropertyKey(0xFE00)


def printer_names() -> tuple[str, ...]:
    """The printers of this computer, its default one first; may take seconds on a network."""
    names, first = QPrinterInfo.availablePrinterNames(), QPrinterInfo.defaultPrinterName()
    return tuple(sorted(names, key=lambda name: (name != first, name.casefold())))


def press_for(order: PrintOrder) -> PaperPress | FilePress:
    """What carries out an order."""
    return PaperPress(order) if order.path is None else FilePress(order, order.path)


class PaperPress:
    """A printer. Each exemplar is a job of its own: no two letters share a sheet of paper."""

    settles_at_end = False

    def __init__(self, order: PrintOrder) -> None:
        """Nothing reaches the printer yet."""
        self.name = order.choices.printer
        self._order = order

    def put(self, name: str, pdf: bytes) -> None:
        """Print one copy as often as it was ordered; raises PrinterStopped."""
        for _each in range(self._order.exemplars):
            printer = _named(self.name)
            printer.setDocName(name)
            set_up(printer, self._order)
            with sheets_of(printer) as sheets:
                sheets.put(pdf, self._order)

    def close(self) -> None:
        """Every job has been closed already."""


class FilePress:
    """One PDF with all copies; there is no file of that name before it is whole."""

    settles_at_end = True

    def __init__(self, order: PrintOrder, path: Path) -> None:
        """Nothing is written yet."""
        self.name = path.name
        self._order, self._path = order, path
        self._part = path.with_name(f".{path.name}.part")
        self._sheets: Sheets | None = None

    def put(self, name: str, pdf: bytes) -> None:
        """Add one copy as often as it was ordered; raises PrinterStopped, PaperRefused."""
        if self._sheets is None:
            self._sheets = self._begun()
        for _each in range(self._order.exemplars):
            self._sheets.put(pdf, self._order)

    def close(self) -> None:
        """Finish the file and give it its name; raises PrinterStopped, PaperRefused."""
        sheets, self._sheets = self._sheets, None
        if sheets is None:
            return
        try:
            sheets.end()
            with files_in_words(self._path):
                self._require_whole()
                self._part.replace(self._path)
        finally:
            self._part.unlink(missing_ok=True)

    def _begun(self) -> Sheets:
        with files_in_words(self._path):
            self._part.touch()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self._part))
        printer.setDocName(self._path.stem)
        set_up(printer, self._order)
        return Sheets(printer)

    def _require_whole(self) -> None:
        # Qt says nothing of a disk that fills up while it writes.
        with self._part.open("rb") as file:
            file.seek(max(self._part.stat().st_size - _TAIL, 0))
            whole = file.read().rstrip().endswith(_WHOLE)
        if not whole:
            sentence = _("The disk is full: {path}. What is finished is kept.")
            raise PaperRefused(sentence.format(path=self._path))


def set_up(printer: QPrinter, order: PrintOrder) -> None:
    """Let a printer print as it was ordered, to the very edges of its paper."""
    choices = order.choices
    printer.setFullPage(True)
    grey = choices.colour == "grey"
    printer.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)
    finest = LEAST_DPI if choices.printer == TO_FILE else MOST_DPI
    printer.setResolution(min(max(printer.resolution(), LEAST_DPI), finest))
    printer.setDuplex(_SIDES[choices.sides])
    if choices.tray in _TRAYS:
        printer.setPaperSource(_TRAYS[choices.tray])
    if printer.outputFormat() is QPrinter.OutputFormat.NativeFormat and sys.platform != "win32":
        # Without these CUPS hears of neither: Qt passes them on from its own dialog only.
        printer.printEngine().setProperty(_CUPS_OPTIONS, _cups_options(choices))


def _cups_options(choices: PrintChoices) -> list[str]:
    """Names and values in turn; a tray of another name leaves the printer its own choice."""
    options = ["InputSlot", choices.tray] if choices.tray in _TRAYS else []
    return [*options, "print-color-mode", "monochrome" if choices.colour == "grey" else "color"]


def _named(name: str) -> QPrinter:
    info = QPrinterInfo.printerInfo(name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    # Qt writes a file where it finds no printer.
    if not printer.isValid() or printer.printerName() != name:
        sentence = _("The printer “{name}” is not there. Switch it on, or choose another one.")
        raise PrinterStopped(sentence.format(name=name))
    if info.state() in FAILED:
        # Its queue would still take copies, and nobody would know when they come out.
        raise stopped(printer)
    return printer
