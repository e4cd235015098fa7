"""The picture of a visible electronic signature: who signed, in words."""

import io
from hashlib import sha256
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reports import font_program
from reports.errors import PaperError, Reason
from reports.fonts import BOLD, Face, faces
from reports.letters.signature import SignatureBlock
from reports.profile import PageProfile
from reports.prose import text
from reports.typeset import Typesetter

_SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_LEADING = 1.25
_POSTSCRIPT_NAME = (6, 3, 1, 0x409)
"""Number, platform, encoding and language of the name that ReportLab reads."""


class _Words(NamedTuple):
    words: str
    style: int


def signature_stamp(
    block: SignatureBlock, profile: PageProfile, width: float, height: float
) -> bytes:
    """Return a one-page PDF of the box's size in points: wording, name, rank, NIP.

    Raises PaperError(FONT_MISSING, TEXT_REFUSED, or TOO_LARGE when the words do not fit the box).
    """
    styles = faces(profile.typeface)
    typesetter = Typesetter(styles)
    block = block.cleaned(typesetter.cleaned)
    parts = [
        *(_Words(words, 0) for words in block.wording),
        _Words(block.name, BOLD),
        *(_Words(words, 0) for words in block.person_lines),
    ]
    for size in _SIZES:
        lines = [line for part in parts for line in _broken(typesetter, part, width, size)]
        if len(lines) * size * _LEADING <= height:
            return _drawn(styles, lines, size, (width, height))
    raise PaperError(Reason.TOO_LARGE, field="signature")


def _broken(typesetter: Typesetter, part: _Words, width: float, size: float) -> list[_Words]:
    lines = typesetter.lines(text(part.words, bold=bool(part.style)), width, size)
    return [_Words(str(line), part.style) for line in lines]


def _drawn(
    styles: tuple[Face, ...], lines: list[_Words], size: float, box: tuple[float, float]
) -> bytes:
    names = [_registered(styles[style], style, lines) for style in (0, BOLD)]
    stream = io.BytesIO()
    canvas = Canvas(
        stream,
        pagesize=box,
        pageCompression=1,
        invariant=1,
        initialFontName=names[0],  # type: ignore[arg-type] # the stubs take it for a number
        initialFontSize=size,
    )
    leading = size * _LEADING
    y = (box[1] + len(lines) * leading) / 2
    for line in lines:
        canvas.setFont(names[bool(line.style)], size)
        canvas.drawString(0, y - leading + size * (_LEADING - 1), line.words)
        y -= leading
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _registered(face: Face, style: int, lines: list[_Words]) -> str:
    """Make a font of the words' characters known to ReportLab.

    It keeps fonts by the names written in them, so each set of characters gets a name of its own.
    """
    characters = {character for line in lines if line.style == style for character in line.words}
    wanted = "".join(sorted(characters | {" "}))
    name = f"{face.measures.postscript_name}-{sha256(wanted.encode()).hexdigest()[:8]}"
    if name not in pdfmetrics.getRegisteredFontNames():
        font = font_program.subset(face, wanted)
        font["name"].setName(name, *_POSTSCRIPT_NAME)
        pdfmetrics.registerFont(TTFont(name, io.BytesIO(font_program.data(font))))
    return name
