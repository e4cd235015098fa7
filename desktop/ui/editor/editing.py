"""Keys that change the structure: Enter, Backspace, Delete, levels, point or paragraph."""

from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import DEEPEST, Item, Kind
from desktop.ui.editor.lines import (
    Line,
    begins_part,
    block_at,
    end,
    in_cell,
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

_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor
_PLAIN = Item(Kind.PARAGRAPH)


def enter(cursor: QtGui.QTextCursor) -> None:
    """Begin the next block, as Word does; an empty point goes a level up instead."""
    block, item = cursor.block(), blocks.facts(cursor.block())
    if in_cell(cursor):
        _down(cursor)
    elif item.kind == Kind.HEADING:
        _leave_heading(cursor)
    elif item.kind == Kind.POINT and not block.text():
        with one_step(cursor):
            less(cursor)
    elif item.kind != Kind.FILL:
        with one_step(cursor):
            _split(cursor, block, item)


def _down(cursor: QtGui.QTextCursor) -> None:
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    if cell.row() + 1 < table.rows():
        below = table.cellAt(cell.row() + 1, cell.column())
        cursor.setPosition(below.lastCursorPosition().position())


def _leave_heading(cursor: QtGui.QTextCursor) -> None:
    with one_step(cursor):
        cursor.insertBlock(blocks.block_format(_PLAIN), blocks.char_format(_PLAIN))
        rest = QtGui.QTextCursor(cursor)
        rest.movePosition(QtGui.QTextCursor.MoveOperation.EndOfBlock, _KEEP)
        rest.setCharFormat(blocks.char_format(_PLAIN))


def _split(cursor: QtGui.QTextCursor, block: QtGui.QTextBlock, item: Item) -> None:
    lines = lines_of(block.document())
    place = index_at(lines, block.position())
    ends, begins = cursor.atBlockEnd(), cursor.atBlockStart() and bool(block.text())
    if ends and place + 1 < len(lines) and is_below(lines[place + 1]):
        _begin_behind(cursor, lines[place + 1], _next(item, binds=""))
        return
    cursor.insertBlock()
    before = cursor.block().previous()
    shape(before, replace(item, name="" if begins else item.name, spare=False))
    after = _next(item, binds="" if ends else item.binds)
    shape(cursor.block(), replace(after, name=item.name if begins else ""))


def _next(item: Item, *, binds: str) -> Item:
    return replace(item, name="", part="", anew=False, spare=False, binds=binds)


def _begin_behind(cursor: QtGui.QTextCursor, table: Line, item: Item) -> None:
    cursor.setPosition(end(table) + 1)
    behind = blocks.facts(cursor.block())
    if not behind.spare or cursor.block().text():
        cursor.insertBlock()
        shape(cursor.block(), behind)
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.PreviousBlock)
    shape(cursor.block(), item)


def backspace(cursor: QtGui.QTextCursor) -> bool:
    """Remove the boundary before the cursor; False where a sign has to be removed."""
    if not cursor.atBlockStart():
        return False
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    block = cursor.block()
    if in_cell(cursor) or not block.position():
        return True
    with one_step(cursor):
        if is_point(block):
            less(cursor)
        elif not blocks.part(block):
            _join_before(cursor, lines, place)
    return True


def _join_before(cursor: QtGui.QTextCursor, lines: list[Line], place: int) -> None:
    before, block = block_at(lines, place - 1), cursor.block()
    if blocks.kind(block) == Kind.FILL:
        return
    if before and (blocks.kind(before) != Kind.HEADING or not block.text()):
        item = blocks.facts(before)
        cursor.deletePreviousChar()
        shape(cursor.block(), item)
    elif not before and not block.text() and may_go(lines, place):
        drop(block)
        cursor.setPosition(end(lines[place - 1]))
    else:
        cursor.setPosition(end(lines[place - 1]))


def may_go(lines: list[Line], place: int) -> bool:
    """Whether the block at a place is not the one that has to stand behind a table."""
    following = block_at(lines, place + 1)
    return following is not None and not blocks.part(following)


def drop(block: QtGui.QTextBlock) -> None:
    """Remove an empty block; the one behind it stays what it is."""
    item = blocks.facts(block.next())
    cursor = QtGui.QTextCursor(block)
    cursor.deleteChar()
    shape(cursor.block(), item)


def delete(cursor: QtGui.QTextCursor) -> bool:
    """Remove the boundary behind the cursor; False where a sign has to be removed."""
    if not cursor.atBlockEnd():
        return False
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    following = block_at(lines, place + 1)
    if in_cell(cursor) or following is None or not _may_join(following):
        return True
    block = cursor.block()
    item = blocks.facts(block)
    if not block.text() and item.kind != Kind.HEADING and not item.part:
        item = blocks.facts(following)
    with one_step(cursor):
        cursor.deleteChar()
        shape(cursor.block(), item)
    return True


def _may_join(following: QtGui.QTextBlock) -> bool:
    return not blocks.part(following) and blocks.kind(following) != Kind.FILL


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
