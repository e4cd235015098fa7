from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import words

SPOKEN = {
    0: "nol",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    19: "sembilan belas",
    20: "dua puluh",
    21: "dua puluh satu",
    100: "seratus",
    101: "seratus satu",
    110: "seratus sepuluh",
    111: "seratus sebelas",
    1_000: "seribu",
    1_001: "seribu satu",
    1_100: "seribu seratus",
    2_026: "dua ribu dua puluh enam",
    8_400: "delapan ribu empat ratus",
    10_000: "sepuluh ribu",
    11_000: "sebelas ribu",
    16_800: "enam belas ribu delapan ratus",
    67_200: "enam puluh tujuh ribu dua ratus",
    100_000: "seratus ribu",
    100_800: "seratus ribu delapan ratus",
    101_000: "seratus satu ribu",
    201_600: "dua ratus satu ribu enam ratus",
    1_000_000: "satu juta",
    1_001_000: "satu juta seribu",
    2_001_000: "dua juta seribu",
    20_160_000: "dua puluh juta seratus enam puluh ribu",
    1_000_000_000: "satu miliar",
    10**12: "satu triliun",
    10**15: "satu kuadriliun",
    10**18: "seribu kuadriliun",
    -5: "minus lima",
}


@pytest.mark.parametrize("value", SPOKEN)
def test_a_number_is_spoken_as_the_spelling_guide_has_it(value: int) -> None:
    assert words.terbilang(value) == SPOKEN[value]


@pytest.mark.parametrize("value", SPOKEN)
def test_spoken_words_are_read_back(value: int) -> None:
    assert words.from_terbilang(SPOKEN[value]) == value


@given(st.integers(-(10**15), 10**15))
def test_the_words_of_a_number_mean_that_number(value: int) -> None:
    assert words.from_terbilang(words.terbilang(value)) == value


@pytest.mark.parametrize(
    "spoken", ["", "satu ribu", "satu juta satu ribu", "satu milyar", "belas", "dua dua", "rupiah"]
)
def test_words_that_no_number_has_mean_nothing(spoken: str) -> None:
    assert words.from_terbilang(spoken) is None


def test_money_has_dots_between_thousands_and_two_decimals() -> None:
    assert words.rupiah(16_800) == "Rp16.800,00"
    assert words.rupiah(0) == "Rp0,00"
    assert words.rupiah(-201_600) == "-Rp201.600,00"
    assert words.number(1_234_567) == "1.234.567"


def test_a_sum_in_an_official_paper_carries_its_words() -> None:
    expected = "Rp201.600,00 (dua ratus satu ribu enam ratus rupiah)"
    assert words.rupiah_in_words(201_600) == expected


def test_dates_have_no_leading_zero_and_the_modern_names() -> None:
    assert words.date_long(date(2026, 11, 3)) == "3 November 2026"
    assert words.date_long(date(2027, 2, 28)) == "28 Februari 2027"
    assert words.month_name(8) == "Agustus"


def test_the_day_of_the_week_is_spelt_without_apostrophe() -> None:
    assert words.weekday(date(2026, 11, 20)) == "Jumat"
    assert words.weekday(date(2026, 11, 22)) == "Minggu"


def test_minutes_open_with_the_date_in_words() -> None:
    expected = "Jumat tanggal dua puluh bulan November tahun dua ribu dua puluh enam"
    assert words.date_in_words(date(2026, 11, 20)) == expected


@pytest.mark.parametrize(
    ("value", "numeral"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (12, "XII"),
        (40, "XL"),
        (1994, "MCMXCIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_annexes_and_months_count_in_roman_numerals(value: int, numeral: str) -> None:
    assert words.roman(value) == numeral


@pytest.mark.parametrize("value", [0, -1, 4000])
def test_what_the_romans_could_not_write_stays_in_digits(value: int) -> None:
    assert words.roman(value) == str(value)
