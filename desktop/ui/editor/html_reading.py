"""Reading what other programs put on the clipboard as HTML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from desktop.ui.editor.html_style import dropped, is_bold, is_italic, style_of
from desktop.ui.editor.html_table import GrownTable
from desktop.ui.editor.items import Entry, Item, Kind, merged
from desktop.ui.editor.typed import is_heading_like
from reports.prose import Run, Text, plain

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "div", "li", "section", "article", "blockquote", "pre", "dd", "dt"} | _HEADINGS
_SILENT = {"style", "script", "title", "head", "xml"}
_VOID = {"br", "img", "meta", "link", "hr", "input", "col", "wbr", "base", "area"}
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d+)", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z]\.")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Open:
    """A tag that is open, and what it changes until it is closed."""

    tag: str
    bold: bool
    italic: bool
    silent: bool


@dataclass(slots=True)
class Read:
    """What has been read, and the sorts of things that were left out."""

    entries: list[Entry] = field(default_factory=list)
    dropped: set[str] = field(default_factory=set)


def read_html(source: str) -> Read:
    """Read paragraphs, points, headings, tables, bold and italic."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.finished()


class _Reader(HTMLParser):
    """Follows the tags of Word, LibreOffice and browsers; every block ends the one before."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._read = Read()
        self._open: list[_Open] = []
        self._lists = 0
        self._runs: list[Run] = []
        self._number = ""
        """What Word has written as the number of a paragraph."""
        self._item = Item(Kind.PARAGRAPH)
        self._tables: list[GrownTable] = []

    def finished(self) -> Read:
        self._end_block()
        return self._read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        style = style_of(given.get("style", ""))
        self._read.dropped |= dropped(tag, given, style)
        if tag == "br":
            self._break()
        elif tag not in _VOID:
            self._push(tag, style)
            self._structure(tag, given, style)

    def _push(self, tag: str, style: Mapping[str, str]) -> None:
        outer = self._open[-1] if self._open else _Open("", bold=False, italic=False, silent=False)
        silent = outer.silent or tag in _SILENT or "ignore" in style.get("mso-list", "").lower()
        bold = is_bold(tag, style, outer.bold)
        italic = is_italic(tag, style, outer.italic)
        self._open.append(_Open(tag, bold, italic, silent))

    def _structure(self, tag: str, given: Mapping[str, str], style: Mapping[str, str]) -> None:
        if tag in {"ol", "ul"}:
            self._end_block()
            self._lists += 1
        elif tag == "table":
            self._end_block()
            self._tables.append(GrownTable())
        elif self._tables:
            self._in_table(tag, given, style)
        elif tag in _BLOCKS:
            self._end_block(keep_point=tag == "p")
            self._begin_block(tag, given.get("style", ""))

    def _in_table(self, tag: str, given: Mapping[str, str], style: Mapping[str, str]) -> None:
        table = self._tables[-1]
        if tag == "tr":
            table.begin_row()
        elif tag in {"td", "th"}:
            self._runs = []
            right = "right" in {given.get("align", ""), style.get("text-align", "")}
            table.begin_cell(given.get("width", ""), head=tag == "th", right=right)
        elif tag in _BLOCKS:
            if self._runs:
                self._runs.append(Run(" "))
            if "right" in {given.get("align", ""), style.get("text-align", "")}:
                table.turn_right()

    def _begin_block(self, tag: str, style: str) -> None:
        level = _LEVEL.search(style)
        if tag in _HEADINGS:
            self._item = Item(Kind.HEADING)
        elif level:
            self._item = Item(Kind.POINT, level=int(level[1]))
        elif tag == "li":
            self._item = Item(Kind.POINT, level=max(1, self._lists))

    def handle_endtag(self, tag: str) -> None:
        if not any(each.tag == tag for each in self._open):
            return
        while self._open.pop().tag != tag:
            pass
        if tag in {"ol", "ul"}:
            self._end_block()
            self._lists -= 1
        elif tag == "table" and self._tables:
            self._end_table()
        elif self._tables:
            if tag in {"td", "th"}:
                self._tables[-1].end_cell(tidied(self._runs))
                self._runs = []
        elif tag in _BLOCKS:
            self._end_block(keep_point=tag == "p" and self._in_item())

    def _in_item(self) -> bool:
        return any(each.tag == "li" for each in self._open)

    def _end_table(self) -> None:
        table = self._tables.pop()
        self._runs = []
        if self._tables:
            # A table within a table: its words stay, in the cell around it.
            self._runs = [Run(f"{run.text} ", run.bold, run.italic) for run in table.words()]
        else:
            self._read.entries += table.entries()

    def handle_data(self, data: str) -> None:
        now = self._open[-1] if self._open else _Open("", bold=False, italic=False, silent=False)
        if not now.silent:
            self._runs.append(Run(data, now.bold, now.italic))
        elif now.tag not in _SILENT:
            self._number += data.strip()

    def _break(self) -> None:
        if self._tables or self._item.kind != Kind.PARAGRAPH:
            self._runs.append(Run(" "))
        else:
            self._end_block()

    def _numbered(self, text: Text) -> Item:
        """What the block is; a short one that Word counts with capitals is a heading."""
        lettered = _CAPITAL.fullmatch(self._number) and is_heading_like(plain(text))
        return Item(Kind.HEADING) if lettered else self._item

    def _end_block(self, *, keep_point: bool = False) -> None:
        """End the block; a paragraph within an item of a list does not end an empty item."""
        text = tidied(self._runs)
        self._runs = []
        if text and not self._tables:
            item = self._numbered(text)
            heading = item.kind == Kind.HEADING
            words = tuple(Run(run.text) for run in text) if heading else text
            self._read.entries.append(replace(item, text=merged(words)))
        self._number = ""
        if text or not (keep_point and self._item.kind == Kind.POINT):
            self._item = Item(Kind.PARAGRAPH)


def tidied(runs: list[Run]) -> Text:
    """The runs with single spaces, and none at either end."""
    found: list[Run] = []
    after_space = True
    for run in runs:
        words = _SPACE.sub(" ", run.text)
        words = words[1:] if after_space and words.startswith(" ") else words
        if words:
            after_space = words.endswith(" ")
            found.append(replace(run, text=words))
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
    text = merged(found)
    return tidied(list(text)) if text and text[-1].text.endswith(" ") else text
