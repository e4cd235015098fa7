"""Moving points, paragraphs, sections and annexes up and down."""

from collections.abc import Sequence

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Kind
from desktop.ui.editor.lines import (
    Line,
    begins_part,
    block_at,
    in_cell,
    index_at,
    is_below,
    is_point,
    level_of,
    lines_of,
    one_step,
    part_around,
    start,
    subtree,
)
from desktop.ui.editor.rewriting import place_cursor, swap


def move_up(cursor: QtGui.QTextCursor) -> bool:
    """Move what the cursor stands in before the one above it; False where there is none."""
    return _move(cursor, up=True)


def move_down(cursor: QtGui.QTextCursor) -> bool:
    """Move what the cursor stands in behind the one below it; False where there is none."""
    return _move(cursor, up=False)


def _move(cursor: QtGui.QTextCursor, *, up: bool) -> bool:
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    block = block_at(lines, place)
    if in_cell(cursor) or block is None or blocks.kind(block) == Kind.FILL:
        return False
    mine = _whole(lines, place)
    other = _above(lines, mine) if up else _below(lines, mine)
    if other is None:
        return False
    offset = cursor.position() - start(lines[place])
    with one_step(cursor):
        swap(lines, *((other, mine) if up else (mine, other)))
    moved = -len(other) if up else len(other)
    place_cursor(cursor, place + moved, offset)
    return True


def _whole(lines: Sequence[Line], place: int) -> range:
    """What moves together: a section with its text, a point with all below it."""
    block = block_at(lines, place)
    if block and blocks.kind(block) == Kind.HEADING:
        return part_around(lines, place)
    return subtree(lines, place) if is_point(lines[place]) else range(place, place + 1)


def _above(lines: Sequence[Line], mine: range) -> range | None:
    if _is_heading(lines[mine[0]]):
        part = part_around(lines, mine[0] - 1)
        return part if _alike(lines[part[0]], lines[mine[0]]) else None
    if begins_part(lines[mine[0]]):
        return None
    return _sibling_above(lines, mine[0])


def _sibling_above(lines: Sequence[Line], place: int) -> range | None:
    level = max(1, level_of(lines[place]))
    top = place - 1
    while is_below(lines[top]) or level_of(lines[top]) > level:
        top -= 1
    line = lines[top]
    if _is_heading(line) or level_of(line) < level > 1:
        return None
    movable = not begins_part(line) or isinstance(lines[place], QtGui.QTextBlock)
    return range(top, place) if movable else None


def _below(lines: Sequence[Line], mine: range) -> range | None:
    behind = mine[-1] + 1
    if behind >= len(lines):
        return None
    if _is_heading(lines[mine[0]]):
        fits = _alike(lines[behind], lines[mine[0]])
        return part_around(lines, behind) if fits else None
    line = lines[behind]
    if begins_part(line) or _is_fill(line):
        return None
    level = level_of(lines[mine[0]])
    if level > 1 and level_of(line) != level:
        return None
    if begins_part(lines[mine[0]]) and isinstance(line, QtGui.QTextTable):
        return None
    return subtree(lines, behind) if is_point(line) else range(behind, behind + 1)


def _is_heading(line: Line) -> bool:
    return isinstance(line, QtGui.QTextBlock) and blocks.kind(line) == Kind.HEADING


def _is_fill(line: Line) -> bool:
    return isinstance(line, QtGui.QTextBlock) and blocks.kind(line) == Kind.FILL


def _alike(one: Line, other: Line) -> bool:
    both = isinstance(one, QtGui.QTextBlock) and isinstance(other, QtGui.QTextBlock)
    return both and _is_heading(one) and blocks.part(one) == blocks.part(other)  # type: ignore[arg-type]
