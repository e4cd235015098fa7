"""What comes out of a printer that writes PDF, beside the letter that was printed."""

from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
from PIL import Image, ImageChops
from PySide6 import QtGui

from desktop.errors import PaperRefused, PrinterStopped
from desktop.ui.printing_choices import PrintChoices, PrintOrder, among, remembered, written
from desktop.ui.printing_press import PaperPress, press_for
from desktop.ui.printing_sheets import layout, paper_name
from reports import pages
from reports.profile import PageProfile
from tests.reports.letters.making import content, long_content, printed
from tests.ui.driving import turn

A4, F4 = (595, 842), (609, 935)
FINE = 300 / 72
MOST_UNLIKE = 0.35
"""Of the ink of a page; a page that has moved by a point has twice as much."""


def to_file(pdf: bytes, path: Path, *, pages: str = "", exemplars: int = 1, **how: str) -> bytes:
    press = press_for(PrintOrder(PrintChoices(**how), pages, exemplars, path))
    press.put("Desa Sukamahi", pdf)
    press.close()
    return path.read_bytes()


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    return [(int(width), int(height)) for width, height in pages.sizes(pdf)]


def picture(pdf: bytes, page: int = 0, scale: float = 1) -> Image.Image:
    width, height, pixels = pages.image(pdf, page, scale)
    return Image.frombytes("RGBA", (width, height), pixels, "raw", "BGRA").convert("L")


def unlike(one: Image.Image, other: Image.Image) -> float:
    box = (0, 0, min(one.width, other.width), min(one.height, other.height))
    histogram = ImageChops.difference(one.crop(box), other.crop(box)).histogram()
    return sum(level * count for level, count in enumerate(histogram)) / (box[2] * box[3])


def differ(one: bytes, other: bytes, page: int = 0, own: int = 0, moved: int = 0) -> float:
    """Which share of a page's ink is elsewhere in its print, seen from some distance."""
    before = picture(one, page, FINE).reduce(4)
    after = ImageChops.offset(picture(other, own, FINE), moved, 0).reduce(4)
    return unlike(before, after) / unlike(before, Image.new("L", before.size, 255))


def inked(page: Image.Image) -> tuple[int, int, int, int]:
    """The smallest box around all ink."""
    found = page.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert found is not None
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "letters.pdf"


@pytest.mark.parametrize(("paper", "size"), [("A4", A4), ("F4", F4)])
@pytest.mark.parametrize("colour", ["colour", "grey"])
def test_a_letter_is_printed_on_its_own_paper_at_its_true_size(
    path: Path, paper: str, size: tuple[int, int], colour: str
) -> None:
    letter = printed(content(profile=PageProfile(paper="F4" if paper == "F4" else "A4")))
    out = to_file(letter, path, colour=colour)
    assert sizes(out)[0] == size
    assert differ(letter, out) < MOST_UNLIKE
    assert differ(letter, out, moved=4) > 2 * MOST_UNLIKE
    fine = [inked(picture(each, scale=4)) for each in (letter, out)]
    # A fourth of a point is a tenth of a millimetre.
    assert max(abs(one - other) for one, other in zip(*fine, strict=True)) <= 2


def test_letters_are_at_least_three_hundred_dots_an_inch_sharp(path: Path) -> None:
    letter = printed(content())
    before, after = (picture(each, scale=FINE) for each in (letter, to_file(letter, path)))
    coarse = before.reduce(2).resize(before.size)
    assert unlike(before, after) < unlike(before, coarse)


def test_pages_exemplars_and_copies_are_counted(path: Path) -> None:
    letter = printed(long_content())
    count = pages.count(letter)
    assert count > 1
    assert pages.count(to_file(letter, path, exemplars=3)) == 3 * count
    assert pages.count(to_file(letter, path, pages="2-")) == count - 1
    assert differ(letter, to_file(letter, path, pages="2"), page=1) < MOST_UNLIKE


