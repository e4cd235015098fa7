"""Structured text of a letter: runs, paragraphs, numbered points, tables, sections, annexes.

A leaf on the standard library that every layer may import. A placeholder is a name in braces
inside a run, such as `{desa}`; doubled braces stand for themselves.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    text: Text


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; widths are shares of the text width, `right` the columns set flush right."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[float, ...]
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point, perhaps with a table and with points of the next level.

    `binds` names the kind of unit the point is for ("desa", "kelurahan"); empty means everybody.
    Others cite a point that has a `name` by the placeholder `{rujukan_<name>}`.
    """

    text: Text
    points: tuple["Point", ...] = ()
    table: Table | None = None
    binds: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points on one level."""

    items: tuple[Point, ...]


Block = Paragraph | Points | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the letter under a heading; an empty heading prints none."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """An attachment on pages of its own."""

    title: str
    blocks: tuple[Block, ...]


def plain(text: Text) -> str:
    """Return the words without their style."""
    return "".join(run.text for run in text)


def text(words: str, *, bold: bool = False, italic: bool = False) -> Text:
    """Return words as a text of one run."""
    return (Run(words, bold, italic),)


def placeholders_in(words: str) -> set[str]:
    """Return the names of the placeholders in a string."""
    return {match[1] for match in _TOKEN.finditer(words) if match[1]}


def citation(name: str) -> str:
    """Return the placeholder that cites the point of this name."""
    return f"rujukan_{name}"


def fill_words(words: str, values: Mapping[str, str]) -> str:
    """Replace placeholders by their values and doubled braces by single ones.

    Raises KeyError naming the first placeholder without a value.
    """

    def value(match: re.Match[str]) -> str:
        return values[match[1]] if match[1] else match[0][0]

    return _TOKEN.sub(value, words)


def fill(part: Text, values: Mapping[str, str]) -> Text:
    """Return the text with its placeholders replaced."""
    return tuple(Run(fill_words(run.text, values), run.bold, run.italic) for run in part)


def texts(blocks: Iterable[Block]) -> Iterable[Text]:
    """Walk over every text of the blocks in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Points):
            yield from _point_texts(block.items)
        else:
            yield from _table_texts(block)


def _table_texts(table: Table) -> Iterable[Text]:
    yield from table.header
    for row in table.rows:
        yield from row


def _point_texts(points: Iterable[Point]) -> Iterable[Text]:
    for point in points:
        yield point.text
        if point.table:
            yield from _table_texts(point.table)
        yield from _point_texts(point.points)


def cited(blocks: Iterable[Block]) -> set[str]:
    """Return the placeholders that cite the points with a name."""
    return {name for block in blocks if isinstance(block, Points) for name in _cited(block.items)}


def _cited(points: Iterable[Point]) -> Iterable[str]:
    for point in points:
        if point.name:
            yield citation(point.name)
        yield from _cited(point.points)


def placeholders(part: Text) -> set[str]:
    """Return the names of the placeholders in a text."""
    return set().union(*(placeholders_in(run.text) for run in part))
