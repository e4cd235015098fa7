"""Blocks of text as rows: paragraphs, numbered points on six levels, tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reports.errors import PaperError, Reason
from reports.fonts import BOLD
from reports.layout import Mark, Place, Row, held
from reports.line import Line
from reports.markers import marker
from reports.profile import PageProfile
from reports.prose import Block, Paragraph, Point, Points, Run, Table, Text, fill, placeholders
from reports.tables import TableStyle, table_rows
from reports.typeset import Typesetter

Align = Literal["left", "centre", "justified"]
Made = Callable[[tuple[Text, ...]], Sequence[Row]]

_NARROWEST = 6
"""Least width of a point in type sizes."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Texts that wait for the values of their placeholders, and how they become rows."""

    texts: tuple[Text, ...]
    make: Made

    @property
    def personal(self) -> bool:
        return any(placeholders(text) for text in self.texts)

    def changed(self, change: Callable[[Sequence[Row]], Sequence[Row]]) -> "Unit":
        """Return the unit with its rows changed once they are made."""
        return replace(self, make=lambda texts: change(self.make(texts)))

    def filled(self, values: Mapping[str, str]) -> tuple[Text, ...]:
        """Return the texts with their values; raises KeyError naming a missing one."""
        return tuple([fill(text, values) for text in self.texts])


def bound(blocks: Iterable[Block], kind: str) -> tuple[Block, ...]:
    """Return the blocks without the points that bind another kind of unit than `kind`."""
    kept = (_bound_block(block, kind) for block in blocks)
    return tuple(block for block in kept if not isinstance(block, Points) or block.items)


def _bound_block(block: Block, kind: str) -> Block:
    return Points(_bound_points(block.items, kind)) if isinstance(block, Points) else block


def _bound_points(points: Iterable[Point], kind: str) -> tuple[Point, ...]:
    return tuple(
        replace(point, points=_bound_points(point.points, kind))
        for point in points
        if kind in {"", point.binds} or not point.binds
    )


class Composer:
    """Makes rows of text in one typeface and one page profile."""

    def __init__(self, typesetter: Typesetter, profile: PageProfile) -> None:
        self.typesetter = typesetter
        self.profile = profile
        self._drop = typesetter.drop(profile.size, profile.leading)

    def row(self, line: Line, x: float, *, gap: float = 0, holds: bool = False) -> Row:
        """Return a row of body text."""
        return Row(self.profile.leading, (Mark(x, self._drop, line),), gap=gap, holds=holds)

    def clean(self, text: Text, field: str) -> Text:
        """Return the text ready for setting; raises PaperError(TEXT_REFUSED)."""
        return tuple(
            Run(self.typesetter.cleaned(run.text, field), run.bold, run.italic) for run in text
        )

    def paragraph(
        self, text: Text, place: Place, *, gap: float, align: Align = "justified"
    ) -> Unit:
        """Return a paragraph."""

        def make(texts: tuple[Text, ...]) -> Sequence[Row]:
            return self.set_lines(texts[0], place, gap=gap, align=align)

        return Unit((self.clean(text, place.field),), make)

    def set_lines(self, text: Text, place: Place, *, gap: float, align: Align) -> tuple[Row, ...]:
        """Return the rows of a cleaned paragraph."""
        size = self.profile.size
        if align == "centre":
            lines = self.typesetter.balanced(text, place.width, size)
        else:
            justified = align == "justified"
            lines = self.typesetter.lines(text, place.width, size, justified=justified)
        share = 0.5 if align == "centre" else 0
        rows = held(
            [
                self.row(
                    line,
                    place.left + share * (place.width - line.width),
                    gap=0 if number else gap,
                )
                for number, line in enumerate(lines)
            ]
        )
        return (*rows[:-1], replace(rows[-1], holds=True)) if lines[-1].introduces else rows

    def capitals(self, text: Text, field: str) -> Text:
        """Return the text in capitals; raises PaperError(TEXT_REFUSED)."""
        return self.clean(tuple(replace(run, text=run.text.upper()) for run in text), field)

    def marked(
        self,
        mark: str,
        text: Text,
        place: Place,
        *,
        indent: float,
        gap: float,
        bold: bool = False,
        align: Align = "justified",
    ) -> Unit:
        """Return a paragraph that hangs `indent` points behind a marker."""
        sign = self.typesetter.show(mark, self.profile.size, BOLD * bold)

        def make(texts: tuple[Text, ...]) -> Sequence[Row]:
            rows = self.set_lines(texts[0], place.inset(indent), gap=gap, align=align)
            return (self.with_mark(rows[0], sign, place.left), *rows[1:])

        return Unit((self.clean(text, place.field),), make)

    def with_mark(self, row: Row, sign: Line, x: float) -> Row:
        """Return the row with a marker before its text."""
        return replace(row, marks=(Mark(x, self._drop, sign), *row.marks), announces=2)

    def blocks(self, blocks: Iterable[Block], place: Place, level: int = 0) -> Iterator[Unit]:
        """Return the units of blocks, their points numbered from `level` on."""
        for block in blocks:
            if isinstance(block, Paragraph):
                yield self.paragraph(block.text, place, gap=self.profile.paragraph_gap)
            elif isinstance(block, Points):
                yield from self.points(block.items, place, level)
            else:
                yield self.table(block, place)

    def points(self, points: Sequence[Point], place: Place, level: int) -> Iterator[Unit]:
        """Return the units of numbered points and of all levels below them.

        Raises PaperError(TOO_LARGE) when the levels leave no room for text.
        """
        if place.width < _NARROWEST * self.profile.size:
            raise PaperError(Reason.TOO_LARGE, field=place.field)
        marks = [marker(level, number) for number in range(len(points))]
        indent = self.indent(marks)
        gap = self.profile.paragraph_gap / 2
        for mark, point in zip(marks, points, strict=True):
            yield self.marked(mark, point.text, place, indent=indent, gap=gap)
            if point.table:
                yield self.table(point.table, place.inset(indent))
            yield from self.points(point.points, place.inset(indent), level + 1)

    def indent(self, marks: Iterable[str]) -> float:
        """Return how far text hangs behind markers: alike for short lists, wider for long ones."""
        size = self.profile.size
        widest = max((self.typesetter.width(mark, size) for mark in marks), default=0)
        return max(size * 1.7, widest + size / 3)

    def table(self, table: Table, place: Place) -> Unit:
        """Return a table whose header is repeated on each page it reaches."""
        profile = self.profile
        style = TableStyle(profile.size - 1, profile.leading - 2, profile.paragraph_gap)
        cells = (*table.header, *(cell for row in table.rows for cell in row))
        columns = len(table.header)

        def make(texts: tuple[Text, ...]) -> Sequence[Row]:
            filled = replace(table, header=texts[:columns], rows=_by_row(table, texts[columns:]))
            return table_rows(self.typesetter, filled, place, style)

        return Unit(tuple(self.clean(cell, place.field) for cell in cells), make)


def _by_row(table: Table, cells: tuple[Text, ...]) -> tuple[tuple[Text, ...], ...]:
    rest = iter(cells)
    return tuple(tuple(next(rest) for _ in row) for row in table.rows)
