import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis.strategies import dates, integers, lists, sampled_from

from desktop.domain.letter_number import (
    BLANK,
    PARTS,
    Numbering,
    Series,
    check_outside,
    check_pattern,
    needed,
    write,
    write_blank,
    write_open,
)
from desktop.errors import InvalidInput

DAY = date(2026, 11, 20)
CIRCULARS = Series("{kode}/SE-{nomor}/{opd}/{tahun}", "500.15.14.2", "Disnaker")


def test_a_circular_is_numbered_as_this_office_does() -> None:
    assert write(CIRCULARS, 28, DAY) == "500.15.14.2/SE-28/Disnaker/2026"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{kode}/{nomor}/{opd}/{bulan}/{tahun}", "560/3/DKTTRANS/08/2025"),
        ("{kode}/{nomor}/{opd}/{bulan_romawi}/{tahun}", "560/3/DKTTRANS/VIII/2025"),
        ("{nomor}/{kode}/{bulan_romawi}/{tahun}", "3/560/VIII/2025"),
        ("{kode}/{nomor}/{opd}.{unit}", "560/3/DKTTRANS.PKA"),
    ],
)
def test_patterns_of_other_offices_can_be_written(pattern: str, expected: str) -> None:
    series = Series(pattern, "560", "DKTTRANS", "PKA")
    assert write(series, 3, date(2025, 8, 1)) == expected


def test_a_draft_shows_where_its_number_will_stand() -> None:
    assert write_blank(CIRCULARS, DAY) == f"500.15.14.2/SE-{BLANK}/Disnaker/2026"


def test_the_number_book_gets_everything_but_the_number() -> None:
    assert write_open(CIRCULARS, DAY) == "500.15.14.2/SE-{nomor}/Disnaker/2026"


@given(lists(sampled_from(PARTS), max_size=6), integers(1, 10**6), dates())
def test_a_pattern_with_one_place_for_the_number_keeps_the_number_readable(
    parts: list[str], number: int, letter_on: date
) -> None:
    others = [part for part in parts if part != "nomor"]
    pattern = "/".join(f"{{{part}}}" for part in [*others, "nomor"])
    written = write(Series(pattern, "560", "Disnaker", "PKA"), number, letter_on)
    assert written.split("/")[-1] == str(number)
    assert not re.search(r"[{}]", written)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "   ",
        "{kode}/{tahun}",
        "{nomor}/{nomor}",
        "{nomor}/{minggu}",
        "{nomor}/{}",
        "{nomor}/{tahun",
        "{nomor}/tahun}",
        "{{nomor}}",
        "{nomor}\n{tahun}",
        "{nomor}\x00",
        "{nomor}\u202e",
        "{nomor}" + "x" * 200,
    ],
)
def test_a_pattern_that_cannot_be_a_number_is_refused(pattern: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_pattern(pattern)
    assert refused.value.field == "pattern"


def test_a_pattern_names_the_part_it_does_not_know() -> None:
    with pytest.raises(InvalidInput, match="minggu"):
        check_pattern("{nomor}/{minggu}")


@pytest.mark.parametrize(("numbering", "count"), [("single", 1), ("consecutive", 187)])
def test_copies_share_one_number_or_take_one_each(numbering: str, count: int) -> None:
    assert needed(Numbering(numbering), 187) == count


def test_a_number_of_another_office_is_taken_as_it_is() -> None:
    assert check_outside(" 100.3.4/31/Setda ", Numbering.SINGLE) == "100.3.4/31/Setda"


@pytest.mark.parametrize("number", ["", "  ", "1\n2", "1\x00", "9" * 121])
def test_a_number_of_another_office_must_be_one_printable_line(number: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_outside(number, Numbering.SINGLE)
    assert refused.value.field == "outside_number"


def test_a_number_of_another_office_cannot_stand_for_consecutive_numbers() -> None:
    with pytest.raises(InvalidInput):
        check_outside("100.3.4/31/Setda", Numbering.CONSECUTIVE)
