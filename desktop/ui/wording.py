"""Dates and numbers as the screens show them, in the language spoken now."""

import re
from datetime import UTC, date, datetime

from PySide6 import QtCore

from desktop.i18n import language

NOTHING = "—"
_OURS = re.compile(r"[^/]*/([^/]*-\d+)/.*/(\d{4})")


def locale() -> QtCore.QLocale:
    """Qt's rules for the language spoken now."""
    return QtCore.QLocale("id_ID" if language() == "id" else "en_GB")


def day(value: date | None) -> str:
    """`20 Nov 2026`, or a dash."""
    return NOTHING if value is None else locale().toString(_qdate(value), "d MMM yyyy")


def moment(value: datetime | None) -> str:
    """`20 Nov 2026 14.05` in the desk's own time, or a dash."""
    if value is None:
        return NOTHING
    here = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone()
    separator = "." if language() == "id" else ":"
    return f"{day(here.date())} {here:%H}{separator}{here:%M}"


def count(value: int | None) -> str:
    """`1.234` or `1,234`."""
    return NOTHING if value is None else locale().toString(value)


def share(some: int, whole: int) -> str:
    """`90 / 187`."""
    return f"{count(some)} / {count(whole)}"


def short_number(text: str) -> str:
    """`SE-12/…/2026` of `500.15.14.2/SE-12/Disnaker/2026`; other numbers as they are."""
    found = _OURS.fullmatch(text)
    return text if found is None else f"{found[1]}/…/{found[2]}"


def _qdate(value: date) -> QtCore.QDate:
    return QtCore.QDate(value.year, value.month, value.day)
