"""The address of a circular fits those who get it."""

from dataclasses import replace

import pytest

import resources
from desktop.services.circular_addressees import addressees, read_addressee
from desktop.store.regions import VillageRow
from reports import pages
from tests.offices import Desks

SHIPPED = [
    read_addressee(each) for each in resources.values("templates", "circular.json")["addressees"]
]
SUKAMAHI = VillageRow(
    "1", "20", "32.16.20.2001", "Sukamahi", "desa", "32.16.20", "Cikarang Pusat", ""
)
HEGARMUKTI = replace(SUKAMAHI, id="2", code="32.16.20.2002", name="Hegarmukti")
SETIA_ASIH = VillageRow(
    "3", "1", "32.16.01.1007", "Setia Asih", "kelurahan", "32.16.01", "Tarumajaya", ""
)
PUSAKA = replace(SETIA_ASIH, id="4", code="32.16.01.1008", name="Pusaka Rakyat")


def written(*places: VillageRow) -> tuple[str, ...]:
    return addressees(SHIPPED, places, "Kabupaten Bekasi")


def test_a_letter_to_all_kinds_in_many_districts_goes_to_the_whole_regency() -> None:
    assert written(SUKAMAHI, HEGARMUKTI, SETIA_ASIH, PUSAKA) == (
        "Camat se-Kabupaten Bekasi",
        "Kepala Desa se-Kabupaten Bekasi",
        "Lurah se-Kabupaten Bekasi",
    )


def test_a_letter_to_one_district_names_it_and_its_head() -> None:
    assert written(SUKAMAHI, HEGARMUKTI) == (
        "Camat Cikarang Pusat",
        "Kepala Desa se-Kecamatan Cikarang Pusat",
    )


@pytest.mark.parametrize(("place", "other"), [(SETIA_ASIH, "Kepala Desa"), (SUKAMAHI, "Lurah")])
def test_nobody_is_addressed_whose_kind_of_unit_gets_no_copy(place: VillageRow, other: str) -> None:
    assert not any(line.startswith(other) for line in written(place))


def test_a_single_place_is_named_itself() -> None:
    assert written(SETIA_ASIH) == ("Camat Tarumajaya", "Lurah Setia Asih")


def test_the_line_of_an_older_template_stays_as_it_was_written() -> None:
    lines = [read_addressee("Camat se-Kabupaten Bekasi"), read_addressee("{{wilayah}} {tahun}")]
    assert addressees(lines, [SETIA_ASIH], "Kabupaten Bekasi") == (
        "Camat se-Kabupaten Bekasi",
        "{{wilayah}} {tahun}",
    )


def test_braces_in_a_name_are_no_placeholder() -> None:
    odd = replace(SETIA_ASIH, name="{tahun}")
    assert written(odd)[1] == "Lurah {{tahun}}"


def test_a_copy_prints_the_address_of_its_district(file_desks: Desks) -> None:
    rows = file_desks.clerk.villages.rows()
    codes = tuple(row.code for row in rows if row.district == "Cibarusah")
    letter_id = file_desks.drafted(replace(file_desks.new(), village_codes=codes))
    clerk = file_desks.clerk.circulars
    pdf = clerk.preview(letter_id, clerk.detail(letter_id).copies[0].id)
    letter = " ".join(" ".join(pages.text(pdf)).split())
    assert "Camat Cibarusah" in letter
    assert "Kepala Desa se-Kecamatan Cibarusah" in letter
    assert "Lurah se-" not in letter
