from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reports.errors import PaperError, Reason
from reports.letters.verification import read_verification, verification_text
from tests.reports.letters.making import FACTS

WRITTEN = verification_text("0123456789abcdef", FACTS)


def test_a_code_says_which_document_it_belongs_to() -> None:
    assert read_verification(WRITTEN).document_id == "0123456789abcdef"


def test_a_code_matches_the_facts_it_was_made_of() -> None:
    assert read_verification(f" {WRITTEN}\n").matches(FACTS)


@pytest.mark.parametrize(
    "change",
    [
        {"number": "500.15.14.2/SE-13/Disnaker/2026"},
        {"dated_on": date(2026, 11, 21)},
        {"subject": "Hal lain"},
        {"recipient": "Kepala Desa Karangsari"},
        {"signer": "Orang Lain"},
    ],
)
def test_a_code_matches_no_other_facts(change: dict[str, Any]) -> None:
    assert not read_verification(WRITTEN).matches(replace(FACTS, **change))


def test_facts_may_be_typed_from_the_paper_with_other_spaces_and_capitals() -> None:
    typed = replace(FACTS, subject=f"  {FACTS.subject.upper()} ".replace(" ", "  "))
    assert read_verification(WRITTEN).matches(typed)


@pytest.mark.parametrize("document_id", ["", "a:b", "a b", "\u00e9"])
def test_an_id_that_would_break_the_code_is_refused(document_id: str) -> None:
    with pytest.raises(PaperError) as refused:
        verification_text(document_id, FACTS)
    assert refused.value.reason is Reason.TEXT_REFUSED


@pytest.mark.parametrize("written", ["", "https://example.org", WRITTEN[:-1], f"{WRITTEN}A"])
def test_a_code_that_is_not_ours_is_unreadable(written: str) -> None:
    with pytest.raises(PaperError) as refused:
        read_verification(written)
    assert refused.value.facts == {"part": "qr"}
