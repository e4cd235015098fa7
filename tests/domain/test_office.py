"""The office as it presents itself on letters."""

import pytest

from desktop.domain.office import check_head, check_line, check_lines, check_names
from desktop.errors import InvalidInput


def test_a_line_is_short_and_printable() -> None:
    check_line("rank", "", required=False)
    check_line("name", "Dinas Ketenagakerjaan")
    for words in ("", " ", "x" * 121, "Dinas\tKetenagakerjaan", "DINAS\u202e"):
        with pytest.raises(InvalidInput) as refused:
            check_line("name", words)
        assert refused.value.field == "name"


def test_there_is_room_for_few_lines() -> None:
    check_lines("office_lines", ("A", "B", "C"), 3)
    with pytest.raises(InvalidInput):
        check_lines("office_lines", ("A", "B", "C", "D"), 3)
    with pytest.raises(InvalidInput):
        check_lines("office_lines", ("A", ""), 3)


def test_an_office_has_a_name_a_short_name_and_a_place() -> None:
    check_names("Dinas", "Disnaker", "Cikarang Pusat")
    for names in (("", "D", "C"), ("D", "", "C"), ("D", "D", "")):
        with pytest.raises(InvalidInput):
            check_names(*names)


def test_a_letterhead_names_somebody() -> None:
    check_head("", ("BUPATI BEKASI",), ())
    check_head("PEMERINTAH KABUPATEN BEKASI", (), ())
    with pytest.raises(InvalidInput) as refused:
        check_head(" ", (), ("Jalan",))
    assert refused.value.field == "office_lines"
