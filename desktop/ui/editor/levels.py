"""Levels of points, and points made of paragraphs."""

from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import DEEPEST, Item, Kind
from desktop.ui.editor.lines import (
    Line,
    begins_part,
    block_at,
    index_at,
    is_below,
    is_point,
    level_of,
    lines_of,
    move_table,
    one_step,
    shape,
    start,
    subtree,
)

_PLAIN = Item(Kind.PARAGRAPH)


def less(cursor: QtGui.QTextCursor) -> None:
    """Take a point a level up; from the first level it becomes a paragraph."""
    block = cursor.block()
    if blocks.level(block) > 1:
        _shift(cursor, -1)
    else:
        shape(block, replace(_PLAIN, part=blocks.part(block)))


def deeper(cursor: QtGui.QTextCursor) -> bool:
    """Take the selected points with all below them a level down, where there is one."""
    return _shift(cursor, 1)


def higher(cursor: QtGui.QTextCursor) -> bool:
    """Take the selected points with all below them a level up, where there is one."""
    return _shift(cursor, -1)


def _shift(cursor: QtGui.QTextCursor, step: int) -> bool:
    lines = lines_of(cursor.document())
    moved = _trees(lines, cursor)
    levels = [level for at in moved if (level := level_of(lines[at]))]
    if not levels or not _room(lines, moved, levels, step):
        return False
    with one_step(cursor):
        level = 0
        for at in moved:
            line = lines[at]
            if isinstance(line, QtGui.QTextTable):
                move_table(line, below=True, level=level)
            else:
                level = blocks.level(line) + step
                shape(line, replace(blocks.facts(line), level=level))
    return True


def _trees(lines: list[Line], cursor: QtGui.QTextCursor) -> list[int]:
    chosen = selected(lines, cursor)
    points = [at for at in chosen if is_point(lines[at])]
    return sorted({at for point in points for at in subtree(lines, point)})


def selected(lines: list[Line], cursor: QtGui.QTextCursor) -> range:
    """The places of the lines that the selection touches."""
    first = index_at(lines, cursor.selectionStart())
    last = index_at(lines, cursor.selectionEnd())
    if last > first and cursor.selectionEnd() == start(lines[last]):
        last -= 1
    return range(first, last + 1)


def _room(lines: list[Line], moved: list[int], levels: list[int], step: int) -> bool:
    if step < 0:
        return min(levels) > 1
    before = moved[0] - 1
    while before >= 0 and is_below(lines[before]):
        before -= 1
    above = block_at(lines, before)
    fits = above is not None and blocks.level(above) >= levels[0]
    return fits and not begins_part(lines[moved[0]]) and max(levels) < DEEPEST


def toggle_point(cursor: QtGui.QTextCursor) -> None:
    """Make points of the selected paragraphs, or paragraphs of points."""
    lines = lines_of(cursor.document())
    chosen = [block_at(lines, at) for at in selected(lines, cursor)]
    mine = [each for each in chosen if each and blocks.kind(each) in {Kind.PARAGRAPH, Kind.POINT}]
    points = not all(map(is_point, mine))
    with one_step(cursor):
        for block in mine:
            item = blocks.facts(block)
            if points and item.kind == Kind.PARAGRAPH:
                shape(block, Item(Kind.POINT, level=_level_here(block), part=item.part))
            elif not points:
                shape(block, Item(Kind.PARAGRAPH, part=item.part))


def _level_here(block: QtGui.QTextBlock) -> int:
    before = block.previous()
    same = blocks.part(block) == "" and before.isValid()
    return max(1, blocks.level(before)) if same else 1
