import pytest

from desktop.domain.letter_check import Asked, Receiver
from desktop.domain.letter_text import Passage
from tests.domain.checking import DAY, codes, found, reading

DESA_ONLY = (Receiver("v2", "Segarajaya", "desa"),)
WARDS_ONLY = (Receiver("v1", "Setia Asih", "kelurahan"),)


@pytest.mark.parametrize(
    "words",
    ["Kepala Desa agar", "dalam APBDes", "Peraturan Desa", "RKP Desa", "musyawarah desa"],
)
def test_a_point_for_kelurahan_does_not_speak_of_a_desa(words: str) -> None:
    assert reading(words, binds="kelurahan") == ["bound_words"]
    assert reading(words, binds="desa") == []


@pytest.mark.parametrize("words", ["Lurah agar", "dalam DPA kecamatan", "musyawarah kelurahan"])
def test_a_point_for_desa_does_not_speak_of_a_kelurahan(words: str) -> None:
    assert reading(words, binds="desa") == ["bound_words"]
    assert reading(words, binds="kelurahan") == []


def test_a_desa_has_a_dpa_of_its_own() -> None:
    assert reading("dimuat dalam DPA Desa", binds="desa") == []


def test_an_obligation_is_looked_at_like_a_point() -> None:
    asked = Asked("Menganggarkan dalam APBDes", DAY.replace(month=12, day=11), "kelurahan")
    (one,) = found(obligations=(asked,))
    assert (one.code, one.place) == ("bound_words", "obligations:0")


@pytest.mark.parametrize(
    ("words", "instead"),
    [("Kepala Desa", "{kepala}"), ("Lurah", "{kepala}"), ("APBDes", "{sebutan}")],
)
def test_words_for_one_kind_in_a_point_for_everybody_are_found(words: str, instead: str) -> None:
    (one,) = found(passages=(Passage("section:0:0", f"{words} agar mendata"),))
    assert (one.code, instead in one.message) == ("common_words", True)


def test_a_point_that_names_both_kinds_knows_of_both() -> None:
    assert reading("pedoman bagi camat, kepala desa, dan lurah") == []


@pytest.mark.parametrize(
    ("words", "recipients"), [("Kepala Desa agar", DESA_ONLY), ("Lurah agar", WARDS_ONLY)]
)
def test_words_for_the_only_kind_addressed_are_right(
    words: str, recipients: tuple[Receiver, ...]
) -> None:
    assert reading(words, recipients=recipients) == []


def test_addresses_and_copies_are_not_read_as_points() -> None:
    assert codes(copies_to=("Kepala Dinas Pemberdayaan Masyarakat dan Desa",)) == []
