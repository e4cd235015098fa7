"""QR codes, made and drawn in one step."""

from typing import Any

import zxingcpp

from reports.errors import PaperError, Reason
from reports.pdf_writer import stream

_LEVEL = "M"
_FINENESS = 8
"""Dots per module, so that no reader blurs the edges when it enlarges the picture."""


def qr_image(words: str, field: str) -> bytes:
    """Return a QR code as a PDF image object, without its quiet zone.

    Raises PaperError(TOO_LARGE) when the text does not fit into a code.
    """
    try:
        code = zxingcpp.create_barcode(words, zxingcpp.BarcodeFormat.QRCode, ec_level=_LEVEL)
    except ValueError as error:
        raise PaperError(Reason.TOO_LARGE, field=field) from error
    picture: Any = code.to_image(scale=1, add_quiet_zones=False)
    height, width = picture.shape
    dots = bytes(memoryview(picture))
    # A module is a byte, 0 or 255: eight dots of a picture with one bit per dot.
    rows = [dots[start : start + width] * _FINENESS for start in range(0, len(dots), width)]
    return stream(
        b"".join(rows),
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray"
        % (width * 8, height * _FINENESS),
    )
