import io

import pytest
from PIL import Image

from reports.errors import PaperError, Reason
from reports.pictures import picture
from tests.reports.letters.making import emblem


@pytest.mark.parametrize(
    ("mode", "form"),
    [("RGBA", "PNG"), ("RGB", "PNG"), ("RGB", "JPEG"), ("L", "PNG"), ("CMYK", "JPEG")],
)
def test_emblems_come_as_png_or_jpeg_in_any_colours(mode: str, form: str) -> None:
    data = io.BytesIO()
    Image.new(mode, (300, 400)).save(data, form)
    found = picture(data.getvalue(), "emblem", 65)
    assert found.ratio == 0.75
    assert b"/ColorSpace[/Indexed/DeviceRGB" in found.content
    assert b"SMask" not in found.content


def test_an_emblem_is_no_finer_than_print_needs() -> None:
    found = picture(emblem((3000, 4000)), "emblem", 72)
    assert b"/Width 225/Height 300" in found.content


def _of_size(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("1", (width, height)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"no picture", emblem()[:200], emblem(form="GIF", mode="L"), _of_size(9000, 9000)],
    ids=["empty", "noise", "cut", "gif", "huge"],
)
def test_what_is_no_bearable_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PaperError) as refused:
        picture(data, "letterhead.emblem", 65)
    assert refused.value.reason is Reason.PICTURE_REFUSED
    assert refused.value.facts == {"field": "letterhead.emblem"}
