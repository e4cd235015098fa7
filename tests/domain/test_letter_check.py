from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.letter_check import Asked, DraftLetter, Receiver, require_ready
from desktop.domain.letter_check_rules import RULES, check
from desktop.domain.letter_text import Passage
from desktop.domain.term import Term
from desktop.errors import InvalidInput
from tests.domain.checking import DAY, READY, codes, found, places, reading


def test_a_letter_that_is_ready_has_no_findings() -> None:
    assert found() == ()
    require_ready(found())


def test_every_rule_has_a_code_of_its_own() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        (replace(READY, subject=" "), "subject"),
        (replace(READY, recipients=()), "recipients"),
        (replace(READY, recipients=(Receiver("gone"),)), "recipients"),
        (replace(READY, passages=(Passage("closing:1", "{kota}"),)), "closing:1"),
        (replace(READY, passages=(Passage("closing:1", "{desa"),)), "closing:1"),
        (replace(READY, obligations=(Asked("Menjawab", DAY),)), "obligations:0"),
        (
            replace(READY, signer=replace(READY.signer, term=Term(DAY + timedelta(1)))),
            "signatory_id",
        ),
    ],
)
def test_what_the_number_book_is_protected_from_refuses_the_number(
    letter: DraftLetter, place: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        require_ready(check(letter))
    assert refused.value.field == place


def test_a_warning_refuses_nothing() -> None:
    warned = found(recipients=(*READY.recipients, READY.recipients[0]))
    assert [each.code for each in warned] == ["recipient_twice"]
    assert "Setia Asih" in warned[0].message
    require_ready(warned)


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("{kepala} {desa}", True),
        ("{{kepala}} dalam kurung", True),
        ("{Desa}", False),
        ("{desa", False),
        ("desa}", False),
        ("{rt-rw}", False),
    ],
)
def test_a_brace_is_closed_and_holds_a_name(words: str, *, known: bool) -> None:
    assert (reading(words) == []) is known


def test_a_warning_can_be_switched_off_and_what_blocks_cannot() -> None:
    letter = replace(READY, subject="", recipients=(*READY.recipients, READY.recipients[0]))
    every = {rule.code for rule in RULES}
    assert [each.code for each in check(letter, every)] == ["subject"]


def test_a_date_before_the_previous_numbers_date_is_a_warning_only() -> None:
    (warned,) = found(numbered_before_on=DAY + timedelta(1))
    assert (warned.code, warned.place, warned.warning) == ("number_order", "letter_on", True)


def test_a_date_equal_to_the_previous_numbers_date_is_in_order() -> None:
    assert codes(numbered_before_on=DAY) == []


def test_findings_come_as_a_reader_comes_to_them() -> None:
    wrong = ("annex:0", "section:2:0.10", "section:2:0.9", "subject", "copies_to:0", "elsewhere")
    read = found(passages=tuple(Passage(place, "{salah}") for place in wrong), annexes=0)
    assert places(read) == [
        "subject",
        "section:2:0.9",
        "section:2:0.10",
        "copies_to:0",
        "annex:0",
        "elsewhere",
    ]


def test_the_same_words_twice_at_one_place_are_found_once() -> None:
    cells = tuple(Passage("section:0:0", "{salah}") for _column in range(3))
    assert len(found(passages=cells)) == 1


def test_a_letter_without_a_budget_year_says_nothing_of_budgets() -> None:
    assert codes(fiscal_year=0, letter_on=date(2026, 12, 1)) == []


FRAGMENTS = (
    *("Rp16.800", "(seratus", "dua)", "{", "}", "()", "%", ",-"),
    *("Jumat,", "31", "Februari", "2027", "12/13/2026", "paling lambat"),
    *("Lampiran", "IV", "UU", "40/2004", "Peraturan Menteri", "Nomor", "APBDes", "lurah"),
)
WORDS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=20)


@given(WORDS, st.sampled_from(["", "desa", "kelurahan"]))
def test_no_words_whatever_make_a_check_fail(words: list[str], binds: str) -> None:
    for finding in found(passages=(Passage("section:0:0", " ".join(words), binds),)):
        assert finding.message
        assert finding.place in {"section:0:0", "annex:0"}
