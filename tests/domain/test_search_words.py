import pytest

from desktop.domain.search_words import (
    LONGEST_WORD,
    MOST_WORDS,
    Fit,
    fit,
    fit_all,
    fold,
    phone_digits,
    wanted,
    whole_number,
)


@pytest.mark.parametrize(
    ("text", "folded"), [("Café ÉTÉ", "cafe ete"), ("Ñuri", "nuri"), ("Straße", "strasse")]
)
def test_capitals_and_accents_are_left_aside(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_looked_for_once_each_in_any_order() -> None:
    assert wanted("  Pekerja   RENTAN pekerja ") == ("pekerja", "rentan")
    assert wanted(" ") == ()


def test_what_nobody_types_is_cut() -> None:
    many = wanted(" ".join(f"{at}{'x' * 99}" for at in range(99)))
    assert len(many) == MOST_WORDS
    assert {len(word) for word in many} == {LONGEST_WORD}


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("pek", "iuran pekerja", Fit.BEGINS),
        ("kerja", "iuran pekerja", Fit.PART),
        ("12", "500.15/se-12/2026", Fit.BEGINS),
        ("2", "500.15/se-12/2026", Fit.BEGINS),
        ("se-1", "500.15/se-12/2026", Fit.PART),
        ("500.15/", "500.15/se-12/2026", Fit.BEGINS),
        ("desa", "iuran pekerja", Fit.NONE),
    ],
)
def test_a_word_fits_where_a_word_begins_or_inside_of_one(word: str, text: str, found: Fit) -> None:
    assert fit(word, text) is found


def test_all_words_fit_as_well_as_the_worst() -> None:
    assert fit_all(("iuran", "kerja"), "iuran pekerja") is Fit.PART
    assert fit_all(("iuran", "desa"), "iuran pekerja") is Fit.NONE
    assert fit_all((), "iuran") is Fit.BEGINS


def test_a_word_may_be_the_number_of_a_letter() -> None:
    assert whole_number("0012") == 12
    assert whole_number("12a") is whole_number("1234567") is whole_number("") is None


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0800 1234", "8001234"),
        ("+62 800-1234", "8001234"),
        ("(0800)", "800"),
        ("123", ""),
        ("0800 budi", ""),
        ("", ""),
    ],
)
def test_a_telephone_number_is_found_however_it_begins(typed: str, digits: str) -> None:
    assert phone_digits(typed.split()) == digits


def test_words_that_only_say_what_a_number_numbers_are_left_out() -> None:
    assert wanted("surat no. 12 sukamahi") == ("12", "sukamahi")
    assert wanted("Circular number 12") == ("12",)
    assert wanted("surat edaran") == ("surat", "edaran")
