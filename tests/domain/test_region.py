"""Codes, kinds and names of regions."""

from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.region import (
    Kind,
    check_code,
    check_district_code,
    district_of,
    kind_of,
    letters,
    near,
    shortened,
)
from desktop.errors import InvalidInput

NAMES = (
    "Sukamahi",
    "Sirnajati",
    "Sagara Makmur",
    "Sumbereja",
    "Ciledug",
    "Pasiranji",
    "Harjamekar",
    "Ragemanunggal",
)

two_digits = st.integers(0, 99).map("{:02d}".format)
codes = st.builds(
    "{}.{}.{}.{}{:03d}".format,
    two_digits,
    two_digits,
    two_digits,
    st.sampled_from("12"),
    st.integers(0, 999),
)


@given(codes)
def test_every_code_of_the_ministrys_form_is_taken_and_says_its_district(code: str) -> None:
    assert check_code(code) == code
    assert code.startswith(f"{district_of(code)}.")
    assert check_district_code(district_of(code)) == district_of(code)


@given(codes)
def test_the_first_digit_of_the_last_group_says_the_kind(code: str) -> None:
    assert kind_of(code) is (Kind.KELURAHAN if code[9] == "1" else Kind.DESA)


@given(codes, st.integers(0, 12), st.sampled_from([*ascii_letters, " ", "٣", "²", ".", "", "00"]))
def test_a_code_with_one_wrong_sign_is_refused(code: str, at: int, sign: str) -> None:
    wrong = code[:at] + sign + code[at + 1 :]
    if wrong != code:
        with pytest.raises(InvalidInput):
            check_code(wrong)


@pytest.mark.parametrize("code", ["3216012001", "32.16.01.3001", "32.16.01", "32.16.01.2001\n", ""])
def test_other_forms_of_a_village_code_are_refused(code: str) -> None:
    with pytest.raises(InvalidInput):
        kind_of(code)


@pytest.mark.parametrize("code", ["32.16", "321601", "32.16.1", "32.16.01.2001", "32.16.01\n"])
def test_other_forms_of_a_district_code_are_refused(code: str) -> None:
    with pytest.raises(InvalidInput):
        check_district_code(code)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karang Bahagia", "Karangbahagia"),
        ("Kedung Waringin", "KEDUNGWARINGIN"),
        ("Muaragembong", "Muara Gembong"),
    ],
)
def test_names_are_matched_on_letters_only(one: str, other: str) -> None:
    assert letters(one) == letters(other)


@given(st.text())
def test_letters_hold_no_spaces_and_do_not_change_twice(name: str) -> None:
    assert not any(sign.isspace() for sign in letters(name))
    assert letters(f" {name}-") == letters(name)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Segaramakmur", "Sagara Makmur"),
        ("Sumberreja", "Sumbereja"),
        ("Cileduk", "Ciledug"),
        ("Pasirranji", "Pasiranji"),
        ("Hajarmekar", "Harjamekar"),
        ("RAGAMANUNGGAL", "Ragemanunggal"),
    ],
)
def test_a_near_spelling_finds_the_place_that_is_meant(written: str, meant: str) -> None:
    assert near(written, NAMES)[0] == meant


def test_another_place_is_not_taken_for_a_near_spelling() -> None:
    assert near("Sirnajaya", ["Sirnajati", "Sukamahi"]) == ()


def test_a_long_or_unprintable_text_is_cut_for_a_sentence() -> None:
    assert shortened("a\tb\x00c") == "a�b�c"
    assert shortened("x" * 41) == f"{'x' * 40}…"
    assert shortened("x" * 40) == "x" * 40
