"""Tables as values: rows and columns put in and taken out."""

from dataclasses import replace

from reports.prose import Table, Text

EMPTY: Text = ()
STEP = 0.04
"""By how much of the text's width a column gets wider or narrower at once."""
_LEAST = 0.08


def fresh(columns: int, rows: int) -> Table:
    """An empty table with a header."""
    row = (EMPTY,) * columns
    return Table(row, (row,) * rows, (1 / columns,) * columns)


def columns_of(table: Table) -> int:
    """How many columns the table has."""
    return max(map(len, (table.header, *table.rows)))


def with_row(table: Table, line: int) -> Table:
    """A row more, behind a line; lines count from 0 and the header is one of them."""
    at = line + 1 - bool(table.header)
    row = (EMPTY,) * columns_of(table)
    return replace(table, rows=(*table.rows[:at], row, *table.rows[at:]))


def without_row(table: Table, line: int) -> Table | None:
    """The table without a line; None if nothing would be left."""
    if table.header and line == 0:
        return replace(table, header=()) if table.rows else None
    at = line - bool(table.header)
    rows = (*table.rows[:at], *table.rows[at + 1 :])
    return replace(table, rows=rows) if rows or table.header else None


def with_column(table: Table, column: int) -> Table:
    """A column more, behind a column, as wide as that one was; all others give way."""
    shares = _shares(table)
    shares.insert(column + 1, shares[column])

    def longer(row: tuple[Text, ...]) -> tuple[Text, ...]:
        return (*row[: column + 1], EMPTY, *row[column + 1 :]) if row else row

    right = tuple(each + (each > column) for each in table.right)
    return _changed(table, longer(table.header), map(longer, table.rows), shares, right)


def without_column(table: Table, column: int) -> Table | None:
    """The table without a column; None if nothing would be left."""
    if columns_of(table) == 1:
        return None
    shares = _shares(table)
    del shares[column]

    def shorter(row: tuple[Text, ...]) -> tuple[Text, ...]:
        return (*row[:column], *row[column + 1 :])

    right = tuple(each - (each > column) for each in table.right if each != column)
    return _changed(table, shorter(table.header), map(shorter, table.rows), shares, right)


def turned(table: Table, column: int) -> Table:
    """A column set flush right, or left again."""
    right = set(table.right) ^ {column}
    return replace(table, right=tuple(sorted(right)))


def resized(table: Table, column: int, step: float) -> Table:
    """A column wider or narrower by a share of the text's width."""
    shares = _scaled(_shares(table))
    shares[column] = max(_LEAST, shares[column] + step)
    return replace(table, widths=tuple(_scaled(shares)))


def overlaid(table: Table, given: Table, line: int, column: int) -> Table:
    """The cells of another table written over this one's from a cell on; it grows where needed."""
    rows = [row for row in (given.header, *given.rows) if row]
    lines = len(table.rows) + bool(table.header)
    for _more in range(line + len(rows) - lines):
        table = with_row(table, lines - 1)
    while columns_of(table) < column + columns_of(given):
        table = with_column(table, columns_of(table) - 1)
    cells = [table.header, *table.rows] if table.header else list(table.rows)
    for at, row in enumerate(rows, line):
        cells[at] = (*cells[at][:column], *row, *cells[at][column + len(row) :])
    header, below = (cells[0], cells[1:]) if table.header else ((), cells)
    return replace(table, header=header, rows=tuple(below))


def _shares(table: Table) -> list[float]:
    columns = columns_of(table)
    return list(table.widths) if len(table.widths) == columns else [1 / columns] * columns


def _scaled(shares: list[float]) -> list[float]:
    return [round(share / sum(shares), 3) for share in shares]


def _changed(
    table: Table,
    header: tuple[Text, ...],
    rows: "map[tuple[Text, ...]]",
    shares: list[float],
    right: tuple[int, ...],
) -> Table:
    return replace(
        table, header=header, rows=tuple(rows), widths=tuple(_scaled(shares)), right=right
    )
