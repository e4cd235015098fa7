"""Where the places that findings name ("section:4:0.2.1") are on the sheet."""

from collections.abc import Iterator

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind, Part
from desktop.ui.editor.lines import Line, is_below, lines_of

_COUNTED = {Part.SECTION, Part.ANNEX}


def line_at(document: QtGui.QTextDocument, place: str) -> Line | None:
    """The line of a place, or of the nearest one around it; None if there is no such part."""
    found = dict(reversed(list(places(document))))
    while place and place not in found:
        place = _wider(place)
    return found.get(place)


def _wider(place: str) -> str:
    cut = max(place.rfind("."), place.rfind(":"))
    return place[:cut] if cut > 0 else ""


def places(document: QtGui.QTextDocument) -> Iterator[tuple[str, Line]]:
    """Every line with its place; see `desktop.domain.letter_text` for what a place is."""
    walk = _Walk()
    for line in lines_of(document):
        yield walk.step(line), line


class _Walk:
    """Counts parts, blocks and points from 0, as the letter is read."""

    def __init__(self) -> None:
        self._root = ""
        self._block = -1
        self._path: list[int] = []
        self._begun: dict[str, int] = {}

    def step(self, line: Line) -> str:
        if isinstance(line, QtGui.QTextTable):
            return self._table(line)
        item = blocks.facts(line)
        if item.part:
            self._begin(item.part)
        if item.kind in {Kind.HEADING, Kind.FILL} or (item.spare and line.length() == 1):
            return self._root
        return self._point(item) if item.kind == Kind.POINT else self._next()

    def _begin(self, part: str) -> None:
        number = self._begun.get(part, 0)
        self._begun[part] = number + 1
        self._root = f"{part}:{number}" if part in _COUNTED else part
        self._block, self._path = -1, []

    def _next(self) -> str:
        self._block += 1
        self._path = []
        return f"{self._root}:{self._block}"

    def _table(self, table: QtGui.QTextTable) -> str:
        return self._here() if is_below(table) and self._path else self._next()

    def _point(self, item: Item) -> str:
        level = max(1, min(item.level, len(self._path) + 1))
        if not self._path or (item.anew and level == 1):
            self._next()
        number = self._path[level - 1] + 1 if len(self._path) >= level else 0
        self._path = [*self._path[: level - 1], number]
        return self._here()

    def _here(self) -> str:
        return f"{self._root}:{self._block}." + ".".join(map(str, self._path))
