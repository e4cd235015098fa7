"""Checks of dates: weekdays that agree, days that exist, due dates somebody can keep."""

import re
from collections.abc import Iterator
from datetime import date

from desktop.domain.letter_check import DraftLetter, Rule, Said
from desktop.i18n import N_, _
from reports.words import date_long, month_name, weekday

_MONTHS = {month_name(number).casefold(): number for number in range(1, 13)}
_OLD_MONTHS = {"pebruari": 2, "nopember": 11}
_ALL_MONTHS = _MONTHS | _OLD_MONTHS
_WEEKDAYS = {weekday(date(2026, 11, day)): weekday(date(2026, 11, day)) for day in range(16, 23)}
_ALL_WEEKDAYS = _WEEKDAYS | {"Jum'at": "Jumat", "Jum\u2019at": "Jumat", "Ahad": "Minggu"}
# In capitals only: "dua minggu" is a span of time.
_NAMED = rf"\b(?P<weekday>{'|'.join(_ALL_WEEKDAYS)})\b[\s,(/]*(?:tanggal\s+)?"
_WRITTEN = rf"(?P<day>\d{{1,2}})\s+(?P<month>(?i:{'|'.join(_ALL_MONTHS)}))\s+(?P<year>\d{{4}})"
_DIGITS = r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"
_DATES = (
    re.compile(rf"(?:{_NAMED})?(?<!\d){_WRITTEN}(?!\d)"),
    re.compile(rf"{_NAMED}{_DIGITS}(?!\d)"),
)


_UNTIL = r"\b(?P<until>(?i:paling (?:lambat|lama)|selambat-lambatnya|sebelum tanggal))\b"
_DUE = tuple(
    re.compile(rf"{_UNTIL}[^.;\d]{{0,24}}{written}(?!\d)") for written in (_WRITTEN, _DIGITS)
)


def _written(words: str) -> Iterator[re.Match[str]]:
    for pattern in _DATES:
        yield from pattern.finditer(words)


def _day(found: re.Match[str]) -> date | None:
    month = found["month"].casefold()
    number = _ALL_MONTHS[month] if month in _ALL_MONTHS else int(month)
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def _weekdays(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for found in _written(passage.words):
            day, named = _day(found), found["weekday"]
            if day and named and _ALL_WEEKDAYS[named] != weekday(day):
                sentence = _("“{words}”: {date} is a {weekday}.")
                words = {"date": date_long(day), "weekday": weekday(day)}
                yield passage.place, sentence.format(words=found[0], **words)


def _impossible(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for found in _written(passage.words):
            if _day(found) is None:
                sentence = _("“{words}”: there is no such day.")
                yield passage.place, sentence.format(words=found[0])


def _due(letter: DraftLetter) -> Iterator[tuple[int, date]]:
    for place, asked in enumerate(letter.obligations):
        if asked.due_on:
            yield place, asked.due_on


def _after_the_letter(letter: DraftLetter) -> Iterator[Said]:
    for place, due_on in _due(letter):
        if due_on <= letter.letter_on:
            words = _("The due date must come after the date of the letter.")
            yield f"obligations:{place}", words


def _working(letter: DraftLetter) -> Iterator[Said]:
    holidays = letter.register.holidays
    for place, due_on in _due(letter):
        if not holidays.works(due_on):
            name = holidays.days.get(due_on)
            following = _full(holidays.next_working(due_on))
            sentence = _("{day} is no working day{why}. The next one is {next}.")
            why = f" ({name})" if name else ""
            words = sentence.format(day=_full(due_on), why=why, next=following)
            yield f"obligations:{place}", words


def _typed(letter: DraftLetter) -> Iterator[Said]:
    for passage in letter.passages:
        for found in (one for due in _DUE for one in due.finditer(passage.words)):
            day = _day(found)
            if day and day <= letter.letter_on:
                sentence = _("“{words}” is not after the date of the letter.")
                yield passage.place, sentence.format(words=found[0])
            elif day and not _kept_on(letter, found, day):
                sentence = _("“{words}” is no working day.")
                yield passage.place, sentence.format(words=found[0])


def _kept_on(letter: DraftLetter, found: re.Match[str], day: date) -> bool:
    """Tell whether an office is open on the last day; what is due before a day is not due on it."""
    return found["until"].casefold().startswith("sebelum") or letter.register.holidays.works(day)


def _full(day: date) -> str:
    return f"{weekday(day)}, {date_long(day)}"


def _holidays(letter: DraftLetter) -> Iterator[Said]:
    unknown = [
        (place, day.year)
        for place, day in _due(letter)
        if not letter.register.holidays.knows(day.year)
    ]
    if unknown:
        sentence = _(
            "Of {years}, only holidays with a fixed date are entered; whether a due date falls on "
            "another one is not known."
        )
        years = ", ".join(sorted({str(year) for _place, year in unknown}))
        yield f"obligations:{unknown[0][0]}", sentence.format(years=years)


RULES = (
    Rule("weekdays", N_("Every weekday agrees with its date"), _weekdays),
    Rule("dates", N_("Every date exists"), _impossible),
    Rule(
        "due_order",
        N_("Due dates come after the date of the letter"),
        _after_the_letter,
        blocks=True,
    ),
    Rule("typed_due", N_("Due dates in the text can be kept"), _typed),
    Rule("working_days", N_("Due dates are working days"), _working),
    Rule("holidays_known", N_("The holidays of the due dates are entered"), _holidays),
)
