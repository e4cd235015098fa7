from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.legal_basis import LegalBasis, Status
from desktop.domain.letter_check import CheckedBasis
from desktop.domain.letter_text import Passage
from desktop.domain.term import Term
from tests.domain.checking import DAY, LAW, REGISTER, found, reading

OLD = replace(LAW, kind="Peraturan Pemerintah", number="14", year=1993, status=Status.REPLACED)
AMENDED = replace(
    LAW,
    kind="Peraturan Menteri Dalam Negeri",
    number="20",
    year=2018,
    amended_by="telah diubah dengan Peraturan Pemerintah Nomor 49 Tahun 2023",
)
TABLE = replace(REGISTER, bases=tuple(CheckedBasis(each, DAY) for each in (LAW, OLD, AMENDED)))


DEAD = (
    replace(LAW, term=Term(DAY + timedelta(1))),
    replace(LAW, status=Status.REPLACED),
    replace(LAW, status=Status.UNVERIFIED),
)


@pytest.mark.parametrize("basis", DEAD)
def test_a_basis_that_does_not_hold_refuses_the_number(basis: LegalBasis) -> None:
    (one,) = found(bases=(CheckedBasis(basis, DAY),))
    assert (one.place, one.warning) == ("legal_bases", False)
    assert basis.citation in one.message


def test_it_is_said_why_a_basis_does_not_hold() -> None:
    said = found(bases=tuple(CheckedBasis(basis, DAY) for basis in DEAD))
    assert len({each.message for each in said}) == len(DEAD)


@pytest.mark.parametrize(
    ("checked_on", "told"),
    [(None, True), (DAY - timedelta(366), True), (DAY - timedelta(365), False), (DAY, False)],
)
def test_a_look_at_a_basis_grows_old(checked_on: date | None, *, told: bool) -> None:
    found_now = found(bases=(CheckedBasis(LAW, checked_on),))
    assert [each.code for each in found_now] == ["basis_checked"] * told


def test_the_days_after_which_it_is_old_are_the_offices_choice() -> None:
    short = replace(REGISTER, basis_days=1)
    (one,) = found(bases=(CheckedBasis(LAW, DAY - timedelta(2)),), register=short)
    assert "(18 November 2026)" in one.message


@pytest.mark.parametrize(
    "words",
    [
        "Undang-Undang Nomor 40 Tahun 2004",
        "UU 40/2004 dan UU No. 40 Tahun 2004",
        "Permendagri Nomor 20 Tahun 2018",
        "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 20 Tahun 2018",
        "diubah dengan PP 49/2023",
        "nomor 93/PMK.07/2015",
    ],
)
def test_a_law_of_the_table_may_be_cited(words: str) -> None:
    assert reading(f"sesuai dengan {words} tentang", register=TABLE) == []


UNKNOWN = ("Inpres 2/2025", "Peraturan Daerah Kabupaten Bekasi Nomor 4 Tahun 2016")
REPLACED = ("PP Nomor 14 Tahun 1993",)


@pytest.mark.parametrize("words", UNKNOWN + REPLACED)
def test_a_law_that_is_unknown_or_replaced_is_found_in_the_text(words: str) -> None:
    (one,) = found(passages=(Passage("section:3:0", f"Sesuai {words} maka"),), register=TABLE)
    assert (one.code, one.place) == ("law_cited", "section:3:0")
    assert words in one.message


def test_an_unknown_law_and_a_replaced_one_are_told_apart() -> None:
    said = [
        found(passages=(Passage("section:3:0", words),), register=TABLE)[0].message
        for words in (UNKNOWN[0], REPLACED[0])
    ]
    assert said[0].replace(UNKNOWN[0], "") != said[1].replace(REPLACED[0], "")
