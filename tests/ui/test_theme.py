import gc
from itertools import product

import pytest
from PySide6 import QtGui, QtWidgets

from desktop.ui import theme
from desktop.ui.icons import icon, path
from desktop.ui.style_sheet import style_sheet
from desktop.ui.tokens import DARK, LIGHT, Tokens

READABLE = 4.5
PLAIN = [
    *product(("text", "muted", "accent"), ("window", "surface", "accent_background", "selection")),
    ("on_accent", "accent"),
    ("red", "surface"),
    ("red", "window"),
]
TONED = [(tone, f"{tone}_background") for tone in ("amber", "red", "blue", "green")]
MESSAGES = [("text", f"{tone}_background") for tone in ("amber", "red", "blue", "green")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [*PLAIN, *TONED, *MESSAGES])
def test_every_text_can_be_read_on_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE


def test_the_measure_of_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_no_colour_is_named_outside_the_tokens_but_the_paper() -> None:
    sheet = style_sheet(LIGHT._replace(**dict.fromkeys(LIGHT._fields, "own")))
    assert [line for line in sheet.splitlines() if "#F" in line and "sheet" not in line] == []


def test_the_palette_changes_with_the_choice(qapp: QtWidgets.QApplication) -> None:
    theme.apply(qapp, "dark")
    assert qapp.palette().window().color().name().upper() == DARK.window
    theme.apply(qapp, "light")
    assert qapp.palette().window().color().name().upper() == LIGHT.window


def test_an_icon_follows_the_palette_without_being_made_again(qapp: QtWidgets.QApplication) -> None:
    drawn = icon("plus")
    theme.apply(qapp, "light")
    light = inks(drawn)
    theme.apply(qapp, "dark")
    assert light == {LIGHT.text.lower()}
    assert inks(drawn) == {DARK.text.lower()}


def inks(drawn: QtGui.QIcon) -> set[str]:
    picture = drawn.pixmap(48, 48).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_drawing_is_a_line_drawing_in_the_colour_of_the_moment() -> None:
    drawings = sorted(path("plus").parent.glob("*.svg"))
    assert drawings
    for drawing in drawings:
        text = drawing.read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert "currentColor" in text


def test_an_icon_that_qt_copies_can_still_be_painted(qapp: QtWidgets.QApplication) -> None:
    del qapp
    copy = QtGui.QIcon(icon("plus"))
    copy.addPixmap(QtGui.QPixmap(4, 4))
    gc.collect()
    assert not copy.pixmap(16, 16).isNull()
