"""Numbers of letters: the pattern of a kind of paper, and how one number is written in it.

Parts and patterns as seen in use: naskah-dinas practice of Kabupaten Bekasi is
`{kode}/SE-{nomor}/Disnaker/{tahun}`; other offices write the month in digits or Roman numerals.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.errors import InvalidInput
from desktop.i18n import _
from reports.words import roman

PARTS = ("kode", "nomor", "opd", "unit", "bulan", "bulan_romawi", "tahun")
BLANK = "……"
"""Stands where the registry has yet to write the number."""
MOST_AT_ONCE = 2_000
"""Numbers taken from a book together; the largest regency has some 850 villages."""
BOOK_YEARS = range(2000, 2101)
"""Of which there can be a book."""
LONGEST = 120
"""Characters of a pattern or of a number typed in."""

_PART = re.compile(r"\{([^{}]*)\}")


class Numbering(StrEnum):
    """One number for all copies of a letter, or consecutive numbers, one for each."""

    SINGLE = "single"
    CONSECUTIVE = "consecutive"


@dataclass(frozen=True, slots=True)
class Series:
    """What the pattern of a number series is filled with."""

    pattern: str
    code: str
    office: str = ""
    unit: str = ""


def check_pattern(pattern: str) -> str:
    """Return the pattern; raises InvalidInput for unknown parts or no place for the number."""
    check_plain("pattern", pattern)
    parts = _PART.findall(pattern)
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        sentence = _("“{part}” is no part of a letter number. Known parts: {known}.")
        known = ", ".join(f"{{{part}}}" for part in PARTS)
        raise InvalidInput("pattern", sentence.format(part=unknown[0], known=known))
    if set("{}") & set(_PART.sub("", pattern)):
        raise InvalidInput("pattern", _("A brace in the pattern is not closed or not opened."))
    if parts.count("nomor") != 1:
        raise InvalidInput("pattern", _("The pattern needs {nomor} exactly once."))
    return pattern


def check_plain(field: str, words: str) -> None:
    """Raise InvalidInput unless the words are one short printable line."""
    if not words.strip():
        raise InvalidInput(field, _("Something must be written here."))
    if len(words) > LONGEST:
        sentence = _("At most {longest} characters fit here.")
        raise InvalidInput(field, sentence.format(longest=LONGEST))
    if not words.isprintable():
        raise InvalidInput(field, _("Only printable characters can stand in a number."))


def write(series: Series, number: int, letter_on: date) -> str:
    """Write a number in its series' pattern, as it is printed."""
    return _fill(series, str(number), letter_on)


def write_blank(series: Series, letter_on: date) -> str:
    """Write the number of a draft: the slot is visibly empty until the letter is registered."""
    return _fill(series, BLANK, letter_on)


def write_open(series: Series, letter_on: date) -> str:
    """Write everything but the number, whose place keeps its name, as the number book wants it."""
    return _fill(series, "{nomor}", letter_on)


def write_open_reserved(series: Series, year: int) -> str:
    """Write everything but the number of a letter without a date: its month is left open, too."""
    known = {"bulan": BLANK, "bulan_romawi": BLANK, "tahun": str(year)}
    return _put(series, _parts(series, "{nomor}", date.min) | known)


def _fill(series: Series, number: str, letter_on: date) -> str:
    return _put(series, _parts(series, number, letter_on))


def _parts(series: Series, number: str, letter_on: date) -> dict[str, str]:
    return {
        "kode": series.code,
        "nomor": number,
        "opd": series.office,
        "unit": series.unit,
        "bulan": f"{letter_on.month:02d}",
        "bulan_romawi": roman(letter_on.month),
        "tahun": str(letter_on.year),
    }


def _put(series: Series, parts: dict[str, str]) -> str:
    return _PART.sub(lambda part: parts[part[1]], check_pattern(series.pattern))


def needed(numbering: Numbering, copies: int) -> int:
    """Count the numbers a letter takes from the book."""
    return copies if numbering is Numbering.CONSECUTIVE else 1


def check_outside(number: str, numbering: Numbering) -> str:
    """Return another office's number, trimmed; raises InvalidInput if it cannot be used."""
    trimmed = number.strip()
    check_plain("outside_number", trimmed)
    if numbering is Numbering.CONSECUTIVE:
        sentence = _("A number given by another office stands for all copies: choose one number.")
        raise InvalidInput("outside_number", sentence)
    return trimmed
