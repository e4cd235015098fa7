"""Typefaces: found on the system or beside the program, never committed."""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

import resources
from reports.errors import PaperError, Reason

BOLD, ITALIC = 1, 2
"""Styles are numbers: 0 regular, BOLD, ITALIC, BOLD + ITALIC."""

_FAMILIES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "arial": (
        (
            "liberationsans-regular.ttf",
            "liberationsans-bold.ttf",
            "liberationsans-italic.ttf",
            "liberationsans-bolditalic.ttf",
        ),
        ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"),
    ),
    "bookman": (
        (
            "texgyrebonum-regular.otf",
            "texgyrebonum-bold.otf",
            "texgyrebonum-italic.otf",
            "texgyrebonum-bolditalic.otf",
        ),
        ("bookos.ttf", "bookosb.ttf", "bookosi.ttf", "bookosbi.ttf"),
    ),
}


@dataclass(frozen=True)
class Face:
    """One style of a typeface, its measures in thousandths of the type size."""

    path: Path

    @cached_property
    def font(self) -> Any:  # noqa: ANN401 - fontTools makes its tables' attributes as it reads them
        return TTFont(self.path, lazy=True)

    @cached_property
    def glyphs(self) -> dict[int, str]:
        """Glyph names by code point."""
        return dict(self.font.getBestCmap())

    @cached_property
    def widths(self) -> dict[str, int]:
        """Advance widths by character of the basic plane."""
        advances = self.font["hmtx"].metrics
        return {
            chr(code): self.scaled(advances[glyph][0])
            for code, glyph in self.glyphs.items()
            if code <= 0xFFFF  # noqa: PLR2004 - codes on paper have two bytes
        }

    @cached_property
    def cap_height(self) -> int:
        """Height of the capitals in thousandths of the type size."""
        return self.scaled(self.font["OS/2"].sCapHeight or self.font["hhea"].ascent)

    @cached_property
    def postscript_name(self) -> str:
        return re.sub("[^A-Za-z0-9-]", "", str(self.font["name"].getDebugName(6)))

    def scaled(self, units: float) -> int:
        """Return font units in thousandths of the type size."""
        per_em: int = self.font["head"].unitsPerEm
        return round(units * 1000 / per_em)


@cache
def faces(typeface: str) -> tuple[Face, Face, Face, Face]:
    """Return the four styles of a typeface.

    Raises PaperError(FONT_MISSING) with the file names of which one set would do.
    """
    installed = _installed()
    for family in _FAMILIES[typeface]:
        if all(name in installed for name in family):
            regular, bold, italic, both = (Face(installed[name]) for name in family)
            return regular, bold, italic, both
    names = tuple(name for family in _FAMILIES[typeface] for name in family)
    raise PaperError(Reason.FONT_MISSING, typeface=typeface, names=names)


def _installed() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in _folders():
        for parent, _folders_below, names in os.walk(folder):
            for name in names:
                found.setdefault(name.lower(), Path(parent, name))
    return found


def _folders() -> Iterator[Path]:
    yield Path(resources.__file__).parent / "fonts"
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts")
        yield Path.home() / "AppData/Local/Microsoft/Windows/Fonts"
    else:
        yield Path.home() / ".local/share/fonts"
        yield Path("/usr/local/share/fonts")
        yield Path("/usr/share/fonts")
        yield Path("/usr/share/texmf/fonts/opentype/public/tex-gyre")
