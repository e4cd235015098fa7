"""How papers are printed: what the person chose last is remembered on this computer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop.i18n import N_

TO_FILE = ""
"""Stands for a PDF file in place of a printer's name."""
AS_THE_LETTER = "letter"
PAPERS = (
    (AS_THE_LETTER, N_("As the letter")),
    ("A4", N_("A4 (210 x 297 mm)")),
    ("F4", N_("F4 (215 x 330 mm)")),
)
MILLIMETRES = {"A4": (210.0, 297.0), "F4": (215.0, 330.0)}
SIDES = (
    ("one", N_("One side")),
    ("long", N_("Both sides, turned like a book")),
    ("short", N_("Both sides, turned upwards")),
)
COLOURS = (("colour", N_("In colour")), ("grey", N_("Black and white")))
TRAYS = (
    ("Auto", N_("As the printer is set")),
    ("Upper", N_("Upper tray")),
    ("Middle", N_("Middle tray")),
    ("Lower", N_("Lower tray")),
    ("Manual", N_("By hand")),
)


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """What stays the same from one print to the next."""

    printer: str = TO_FILE
    paper: str = AS_THE_LETTER
    sides: str = "one"
    colour: str = "colour"
    tray: str = "Auto"


_KNOWN = {
    "paper": dict(PAPERS),
    "sides": dict(SIDES),
    "colour": dict(COLOURS),
    "tray": dict(TRAYS),
}


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One print: where to and how, which pages, how many of each copy."""

    choices: PrintChoices
    pages: str = ""
    exemplars: int = 1
    path: Path | None = None
    """The file to print into, if it is no printer."""


def remembered(words: str) -> PrintChoices:
    """Read what the settings hold; what makes no sense any more takes its default."""
    try:
        values = json.loads(words)
    except ValueError:
        return PrintChoices()
    return _sensible(values) if isinstance(values, dict) else PrintChoices()


def written(choices: PrintChoices) -> str:
    """What the settings are to hold."""
    return json.dumps(asdict(choices))


def among(choices: PrintChoices, printers: tuple[str, ...]) -> PrintChoices:
    """The choices at a computer with these printers, of which the first is its default."""
    if choices.printer in printers:
        return choices
    return replace(choices, printer=next(iter(printers), TO_FILE))


def _sensible(values: Mapping[str, Any]) -> PrintChoices:
    known = {each.name for each in fields(PrintChoices)}
    taken = {
        name: value
        for name, value in values.items()
        if name in known and isinstance(value, str) and value in _KNOWN.get(name, {value: ""})
    }
    return PrintChoices(**taken)
