"""Days as people write them: 31-12-2026, 31/12/2026, 2026-12-31, 31 Desember 2026."""

import re
from datetime import date

from desktop.domain.region import shortened
from desktop.errors import InvalidInput
from desktop.i18n import _

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DIGITS = re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})")
_WORDS = re.compile(r"(?P<day>[0-9]{1,2})[- ](?P<month>[A-Za-z]{3,9})[- ](?P<year>[0-9]{4})")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu agt agustus aug august",
            "sep september",
            "okt oktober oct october",
            "nov november",
            "des desember dec december",
        ),
        1,
    )
    for name in names.split()
}


def read_day(field: str, written: str) -> date | None:
    """Read a day, the day before the month as in Indonesia; "" is None. Raises InvalidInput."""
    words = " ".join(written.split())
    if not words:
        return None
    found = _ISO.fullmatch(words) or _DIGITS.fullmatch(words) or _WORDS.fullmatch(words)
    try:
        return _day(found) if found else _refuse(field, words)
    except ValueError:
        return _refuse(field, words)


def _day(found: re.Match[str]) -> date:
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0)
    return date(int(found["year"]), number, int(found["day"]))


def _refuse(field: str, words: str) -> date:
    sentence = _("“{date}” is no date. It must look like 31-12-2026.")
    raise InvalidInput(field, sentence.format(date=shortened(words)))
