"""The rows of a table that were not taken, returned with the reason at each cell.

It has the columns of the table it came from and one more with the reasons; corrected, it is read
again as any other table.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reports.forms.text_book import TextBook, TextCell, render_xlsx

REASON = "Alasan"
"""Heads the last column; a reader leaves it out."""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row as it was handed in, and its reasons by the place of the cell (from 0)."""

    cells: tuple[str, ...]
    reasons: Mapping[int, str]
    reason: str
    """All of them in words."""


@dataclass(frozen=True, slots=True)
class ErrorCopy:
    """What is returned; `head` are the names of the columns as they were handed in."""

    title: str
    issuer: str
    head: tuple[str, ...]
    rows: tuple[RejectedRow, ...]


def render_error_copy(copy: ErrorCopy) -> bytes:
    """Return the workbook."""
    kept = [at for at, words in enumerate(copy.head) if words != REASON]
    head = (*(copy.head[at] for at in kept), REASON)
    rows = tuple(_row(row, kept) for row in copy.rows)
    return render_xlsx(TextBook(copy.title, copy.issuer, head, rows))


def _row(row: RejectedRow, kept: list[int]) -> tuple[TextCell, ...]:
    words = {at: row.cells[at] if at < len(row.cells) else "" for at in kept}
    cells = (TextCell(words[at], row.reasons.get(at, "")) for at in kept)
    return (*cells, TextCell(row.reason))
