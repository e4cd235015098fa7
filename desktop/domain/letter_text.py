"""The words of a letter with the places they stand at, in reading order.

A place is a part and a path into it, counted from 0: "opening:1" is the second block of the
opening, "section:4:0.2.1" in section 4 and its block 0 the third point's second sub-point,
"section:4" the heading itself, "annex:0" the title of the first annex. A table stands at the place
of its block or its point.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from reports.prose import Annex, Block, Paragraph, Point, Points, Table, plain


@dataclass(frozen=True, slots=True)
class Passage:
    """Words at a place; `binds` is the kind of unit they are printed for, "" for everybody."""

    place: str
    words: str
    binds: str = ""


class Part(Protocol):
    """A section: blocks under a heading."""

    @property
    def heading(self) -> str: ...

    @property
    def blocks(self) -> tuple[Block, ...]: ...


class Body(Protocol):
    """Everything in a letter that is running text."""

    @property
    def opening(self) -> tuple[Block, ...]: ...

    @property
    def sections(self) -> Sequence[Part]: ...

    @property
    def closing(self) -> tuple[Block, ...]: ...

    @property
    def annexes(self) -> tuple[Annex, ...]: ...


def passages(body: Body) -> Iterator[Passage]:
    """Walk over all words of a letter's body in the order in which they are read."""
    yield from _blocks("opening", body.opening)
    for place, section in enumerate(body.sections):
        yield from _part(f"section:{place}", section.heading, section.blocks)
    yield from _blocks("closing", body.closing)
    for place, annex in enumerate(body.annexes):
        yield from _part(f"annex:{place}", annex.title, annex.blocks)


def _part(root: str, heading: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    if heading:
        yield Passage(root, heading)
    yield from _blocks(root, blocks)


def _blocks(root: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    for at, block in enumerate(blocks):
        place = f"{root}:{at}"
        if isinstance(block, Paragraph):
            yield Passage(place, plain(block.text))
        elif isinstance(block, Points):
            yield from _points(place, block.items, "")
        else:
            yield from _table(place, block, "")


def _points(root: str, points: Iterable[Point], binds: str) -> Iterator[Passage]:
    for at, point in enumerate(points):
        place, bound = f"{root}.{at}", point.binds or binds
        yield Passage(place, plain(point.text), bound)
        if point.table:
            yield from _table(place, point.table, bound)
        yield from _points(place, point.points, bound)


def _table(place: str, table: Table, binds: str) -> Iterator[Passage]:
    for cell in (*table.header, *(cell for row in table.rows for cell in row)):
        yield Passage(place, plain(cell), binds)


_ORDER = (
    "subject",
    "letter_on",
    "fiscal_year",
    "recipients",
    "addressees",
    "opening",
    "section",
    "closing",
    "signatory_id",
    "obligations",
    "legal_bases",
    "copies_to",
    "annex",
)


def reading_order(place: str) -> tuple[int, tuple[int, ...]]:
    """Return what places are sorted by, so that they come as a reader comes to them."""
    root, *path = place.split(":")
    rank = _ORDER.index(root) if root in _ORDER else len(_ORDER)
    return rank, tuple(int(step) for part in path for step in part.split("."))
