from concurrent.futures import ThreadPoolExecutor

import pytest

from reports import pages
from reports.errors import PaperError, Reason
from tests.reports.letters.making import content, long_content, printed


def test_pages_are_counted() -> None:
    assert pages.count(printed(content())) == 1


def test_a_page_becomes_a_picture_of_its_size_in_points_times_the_scale() -> None:
    width, height, pixels = pages.image(printed(content()), 0, 2)
    assert (width, height) == (1191, 1684)
    assert len(pixels) == width * height * 4
    assert pixels[:4] == b"\xff\xff\xff\xff"


def test_all_pages_become_pictures_as_wide_as_asked() -> None:
    found = pages.pictures(printed(long_content()), 400)
    assert len(found) > 1
    assert {(width, height) for width, height, _ in found} == {(400, 566)}


def test_strips_of_a_page_are_together_the_picture_of_the_page() -> None:
    pdf = printed(content())
    for scale in (1, 300 / 72, 3.3):
        width, height, pixels = pages.image(pdf, 0, scale)
        parts = [
            pages.strip(pdf, 0, scale, range(top, min(top + 250, height)), grey=False)
            for top in range(0, height, 250)
        ]
        assert {part.width for part in parts} == {width}
        assert sum(part.height for part in parts) == height == pages.dots(841.89, scale)
        joined = b"".join(part.content for part in parts)
        # Dots of a picture that is cut may be weighed one step differently.
        assert max(abs(one - other) for one, other in zip(joined, pixels, strict=True)) <= 1


def test_a_strip_in_grey_has_one_byte_a_dot() -> None:
    part = pages.strip(printed(content()), 0, 2, range(300), grey=True)
    assert (part.width, part.height) == (1191, 300)
    assert len(part.content) == part.row_bytes * 300
    assert part.row_bytes < 2 * part.width
    # The green emblem is a grey of its own, neither ink nor paper.
    assert any(0x40 < dot < 0xC0 for dot in part.content)


def test_pages_have_their_sizes_in_points() -> None:
    ((width, height),) = pages.sizes(printed(content()))
    assert (round(width, 1), round(height, 1)) == (595.3, 841.9)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 nothing", b"noise" * 100])
def test_what_is_no_pdf_is_unreadable(data: bytes) -> None:
    with pytest.raises(PaperError) as refused:
        pages.text(data)
    assert refused.value.reason is Reason.UNREADABLE


@pytest.mark.parametrize("index", [1, -9])
def test_a_page_that_is_not_there_is_said_so(index: int) -> None:
    with pytest.raises(PaperError) as refused:
        pages.image(printed(content()), index, 1)
    assert refused.value.reason is Reason.PAGE_MISSING
    assert refused.value.facts == {"page_index": index}


def test_many_threads_may_ask_at_once() -> None:
    pdf = printed(long_content())
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: pages.text(pdf), range(40)))
    assert len(found) == 1
