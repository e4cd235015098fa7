from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.letter_text import Passage
from reports.words import number, rupiah, rupiah_in_words, terbilang
from tests.domain.checking import found, reading

AMOUNTS = st.integers(0, 10**15)
COUNTED = (*range(21), 100, 1000, 10**6, 10**9)
WORDS = sorted({word for value in COUNTED for word in terbilang(value).split()})
_SPOKEN: dict[str, Callable[[int], str]] = {
    "amounts": rupiah_in_words,
    "numbers": lambda value: f"{number(value)} ({terbilang(value)})",
}


@given(AMOUNTS, st.sampled_from(["sebesar {}.", "{}", "({} per bulan", "Iuran {}, atau"]))
@pytest.mark.parametrize("code", _SPOKEN)
def test_a_sum_with_its_own_words_is_never_objected_to(code: str, value: int, around: str) -> None:
    assert reading(around.format(_SPOKEN[code](value))) == []


@given(AMOUNTS, st.data())
@pytest.mark.parametrize("code", _SPOKEN)
def test_a_changed_digit_is_always_found(code: str, value: int, data: st.DataObject) -> None:
    digits, words = _SPOKEN[code](value).split(" (")
    whole = digits.removesuffix(",00")
    at = data.draw(st.sampled_from([i for i, sign in enumerate(whole) if sign.isdigit()]))
    other = data.draw(st.sampled_from("0123456789").filter(lambda digit: digit != whole[at]))
    changed = f"{whole[:at]}{other}{digits[at + 1 :]}"
    assert reading(f"{changed} ({words}") == [code]


@given(AMOUNTS, st.data())
@pytest.mark.parametrize("code", _SPOKEN)
def test_a_changed_word_is_always_found(code: str, value: int, data: st.DataObject) -> None:
    digits, _words = _SPOKEN[code](value).split(" (")
    words = terbilang(value).split()
    at = data.draw(st.integers(0, len(words) - 1))
    words[at] = data.draw(st.sampled_from(WORDS).filter(lambda word: word != words[at]))
    assert reading(f"{digits} ({' '.join(words)})") == [code]


@given(AMOUNTS, st.data())
def test_a_word_that_lost_a_letter_is_found(value: int, data: st.DataObject) -> None:
    words = terbilang(value).split()
    at = data.draw(st.integers(0, len(words) - 1))
    gone = data.draw(st.integers(0, len(words[at]) - 1))
    words[at] = words[at][:gone] + words[at][gone + 1 :]
    assume(words[at] not in WORDS)
    assert reading(f"{rupiah(value)} ({' '.join(words)} rupiah)") == ["amounts"]


@pytest.mark.parametrize(
    "words",
    [
        "Rp16.800,00 (enam belas ribu delapan ratus rupiah)",
        "Rp 16.800,- (Enam Belas Ribu Delapan Ratus Rupiah)",
        "Rp. 16.800 (terbilang: enam belas ribu delapan ratus rupiah)",
        "Rp16.800,50 (enam belas ribu delapan ratus rupiah lima puluh sen)",
        "Rp1,5 miliar (satu koma lima miliar rupiah)",
        "Rp1,5 miliar (satu miliar lima ratus juta rupiah)",
        "100 (seratus) pekerja",
        "100 (seratus orang)",
        "10 % (sepuluh persen)",
        "99,5 persen (sembilan puluh sembilan koma lima persen)",
        "Rp1,5 Miliar (satu koma lima miliar rupiah)",
        "Rp16.800,- (terbilang : enam belas ribu delapan ratus rupiah,-)",
        "Rp16.800,- (# enam belas ribu delapan ratus rupiah #)",
        "0,24% (nol koma dua empat persen)",
        "0,24 persen (nol koma dua puluh empat persen)",
        "pukul 10.00 (sepuluh) WIB",
        "20.11.2026 (dua puluh November dua ribu dua puluh enam)",
        "tanggal 1 (satu) s.d. 5 (lima) Desember 2026",
        "Rp16.800 (per orang per bulan)",
        "Rp50.000 (dibayar dua kali setahun)",
        "Rp50.000 ()",
        "Surat Edaran Tahun 2011 (SE lama)",
        "{desa} ({kepala})",
    ],
)
def test_what_is_right_or_no_sum_in_words_is_left_alone(words: str) -> None:
    assert reading(words) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Rp16.80 (enam belas ribu delapan ratus rupiah)", "amounts"),
        ("Rp16.800 (enam belas ribu delapan ratus rupiah lima puluh sen)", "amounts"),
        ("Rp1.000.000.000 (satu milyar rupiah)", "amounts"),
        ("Rp1,5 miliar (satu koma enam miliar rupiah)", "amounts"),
        ("Rp1,5 Miliar (satu koma enam miliar rupiah)", "amounts"),
        ("0,04 persen (nol koma empat persen)", "numbers"),
        ("12 (sebelas) bulan", "numbers"),
        ("10% (dua puluh persen)", "numbers"),
    ],
)
def test_a_sum_that_disagrees_with_its_words_is_found(words: str, code: str) -> None:
    assert reading(words) == [code]


def test_the_sentence_names_what_the_words_say_and_what_is_right() -> None:
    said = "Rp16.900,00 (enam belas ribu delapan ratus rupiah)"
    (one,) = found(passages=(Passage("section:4:0.2", said),))
    assert one.place == "section:4:0.2"
    assert "16.800" in one.message
    assert "enam belas ribu sembilan ratus" in one.message


def test_words_that_are_no_number_are_quoted() -> None:
    (one,) = found(passages=(Passage("closing:0", "Rp25 (dua puluh lma rupiah)"),))
    assert "dua puluh lma" in one.message


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("{orang} (seratus) pekerja", "{orang} ({orang_terbilang})"),
        ("{iuran} (dua puluh juta rupiah)", "{iuran_lengkap}"),
    ],
)
def test_words_typed_beside_a_placeholder_are_found(words: str, instead: str) -> None:
    known = frozenset({"orang", "iuran"})
    (one,) = found(passages=(Passage("section:0:0", words),), placeholders=known)
    assert (one.code, one.place) == ("typed_words", "section:0:0")
    assert instead in one.message


@pytest.mark.parametrize("words", ["{orang} ({orang_terbilang})", "{desa} (dua)", "{orang} (laki)"])
def test_other_words_beside_a_placeholder_are_left_alone(words: str) -> None:
    known = frozenset({"orang", "orang_terbilang", "desa"})
    assert reading(words, placeholders=known) == []


@pytest.mark.parametrize(
    "words",
    [
        f"Rp{'9' * 5000} (nol rupiah)",
        f"Rp0,{'9' * 5000} juta (nol rupiah)",
        f"100 ({'dua ' * 5000})",
        "1 (" * 5000,
    ],
)
def test_what_nobody_could_mean_is_left_alone(words: str) -> None:
    assert reading(words) == []
