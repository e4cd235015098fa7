"""Keys that change the structure: Enter, Backspace, Delete, levels, point or paragraph."""

from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind
from desktop.ui.editor.levels import less
from desktop.ui.editor.lines import (
    Line,
    block_at,
    end,
    in_cell,
    index_at,
    is_below,
    is_point,
    lines_of,
    one_step,
    shape,
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
    block = cursor.block()
    item = blocks.facts(block)
    if in_cell(cursor) or following is None or not _may_join(item, following):
        return True
    if not block.text() and item.kind != Kind.HEADING and not item.part:
        item = blocks.facts(following)
    with one_step(cursor):
        cursor.deleteChar()
        shape(cursor.block(), item)
    return True


def _may_join(item: Item, following: QtGui.QTextBlock) -> bool:
    if item.kind == Kind.HEADING and following.text():
        return False
    return not blocks.part(following) and blocks.kind(following) != Kind.FILL
