"""The numbers that are painted before points and headings, and where everything stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind, Part
from desktop.ui.editor.lines import Line, begins_part, is_below, lines_of
from reports.markers import marker
from reports.skeleton import REPLACED, first_level, section_mark
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
    printed: bool = True
    """Whether the form of the letter prints the part that begins here."""


class _Counter:
    """Counts sections, annexes and points from top to bottom."""

    def __init__(self, skeleton: str, left_out: frozenset[str]) -> None:
        self.part, self.place, self.headings = "", 0, 0
        self._skeleton, self._left_out = skeleton, left_out
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
        marked = self.part == Part.SECTION and self.headings > 0
        return marker(level - 1 + first_level(self._skeleton, marked=marked), number - 1)

    def heading(self, words: str) -> str:
        if self.part == Part.ANNEX:
            return roman(self.place + 1)
        if not words or not self.prints(words):
            return ""
        self.headings += 1
        return section_mark(self._skeleton, self.headings - 1)

    def prints(self, heading: str) -> bool:
        """Whether the part that has just begun is printed."""
        if self.part in {Part.OPENING, Part.CLOSING}:
            return self._skeleton == "B"
        return self.part != Part.SECTION or heading.casefold() not in self._left_out


def spots(document: QtGui.QTextDocument, skeleton: str = "A") -> Iterator[Spot]:
    """Number every block of the letter as the paper in this form numbers them."""
    lines = lines_of(document)
    count = _Counter(skeleton, _left_out(lines) if skeleton == "B" else frozenset())
    for line in lines:
        if isinstance(line, QtGui.QTextTable):
            count.path = count.path if is_below(line) else []
            continue
        item = blocks.facts(line)
        if item.part:
            count.begin(item.part)
        mark = _mark(count, item, line)
        printed = not item.part or count.prints(line.text())
        yield Spot(line.blockNumber(), item, mark, count.part, count.place, printed)


def _left_out(lines: list[Line]) -> frozenset[str]:
    """The headings that skeleton B has other words for."""
    heads = [at for at, line in enumerate(lines) if begins_part(line)]
    ends = [*heads[1:], len(lines)]
    return frozenset(
        heading
        for part, heading in REPLACED.items()
        for at, end in zip(heads, ends, strict=True)
        if blocks.facts(_block(lines[at])).part == part and _says(lines[at:end])
    )


def _block(line: Line) -> QtGui.QTextBlock:
    return line if isinstance(line, QtGui.QTextBlock) else QtGui.QTextBlock()


def _says(lines: list[Line]) -> bool:
    return any(
        isinstance(line, QtGui.QTextTable) or line.length() > 1 or not blocks.facts(line).spare
        for line in lines
    )


def _mark(count: _Counter, item: Item, block: QtGui.QTextBlock) -> str:
    if item.kind == Kind.POINT:
        return count.point(item)
    if item.kind == Kind.HEADING:
        return count.heading(block.text())
    if not item.spare or block.length() > 1:
        count.path = []
    return ""
