from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.letter_check import Named
from desktop.domain.term import Term
from tests.domain.checking import DAY, READY, REGISTER, codes, found

BEFORE, AFTER = DAY - timedelta(1), DAY + timedelta(1)


@pytest.mark.parametrize("term", [Term(AFTER), Term(None, BEFORE)])
def test_who_signs_is_in_office_on_the_date(term: Term) -> None:
    (one,) = found(signer=replace(READY.signer, term=term))
    assert (one.place, one.warning) == ("signatory_id", False)


@pytest.mark.parametrize(
    "named",
    [
        Named("WAKIL BUPATI BEKASI", Term(AFTER)),
        Named("WAKIL BUPATI BEKASI", Term(None, BEFORE)),
        Named("WAKIL BUPATI BEKASI", held=(Term(AFTER), Term(None, BEFORE))),
    ],
)
def test_a_copy_to_a_post_that_nobody_holds_on_the_date_is_stale(named: Named) -> None:
    register = replace(REGISTER, posts=(*REGISTER.posts, named))
    (one,) = found(copies_to=("Wakil Bupati Bekasi",), register=register)
    assert (one.code, one.place) == ("copies_stale", "copies_to:0")


def test_a_copy_to_a_post_that_is_held_is_in_order() -> None:
    held = Named("INSPEKTUR", held=(Term(None, BEFORE), Term(DAY)))
    assert codes(copies_to=("Inspektur",), register=replace(REGISTER, posts=(held,))) == []


def test_a_copy_to_an_office_under_its_old_name_is_stale() -> None:
    old = Named("Badan Pemberdayaan Desa", Term(None, date(2016, 12, 31)))
    register = replace(REGISTER, offices=(*REGISTER.offices, old))
    lines = ("Kepala Badan Pemberdayaan Desa", "Kepala Dinas Pemberdayaan Masyarakat dan Desa")
    (one,) = found(copies_to=lines, register=register)
    assert (one.code, one.place) == ("copies_stale", "copies_to:0")


def test_a_copy_to_somebody_in_no_table_is_told() -> None:
    (one,) = found(copies_to=("Ketua Forum Lurah",))
    assert (one.code, one.place) == ("copies_known", "copies_to:0")


def test_an_office_without_a_table_of_others_is_told_nothing_of_it() -> None:
    assert codes(copies_to=("Ketua Forum",), register=replace(REGISTER, offices=())) == []


def test_the_same_line_twice_is_found_whatever_its_remark() -> None:
    (one,) = found(copies_to=("Bupati Bekasi", "BUPATI BEKASI (sebagai laporan)"))
    assert (one.code, one.place) == ("copies_twice", "copies_to:1")


def test_who_signs_gets_no_copy() -> None:
    signer = replace(READY.signer, title="BUPATI BEKASI")
    (one,) = found(signer=signer)
    assert (one.code, one.place) == ("copies_signer", "copies_to:0")
