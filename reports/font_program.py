"""Font programs for embedding: only the glyphs a paper needs, TrueType outlines, no hinting."""

# mypy: disable-error-code="no-untyped-call"
# fontTools types some of its calls and makes its tables' attributes as it reads them, hence Any.

import io
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import newTable

from reports.fonts import Face

Font = Any

_NEEDED = {"GlyphOrder", "head", "hhea", "maxp", "hmtx", "loca", "glyf"}
_KEPT = 16
_CURVE_ERROR = 1
"""Largest distance in font units between a cubic outline and its quadratic replacement."""


def subset(face: Face, characters: Iterable[str]) -> Font:
    """Return a font of the characters."""
    font = face.open()
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = [1, 2, 4, 6]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "FFTM", "gasp"]
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    if "CFF " in font:
        _to_truetype(font)
    return font


class Program(NamedTuple):
    """A font program to embed, and its glyph numbers by code point."""

    data: bytes
    glyphs: dict[int, int]


@lru_cache(_KEPT)
def program(face: Face, characters: frozenset[str]) -> Program:
    """Return a program of the characters without what only readers of font files need."""
    font = subset(face, characters)
    glyphs = {code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()}
    for tag in set(font.keys()) - _NEEDED:
        del font[tag]
    return Program(data(font), glyphs)


def data(font: Font) -> bytes:
    """Return the font as a file."""
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _to_truetype(font: Font) -> None:
    """Replace cubic outlines: PDF readers of the simple kind and ReportLab want quadratic ones."""
    order = font.getGlyphOrder()
    outlines = {name: _quadratic(font, name) for name in order}
    del font["CFF "]
    font["loca"] = newTable("loca")
    glyf: Any = newTable("glyf")
    font["glyf"] = glyf
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for name in (
        "maxZones",
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
    ):
        setattr(maxp, name, int(name == "maxZones"))
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def _quadratic(font: Font, name: str) -> object:
    glyphs = font.getGlyphSet()
    pen = TTGlyphPen(glyphs)
    glyphs[name].draw(Cu2QuPen(pen, _CURVE_ERROR, reverse_direction=True))
    return pen.glyph()
