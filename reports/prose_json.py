"""Structured text as JSON: short keys, so that a stored letter stays readable and small."""

from collections.abc import Callable, Mapping
from typing import Any

from reports.prose import Annex, Block, Paragraph, Point, Points, Run, Section, Table, Text, text


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
