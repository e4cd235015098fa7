from dataclasses import replace
from datetime import date

from desktop.domain.letter_number import Numbering
from tests.offices import Desks


def test_a_draft_is_told_the_number_it_would_get(file_desks: Desks) -> None:
    file_desks.numbered()
    letter_id = file_desks.drafted()
    told = file_desks.clerk.circulars.upcoming(letter_id, date(2026, 11, 20))
    assert told.first_text == "500.15.14.2/SE-2/Disnaker/2026"
    assert told.count == 1
    assert all(finding.warning for finding in told.findings)
    assert file_desks.clerk.circulars.number(letter_id, file_desks.request()).first_text == (
        told.first_text
    )


def test_consecutive_numbers_are_counted_by_recipient(file_desks: Desks) -> None:
    new = replace(file_desks.new(villages=3), numbering=Numbering.CONSECUTIVE)
    told = file_desks.clerk.circulars.upcoming(file_desks.drafted(new), new.letter_on)
    assert told.count == 3


def test_reserved_numbers_are_offered_with_their_reason(file_desks: Desks) -> None:
    new = file_desks.new()
    file_desks.clerk.numbers.reserve(new.series_id, 2026, 2, "Surat tim percepatan")
    told = file_desks.clerk.circulars.upcoming(file_desks.drafted(new), new.letter_on)
    assert [choice.name for choice in told.reserved] == [
        "1 · Surat tim percepatan",
        "2 · Surat tim percepatan",
    ]
    assert "/SE-3/" in told.first_text


def test_what_stands_against_the_number_is_told_before_it_is_taken(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    told = file_desks.clerk.circulars.upcoming(letter_id, date(2027, 12, 1))
    assert "due_order" in {finding.code for finding in told.findings}
