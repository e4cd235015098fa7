import pytest

from desktop.domain.letter_text import Passage
from tests.domain.checking import codes, found, reading


@pytest.mark.parametrize(
    "words",
    [
        "sebagaimana tercantum dalam Lampiran I",
        "sebagaimana terlampir",
        "format pada Lampiran",
        "lampiran Surat Edaran ini",
        "Lampiran 1 dan Lampiran II",
    ],
)
def test_an_annex_that_is_not_there_is_found(words: str) -> None:
    assert reading(words) == ["annexes"]


@pytest.mark.parametrize(
    ("words", "annexes"),
    [
        ("dalam Lampiran I dan Lampiran II", 2),
        ("sebagaimana terlampir", 1),
        ("dalam Lampiran Peraturan Pemerintah Nomor 44", 0),
        ("dalam Lampiran I Peraturan Menteri Dalam Negeri", 0),
        ("agar melampirkan bukti", 0),
    ],
)
def test_an_annex_that_is_there_or_is_not_ours_is_in_order(words: str, annexes: int) -> None:
    assert [code for code in reading(words, annexes=annexes) if "annex" in code] == []


def test_more_annexes_than_there_are_are_counted() -> None:
    (one,) = found(passages=(Passage("section:4:0.1", "dalam Lampiran III"),), annexes=2)
    assert (one.place, "2" in one.message) == ("section:4:0.1", True)


def test_an_annex_the_text_does_not_speak_of_is_told() -> None:
    own = (Passage("annex:0", "Lampiran I"),)
    (one,) = found(passages=own, annexes=1)
    assert (one.code, one.place) == ("annex_mentioned", "annex:0")


def test_a_letter_without_annexes_need_not_speak_of_any() -> None:
    assert codes(annexes=0) == []
