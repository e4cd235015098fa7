"""The number book as the office prints and keeps it (buku agenda)."""

from datetime import date, datetime
from typing import Literal

from desktop.services.circular_sources import emblem
from desktop.services.office_paper import letterhead
from desktop.store import numbers, office_profile
from desktop.store.numbers import BookRow, Series
from desktop.store.store import View
from reports.recaps.agenda import AgendaContent, AgendaRow

_STATES: dict[str, Literal["taken", "reserved", "void"]] = {
    "taken": "taken",
    "reserved": "reserved",
    "void": "void",
}


def agenda_content(view: View, series_id: str, year: int, printed_on: date) -> AgendaContent:
    """Read the book of a series and year; raises NotFound."""
    series, office = numbers.series(view, series_id), office_profile.get(view)
    return AgendaContent(
        title=f"BUKU AGENDA {series.name.upper()}",
        letterhead=letterhead(office, "office", emblem(view, office)),
        year=year,
        rows=tuple(_row(series, line) for line in numbers.book(view, series_id, year)),
        printed_on=printed_on,
    )


def _row(series: Series, line: BookRow) -> AgendaRow:
    return AgendaRow(
        number=line.number,
        text=line.text,
        state=_STATES[line.state],
        code=series.code,
        letter_on=line.letter_on,
        recorded_on=_day(line.taken_at),
        recipient=line.recipient,
        subject=line.subject,
        signatory=line.signatory,
        handled_by=line.handled_by,
        attachments=line.attachments,
        delivery=line.delivery,
        outside_number=f"{line.outside_number} {line.outside_number_from}".strip(),
        reason=line.void_reason,
        remark=line.remark,
    )


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment else None
