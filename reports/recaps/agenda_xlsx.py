"""The number book as a workbook: real dates, numbers of letters as text, header on every page."""

import io
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reports.characters import cleaned, printable
from reports.errors import PaperError, Reason
from reports.recaps.agenda import COLUMNS, AgendaContent, AgendaRow, Value

_LONGEST = 32767
"""Characters that a cell holds."""
_LINE = Side(style="thin", color="FF808080")
_BORDER = Border(_LINE, _LINE, _LINE, _LINE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_NORMAL, _BOLD, _VOID = Font(), Font(bold=True), Font(strike=True, color="FF808080")


def render_xlsx(agenda: AgendaContent) -> bytes:
    """Return the book as a workbook; raises PaperError(TEXT_REFUSED or TOO_LARGE)."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Agenda"
    book.properties.title, book.properties.subject = agenda.heading, agenda.title
    book.properties.creator = book.properties.lastModifiedBy = _bearable(agenda.letterhead.issuer)
    _set_up(sheet, agenda.heading)
    _write_header(sheet)
    for row in agenda.rows:
        sheet.append(_cells(sheet, row))
    sheet.auto_filter.ref = sheet.dimensions
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _set_up(sheet: Worksheet, heading: str) -> None:
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    # An ampersand would be an instruction to the printer.
    sheet.HeaderFooter = HeaderFooter(
        oddHeader=_centred(heading.replace("&", "&&")), oddFooter=_centred("&P / &N")
    )


def _centred(words: str) -> HeaderFooterItem:
    return HeaderFooterItem(center=_HeaderFooterPart(words))


def _write_header(sheet: Worksheet) -> None:
    for number, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width * 1.6
    sheet.append([_cell(sheet, column.heading, _BOLD) for column in COLUMNS])


def _cells(sheet: Worksheet, row: AgendaRow) -> list[Cell]:
    face = _VOID if row.state == "void" else _NORMAL
    *facts, note = (column.value(row) for column in COLUMNS)
    return [*(_cell(sheet, fact, face) for fact in facts), _cell(sheet, note, _NORMAL)]


def _cell(sheet: Worksheet, value: Value, face: Font) -> Cell:
    cell = Cell(sheet, row=1, column=1)
    cell.font, cell.border, cell.alignment = face, _BORDER, _WRAPPED
    if isinstance(value, str):
        cell.value = _bearable(value)
        # What begins like a formula is text all the same, also when somebody edits it.
        cell.data_type, cell.number_format, cell.quotePrefix = "s", "@", True
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"
    return cell


def _bearable(words: str) -> str:
    if len(words) > _LONGEST:
        raise PaperError(Reason.TOO_LARGE, field="agenda")
    return cleaned(words, "agenda", printable(set(words)))
