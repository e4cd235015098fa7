"""Writing items into the text document."""

from collections.abc import Iterable, Sequence

from PySide6 import QtCore, QtGui

from desktop.i18n import _
from desktop.services.circular_body import LetterBody
from desktop.ui.editor import blocks
from desktop.ui.editor.flattening import flatten
from desktop.ui.editor.items import Entry, Item, Kind, TableItem, bearable
from reports.prose import Table, Text

LINE = "\u2028"
"""How a document breaks a line within a block."""
_PLAIN = Item(Kind.PARAGRAPH)


def fill(document: QtGui.QTextDocument, body: LetterBody) -> None:
    """Put a letter into the document in place of what is there; nothing of it can be undone."""
    document.setUndoRedoEnabled(False)
    cursor = QtGui.QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QtGui.QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    write(cursor, flatten(body))
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def write(cursor: QtGui.QTextCursor, entries: Iterable[Entry]) -> None:
    """Write items from an empty block on, which the first of them takes.

    Leaves the cursor at the end of the last one; behind a table, in the empty block there.
    """
    fresh, level = True, 0
    for entry in entries:
        if isinstance(entry, TableItem):
            _write_table(cursor, entry, level if entry.below else 0)
            fresh = True
            continue
        if not fresh:
            cursor.insertBlock()
        write_item(cursor, entry)
        fresh, level = False, entry.level


def write_item(cursor: QtGui.QTextCursor, item: Item) -> None:
    """Make the empty block at the cursor this item."""
    cursor.setBlockFormat(blocks.block_format(item))
    cursor.setBlockCharFormat(blocks.char_format(item))
    if item.kind == Kind.FILL:
        cursor.insertText(_("(the legal bases are written here)"), blocks.char_format(item))
    write_text(cursor, item.text, item)


def write_text(cursor: QtGui.QTextCursor, text: Text, item: Item = _PLAIN) -> None:
    """Write runs at the cursor."""
    for run in text:
        form = blocks.char_format(item, bold=run.bold, italic=run.italic)
        cursor.insertText(bearable(run.text).replace("\n", LINE), form)


def _write_table(cursor: QtGui.QTextCursor, item: TableItem, level: int) -> None:
    cells = cells_of(item.table)
    if not cells:
        return
    form = blocks.table_format(item, level)
    form.setColumnWidthConstraints(lengths(item.table.widths, len(cells[0])))
    table = cursor.insertTable(len(cells), len(cells[0]), form)
    for line, row in enumerate(cells):
        for column, cell in enumerate(row):
            write_cell(table, line, column, cell, right=column in item.table.right)
    cursor.setPosition(table.lastPosition() + 1)


def write_cell(
    table: QtGui.QTextTable, line: int, column: int, words: Text, *, right: bool
) -> None:
    """Write into an empty cell."""
    inside = table.cellAt(line, column).firstCursorPosition()
    inside.setBlockFormat(cell_block_format(right=right))
    inside.setBlockCharFormat(QtGui.QTextCharFormat())
    write_text(inside, words)


def cell_block_format(*, right: bool) -> QtGui.QTextBlockFormat:
    """The format of the block in a cell."""
    form = QtGui.QTextBlockFormat()
    if right:
        form.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
    return form


def cells_of(table: Table) -> list[tuple[Text, ...]]:
    """The rows of a table, its header first if it has one, all as long as the longest."""
    rows = [table.header, *table.rows] if table.header else list(table.rows)
    columns = max(map(len, rows), default=0)
    return [row + ((),) * (columns - len(row)) for row in rows] if columns else []


def lengths(widths: Sequence[float], columns: int) -> list[QtGui.QTextLength]:
    """Shares of the width as Qt takes them; equal ones where they do not fit the columns."""
    shares = list(widths) if len(widths) == columns and sum(widths) > 0 else [1.0] * columns
    kind = QtGui.QTextLength.Type.PercentageLength
    return [QtGui.QTextLength(kind, 100 * share / sum(shares)) for share in shares]
