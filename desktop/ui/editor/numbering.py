"""The numbers that are painted before points and headings, and where everything stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind, Part
from desktop.ui.editor.lines import is_below, lines_of
from reports.markers import letters, marker
from reports.words import roman


@dataclass(frozen=True, slots=True)
class Spot:
    """A block outside tables: what it is and how it is numbered."""

    number: int
    """Of the block in its document."""
    item: Item
    mark: str
    """The number before a point, "E." before a heading, "I" above an annex."""
    part: str
    place: int
    """Of the section or the annex, from 0."""
    path: tuple[int, ...] = ()
    """Of a point: its number on each level, from 1."""


class _Counter:
    """Counts sections, annexes and points from top to bottom."""

    def __init__(self) -> None:
        self.part, self.place, self.headings = "", 0, 0
        self.path: list[int] = []
        self._begun: dict[str, int] = {}

    def begin(self, part: str) -> None:
        self.part, self.path = part, []
        self.place = self._begun.get(part, 0)
        self._begun[part] = self.place + 1

    def point(self, item: Item) -> str:
        level = max(1, min(item.level, len(self.path) + 1))
        if item.anew and level == 1:
            self.path = []
        number = self.path[level - 1] + 1 if len(self.path) >= level else 1
        self.path = [*self.path[: level - 1], number]
        return marker(level - 1, number - 1)

    def heading(self, words: str) -> str:
        if self.part == Part.ANNEX:
            return roman(self.place + 1)
        self.headings += bool(words)
        return f"{letters(self.headings - 1).upper()}." if words else ""


def spots(document: QtGui.QTextDocument) -> Iterator[Spot]:
    """Number every block of the letter; letters for headings as in skeleton A."""
    count = _Counter()
    for line in lines_of(document):
        if isinstance(line, QtGui.QTextTable):
            count.path = count.path if is_below(line) else []
            continue
        item = blocks.facts(line)
        if item.part:
            count.begin(item.part)
        mark = _mark(count, item, line)
        yield Spot(line.blockNumber(), item, mark, count.part, count.place, tuple(count.path))


def _mark(count: _Counter, item: Item, block: QtGui.QTextBlock) -> str:
    if item.kind == Kind.POINT:
        return count.point(item)
    if item.kind == Kind.HEADING:
        return count.heading(block.text())
    if not item.spare or block.length() > 1:
        count.path = []
    return ""
