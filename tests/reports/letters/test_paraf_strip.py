import pytest

from reports.errors import PaperError, Reason
from reports.letters.circular import Variant
from reports.letters.circular_paper import CircularPaper
from reports.letters.paraf_strip import ParafMark
from reports.pages import text
from tests.reports.letters.making import content, copy

MARKS = (
    ParafMark("Nama Ketua {x}", "diparaf 20 November 2026 pukul 09.30"),
    ParafMark("Nama Kedua"),
)


def test_a_draft_shows_who_initials_it_and_who_has_done_so() -> None:
    words = text(CircularPaper(content(), MARKS).pages(copy(), Variant.DRAFT).pdf())
    (page,) = [each for each in words if "Paraf:" in each]
    assert "Nama Ketua {x}" in page
    assert "diparaf 20 November 2026 pukul 09.30" in page
    assert page.count("…………") == 1


@pytest.mark.parametrize("variant", [Variant.PLAIN, Variant.SIGNED])
def test_a_final_letter_shows_nothing_of_it(variant: Variant) -> None:
    words = text(CircularPaper(content(), MARKS).pages(copy(), variant).pdf())
    assert "Paraf" not in "".join(words)


@pytest.mark.parametrize("variant", Variant)
def test_without_a_route_nothing_changes(variant: Variant) -> None:
    with_none = CircularPaper(content(), ()).pages(copy(), variant).pdf()
    assert with_none == CircularPaper(content()).pages(copy(), variant).pdf()


def test_a_name_the_typeface_lacks_is_refused() -> None:
    with pytest.raises(PaperError) as refused:
        CircularPaper(content(), (ParafMark("\u4e2d"),))
    assert refused.value.reason is Reason.TEXT_REFUSED
