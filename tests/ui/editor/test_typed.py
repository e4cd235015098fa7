import pytest

from desktop.ui.editor.items import Item
from desktop.ui.editor.typed import read_plain
from reports.prose import plain


def read(words: str) -> list[tuple[int, str]]:
    return [(each.level, plain(each.text)) for each in read_plain(words) if isinstance(each, Item)]


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
