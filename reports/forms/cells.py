"""Cells of a table handed in: their words, and what the spreadsheet took them for."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reports.errors import PaperError, Reason

MOST_ROWS, MOST_COLUMNS = 20_000, 100


class CellKind(StrEnum):
    """What a cell is; of a formula the words are the formula, never its outcome."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    """The words are `2026-12-31`."""
    FORMULA = "formula"
    MISTAKE = "mistake"
    """`#N/A` and its like."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words without spaces around them."""

    text: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Row:
    """A row, with the number by which the person finds it in the file."""

    number: int
    cells: tuple[Cell, ...]


EMPTY = Cell("")


def too_long() -> PaperError:
    """The error for a table larger than anybody needs."""
    return PaperError(Reason.TABLE_TOO_LONG, most=MOST_ROWS, columns=MOST_COLUMNS)


def limited(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows that are not empty; raises PaperError(TABLE_TOO_LONG)."""
    kept: list[Row] = []
    for row in rows:
        if any(cell.text for cell in row.cells):
            if row.number > MOST_ROWS or len(row.cells) > MOST_COLUMNS:
                raise too_long()
            kept.append(row)
    return tuple(kept)
