"""How points cite each other: a placeholder `{rujukan_anggaran}` becomes "huruf E angka 6".

A number written into a text would be wrong as soon as a point before it binds another kind of
unit, or the letter takes the other skeleton.
"""

from collections.abc import Iterable, Iterator

from reports.markers import marker
from reports.prose import Block, Point, Points, citation


def citations(
    blocks: Iterable[Block], path: tuple[str, ...], level: int
) -> Iterator[tuple[str, str]]:
    """Yield placeholder and words for each named point; `path` are the marks above the blocks."""
    for block in blocks:
        if isinstance(block, Points):
            yield from _of_points(block.items, path, level)


def _of_points(
    points: Iterable[Point], path: tuple[str, ...], level: int
) -> Iterator[tuple[str, str]]:
    for place, point in enumerate(points):
        marks = (*path, marker(level, place))
        if point.name:
            yield citation(point.name), " ".join(map(_spoken, marks))
        yield from _of_points(point.points, marks, level + 1)


def _spoken(mark: str) -> str:
    """Return "angka 6" for "6." and "huruf a)" for "a)"."""
    kind = "angka" if any(map(str.isdigit, mark)) else "huruf"
    return f"{kind} {mark.removesuffix('.')}"
