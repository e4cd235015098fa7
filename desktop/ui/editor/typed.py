"""Numbers that somebody has typed by hand: "1.", "a.", "1)", "a)", "(1)" and bullets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.ui.editor.items import Entry, Item, Kind
from reports.prose import Run, Text, plain

_MARK = re.compile(
    r"\s*(?P<open>\(?)(?:(?P<digits>\d{1,2})|(?P<letter>[a-z]))(?P<close>[.)])(?:\s+|$)"
    r"|\s*(?P<bullet>[•·▪●◦○*\u2013-])\s+"
)
_CAPITAL = re.compile(r"\s*[A-Z]\.\s+(.*)")
_LONGEST = 80
"""Signs of a heading; what is longer is text."""
_FIRST = {"1", "a"}


def recognised(entries: Iterable[Entry], *, headings: bool = False) -> Iterator[Entry]:
    """Make points of paragraphs with a typed number; each new form of number is a level deeper.

    With `headings`, short lines "A. …", "B. …" in their order are headings of sections.
    """
    reading = _Typed(headings=headings)
    return (reading.read(entry) for entry in entries)


class _Typed:
    """What has been seen so far."""

    def __init__(self, *, headings: bool) -> None:
        self._forms: list[str] = []
        self._begun = False
        self._sections = 0 if headings else None

    def read(self, entry: Entry) -> Entry:
        read = self._read(entry) if isinstance(entry, Item) else entry
        if not isinstance(read, Item) or read.kind != Kind.POINT:
            self._forms = []
        self._begun = True
        return read

    def _read(self, item: Item) -> Item:
        if item.kind != Kind.PARAGRAPH:
            return item
        words = plain(item.text)
        if self._is_heading(words):
            return Item(Kind.HEADING, (Run(words.strip()[2:].strip()),))
        found = _MARK.match(words)
        return self._point(item, found) if found else item

    def _point(self, item: Item, found: re.Match[str]) -> Item:
        form = _form(found)
        # A lone "7." amid a text is no list, but a list may be copied from its middle on.
        if form not in self._forms and self._begun and not _is_first(found):
            return item
        known = self._forms.index(form) if form in self._forms else len(self._forms)
        self._forms = [*self._forms[:known], form]
        text = without(item.text, found.end())
        return replace(item, kind=Kind.POINT, text=text, level=len(self._forms))

    def _is_heading(self, words: str) -> bool:
        found = _CAPITAL.fullmatch(words)
        if self._sections is None or not found or not is_heading_like(found[1]):
            return False
        if ord(words.strip()[0]) - ord("A") != self._sections:
            return False
        self._sections += 1
        return True


def is_heading_like(words: str) -> bool:
    """Whether words behind a capital letter can be a heading: short, and no sentence."""
    said = words.strip()
    return 0 < len(said) <= _LONGEST and said[-1] not in ".,;:"


def _form(found: re.Match[str]) -> str:
    if found["bullet"]:
        return found["bullet"]
    return f"{found['open']}{'1' if found['digits'] else 'a'}{found['close']}"


def _is_first(found: re.Match[str]) -> bool:
    return bool(found["bullet"]) or (found["digits"] or found["letter"]) in _FIRST


def without(text: Text, signs: int) -> Text:
    """The text without its first signs."""
    left: list[Run] = []
    for run in text:
        taken = min(signs, len(run.text))
        signs -= taken
        if run.text[taken:]:
            left.append(replace(run, text=run.text[taken:]))
    return tuple(left)


def read_plain(words: str, *, headings: bool = False) -> tuple[Entry, ...]:
    """Read plain text: every line that says something is a paragraph, a point or a heading."""
    lines = (line.replace("\t", " ").rstrip() for line in words.splitlines())
    items = (Item(Kind.PARAGRAPH, (Run(line),)) for line in lines if line.strip())
    return tuple(recognised(items, headings=headings))
