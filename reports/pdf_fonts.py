"""Embedded fonts: composite fonts whose character codes are Unicode numbers."""

from collections.abc import Iterable, Iterator

from reports import font_program
from reports.fonts import BOLD, ITALIC, Face
from reports.pdf_writer import Objects, stream

_ENDS_OF_RANGE = 0xFF
_MAP_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_FOOT = b"""endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


def embedded(objects: Objects, face: Face, characters: Iterable[str], style: int) -> int:
    """Add a subset of the face and return the number of its font object."""
    program, glyphs = font_program.program(face, frozenset(characters) | {" "})
    base = b"/" + _subset_name(face, glyphs).encode()
    descendant = objects.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont%b"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R/DW 1000/W[%b]/CIDToGIDMap %d 0 R>>"
        % (
            base,
            _descriptor(objects, face, program, glyphs, base, style),
            _widths(face, glyphs),
            objects.add(stream(_glyph_map(glyphs), shared=True)),
        )
    )
    return objects.add(
        b"<</Type/Font/Subtype/Type0/BaseFont%b/Encoding/Identity-H"
        b"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (base, descendant, objects.add(stream(_to_unicode(glyphs), shared=True)))
    )


def _subset_name(face: Face, glyphs: Iterable[int]) -> str:
    tag, seed = "", sum(place * code for place, code in enumerate(sorted(glyphs), 1))
    for _ in range(6):
        seed, letter = divmod(seed, 26)
        tag += chr(ord("A") + letter)
    return f"{tag}+{face.measures.postscript_name}"


def _descriptor(
    objects: Objects, face: Face, program: bytes, glyphs: dict[int, int], base: bytes, style: int
) -> int:
    program_number = objects.add(stream(program, b"/Length1 %d" % len(program), shared=True))
    set_number = objects.add(stream(_glyph_set(glyphs), shared=True))
    measures = face.measures
    return objects.add(
        b"<</Type/FontDescriptor/FontName%b/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d"
        b"/Ascent %d/Descent %d/CapHeight %d/StemV %d/FontFile2 %d 0 R/CIDSet %d 0 R>>"
        % (
            base,
            4 | (64 if style & ITALIC else 0),
            *measures.box,
            -12 if style & ITALIC else 0,
            measures.ascent,
            measures.descent,
            measures.cap_height,
            140 if style & BOLD else 80,
            program_number,
            set_number,
        )
    )


def _runs(codes: Iterable[int]) -> Iterator[list[int]]:
    """Yield runs of neighbouring codes; none crosses from one high byte to the next."""
    run: list[int] = []
    for code in sorted(codes):
        if run and (code != run[-1] + 1 or run[-1] & _ENDS_OF_RANGE == _ENDS_OF_RANGE):
            yield run
            run = []
        run.append(code)
    yield run


def _widths(face: Face, glyphs: Iterable[int]) -> bytes:
    return b" ".join(
        b"%d[%b]" % (run[0], b" ".join(b"%d" % face.measures.widths[chr(code)] for code in run))
        for run in _runs(glyphs)
    )


def _glyph_map(glyphs: dict[int, int]) -> bytes:
    out = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        out[2 * code : 2 * code + 2] = glyph.to_bytes(2, "big")
    return bytes(out)


def _glyph_set(glyphs: Iterable[int]) -> bytes:
    codes = {0, *glyphs}
    out = bytearray(max(codes) // 8 + 1)
    for code in codes:
        out[code // 8] |= 0x80 >> code % 8
    return bytes(out)


def _to_unicode(glyphs: Iterable[int]) -> bytes:
    runs = list(_runs(glyphs))
    blocks = [runs[place : place + 100] for place in range(0, len(runs), 100)]
    return _MAP_HEAD + b"".join(_ranges(block) for block in blocks) + _MAP_FOOT


def _ranges(runs: list[list[int]]) -> bytes:
    lines = b"".join(b"<%04X> <%04X> <%04X>\n" % (run[0], run[-1], run[0]) for run in runs)
    return b"%d beginbfrange\n%bendbfrange\n" % (len(runs), lines)
