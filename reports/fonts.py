"""Typefaces: found on the system or beside the program, never committed."""

import io
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.ttLib import TTFont

import resources
from reports.errors import PaperError, Reason

BOLD, ITALIC = 1, 2
"""Styles are numbers: 0 regular, BOLD, ITALIC, BOLD + ITALIC."""

_FAMILIES: dict[str, dict[str, tuple[str, str, str, str]]] = {
    "arial": {
        "Liberation Sans": (
            "liberationsans-regular.ttf",
            "liberationsans-bold.ttf",
            "liberationsans-italic.ttf",
            "liberationsans-bolditalic.ttf",
        ),
        "Arial": ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf"),
    },
    "bookman": {
        "TeX Gyre Bonum": (
            "texgyrebonum-regular.otf",
            "texgyrebonum-bold.otf",
            "texgyrebonum-italic.otf",
            "texgyrebonum-bolditalic.otf",
        ),
        "Bookman Old Style": ("bookos.ttf", "bookosb.ttf", "bookosi.ttf", "bookosbi.ttf"),
    },
}
"""By typeface: families that print it, the first one found is taken, and their files."""


class Measures(NamedTuple):
    """What a style measures, in thousandths of the type size."""

    postscript_name: str
    widths: dict[str, int]
    """By character of the basic plane."""
    cap_height: int
    ascent: int
    descent: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Face:
    """One style of a typeface."""

    path: Path

    def open(self) -> Any:  # noqa: ANN401 - fontTools makes its tables' attributes as it reads them
        """Return the font, read into memory so that no file stays open."""
        return TTFont(io.BytesIO(self.path.read_bytes()), lazy=True, recalcTimestamp=False)

    @cached_property
    def measures(self) -> Measures:
        font = self.open()
        head, hhea = font["head"], font["hhea"]
        scale = 1000 / head.unitsPerEm
        advances = font["hmtx"].metrics
        widths = {
            chr(code): round(advances[glyph][0] * scale)
            for code, glyph in font.getBestCmap().items()
            if code <= 0xFFFF  # noqa: PLR2004 - codes on paper have two bytes
        }
        edges = (head.xMin, head.yMin, head.xMax, head.yMax)
        heights = (font["OS/2"].sCapHeight or hhea.ascent, hhea.ascent, hhea.descent)
        name = re.sub("[^A-Za-z0-9-]", "", str(font["name"].getDebugName(6)))
        left, lower, right, upper = (round(edge * scale) for edge in edges)
        capitals, ascent, descent = (round(height * scale) for height in heights)
        return Measures(name, widths, capitals, ascent, descent, (left, lower, right, upper))


@cache
def faces(typeface: str) -> tuple[Face, Face, Face, Face]:
    """Return the four styles of a typeface.

    Raises PaperError(FONT_MISSING) with the names of the families of which one would do.
    """
    installed = _installed()
    for files in _FAMILIES[typeface].values():
        if all(name in installed for name in files):
            regular, bold, italic, both = (Face(installed[name]) for name in files)
            return regular, bold, italic, both
    raise PaperError(Reason.FONT_MISSING, typeface=typeface, names=", ".join(_FAMILIES[typeface]))


def _installed() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in _folders():
        for parent, below, names in os.walk(folder):
            below.sort()
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
