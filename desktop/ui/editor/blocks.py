"""What a block or a table of the editor is, kept in its format.

Formats come back with undo and redo; what Qt calls user data of a block does not.
"""

import json
from collections.abc import Iterator

from PySide6 import QtGui

from desktop.ui import theme
from desktop.ui.editor.items import Item, Kind, Part, TableItem

_OWN = QtGui.QTextFormat.Property.UserProperty.value
KIND, PART, LEVEL, BINDS, NAME, ANEW, SPARE = range(_OWN + 1, _OWN + 8)
BELOW, WIDTHS, RIGHT = range(_OWN + 8, _OWN + 11)

HANG = 28
"""How far text stands behind the number before it, in pixels."""
GAP = 7
LABEL_GAP = 40
"""Room above the first block of a part, for its label."""
HEADING_GAP = 22
LEADING = 128
"""Height of a line in per cent."""
HEADING_PX = 15
CELL_PAD = 5


def kind(block: QtGui.QTextBlock) -> str:
    """What the block is; blocks in the cells of a table are nothing."""
    return block.blockFormat().stringProperty(KIND)


def part(block: QtGui.QTextBlock) -> str:
    """The part of the letter that begins with the block."""
    return block.blockFormat().stringProperty(PART)


def level(block: QtGui.QTextBlock) -> int:
    """Of a point, from 1; 0 for everything else."""
    return block.blockFormat().intProperty(LEVEL)


def facts(block: QtGui.QTextBlock) -> Item:
    """Everything about the block but its words."""
    form = block.blockFormat()
    return Item(
        Kind(form.stringProperty(KIND) or Kind.PARAGRAPH),
        level=form.intProperty(LEVEL),
        binds=form.stringProperty(BINDS),
        name=form.stringProperty(NAME),
        anew=form.boolProperty(ANEW),
        part=form.stringProperty(PART),
        spare=form.boolProperty(SPARE),
    )


def block_format(item: Item) -> QtGui.QTextBlockFormat:
    """The format that says what the item is, and sets it so."""
    form = QtGui.QTextBlockFormat()
    form.setProperty(KIND, str(item.kind))
    told = {PART: str(item.part), LEVEL: item.level, BINDS: item.binds, NAME: item.name}
    for key, value in (told | {ANEW: item.anew, SPARE: item.spare}).items():
        if value:
            form.setProperty(key, value)
    form.setLeftMargin(left(item.level))
    form.setTopMargin(_room_above(item))
    form.setBottomMargin(GAP)
    form.setLineHeight(LEADING, QtGui.QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _rule() -> QtGui.QColor:
    """A rule that can be seen in either palette, as formats stay when the palette changes."""
    colour = theme.colour("muted")
    colour.setAlphaF(0.4)
    return colour


def left(level: int) -> int:
    """Where text on a level begins, in pixels from the left edge."""
    return HANG * (1 + level)


def _room_above(item: Item) -> int:
    if item.part == Part.SECTION:
        return HEADING_GAP
    return LABEL_GAP if item.part else 0


def char_format(item: Item, *, bold: bool = False, italic: bool = False) -> QtGui.QTextCharFormat:
    """The format of a run; headings look alike whatever style is typed into them."""
    form = QtGui.QTextCharFormat()
    if item.kind == Kind.HEADING:
        form.setFontWeight(QtGui.QFont.Weight.DemiBold)
        form.setProperty(QtGui.QTextFormat.Property.FontPixelSize, HEADING_PX)
        return form
    if bold:
        form.setFontWeight(QtGui.QFont.Weight.Bold)
    if italic:
        form.setFontItalic(True)
    return form


def table_format(item: TableItem, level: int) -> QtGui.QTextTableFormat:
    """The format of a table; it stands below the text of a point on this level."""
    form = QtGui.QTextTableFormat()
    form.setProperty(BELOW, item.below)
    form.setProperty(WIDTHS, json.dumps(item.table.widths))
    form.setProperty(RIGHT, json.dumps(item.table.right))
    form.setHeaderRowCount(1 if item.table.header else 0)
    form.setLeftMargin(left(level))
    form.setTopMargin(2)
    form.setBottomMargin(GAP)
    form.setCellPadding(CELL_PAD)
    form.setCellSpacing(0)
    form.setBorder(1)
    form.setBorderStyle(QtGui.QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(_rule())
    form.setBorderCollapse(True)
    return form


def top_blocks(document: QtGui.QTextDocument) -> Iterator[QtGui.QTextBlock | QtGui.QTextTable]:
    """Walk over what stands below each other: blocks outside tables, and tables as wholes."""
    walk = document.rootFrame().begin()
    while not walk.atEnd():
        frame = walk.currentFrame()
        if isinstance(frame, QtGui.QTextTable):
            yield frame
        elif walk.currentBlock().isValid():
            yield walk.currentBlock()
        walk += 1
