"""Removing what is selected, part by part, so that the parts of the letter stay."""

from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Item, Kind, Part
from desktop.ui.editor.lines import (
    Line,
    block_at,
    commands,
    end,
    in_cell,
    index_at,
    lines_of,
    one_step,
    part_around,
    shape,
    start,
)

_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor


def remove_selection(cursor: QtGui.QTextCursor) -> None:
    """Remove the selection; sections and annexes that are wholly selected go with it."""
    if not cursor.hasSelection():
        return
    if in_cell(cursor) and _within_table(cursor):
        cursor.removeSelectedText()
        return
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    _remove_between(cursor, first, last)
    cursor.setPosition(first)


def _within_table(cursor: QtGui.QTextCursor) -> bool:
    table = cursor.currentTable()
    first, last = table.firstPosition(), table.lastPosition()
    return all(first <= each <= last for each in (cursor.anchor(), cursor.position()))


def _remove_between(cursor: QtGui.QTextCursor, first: int, last: int) -> None:
    known = commands(cursor)
    while True:
        # Counted again for each part: blocks that Qt has joined are not the ones they were.
        lines = lines_of(cursor.document())
        part = part_around(lines, index_at(lines, last))
        begin = start(lines[part[0]])
        before = begin - 1
        with one_step(cursor, known):
            _remove_in_part(lines, part, max(first, begin), last)
        if first >= begin:
            return
        last = before


def _remove_in_part(lines: list[Line], part: range, first: int, last: int) -> None:
    head = block_at(lines, part[0])
    goes = head is not None and blocks.part(head) in {Part.SECTION, Part.ANNEX}
    if goes and first <= start(lines[part[0]]) and last >= end(lines[part[-1]]) > first:
        remove_lines(lines, part)
    else:
        _cut(lines, part, first, last)


def remove_lines(lines: list[Line], gone: range) -> None:
    """Remove whole lines; the last of them is a block, and a block stands before them."""
    before = block_at(lines, gone[0] - 1)
    if before is None:
        return
    item = blocks.facts(before)
    cursor = QtGui.QTextCursor(before)
    cursor.setPosition(end(before))
    cursor.setPosition(end(lines[gone[-1]]), _KEEP)
    cursor.removeSelectedText()
    shape(cursor.block(), item)


def _cut(lines: list[Line], part: range, first: int, last: int) -> None:
    fill = block_at(lines, part[-1])
    if fill and blocks.kind(fill) == Kind.FILL:
        last = min(last, start(fill) - 1)
    if last <= first:
        return
    item = _left(lines, first, last)
    if first <= start(lines[part[0]]) and last >= end(lines[part[-1]]):
        item = Item(Kind.PARAGRAPH, part=item.part, spare=True)
    cursor = QtGui.QTextCursor(lines[part[0]].document())
    cursor.setPosition(first)
    cursor.setPosition(last, _KEEP)
    cursor.removeSelectedText()
    shape(cursor.block(), item)
    if item.kind == Kind.HEADING:
        _as_heading(cursor, item)


def _left(lines: list[Line], first: int, last: int) -> Item:
    """What the block is that the ends of the selection become."""
    upper = block_at(lines, index_at(lines, first))
    lower = block_at(lines, index_at(lines, last))
    if upper is None or lower is None:
        return Item(Kind.PARAGRAPH, spare=True)
    item = blocks.facts(upper)
    whole = first == start(upper) and upper != lower
    if whole and not item.part:
        return blocks.facts(lower)
    return replace(item, spare=item.spare or (whole and item.kind == Kind.PARAGRAPH))


def _as_heading(cursor: QtGui.QTextCursor, item: Item) -> None:
    cursor.movePosition(QtGui.QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QtGui.QTextCursor.MoveOperation.EndOfBlock, _KEEP)
    cursor.setCharFormat(blocks.char_format(item))
