"""The numbers that are painted before points and headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.counting import EVERYBODY, Counter
from desktop.ui.editor.items import Item, Kind
from desktop.ui.editor.lines import Line, begins_part, is_below, lines_of
from reports.skeleton import REPLACED


@dataclass(frozen=True, slots=True)
class Spot:
    """A block outside tables: what it is and how it is numbered."""

    number: int
    """Of the block in its document."""
    item: Item
    mark: str
    """The number before a point, "E." before a heading, "I" above an annex."""
    part: str
    printed: bool = True
    """Whether the form of the letter prints the part that begins here."""


def spots(document: QtGui.QTextDocument, skeleton: str = "A") -> Iterator[Spot]:
    """Number every block of the letter as the paper in this form numbers them."""
    lines = lines_of(document)
    count = Counter(skeleton, _left_out(lines) if skeleton == "B" else frozenset())
    for at, line in enumerate(lines):
        if isinstance(line, QtGui.QTextTable):
            if not is_below(line):
                count.end_list()
            continue
        item = blocks.facts(line)
        if item.part:
            count.begin(item.part)
        mark = _mark(count, item, lines, at)
        printed = not item.part or count.prints(line.text())
        yield Spot(line.blockNumber(), item, mark, count.part, printed)


def _mark(count: Counter, item: Item, lines: Sequence[Line], at: int) -> str:
    line = lines[at]
    if item.kind == Kind.POINT:
        return count.point(item)
    if item.kind == Kind.HEADING and isinstance(line, QtGui.QTextBlock):
        return count.heading(line.text(), _readers(lines, at + 1))
    if _says(line):
        count.end_list()
    return ""


def _readers(lines: Sequence[Line], first: int) -> frozenset[str]:
    """The kinds of unit that the lines of a section say something to."""
    found: set[str] = set()
    for at in range(first, len(lines)):
        line = lines[at]
        if begins_part(line):
            break
        if isinstance(line, QtGui.QTextTable):
            found |= set() if is_below(line) else EVERYBODY
        else:
            found |= _bound(blocks.facts(line)) if _says(line) else set()
    # A section without anything in it is a heading for everybody.
    return frozenset(found & EVERYBODY) if found else EVERYBODY


def _bound(item: Item) -> frozenset[str]:
    """Whom a block is for; points below others are for no more than these."""
    if item.kind != Kind.POINT:
        return EVERYBODY
    if item.level > 1:
        return frozenset()
    return frozenset({item.binds}) if item.binds else EVERYBODY


def _says(line: Line) -> bool:
    """Whether the line is more than room to write into."""
    if isinstance(line, QtGui.QTextTable):
        return True
    return line.length() > 1 or not blocks.facts(line).spare


def _left_out(lines: Sequence[Line]) -> frozenset[str]:
    """The headings that skeleton B has other words for."""
    heads = [at for at, line in enumerate(lines) if begins_part(line)]
    ends = [*heads[1:], len(lines)]
    says = {
        blocks.part(head): any(map(_says, lines[at:end]))
        for at, end in zip(heads, ends, strict=True)
        if isinstance(head := lines[at], QtGui.QTextBlock)
    }
    return frozenset(heading for part, heading in REPLACED.items() if says.get(part))
