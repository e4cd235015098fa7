import csv
from importlib.resources import files

import pytest

from desktop.domain.letter_text import passages
from desktop.ui.editor.names import Names
from tests.ui.editor.letters import shipped

_NAMES = ("nama", "nama_kecamatan")
KNOWN = (
    "Sukamahi",
    "Sirnajaya",
    "Karang Bahagia",
    "Cikarang Pusat",
    "Drs. H. Nama Pejabat Pertama, M.Si.",
)


def doubts(words: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(words[begin:end], near) for begin, end, near in Names(KNOWN).doubtful(words)]


@pytest.mark.parametrize(
    "title", ["Desa", "Kelurahan", "Kecamatan", "Kepala Desa", "Lurah", "Camat"]
)
def test_a_name_behind_a_title_that_is_near_to_a_registered_one_is_doubted(title: str) -> None:
    assert doubts(f"kepada {title} Sukamahy dan lain") == [("Sukamahy", ("Sukamahi",))]


def test_a_name_that_is_registered_is_not_doubted() -> None:
    assert doubts("Desa Sukamahi, Kecamatan Cikarang Pusat, Desa Sirnajaya") == []


def test_a_name_that_is_like_none_is_not_doubted() -> None:
    assert doubts("Desa Wanasari Kabupaten Bekasi") == []


def test_a_single_word_without_a_title_is_no_name() -> None:
    assert doubts("Sukamahy adalah desa") == []


def test_two_words_are_compared_without_a_title_too() -> None:
    assert doubts("Ditetapkan di Cikarang Pusar") == [("Cikarang Pusar", ("Cikarang Pusat",))]


def test_names_of_officials_are_compared() -> None:
    assert doubts("oleh Nama Pejabat Pertana, Bupati") == [
        ("Nama Pejabat Pertana", ("Nama Pejabat Pertama",))
    ]
    assert doubts("Drs. Nama Pejabat Pertama, M.Si.") == []


def test_one_word_may_have_been_written_as_two() -> None:
    assert doubts("Kecamatan Karangbahagya Kabupaten Bekasi") == [
        ("Karangbahagya", ("Karang Bahagia",))
    ]
    assert doubts("Kecamatan Karangbahagia") == []


def test_a_title_ends_the_name_before_it() -> None:
    assert doubts("Desa Sukamahi Kecamatan Cikarang Pusat") == []


def test_nothing_is_doubted_while_no_name_is_known() -> None:
    assert list(Names().doubtful("Desa Sukamahy")) == []


def test_the_shipped_letter_has_no_doubtful_name_of_the_shipped_villages() -> None:
    listed = (files("resources") / "regions" / "32.16.csv").read_text("utf-8").splitlines()
    names = Names({row[column] for row in csv.DictReader(listed) for column in _NAMES})
    found = [passage.words for passage in passages(shipped()) if [*names.doubtful(passage.words)]]
    assert found == []
