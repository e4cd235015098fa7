"""The number book on landscape paper."""

from datetime import date, datetime, time

from reports.layout import Place, Row
from reports.pdf_archive import WEST_INDONESIA, About
from reports.prose import Table, Text, text
from reports.recaps.agenda import COLUMNS, AgendaContent, AgendaRow, Value
from reports.stationery import Stationery, unusual


def render_pdf(agenda: AgendaContent) -> bytes:
    """Return the book as a PDF, its header on every page; raises PaperError."""
    stationery = Stationery(agenda.letterhead, agenda.profile)
    rows = [stationery.letterhead_row, *_rows(agenda, stationery)]
    used = {sign for row in rows for mark in row.marks for sign in str(mark.line)}
    midnight = datetime.combine(agenda.printed_on, time(), WEST_INDONESIA)
    about = About(agenda.heading, agenda.letterhead.issuer, agenda.title, midnight)
    document = stationery.document([], unusual(*used))
    return document.file(stationery.finished(stationery.broken(rows)), about, archive=True)


def _rows(agenda: AgendaContent, stationery: Stationery) -> list[Row]:
    composer, leading = stationery.composer, agenda.profile.leading
    place = Place(agenda.profile.left, agenda.profile.text_width, "agenda")
    table = Table(
        tuple(text(column.heading) for column in COLUMNS),
        tuple(_cells(row) for row in agenda.rows),
        tuple(column.width for column in COLUMNS),
        right=(0,),
    )
    heading = text(agenda.heading, bold=True)
    units = (
        composer.paragraph(heading, place, gap=leading, align="centre"),
        composer.table(table, place),
        composer.paragraph(text(agenda.printed), place, gap=leading, align="left"),
    )
    return [row for unit in units for row in unit.make(unit.texts)]


def _cells(row: AgendaRow) -> tuple[Text, ...]:
    *facts, note = (_words(column.value(row)) for column in COLUMNS)
    return (*map(text, facts), text(note, bold=row.state == "void"))


def _words(value: Value) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
