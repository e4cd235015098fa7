from dataclasses import replace

import pytest

from desktop.domain.letter_text import Passage
from tests.domain.checking import REGISTER, found, reading

OWN = replace(REGISTER, spellings=(("Nopember", "November"), ("kerjasama", "kerja sama")))


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("akhir Nopember", "“November”"),
        ("Kerjasama daerah", "“Kerja sama”"),
        ("dalam kerjasama", "“kerja sama”"),
    ],
)
def test_a_word_of_the_offices_list_is_spelt_its_way(words: str, right: str) -> None:
    (one,) = found(passages=(Passage("closing:0", words),), register=OWN)
    assert (one.code, one.place, one.warning) == ("spellings", "closing:0", True)
    assert right in one.message


@pytest.mark.parametrize("words", ["kerja sama", "kerjasamanya", "November", "se-Nopembera"])
def test_other_words_are_left_alone(words: str) -> None:
    assert reading(words, register=OWN) == []


def test_without_a_list_nothing_is_wrong() -> None:
    assert reading("Nopember kerjasama") == []
