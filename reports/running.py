"""What runs along the edges of every page: numbers, catchwords, the mark of a draft."""

from collections.abc import Sequence
from math import cos, radians, sin

from reports.fonts import BOLD
from reports.layout import Mark, Placed, Row
from reports.profile import MM, PageProfile
from reports.typeset import Typesetter

_NUMBER_FROM_EDGE = 0.6
_CATCHWORD_BELOW_TEXT = 0.32
"""Shares of the upper and the lower margin."""
_DRAFT_SIZE = 120
_DRAFT_ANGLE = radians(55)
_DRAFT_GREY = 0.93


def page_number(number: int, typesetter: Typesetter, profile: PageProfile) -> Placed:
    """Return a page's number, at the top in the middle."""
    line = typesetter.show(str(number), profile.size)
    x = (profile.left + profile.right - line.width) / 2
    top = profile.page_size[1] - _NUMBER_FROM_EDGE * profile.margin_top * MM
    return Placed(Row(0, (Mark(x, 0, line),)), top)


def catchwords(
    pages: Sequence[Sequence[Placed]], typesetter: Typesetter, profile: PageProfile
) -> list[list[Placed]]:
    """Return the pages, each announcing the first word of the next unless a section begins."""
    announced = [page[0].row.opening for page in pages[1:]]
    out = []
    for page, words in zip(pages, [*announced, ()], strict=True):
        line = typesetter.announcement(words, profile.size) if words else None
        mark = (Mark(profile.right - line.width, 0, line),) if line else ()
        top = (1 - _CATCHWORD_BELOW_TEXT) * profile.margin_bottom * MM
        out.append([*page, Placed(Row(0, mark), top)])
    return out


def draft_mark(typesetter: Typesetter, page_size: tuple[float, float]) -> bytes:
    """Return the operators that write KONSEP across a page, pale, to be drawn beneath the text."""
    line = typesetter.show("KONSEP", _DRAFT_SIZE, BOLD)
    along, up = cos(_DRAFT_ANGLE), sin(_DRAFT_ANGLE)
    x = (page_size[0] - line.width * along + _DRAFT_SIZE * up / 2) / 2
    y = (page_size[1] - line.width * up - _DRAFT_SIZE * along / 2) / 2
    return b"q %g g BT %.3f %.3f %.3f %.3f %.2f %.2f Tm%b ET Q\n" % (
        _DRAFT_GREY,
        *(along, up, -up, along, x, y),
        line.operators,
    )
