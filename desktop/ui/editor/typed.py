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
_FIRST = {"1", "a"}


def recognised(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Make points of paragraphs with a typed number; each new form of number is a level deeper."""
    forms: list[str] = []
    begun = False
    for entry in entries:
        item = entry if isinstance(entry, Item) and entry.kind == Kind.PARAGRAPH else None
        found = _MARK.match(plain(item.text)) if item else None
        form = _form(found) if found else ""
        # A lone "7." amid a text is no list, but a list may be copied from its middle on.
        if item and found and (form in forms or not begun or _is_first(found)):
            forms = forms[: forms.index(form) + 1] if form in forms else [*forms, form]
            text = without(item.text, found.end())
            yield replace(item, kind=Kind.POINT, text=text, level=len(forms))
        else:
            forms = []
            yield entry
        begun = True


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


def read_plain(words: str) -> tuple[Entry, ...]:
    """Read plain text: every line that says something is a paragraph or a point."""
    lines = (line.replace("\t", " ").rstrip() for line in words.splitlines())
    items = (Item(Kind.PARAGRAPH, (Run(line),)) for line in lines if line.strip())
    return tuple(recognised(items))
