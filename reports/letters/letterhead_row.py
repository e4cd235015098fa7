"""The letterhead on page 1, the regent's or the office's."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reports.errors import PaperError, Reason
from reports.layout import Figure, Mark, Row, Rule
from reports.letters.letterhead import Letterhead
from reports.line import Line
from reports.profile import MM, PageProfile
from reports.prose import Text, plain, text
from reports.typeset import Typesetter

_LEADING = 1.2
_AIR = 4 * MM
_THICK, _THIN, _BETWEEN = 2.25, 0.75, 1.25
_BELOW = 10.0
EMBLEM = "Emblem"


def letterhead_row(
    typesetter: Typesetter, letterhead: Letterhead, profile: PageProfile, ratio: float
) -> Row:
    """Return the letterhead as one row; `ratio` is the emblem's width by height, 0 without one.

    Raises PaperError(TOO_LARGE) when it would take more than a third of the page.
    """
    height = profile.emblem_height * MM if ratio else 0
    emblem = Figure(EMBLEM, profile.left, 0, ratio * height, height)
    make = _office if letterhead.kind == "office" else _regent
    row = make(_Head(typesetter, letterhead, profile), emblem)
    if row.height > profile.page_size[1] / 3:
        raise PaperError(Reason.TOO_LARGE, field="letterhead")
    return row


class _Head(NamedTuple):
    typesetter: Typesetter
    letterhead: Letterhead
    profile: PageProfile

    def lines(self, width: float) -> list[tuple[Line, float]]:
        """Return the lines with their type sizes."""
        profile, head = self.profile, self.letterhead
        regent = head.kind == "regent"
        government = text(head.government, bold=regent)
        size = profile.letterhead_office_size if regent else profile.letterhead_government_size
        parts = [(government, size)] if head.government else []
        parts += [
            (text(line, bold=True), profile.letterhead_office_size) for line in head.office_lines
        ]
        parts += [(text(line), profile.letterhead_address_size) for line in head.address_lines]
        return [(line, size) for part, size in parts for line in self._set(part, width, size)]

    def _set(self, part: Text, width: float, size: float) -> list[Line]:
        words = self.typesetter.cleaned(plain(part), "letterhead")
        return self.typesetter.lines(text(words, bold=part[0].bold), width, size)

    def marks(
        self, lines: list[tuple[Line, float]], left: float, top: float, width: float
    ) -> Iterator[Mark]:
        """Return the lines centred below one another."""
        for line, size in lines:
            drop = top + self.typesetter.drop(size, size * _LEADING)
            yield Mark(left + (width - line.width) / 2, drop, line)
            top += size * _LEADING


def _height(lines: list[tuple[Line, float]]) -> float:
    return sum(size * _LEADING for _, size in lines)


def _office(head: _Head, emblem: Figure) -> Row:
    """Emblem at the left, lines centred beside it, a thick and a thin rule below."""
    profile = head.profile
    beside = emblem.width + _AIR if emblem.width else 0
    left, width = profile.left + beside, profile.text_width - beside
    lines = head.lines(width)
    height = max(_height(lines), emblem.height)
    marks = head.marks(lines, left, (height - _height(lines)) / 2, width)
    top = height + _AIR / 2
    rules = (
        Rule(profile.left, top, profile.text_width, _THICK),
        Rule(profile.left, top + _THICK + _BETWEEN, profile.text_width, _THIN),
    )
    total = top + _THICK + _BETWEEN + _THIN + _BELOW
    return Row(total, tuple(marks), rules, _shown(emblem, drop=(height - emblem.height) / 2))


def _regent(head: _Head, emblem: Figure) -> Row:
    """Emblem above, the post centred beneath it, no rule."""
    profile = head.profile
    lines = head.lines(profile.text_width)
    drop = emblem.height + _AIR / 2 if emblem.height else 0
    marks = head.marks(lines, profile.left, drop, profile.text_width)
    centred = replace(emblem, x=profile.left + (profile.text_width - emblem.width) / 2)
    return Row(drop + _height(lines) + _BELOW, tuple(marks), (), _shown(centred, drop=0))


def _shown(emblem: Figure, *, drop: float) -> tuple[Figure, ...]:
    return (replace(emblem, drop=drop),) if emblem.width else ()
