from typing import TypeGuard

import pytest

from desktop.ui.editor.items import Entry, Item
from desktop.ui.editor.typed import read_plain
from reports.prose import plain


def read(words: str) -> list[tuple[int, str]]:
    return [(each.level, plain(each.text)) for each in read_plain(words) if isinstance(each, Item)]


def is_item(entry: Entry) -> TypeGuard[Item]:
    return isinstance(entry, Item)


def test_each_form_of_number_is_a_level() -> None:
    words = "1. satu\n\na. dua\n1) tiga\na) empat\n(1) lima\n\tb.\tenam\n2. tujuh"
    assert read(words) == [
        (1, "satu"),
        (2, "dua"),
        (3, "tiga"),
        (4, "empat"),
        (5, "lima"),
        (2, "enam"),
        (1, "tujuh"),
    ]


def test_a_list_may_be_copied_from_its_middle_on() -> None:
    assert read("7. tujuh\n8. delapan") == [(1, "tujuh"), (1, "delapan")]


def test_a_number_amid_text_that_begins_no_list_is_text() -> None:
    assert read("teks\n7. tujuh") == [(0, "teks"), (0, "7. tujuh")]


@pytest.mark.parametrize("words", ["a.n. Bupati", "2027 adalah", "100. seratus", "1.000 rupiah"])
def test_what_only_looks_like_a_number_is_text(words: str) -> None:
    assert read(words) == [(0, words)]


def test_bullets_are_points() -> None:
    assert read("• satu\n• dua\n- tiga") == [(1, "satu"), (1, "dua"), (2, "tiga")]


def test_lettered_lines_in_their_order_are_headings_where_sections_can_begin() -> None:
    words = "A. Latar Belakang\n1. satu\nB. Isi Edaran\na. dua\nD. Bukan\nH. Nama\nC. Tutup."
    kinds = [(each.kind, each.level) for each in read_plain(words, headings=True) if is_item(each)]
    assert kinds == [
        ("heading", 0),
        ("point", 1),
        ("heading", 0),
        ("point", 1),
        ("paragraph", 0),
        ("paragraph", 0),
        ("paragraph", 0),
    ]
    assert read("A. Latar Belakang") == [(0, "A. Latar Belakang")]
