"""Page profile: what a house style can change without a line of code."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import isfinite
from typing import Any, Literal, NoReturn, get_args

from reports.errors import PaperError, Reason

MM = 72 / 25.4
"""Points in a millimetre."""

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210 * MM, 297 * MM),
    "F4": (215 * MM, 330 * MM),
}
"""Width and height in points; F4 is the folio of Indonesian offices."""

Paper = Literal["A4", "F4"]
Typeface = Literal["arial", "bookman"]

_CHOICES: dict[str, tuple[str, ...]] = {"paper": get_args(Paper), "typeface": get_args(Typeface)}
_SWITCHES = ("landscape", "page_numbers", "catchwords", "addressees_first")
_RANGES: dict[str, tuple[float, float]] = {
    "size": (6, 24),
    "leading": (6, 60),
    "paragraph_gap": (0, 60),
    "margin_top": (10, 100),
    "margin_bottom": (10, 100),
    "margin_left": (5, 100),
    "margin_right": (5, 100),
    "letterhead_top": (5, 100),
    "letterhead_government_size": (6, 40),
    "letterhead_office_size": (6, 40),
    "letterhead_address_size": (5, 24),
    "emblem_height": (5, 60),
    "qr_size": (15, 35),
}
"""Least and most, in points or millimetres; a smaller QR code cannot be read from paper."""
_NARROWEST = 100
"""Least width of the text in millimetres."""


@dataclass(frozen=True, slots=True)
class PageProfile:
    """Paper, type and margins of a letter: margins in millimetres, type in points.

    The defaults are those of PermenPANRB 80/2012 and of the home ministry's practice; a regent's
    rule may differ, so nothing here is a constant. Raises PaperError(PROFILE_REFUSED) for what no
    paper can be made with.
    """

    name: str = "A4, Arial 12"
    paper: Paper = "A4"
    landscape: bool = False
    typeface: Typeface = "arial"
    size: float = 12
    leading: float = 15.5
    paragraph_gap: float = 5
    margin_top: float = 25
    margin_bottom: float = 25
    margin_left: float = 30
    margin_right: float = 20
    page_numbers: bool = True
    catchwords: bool = False
    """First word of the next page at the foot of each page ("kata penyambung")."""
    addressees_first: bool = False
    """Skeleton A: addressees above the title instead of below it."""
    letterhead_top: float = 13
    letterhead_government_size: float = 13
    letterhead_office_size: float = 17
    letterhead_address_size: float = 9
    emblem_height: float = 23
    qr_size: float = 22

    def __post_init__(self) -> None:
        for field, choices in _CHOICES.items():
            self._require_choice(field, choices)
        for field in _SWITCHES:
            if not isinstance(getattr(self, field), bool):
                self._refuse(field, "true, false")
        for field, (least, most) in _RANGES.items():
            self._require_between(field, least, most)
        self._require_between("leading", self.size, _RANGES["leading"][1])
        room = self.page_size[0] / MM - self.margin_right - _NARROWEST
        self._require_between("margin_left", _RANGES["margin_left"][0], room)

    def _require_choice(self, field: str, choices: tuple[str, ...]) -> None:
        if getattr(self, field) not in choices:
            self._refuse(field, ", ".join(choices))

    def _require_between(self, field: str, least: float, most: float) -> None:
        value = getattr(self, field)
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not isfinite(value) or not least <= value <= most:
            self._refuse(field, f"{least:g}-{most:g}")

    def _refuse(self, field: str, allowed: str) -> NoReturn:
        raise _refusal(field, getattr(self, field), allowed)

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height in points."""
        width, height = PAPERS[self.paper]
        return (height, width) if self.landscape else (width, height)

    @property
    def left(self) -> float:
        """Left edge of the text in points."""
        return self.margin_left * MM

    @property
    def right(self) -> float:
        """Right edge of the text in points from the left edge of the page."""
        return self.page_size[0] - self.margin_right * MM

    @property
    def text_width(self) -> float:
        """Width of the text in points."""
        return self.right - self.left


def read_profile(values: Mapping[str, Any]) -> PageProfile:
    """Return a profile of settings that somebody wrote; what is left out has its default.

    Raises PaperError(PROFILE_REFUSED).
    """
    known = {field.name for field in fields(PageProfile)}
    unknown = next((name for name in values if name not in known), None)
    if unknown is not None:
        raise _refusal(unknown, values[unknown], "-")
    return PageProfile(**values)


def _refusal(field: str, value: object, allowed: str) -> PaperError:
    return PaperError(Reason.PROFILE_REFUSED, field=field, value=value, allowed=allowed)
