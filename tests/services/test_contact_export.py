from datetime import date
from pathlib import Path

import pytest

from desktop.domain.contact import Contact
from desktop.progress import Progress
from desktop.services.contact_record import PlaceOf
from reports.forms.sheet import read_table
from tests.offices import Desks

HEAD = Contact(
    "village_head",
    "Nama Kontak, S.E.",
    "0800-1234-5678",
    "+65 6000 0000",
    "kades@desa.example",
    "=1+1; Jalan Desa",
    date(2024, 1, 1),
    None,
    "-SK 1",
)


def furnish(desks: Desks) -> None:
    first, second = (row.id for row in desks.clerk.villages.rows()[:2])
    add = desks.clerk.contacts.add
    add(PlaceOf(village_id=first), HEAD)
    add(PlaceOf(village_id=first), Contact("operator", "Nama Operator"))
    add(PlaceOf(village_id=first), Contact("secretary", "Nama Dulu", valid_until=date(2020, 1, 1)))
    add(PlaceOf(village_id=second), Contact("secretary", "Nama", valid_from=date(2027, 1, 1)))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_is_imported_again_unchanged(
    desks: Desks, tmp_path: Path, ending: str
) -> None:
    furnish(desks)
    path = tmp_path / f"kontak.{ending}"
    path.write_bytes(desks.clerk.contacts.export(desks.clerk.villages.rows()[:3], ending))
    preview = desks.clerk.contact_import.preview(path)
    outcomes = [str(line.outcome) for line in preview.lines]
    assert outcomes == ["unchanged", "unchanged", "unchanged", "empty"]
    assert preview.columns.unknown == ()
    result = desks.clerk.contact_import.store(preview, Progress())
    assert (result.stored, result.unchanged, result.returned) == (0, 3, ())


def test_exactly_the_villages_asked_for_are_exported(file_desks: Desks) -> None:
    furnish(file_desks)
    villages = file_desks.clerk.villages.rows()[1:4:2]
    rows = read_table(file_desks.clerk.contacts.export(villages, "xlsx"))
    codes = [row.cells[0].text for row in rows[1:]]
    assert codes == [village.code for village in villages]
    assert [cell.text for cell in rows[1].cells[3:5]] == ["Sekretaris desa", "Nama"]


def test_the_head_of_an_urban_ward_is_its_lurah(file_desks: Desks) -> None:
    furnish(file_desks)
    rows = read_table(file_desks.clerk.contacts.export(file_desks.clerk.villages.rows()[:1], "csv"))
    assert [cell.text for cell in rows[1].cells[:6]] == [
        "32.16.01.1007",
        "Setia Asih",
        "Tarumajaya",
        "Lurah",
        "Nama Kontak, S.E.",
        "0800-1234-5678",
    ]
