"""Which commands make sense for the letter in the current row."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.letter import State, Step, may

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page


def allows(step: Step) -> Callable[[Page], bool]:
    """Ask the domain whether the letter in the current row may take this step."""

    def ask(page: Page) -> bool:
        row: CircularRow | None = page.row
        return row is not None and may(State(row.state), step, signed=row.signed)

    return ask


def waits_for_signatures(page: Page) -> bool:
    """Whether copies of the letter in the current row have no signature yet."""
    return allows(Step.SIGN)(page) and page.row.signed < page.row.recipients


def has_number(page: Page) -> bool:
    """Whether the letter in the current row has its number."""
    return page.row is not None and bool(page.row.number)
