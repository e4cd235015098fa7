"""Lists of places as CSV files.

They are read line by line, so that a file of any size is judged in little memory, and judged
whole, so that its faults can be mended together.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from desktop.domain.region import Place
from desktop.errors import InvalidInput, PaperRefused
from desktop.i18n import _
from desktop.services.files import require_file
from desktop.services.refusals import disk_words
from desktop.services.region_entry import COLUMNS, Entry, read_entry

SYNONYMS = {"kecamatan": "nama_kecamatan"}
MOST_FAULTS = 20
LONGEST_LINE = 2_000
"""Bytes; the longest real line has about a hundred."""
MOST_LINES = 100_000
"""The country has about 84,000 places."""


def read_file(path: Path) -> tuple[Entry, ...]:
    """Read a list of places; raises InvalidInput with a line for each of the first faults."""
    try:
        require_file(path)
        with path.open("rb") as stream:
            return read(stream)
    except PaperRefused as refused:
        raise InvalidInput("file", refused.message) from refused
    except OSError as error:
        raise InvalidInput("file", disk_words(error, path)) from error


def read(stream: BinaryIO) -> tuple[Entry, ...]:
    """Read a list of places from an open file; raises InvalidInput as `read_file` does."""
    reading = _Reading(stream)
    try:
        reading.read()
    except csv.Error:
        reading.fault(_("no line of a CSV file: its quotation marks are wrong."))
    except _Stopped as stopped:
        reading.fault(stopped.sentence)
    return reading.result()


class _Stopped(Exception):
    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class _Reading:
    """One pass over a list, with what is found and what is wrong so far."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._line = 0
        self._entries: dict[str, Entry] = {}
        self._line_of: dict[str, int] = {}
        self._districts: dict[str, str] = {}
        self._faults: list[str] = []

    def fault(self, sentence: str) -> None:
        told = _("Line {line}: {sentence}")
        self._faults.append(told.format(line=self._line, sentence=sentence))

    def result(self) -> tuple[Entry, ...]:
        if self._faults:
            head = _("The list cannot be used. Nothing was written.")
            more = ["…"] if len(self._faults) == MOST_FAULTS else []
            raise InvalidInput("file", "\n".join([head, *self._faults, *more]))
        if not self._entries:
            raise InvalidInput("file", _("The list names no places. Nothing was written."))
        return tuple(self._entries.values())

    def read(self) -> None:
        lines = self._lines()
        first = next(lines, "")
        delimiter = max(",;\t", key=first.count)
        if not first:
            return
        names = _column_names(first, delimiter)
        for row in csv.reader(lines, delimiter=delimiter, strict=True):
            self._read_row(names, [cell.strip() for cell in row])
            if len(self._faults) == MOST_FAULTS:
                return

    def _lines(self) -> Iterator[str]:
        while line := self._stream.readline(LONGEST_LINE + 1):
            self._line += 1
            if self._line > MOST_LINES:
                raise _Stopped(_("more lines than the country has places."))
            yield _decoded(line, "utf-8-sig" if self._line == 1 else "utf-8")

    def _read_row(self, names: list[str], cells: list[str]) -> None:
        if not any(cells):
            return
        try:
            entry = read_entry(_by_name(names, cells))
            self._check_against_others(entry.place)
        except InvalidInput as wrong:
            self.fault(wrong.message)
        else:
            self._line_of[entry.place.code] = self._line
            self._entries[entry.place.code] = entry

    def _check_against_others(self, place: Place) -> None:
        if place.code in self._line_of:
            sentence = _("the code {code} already stands in line {line}.")
            told = sentence.format(code=place.code, line=self._line_of[place.code])
            raise InvalidInput("code", told)
        name = self._districts.setdefault(place.district_code, place.district)
        if name != place.district:
            sentence = _("the district {code} is called {name} here and {other} above.")
            told = sentence.format(code=place.district_code, name=place.district, other=name)
            raise InvalidInput("district", told)


def _decoded(line: bytes, encoding: str) -> str:
    if len(line) > LONGEST_LINE:
        raise _Stopped(_("too long for a list of places. Is this a CSV file?"))
    try:
        text = line.decode(encoding)
    except UnicodeDecodeError:
        sentence = _("no UTF-8 text. Save the list as “CSV UTF-8” and try again.")
        raise _Stopped(sentence) from None
    if "\0" in text:
        raise _Stopped(_("signs that no text has. Is this a CSV file?"))
    return text


def _column_names(first: str, delimiter: str) -> list[str]:
    (cells,) = csv.reader([first], delimiter=delimiter, strict=True)
    written = [cell.strip().casefold() for cell in cells]
    names = [SYNONYMS.get(name, name) for name in written]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        sentence = _("the column {missing} is missing. The first line must name {columns}.")
        told = sentence.format(missing=", ".join(missing), columns=", ".join(COLUMNS))
        raise _Stopped(told)
    return names


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        sentence = _("{found} columns where the first line names {expected}.")
        told = sentence.format(found=len(cells), expected=len(names))
        raise InvalidInput("file", told)
    return dict(zip(names, cells, strict=True))
