"""The lines of a letter: blocks outside tables and tables as wholes, by their place."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind

Line = QtGui.QTextBlock | QtGui.QTextTable


def lines_of(document: QtGui.QTextDocument) -> list[Line]:
    """All lines from top to bottom."""
    return list(blocks.top_blocks(document))


def start(line: Line) -> int:
    """The first position in a line."""
    return line.firstPosition() if isinstance(line, QtGui.QTextTable) else line.position()


def end(line: Line) -> int:
    """The last position in a line."""
    if isinstance(line, QtGui.QTextTable):
        return line.lastPosition()
    return line.position() + line.length() - 1


def index_at(lines: Sequence[Line], position: int) -> int:
    """The place of the line that holds the position."""
    found = 0
    for place, line in enumerate(lines):
        if start(line) > position:
            break
        found = place
    return found


def block_at(lines: Sequence[Line], place: int) -> QtGui.QTextBlock | None:
    """The block at a place; None where there is a table, or nothing."""
    line = lines[place] if 0 <= place < len(lines) else None
    return line if isinstance(line, QtGui.QTextBlock) else None


def begins_part(line: Line) -> bool:
    """Whether a part of the letter begins with the line."""
    return isinstance(line, QtGui.QTextBlock) and bool(blocks.part(line))


def part_around(lines: Sequence[Line], place: int) -> range:
    """The places of all lines in the same part."""
    first = next(at for at in range(place, -1, -1) if at == 0 or begins_part(lines[at]))
    after = (at for at in range(place + 1, len(lines)) if begins_part(lines[at]))
    return range(first, next(after, len(lines)))


def is_point(line: Line) -> bool:
    """Whether the line is a numbered point."""
    return isinstance(line, QtGui.QTextBlock) and blocks.kind(line) == Kind.POINT


def level_of(line: Line) -> int:
    """Of a point, from 1; 0 for everything else."""
    return 0 if isinstance(line, QtGui.QTextTable) else blocks.level(line)


def is_below(line: Line) -> bool:
    """Whether the line is a table that belongs to the point before it."""
    return isinstance(line, QtGui.QTextTable) and line.format().boolProperty(blocks.BELOW)


def subtree(lines: Sequence[Line], place: int) -> range:
    """A point with its table and with all points on the levels below it."""
    point = block_at(lines, place)
    top = blocks.level(point) if point else 0
    last = place + 1
    while last < len(lines) and _belongs(lines[last], top):
        last += 1
    return range(place, last)


def _belongs(line: Line, top: int) -> bool:
    if isinstance(line, QtGui.QTextTable):
        return is_below(line)
    return is_point(line) and blocks.level(line) > top and not blocks.part(line)


def in_cell(cursor: QtGui.QTextCursor) -> bool:
    """Whether the cursor stands in a table."""
    return cursor.currentTable() is not None


@contextmanager
def one_step(cursor: QtGui.QTextCursor, after: int | None = None) -> Iterator[None]:
    """Let everything done inside be undone at once.

    With what has been done since there were `after` commands to undo, if anything was. Qt looks for
    new tables only when a step is over: lines are to be counted before it, or behind it.
    """
    if after is not None and commands(cursor) > after:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def commands(cursor: QtGui.QTextCursor) -> int:
    """How many commands there are to undo; one step may be many."""
    return cursor.document().availableUndoSteps()


def shape(block: QtGui.QTextBlock, item: Item) -> None:
    """Make a block what the item says, without touching its words."""
    cursor = QtGui.QTextCursor(block)
    if item.kind != Kind.PARAGRAPH or block.length() > 1:
        item = replace(item, spare=False)
    cursor.setBlockFormat(blocks.block_format(item))


def move_table(table: QtGui.QTextTable, *, below: bool, level: int) -> None:
    """Let a table belong to the point before it on this level, or stand for itself."""
    form = table.format()
    form.setProperty(blocks.BELOW, below)
    form.setLeftMargin(blocks.left(level if below else 0))
    table.setFormat(form)
