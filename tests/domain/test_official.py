"""Signature titles and who holds a post."""

from datetime import date

import pytest

import resources
from desktop.domain.official import Form, Holder, Official, check_nip, holder_on, title_lines
from desktop.domain.term import ALWAYS, Term
from desktop.errors import InvalidInput, NotFound

HEAD = Holder(Official("Nama Pejabat", "Pembina Utama Muda", "00000000 000000 0 000"), ALWAYS)


def test_a_signer_in_his_own_right_has_his_title_with_a_comma() -> None:
    assert title_lines("KEPALA DINAS KETENAGAKERJAAN") == ("KEPALA DINAS KETENAGAKERJAAN,",)


def test_a_delegated_signature_names_the_regent_first() -> None:
    lines = title_lines("SEKRETARIS DAERAH", on_behalf_of=["BUPATI BEKASI"])
    assert lines == ("a.n. BUPATI BEKASI", "SEKRETARIS DAERAH,")


def test_a_twice_delegated_signature_carries_ub_on_a_line_of_its_own() -> None:
    lines = title_lines("ASISTEN PEMERINTAHAN", on_behalf_of=["BUPATI BEKASI", "SEKRETARIS DAERAH"])
    assert lines == ("a.n. BUPATI BEKASI", "SEKRETARIS DAERAH", "u.b.", "ASISTEN PEMERINTAHAN,")


def test_there_is_no_third_step_of_delegation() -> None:
    with pytest.raises(InvalidInput):
        title_lines("KEPALA BAGIAN", on_behalf_of=["BUPATI BEKASI", "SEKRETARIS DAERAH", "ASISTEN"])


@pytest.mark.parametrize(
    ("form", "line"),
    [
        (Form.VACANT, "Plt. KEPALA DINAS KETENAGAKERJAAN,"),
        (Form.AWAY, "Plh. KEPALA DINAS KETENAGAKERJAAN,"),
        (Form.INTERIM, "Pj. KEPALA DINAS KETENAGAKERJAAN,"),
    ],
)
def test_whoever_stands_in_says_so_before_the_title(form: Form, line: str) -> None:
    assert title_lines("KEPALA DINAS KETENAGAKERJAAN", form=form) == (line,)


def test_a_stand_in_may_sign_on_behalf_of_the_regent() -> None:
    lines = title_lines("SEKRETARIS DAERAH", form=Form.VACANT, on_behalf_of=["BUPATI BEKASI"])
    assert lines == ("a.n. BUPATI BEKASI", "Plt. SEKRETARIS DAERAH,")


def test_while_the_holder_is_away_the_stand_in_signs() -> None:
    away = Holder(Official("Nama Pejabat"), Term(date(2026, 11, 2), date(2026, 11, 6)), Form.AWAY)
    assert holder_on([HEAD, away], date(2026, 11, 1)) is HEAD
    assert holder_on([HEAD, away], date(2026, 11, 2)) is away
    assert holder_on([HEAD, away], date(2026, 11, 6)) is away
    assert holder_on([HEAD, away], date(2026, 11, 7)) is HEAD


def test_a_vacant_post_has_no_signer() -> None:
    gone = Holder(HEAD.official, Term(None, date(2026, 10, 31)))
    with pytest.raises(NotFound, match="2026-11-20"):
        holder_on([gone], date(2026, 11, 20))


def test_rank_and_nip_are_printed_for_civil_servants_only() -> None:
    regent = Official("Nama Pejabat", "Pembina", "00000000 000000 0 000", civil_servant=False)
    assert (regent.printed_rank, regent.printed_nip) == ("", "")
    assert HEAD.official.printed_rank == "Pembina Utama Muda"
    assert HEAD.official.printed_nip == "00000000 000000 0 000"


def test_a_nip_is_shown_in_its_four_groups() -> None:
    assert check_nip("000000000000000000") == "00000000 000000 0 000"
    assert check_nip(" 00000000 0000000 000 ") == "00000000 000000 0 000"


@pytest.mark.parametrize("nip", ["", "00000000", "0000000000000000000", "00000000000000000x"])
def test_anything_but_18_digits_is_no_nip(nip: str) -> None:
    with pytest.raises(InvalidInput):
        check_nip(nip)


def test_the_shipped_holders_are_nobody() -> None:
    posts = resources.values("defaults", "posts.json")
    keys = {post["key"] for post in posts["posts"]}
    assert {post["superior"] for post in posts["posts"]} <= keys | {""}
    for holder in posts["holders"]:
        assert holder["post"] in keys
        assert holder["full_name"] == "Nama Pejabat"
        assert holder["civil_servant"] == bool(holder["nip"]) == bool(holder["rank"])
        # The day of birth 00000000 exists in no calendar, so the number is nobody's.
        assert holder["nip"] in {"", check_nip("0" * 18)}
