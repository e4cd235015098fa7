"""Page profile: what a house style can change without a line of code."""

from dataclasses import dataclass
from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210 * MM, 297 * MM),
    "F4": (215 * MM, 330 * MM),
}
"""Width and height in points; F4 is the folio of Indonesian offices."""

Paper = Literal["A4", "F4"]
Typeface = Literal["arial", "bookman"]


@dataclass(frozen=True, slots=True)
class PageProfile:
    """Paper, type and margins of a letter: margins in millimetres, type in points.

    The defaults are those of PermenPANRB 80/2012 and of the home ministry's practice; a regent's
    rule may differ, so nothing here is a constant.
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
