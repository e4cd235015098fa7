"""A profile that somebody wrote by hand is refused with a sentence, never stumbled over."""

import json

import pytest

from desktop.errors import NotFound, PaperRefused, StoreRefused
from desktop.services.office_paper import letterhead
from desktop.store.office_profile import OfficeProfile
from tests.offices import Desks

ODD: dict[str, list[object]] = {
    "letterhead": [
        [],
        {"office": []},
        {"office": {"office_lines": "DINAS"}},
        {"office": {"address_lines": [1]}},
        {"office": {"government": 5}},
        {"emblem": 5},
    ],
    "page_profile": [[], {"size": "besar"}, {"name": [], "paper": {}}],
    "settings": ["", [1], {"signature_wording": "ditandatangani"}, {"signature_wording": [None]}],
}


@pytest.mark.parametrize(
    ("column", "value"), [(column, value) for column, odd in ODD.items() for value in odd]
)
def test_an_odd_profile_prints_nothing_and_says_so(
    file_desks: Desks, column: str, value: object
) -> None:
    letter_id = file_desks.drafted()
    copy = file_desks.clerk.circulars.detail(letter_id).copies[0]
    written = f"UPDATE office_profile SET {column} = ?"  # noqa: S608 - one of three columns
    file_desks.place.sql("admin", written, json.dumps(value))
    with pytest.raises(PaperRefused):
        file_desks.clerk.circulars.preview(letter_id, copy.id)
    with pytest.raises(PaperRefused):
        file_desks.clerk.circulars.number(letter_id, file_desks.request())


def test_an_office_of_a_regency_that_is_not_loaded_is_told(file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    file_desks.place.sql("admin", "UPDATE office_profile SET regency_code = ?", "99.99")
    with pytest.raises(NotFound, match="Kabupaten kantor"):
        file_desks.clerk.circulars.number(letter_id, file_desks.request())


@pytest.mark.parametrize(
    ("post", "kind", "line"),
    [
        ("regent", "regent", "BUPATI"),
        ("office_head", "office", "DINAS"),
        ("secretary", "office", "SETDA"),
    ],
)
def test_a_letter_wears_the_head_of_the_post_that_signs(post: str, kind: str, line: str) -> None:
    lines = {"office": "DINAS", "regent": "BUPATI", "secretary": "SETDA"}
    heads = {name: {"office_lines": [own]} for name, own in lines.items()}
    found = letterhead(OfficeProfile(letterhead=heads), post, b"emblem")
    assert (found.kind, found.office_lines, found.emblem) == (kind, (line,), b"emblem")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE office_profile SET page_profile = '{'",
        "UPDATE letter SET created_at = 'kemarin'",
        "UPDATE circular SET sections = '['",
    ],
)
def test_a_value_that_cannot_be_read_is_told_as_damage(file_desks: Desks, damage: str) -> None:
    letter_id = file_desks.drafted()
    file_desks.place.sql("admin", damage)
    with pytest.raises(StoreRefused):
        file_desks.clerk.circulars.detail(letter_id)
