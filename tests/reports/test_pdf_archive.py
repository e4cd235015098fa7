import io

import pytest
from PIL import Image, ImageCms

from reports.pdf_archive import srgb_profile
from reports.qr import qr_image


def test_the_colour_profile_is_the_one_screens_use() -> None:
    ours = ImageCms.getOpenProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    colours = Image.new("RGB", (2, 1))
    colours.putpixel((0, 0), (200, 30, 90))
    colours.putpixel((1, 0), (10, 250, 128))
    same = ImageCms.profileToProfile(colours, ours, theirs)
    assert same is not None
    for place in ((0, 0), (1, 0)):
        assert same.getpixel(place) == pytest.approx(colours.getpixel(place), abs=2)


def test_the_colour_profile_is_of_version_two() -> None:
    assert srgb_profile()[8:10] == b"\x02\x10"


def test_a_code_has_eight_dots_per_module() -> None:
    assert b"/Width 168/Height 168/BitsPerComponent 1" in qr_image("a", "verification")