def test_each_copy_of_a_file_follows_the_one_before(path: Path) -> None:
    press = press_for(PrintOrder(PrintChoices(), path=path))
    letters = [printed(content(subject=f"Hal {word}")) for word in ("pertama", "kedua")]
    for each in letters:
        press.put("Desa", each)
    assert not path.exists()
    press.close()
    assert pages.count(path.read_bytes()) == 2
    for at, each in enumerate(letters):
        assert differ(each, path.read_bytes(), own=at) < MOST_UNLIKE
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_letter_on_other_paper_keeps_its_size_and_its_upper_left_corner(path: Path) -> None:
    letter = printed(content())
    out = to_file(letter, path, paper="F4")
    assert sizes(out) == [F4]
    assert differ(letter, out) < MOST_UNLIKE


def test_black_and_white_has_no_colour(path: Path) -> None:
    _width, _height, pixels = pages.image(to_file(printed(content()), path, colour="grey"), 0, 1)
    assert pixels[0::4] == pixels[1::4] == pixels[2::4]


def test_a_page_that_lies_down_lies_down_on_paper_too() -> None:
    found = layout((841.89, 595.28), "letter")
    assert found.orientation() == QtGui.QPageLayout.Orientation.Landscape
    assert found.pageSize().id() == QtGui.QPageSize.PageSizeId.A4
    assert (found.fullRectPoints().width(), found.fullRectPoints().height()) == (842, 595)


@pytest.mark.parametrize(
    ("size", "name"),
    [((595.28, 841.89), "A4"), ((609.45, 935.43), "F4"), ((612, 792), "216 x 279 mm")],
)
def test_a_sheet_has_a_name(size: tuple[float, float], name: str) -> None:
    assert paper_name(size) == name
    assert paper_name(size, "F4") == "F4"


def test_a_printer_that_is_not_there_is_named() -> None:
    press = PaperPress(PrintOrder(PrintChoices(printer="Lantai 9")))
    with pytest.raises(PrinterStopped, match="Lantai 9"):
        press.put("Desa Sukamahi", printed(content()))
    press.close()


def test_a_folder_that_is_not_there_is_said_so_and_nothing_is_left(tmp_path: Path) -> None:
    press = press_for(PrintOrder(PrintChoices(), path=tmp_path / "none" / "letters.pdf"))
    with pytest.raises(PaperRefused, match="none"):
        press.put("Desa Sukamahi", printed(content()))
    press.close()
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_pdf_is_refused_in_words(path: Path) -> None:
    press = press_for(PrintOrder(PrintChoices(), path=path))
    with pytest.raises(PaperRefused):
        press.put("Desa Sukamahi", b"noise")


def test_the_window_goes_on_while_a_worker_prints(path: Path) -> None:
    letter = printed(long_content())
    worker = Thread(target=lambda: to_file(letter, path, exemplars=2))
    gaps, last = [], monotonic()
    worker.start()
    while worker.is_alive():
        turn(5)
        gaps.append(monotonic() - last)
        last = monotonic()
    worker.join()
    assert len(gaps) > 10
    assert pages.count(path.read_bytes()) == 2 * pages.count(letter)


@pytest.mark.parametrize(
    "words",
    ["", "no JSON", "[]", '{"paper": "A3", "sides": 7, "tray": "Auto", "more": "x"}'],
)
def test_settings_that_make_no_sense_take_their_defaults(words: str) -> None:
    assert remembered(words) == PrintChoices()


def test_choices_are_remembered() -> None:
    chosen = PrintChoices("Lantai 2", "F4", "long", "grey", "Manual")
    assert remembered(written(chosen)) == chosen


def test_a_computer_without_the_printer_takes_its_own_default() -> None:
    chosen = PrintChoices("Lantai 2", "F4")
    assert among(chosen, ("Lantai 1", "Lantai 2")) == chosen
    assert among(chosen, ("Lantai 1",)).printer == "Lantai 1"
    assert among(chosen, ()) == PrintChoices("", "F4")
