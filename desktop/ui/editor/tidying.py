"""What has to hold after every change, and is mended within the same step of undoing."""

from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Part
from desktop.ui.editor.lines import (
    Line,
    begins_part,
    is_below,
    is_point,
    lines_of,
    move_table,
    shape,
)

Levels = list[tuple[QtGui.QTextBlock, int]]
Tables = list[tuple[QtGui.QTextTable, bool, int]]


def tidy(document: QtGui.QTextDocument) -> None:
    """Let levels follow each other without gaps, and tables belong to points that are there."""
    levels, tables = _wrong(lines_of(document))
    if not levels and not tables:
        return
    cursor = QtGui.QTextCursor(document)
    cursor.joinPreviousEditBlock()
    for block, level in levels:
        shape(block, replace(blocks.facts(block), level=level))
    for table, below, level in tables:
        move_table(table, below=below, level=level)
    cursor.endEditBlock()


def _wrong(lines: list[Line]) -> tuple[Levels, Tables]:
    levels: Levels = []
    tables: Tables = []
    level, taken = 0, False
    for line in lines:
        if isinstance(line, QtGui.QTextTable):
            below = is_below(line) and level > 0 and not taken
            level, taken = level if below else 0, True
            if not _stands(line, below=below, level=level):
                tables.append((line, below, level))
            continue
        level = 0 if begins_part(line) else level
        if is_point(line):
            known = blocks.level(line)
            level, taken = max(1, min(known, level + 1)), False
            if level != known:
                levels.append((line, level))
        elif not _says_nothing(line):
            level = 0
    return levels, tables


def _stands(table: QtGui.QTextTable, *, below: bool, level: int) -> bool:
    return is_below(table) == below and table.format().leftMargin() == blocks.left(level)


def _says_nothing(line: QtGui.QTextBlock) -> bool:
    item = blocks.facts(line)
    return item.spare and not item.part and line.length() == 1


def is_whole(document: QtGui.QTextDocument) -> bool:
    """Whether the parts of the letter are all there and in their order."""
    kinds = [blocks.part(each) for each in lines_of(document) if isinstance(each, QtGui.QTextBlock)]
    begun = [each for each in kinds if each]
    if begun.count(Part.OPENING) != 1 or begun.count(Part.CLOSING) != 1 or not kinds[0]:
        return False
    closing = begun.index(Part.CLOSING)
    between, after = set(begun[1:closing]), set(begun[closing + 1 :])
    return begun[0] == Part.OPENING and between <= {Part.SECTION} and after <= {Part.ANNEX}
