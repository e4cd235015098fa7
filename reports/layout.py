"""Pages out of rows: a row is a strip of the page that no page break may cut."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.line import Line, Word


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its left edge and width in points, and its name in refusals."""

    left: float
    width: float
    field: str

    def inset(self, by: float) -> "Place":
        """Return the place moved in from the left."""
        return replace(self, left=self.left + by, width=self.width - by)


@dataclass(frozen=True, slots=True)
class Mark:
    """A set line at x from the page's left edge; `drop` is its base line below the row's top."""

    x: float
    drop: float
    line: Line


@dataclass(frozen=True, slots=True)
class Rule:
    """A filled rectangle; `drop` is its upper edge below the row's top."""

    x: float
    drop: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture resource in a box; `drop` is the box's upper edge below the row's top."""

    name: str
    x: float
    drop: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of the page, its parts and how it stands with its neighbours."""

    height: float
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    figures: tuple[Figure, ...] = ()
    gap: float = 0
    """Space above, which falls away at the top of a page."""
    holds: bool = False
    """No page break between this row and the next."""
    header: "Row | None" = None
    """Repeated above this row where it starts a page."""
    announces: int = 1
    """How many of its marks give a first word that the page before may announce."""
    anchor: Figure | None = None
    """The box of the signature, if it stands in this row."""

    @property
    def opening(self) -> tuple[Word, ...]:
        """The words that a catchword announces."""
        return tuple(word for mark in self.marks[: self.announces] for word in mark.line.words[:1])


@dataclass(frozen=True, slots=True)
class Placed:
    """A row on a page; `top` in points from the page's lower edge."""

    row: Row
    top: float


def held(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows of one paragraph, its first two and its last two kept together."""
    last = len(rows) - 1
    return tuple(
        replace(row, holds=True) if place < last and place in {0, last - 1} else row
        for place, row in enumerate(rows)
    )


def bound_to_next(rows: Sequence[Row], count: int) -> list[Row]:
    """Return the rows, the last `count` of them on the page of what follows."""
    start = max(len(rows) - count, 0)
    return [*rows[:start], *(replace(row, holds=True) for row in rows[start:])]


def pages(
    rows: Sequence[Row], bottom: float, top_of: Callable[[int], float], first: int = 0
) -> Iterator[list[Placed]]:
    """Break rows into pages; `top_of` gives the upper edge of the text by page index."""
    start, index = 0, first
    while start < len(rows):
        end = _end(rows, start, top_of(index) - bottom)
        yield _placed(rows[start:end], top_of(index))
        start, index = end, index + 1


def _end(rows: Sequence[Row], start: int, room: float) -> int:
    head = rows[start]
    used = head.height + (head.header.height if head.header else 0)
    place = start + 1
    while place < len(rows):
        used += rows[place].gap + rows[place].height
        if used > room:
            break
        place += 1
    else:
        return place
    return _backed(rows, start, place)


def _backed(rows: Sequence[Row], start: int, overflow: int) -> int:
    """Step back to where a break is allowed; a chain longer than a page breaks where it must."""
    place = overflow
    while place > start and rows[place - 1].holds:
        place -= 1
    return place if place > start else overflow


def _placed(rows: Sequence[Row], top: float) -> list[Placed]:
    header = rows[0].header
    out = [Placed(header, top)] if header else []
    y = top - (header.height if header else 0)
    for place, row in enumerate(rows):
        y -= row.gap if place else 0
        out.append(Placed(row, y))
        y -= row.height
    return out


def operators(page: Sequence[Placed]) -> Iterator[bytes]:
    """Return the page operators: all text in reading order, then rules, then pictures."""
    yield b"BT\n"
    for placed in page:
        top = placed.top
        for mark in placed.row.marks:
            yield b"1 0 0 1 %.2f %.2f Tm%b\n" % (mark.x, top - mark.drop, mark.line.operators)
    yield b"ET\n"
    for placed in page:
        for rule in placed.row.rules:
            y = placed.top - rule.drop - rule.height
            yield b"%.2f %.2f %.2f %.2f re f\n" % (rule.x, y, rule.width, rule.height)
        for figure in placed.row.figures:
            yield _figure(figure, placed.top)


def _figure(figure: Figure, top: float) -> bytes:
    y = top - figure.drop - figure.height
    box = (figure.width, figure.height, figure.x, y)
    return b"q %.2f 0 0 %.2f %.2f %.2f cm/%b Do Q\n" % (*box, figure.name.encode())
