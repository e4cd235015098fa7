"""Ruled tables: a header on every page, rows that no page break cuts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from reports.errors import PaperError, Reason
from reports.layout import Mark, Place, Row, Rule
from reports.line import Line
from reports.prose import Table, Text
from reports.typeset import Typesetter

_RULE = 0.5
_WIDEST = 1e6
"""A share that no table needs; it keeps infinity and its like away."""
_LONGEST_HEADER = 8
_LONGEST_ROW = 25
"""Lines of a row; a longer one goes on in a further row below."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Type size, leading and space above a table in points."""

    size: float
    leading: float
    gap: float
    pad_x: float = 4
    pad_y: float = 2
    least_height: float = 0
    """Of each row below the header, for what is written by hand."""


class _Grid(NamedTuple):
    typesetter: Typesetter
    style: TableStyle
    edges: tuple[float, ...]
    right: tuple[int, ...]
    field: str

    def inner(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column] - 2 * self.style.pad_x


def table_rows(
    typesetter: Typesetter, table: Table, place: Place, style: TableStyle
) -> Sequence[Row]:
    """Return the rows of a table.

    Raises PaperError(TABLE_UNEVEN, TABLE_WIDTHS, or TOO_LARGE for more columns than fit).
    """
    grid = _Grid(typesetter, style, _edges(table, place), table.right, place.field)
    if min((grid.inner(column) for column in range(len(grid.edges) - 1)), default=0) < style.size:
        raise PaperError(Reason.TOO_LARGE, field=place.field)
    header = next(_rows(grid, 0, tuple(_bold(cell) for cell in table.header)), None)
    # A repeated header is no first word that a catchword could announce.
    header = replace(header, announces=0) if header else None
    rows = [replace(header, holds=True)] if header else []
    for number, cells in enumerate(table.rows, 1):
        rows += [replace(row, header=header) for row in _rows(grid, number, cells)]
    if not rows:
        return []
    rows[0] = replace(rows[0], gap=style.gap)
    rows[-1] = replace(rows[-1], height=rows[-1].height + style.gap)
    return rows


def _edges(table: Table, place: Place) -> tuple[float, ...]:
    shares = table.widths or (1.0,) * max(len(row) for row in (table.header, *table.rows))
    if not all(_is_width(share) for share in shares):
        raise PaperError(Reason.TABLE_WIDTHS, field=place.field)
    scale = place.width / (sum(shares) or 1)
    return tuple(accumulate((share * scale for share in shares), initial=place.left))


def _is_width(share: object) -> bool:
    # Comes from a file that somebody may have edited by hand.
    return isinstance(share, int | float) and 0 < share < _WIDEST


def _bold(text: Text) -> Text:
    return tuple(replace(run, bold=True) for run in text)


def _rows(grid: _Grid, number: int, cells: tuple[Text, ...]) -> Iterator[Row]:
    if number == 0 and not cells:
        return
    if len(cells) != len(grid.edges) - 1:
        raise PaperError(Reason.TABLE_UNEVEN, field=grid.field, row=number)
    columns = [
        grid.typesetter.lines(cell, grid.inner(column), grid.style.size)
        for column, cell in enumerate(cells)
    ]
    longest = max(len(lines) for lines in columns)
    if number == 0 and longest > _LONGEST_HEADER:
        raise PaperError(Reason.TOO_LARGE, field=grid.field)
    for start in range(0, longest, _LONGEST_ROW):
        part = [lines[start : start + _LONGEST_ROW] for lines in columns]
        yield _row(grid, part, head=number == 0)


def _row(grid: _Grid, columns: list[list[Line]], *, head: bool) -> Row:
    style = grid.style
    height = max(len(lines) for lines in columns) * style.leading + 2 * style.pad_y
    height = height if head else max(height, style.least_height)
    marks = tuple(
        Mark(
            _x(grid, column, line, head=head),
            style.pad_y + place * style.leading + grid.typesetter.drop(style.size, style.leading),
            line,
        )
        for column, lines in enumerate(columns)
        for place, line in enumerate(lines)
    )
    return Row(height, marks, _box(grid.edges, height))


def _x(grid: _Grid, column: int, line: Line, *, head: bool) -> float:
    spare = grid.inner(column) - line.width
    share = 0.5 if head else 1.0 if column in grid.right else 0.0
    return grid.edges[column] + grid.style.pad_x + share * spare


def _box(edges: Sequence[float], height: float) -> tuple[Rule, ...]:
    left, width = edges[0], edges[-1] - edges[0]
    return (
        *(Rule(left - _RULE / 2, drop, width + _RULE, _RULE) for drop in (0, height)),
        *(Rule(edge - _RULE / 2, 0, _RULE, height) for edge in edges),
    )
