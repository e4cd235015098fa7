import pytest

from desktop.domain.page_range import check_pages, chosen_pages
from desktop.errors import InvalidInput


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("", (0, 1, 2, 3)),
        ("  ", (0, 1, 2, 3)),
        ("1", (0,)),
        ("2-3", (1, 2)),
        ("3 -", (2, 3)),
        ("4, 1 - 2, 2", (0, 1, 3)),
        ("3-9", (2, 3)),
        ("7", ()),
    ],
)
def test_words_name_pages_of_a_paper_of_four(words: str, pages: tuple[int, ...]) -> None:
    assert chosen_pages(words, 4) == pages


@pytest.mark.parametrize("words", ["0", "2-1", "satu", "1;2", "1,,2", "-3", "12345"])
def test_words_that_name_no_pages_are_refused_beneath_their_field(words: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_pages(words)
    assert refused.value.field == "pages"
    assert "1-2, 4" in refused.value.message
