"""Structured text of a letter: runs, paragraphs, numbered points, tables, sections, annexes.

A leaf on the standard library that every layer may import. A placeholder is a name in braces
inside a run, such as `{desa}`; doubled braces stand for themselves.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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


# --- JSON: short keys, so that a stored letter stays readable and small ---------------------------


def text_to_json(part: Text) -> list[Any]:
    """Return a text as JSON values: a string, or [string, style] with style "b", "i" or "bi"."""
    return [
        [run.text, "b" * run.bold + "i" * run.italic] if run.bold or run.italic else run.text
        for run in part
    ]


def text_from_json(value: Any) -> Text:  # noqa: ANN401 - JSON
    """Read a text; a bare string is a text of one run."""
    if isinstance(value, str):
        return text(value)
    return tuple(_run(item) for item in value)


def _run(item: str | list[str]) -> Run:
    if isinstance(item, str):
        return Run(item)
    words, style = item
    return Run(words, "b" in style, "i" in style)


def _table_to_json(table: Table) -> dict[str, Any]:
    return {
        "header": [text_to_json(cell) for cell in table.header],
        "rows": [[text_to_json(cell) for cell in row] for row in table.rows],
        "widths": list(table.widths),
        "right": list(table.right),
    }


def _table_from_json(value: Mapping[str, Any]) -> Table:
    return Table(
        tuple(text_from_json(cell) for cell in value["header"]),
        tuple(tuple(text_from_json(cell) for cell in row) for row in value["rows"]),
        tuple(value["widths"]),
        tuple(value.get("right", ())),
    )


def _point_to_json(point: Point) -> dict[str, Any]:
    parts: dict[str, Any] = {"text": text_to_json(point.text)}
    if point.points:
        parts["points"] = [_point_to_json(item) for item in point.points]
    if point.table:
        parts["table"] = _table_to_json(point.table)
    if point.binds:
        parts["binds"] = point.binds
    if point.name:
        parts["name"] = point.name
    return parts


def _point_from_json(value: Mapping[str, Any]) -> Point:
    table = value.get("table")
    return Point(
        text_from_json(value["text"]),
        tuple(_point_from_json(item) for item in value.get("points", ())),
        _table_from_json(table) if table else None,
        value.get("binds", ""),
        value.get("name", ""),
    )


def block_to_json(block: Block) -> dict[str, Any]:
    """Return a block as JSON values."""
    if isinstance(block, Paragraph):
        return {"paragraph": text_to_json(block.text)}
    if isinstance(block, Points):
        return {"points": [_point_to_json(item) for item in block.items]}
    return {"table": _table_to_json(block)}


_READERS: dict[str, Callable[[Any], Block]] = {
    "paragraph": lambda value: Paragraph(text_from_json(value)),
    "points": lambda value: Points(tuple(_point_from_json(item) for item in value)),
    "table": _table_from_json,
}


def block_from_json(value: Mapping[str, Any]) -> Block:
    """Read a block."""
    ((kind, content),) = value.items()
    return _READERS[kind](content)


def section_to_json(section: Section) -> dict[str, Any]:
    """Return a section as JSON values."""
    return {"heading": section.heading, "blocks": [block_to_json(item) for item in section.blocks]}


def section_from_json(value: Mapping[str, Any]) -> Section:
    """Read a section."""
    return Section(value["heading"], tuple(block_from_json(item) for item in value["blocks"]))


def annex_to_json(annex: Annex) -> dict[str, Any]:
    """Return an annex as JSON values."""
    return {"title": annex.title, "blocks": [block_to_json(item) for item in annex.blocks]}


def annex_from_json(value: Mapping[str, Any]) -> Annex:
    """Read an annex."""
    return Annex(value["title"], tuple(block_from_json(item) for item in value["blocks"]))
