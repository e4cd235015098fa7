"""A table that grows while HTML is read."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop.ui.editor.items import Entry, Item, Kind, TableItem
from reports.prose import Run, Table, Text

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class GrownTable:
    """Collects cells; says in the end what the table is."""

    def __init__(self) -> None:
        """No row yet."""
        self._rows: list[list[Text]] = []
        self._heads: list[bool] = []
        self._rights: list[list[bool]] = []
        self._widths: list[list[float]] = []

    def begin_row(self) -> None:
        """The next row begins."""
        for each in (self._rows, self._rights, self._widths):
            each.append([])
        self._heads.append(False)

    def begin_cell(self, width: str, *, head: bool, right: bool) -> None:
        """The next cell begins."""
        if not self._rows:
            self.begin_row()
        self._heads[-1] = self._heads[-1] or head
        self._rights[-1].append(right)
        given = _NUMBER.match(width)
        self._widths[-1].append(float(given[0]) if given else 0)

    def turn_right(self) -> None:
        """The paragraph in this cell is set flush right."""
        if self._rights and self._rights[-1]:
            self._rights[-1][-1] = True

    def end_cell(self, text: Text) -> None:
        """The cell is complete."""
        if self._rows:
            self._rows[-1].append(text)

    def words(self) -> Iterator[Run]:
        """Everything that is written in it."""
        for row in self._rows:
            for cell in row:
                yield from cell

    def entries(self) -> list[Entry]:
        """A table; paragraphs, where a table of one column was only there for the layout."""
        rows = [row for row in self._rows if row]
        if max(map(len, rows), default=0) <= 1:
            return [Item(Kind.PARAGRAPH, cell) for row in rows for cell in row if cell]
        return [TableItem(self._table())]

    def _table(self) -> Table:
        kept = [at for at, row in enumerate(self._rows) if row]
        columns = max(len(self._rows[at]) for at in kept)
        rows = [(*self._rows[at], *[()] * (columns - len(self._rows[at]))) for at in kept]
        widths = self._shares(columns)
        right = tuple(each for each in range(columns) if self._is_right(each))
        if self._heads[kept[0]] or _all_bold(rows[0]):
            return Table(tuple(map(_unbold, rows[0])), tuple(rows[1:]), widths, right)
        return Table((), tuple(rows), widths, right)

    def _shares(self, columns: int) -> tuple[float, ...]:
        full = (row for row in self._widths if len(row) == columns and all(row))
        widths = next(full, [])
        return tuple(round(each / sum(widths), 3) for each in widths)

    def _is_right(self, column: int) -> bool:
        below = [row[column] for row in self._rights[1:] if column < len(row)]
        return bool(below) and all(below)


def _all_bold(row: tuple[Text, ...]) -> bool:
    runs = [run for cell in row for run in cell]
    return bool(runs) and all(run.bold for run in runs)


def _unbold(text: Text) -> Text:
    return tuple(replace(run, bold=False) for run in text)
