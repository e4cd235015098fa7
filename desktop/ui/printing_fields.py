"""What a person says about a print, in every dialog that prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from desktop.domain.page_range import check_pages
from desktop.i18n import N_, _
from desktop.ui.form import Field, Values
from desktop.ui.printing_choices import (
    COLOURS,
    PAPERS,
    SIDES,
    TO_FILE,
    TRAYS,
    PrintChoices,
    PrintOrder,
)
from desktop.ui.widgets.editors import ChoiceEditor, NumberEditor, TextEditor

MOST_EXEMPLARS = 20
FORM_PX = 420
"""So wide that no choice is cut off."""


def printing_fields(printers: Sequence[str]) -> tuple[Field, ...]:
    """Printer, paper, sides, colour, tray, pages and how many."""
    offered = [*((name, name) for name in printers), (TO_FILE, _("PDF file, to print elsewhere"))]
    return (
        Field("printer", N_("Printer"), lambda: ChoiceEditor(offered)),
        Field("paper", N_("Paper"), lambda: ChoiceEditor(_worded(PAPERS))),
        Field("sides", N_("Sides"), lambda: ChoiceEditor(_worded(SIDES))),
        Field("colour", N_("Colour"), lambda: ChoiceEditor(_worded(COLOURS))),
        Field("tray", N_("Tray"), lambda: ChoiceEditor(_worded(TRAYS))),
        Field(
            "pages", N_("Pages"), TextEditor, check=check_pages, hint=N_("Empty for all; 1-2, 4")
        ),
        Field(
            "exemplars",
            N_("How many of each"),
            lambda: NumberEditor(1, MOST_EXEMPLARS),
            required=True,
        ),
    )


def remembered_values(choices: PrintChoices) -> Values:
    """What the fields begin with."""
    return asdict(choices)


def chosen(values: Values) -> PrintChoices:
    """What is remembered of the fields."""
    return PrintChoices(**{name: values[name] for name in asdict(PrintChoices())})


def order_of(values: Values, path: Path | None = None) -> PrintOrder:
    """What the fields say; `path` where it goes into a file."""
    return PrintOrder(chosen(values), values["pages"], max(values["exemplars"], 1), path)


def _worded(offered: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(value, _(words)) for value, words in offered]
