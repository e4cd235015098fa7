"""Pictures ready for the page: opaque, no finer than print needs, at most 256 colours."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image

from reports.errors import PaperError, Reason
from reports.pdf_writer import stream

_DOTS_PER_POINT = 300 / 72
_MOST_PIXELS = 40_000_000
_COLOURS = 256


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a PDF image object; `ratio` is width by height."""

    content: bytes
    ratio: float


def picture(data: bytes, field: str, height: float) -> Picture:
    """Read a PNG or JPEG that will stand `height` points high.

    Raises PaperError(PICTURE_REFUSED).
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            image = _opaque(_read(data))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PaperError(Reason.PICTURE_REFUSED, field=field) from error
    ratio = image.width / image.height
    most = (round(height * ratio * _DOTS_PER_POINT), round(height * _DOTS_PER_POINT))
    image.thumbnail((max(most[0], 1), max(most[1], 1)), Image.Resampling.LANCZOS)
    return Picture(_image_object(image), ratio)


def _read(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=("PNG", "JPEG"))
    if image.width * image.height > _MOST_PIXELS:
        raise ValueError(image.size)
    image.load()
    return image


def _opaque(image: Image.Image) -> Image.Image:
    """Lay the picture on white paper: archives take no transparency."""
    layered = image.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    paper.alpha_composite(layered)
    return paper.convert("RGB")


def _image_object(image: Image.Image) -> bytes:
    few = image.quantize(_COLOURS, dither=Image.Dither.NONE)
    colours = bytes(few.getpalette() or ())
    entries = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8"
        b"/ColorSpace[/Indexed/DeviceRGB %d<%b>]"
        % (*few.size, len(colours) // 3 - 1, colours.hex().encode())
    )
    return stream(few.tobytes(), entries, shared=True)
