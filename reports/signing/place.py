"""Where on a paper the visible signature goes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SignaturePlace:
    """A box on a page, in points from the page's lower left corner."""

    field_name: str
    page_index: int
    """Counted from 0."""
    box: tuple[float, float, float, float]
    """x0, y0, x1, y1."""

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]
