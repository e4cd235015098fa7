"""Signature titles and who holds a post."""

import pytest

import resources
from desktop.domain.official import FIRST_TO_SIGN, Form, names_agree, rank_and_nip, title_lines
from desktop.errors import InvalidInput


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


def test_whoever_stands_in_signs_before_the_holder() -> None:
    assert FIRST_TO_SIGN[-1] is Form.FULL
    assert set(FIRST_TO_SIGN) == set(Form)


def test_rank_and_nip_are_printed_for_civil_servants_only() -> None:
    known = ("Pembina Utama Muda", "00000000 000000 0 000")
    assert rank_and_nip(*known, is_civil_servant=True) == known
    assert rank_and_nip(*known, is_civil_servant=False) == ("", "")


def test_the_shipped_holders_are_nobody() -> None:
    posts = resources.values("defaults", "posts.json")
    keys = {post["key"] for post in posts["posts"]}
    assert {post["superior"] for post in posts["posts"]} <= keys | {""}
    for holder in posts["holders"]:
        assert holder["post"] in keys
        assert holder["full_name"] == "Nama Pejabat"
        assert holder["civil_servant"] == bool(holder["nip"]) == bool(holder["rank"])
        # The day of birth 00000000 exists in no calendar, so the number is nobody's.
        assert holder["nip"] in {"", "00000000 000000 0 000"}


def test_a_holder_with_other_titles_may_be_the_person_under_the_letter() -> None:
    assert names_agree("Dr. NAMA PEJABAT, S.H., M.Si.", "Nama Pejabat")
    assert names_agree("Nama Pejabat", "NAMA PEJABAT, SH")


def test_a_holder_of_another_name_is_not_the_person_under_the_letter() -> None:
    assert not names_agree("Nama Pejabat Dua", "Nama Pejabat")
    assert not names_agree("Nama Pejabat", "")
