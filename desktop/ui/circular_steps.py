"""Why a command makes no sense for the letter in the current row; nothing if it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.letter import State, Step, require
from desktop.errors import NotAllowed
from desktop.i18n import _

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page


def forbids(step: Step) -> Callable[[Page], str]:
    """Ask the domain why the letter in the current row may not take this step."""

    def ask(page: Page) -> str:
        row: CircularRow | None = page.row
        if row is None:
            return no_row(page)
        try:
            require(State(row.state), step, signed=row.signed)
        except NotAllowed as refused:
            return refused.message
        return ""

    return ask


def no_row(page: Page) -> str:
    """Nothing is chosen in the list."""
    return "" if page.row is not None else _("Choose a row of the list first.")


def nothing_to_sign(page: Page) -> str:
    """Every copy of the letter in the current row is signed, or it cannot be signed yet."""
    refusal = forbids(Step.SIGN)(page)
    if refusal or page.row.signed < page.row.recipients:
        return refusal
    return _("Every copy of this letter is signed.")


def nothing_to_export(page: Page) -> str:
    """Only signed copies are written."""
    if page.row is not None and not page.row.signed:
        return _("No copy of this letter is signed yet. Sign it first, then export it.")
    return no_row(page)
