"""Tables on the sheet: put in, changed, gone through."""

from collections.abc import Callable

from PySide6 import QtGui

from desktop.ui.editor import blocks, tables
from desktop.ui.editor.items import Kind, TableItem
from desktop.ui.editor.lines import (
    Line,
    block_at,
    in_cell,
    index_at,
    is_below,
    is_point,
    lines_of,
    one_step,
    start,
)
from desktop.ui.editor.rewriting import entry_of, rewrite
from reports.prose import Table

COLUMNS, ROWS = 3, 2
"""Of a new table, below its header."""
Change = Callable[[Table, int, int], Table | None]


def insert_table(cursor: QtGui.QTextCursor) -> bool:
    """Put an empty table behind the line of the cursor; below a point it belongs to the point."""
    if in_cell(cursor):
        return False
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    block = block_at(lines, place)
    if block is not None and blocks.kind(block) == Kind.FILL:
        place -= 1
    if block_at(lines, place) is None:
        return False
    taken = place + 1 < len(lines) and is_below(lines[place + 1])
    item = TableItem(tables.fresh(COLUMNS, ROWS), below=is_point(lines[place]) and not taken)
    places = range(place, place + 1 + taken)
    with one_step(cursor):
        rewrite(lines, places, [*(entry_of(lines[at]) for at in places), item])
    cursor.setPosition(start(_new(lines_of(cursor.document()), places)))
    return True


def _new(lines: list[Line], places: range) -> Line:
    """The first table behind these lines."""
    return next(line for line in lines[places[-1] + 1 :] if isinstance(line, QtGui.QTextTable))


def change_table(cursor: QtGui.QTextCursor, change: Change, after: int | None = None) -> bool:
    """Change the table that the cursor stands in: `change` takes it, a line and a column."""
    table = cursor.currentTable()
    if table is None:
        return False
    cell = table.cellAt(cursor)
    at = cell.row(), cell.column()
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    item = entry_of(lines[place])
    if not isinstance(item, TableItem):
        return False
    changed = change(item.table, *at)
    with one_step(cursor, after):
        entries = (TableItem(changed, item.below),) if changed else ()
        rewrite(lines, range(place, place + 1), entries)
    _back_to(cursor, place, *at)
    return True


def _back_to(cursor: QtGui.QTextCursor, place: int, line: int, column: int) -> None:
    lines = lines_of(cursor.document())
    table = lines[min(place, len(lines) - 1)]
    if isinstance(table, QtGui.QTextTable):
        cell = table.cellAt(min(line, table.rows() - 1), min(column, table.columns() - 1))
        cursor.setPosition(cell.firstCursorPosition().position())
    else:
        cursor.setPosition(start(table))


def add_row(table: Table, line: int, _column: int) -> Table | None:
    """A row more, behind this one."""
    return tables.with_row(table, line)


def remove_row(table: Table, line: int, _column: int) -> Table | None:
    """Without this row."""
    return tables.without_row(table, line)


def add_column(table: Table, _line: int, column: int) -> Table | None:
    """A column more, behind this one."""
    return tables.with_column(table, column)


def remove_column(table: Table, _line: int, column: int) -> Table | None:
    """Without this column."""
    return tables.without_column(table, column)


def turn_column(table: Table, _line: int, column: int) -> Table | None:
    """With this column flush right, or left again."""
    return tables.turned(table, column)


def widen_column(table: Table, _line: int, column: int) -> Table | None:
    """With this column wider."""
    return tables.resized(table, column, tables.STEP)


def narrow_column(table: Table, _line: int, column: int) -> Table | None:
    """With this column narrower."""
    return tables.resized(table, column, -tables.STEP)


def remove_table(_table: Table, _line: int, _column: int) -> Table | None:
    """Nothing."""
    return None


def next_cell(cursor: QtGui.QTextCursor) -> None:
    """Go to the next cell; behind the last one a row is added, as Word does."""
    table = cursor.currentTable()
    cell = table.cellAt(cursor)
    if cell.row() + 1 == table.rows() and cell.column() + 1 == table.columns():
        change_table(cursor, add_row)
        table = cursor.currentTable()
        cursor.setPosition(table.cellAt(table.rows() - 1, 0).firstPosition())
    else:
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.NextCell)


def previous_cell(cursor: QtGui.QTextCursor) -> None:
    """Go to the cell before."""
    cursor.movePosition(QtGui.QTextCursor.MoveOperation.PreviousCell)
