from pathlib import Path

import pytest

from desktop.errors import Cancelled, NotAllowed, PaperRefused
from desktop.progress import Progress
from tests.offices import CancelAt, Desks

NAMES = [
    "32.16.01.1007_Kelurahan_Setia_Asih.pdf",
    "32.16.01.2001_Desa_Sagara_Makmur.pdf",
    "32.16.01.2002_Desa_Segarajaya.pdf",
]


def test_signed_copies_become_files_with_speaking_names(desks: Desks, tmp_path: Path) -> None:
    letter_id = desks.numbered()
    desks.sign(letter_id)
    folder = tmp_path / "surat" / "baru"
    result = desks.clerk.circulars.export(letter_id, folder, Progress())
    assert (result.written, result.existing, result.missing) == (3, 0, 0)
    assert sorted(path.name for path in folder.iterdir()) == NAMES
    copies = desks.clerk.circulars.detail(letter_id).copies
    assert [copy.file_name for copy in copies] == NAMES
    kept = desks.clerk.circulars.detail(letter_id).copies[1]
    assert (folder / NAMES[1]).read_bytes() == desks.clerk.circulars.preview(letter_id, kept.id)


def test_exporting_again_writes_nothing_twice(file_desks: Desks, tmp_path: Path) -> None:
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    file_desks.clerk.circulars.export(letter_id, tmp_path / "surat", Progress())
    (tmp_path / "surat" / NAMES[0]).unlink()
    result = file_desks.clerk.circulars.export(letter_id, tmp_path / "surat", Progress())
    assert (result.written, result.existing) == (1, 2)


def test_an_export_tells_how_many_copies_wait_for_their_signature(
    file_desks: Desks, tmp_path: Path
) -> None:
    letter_id = file_desks.numbered()
    with pytest.raises(Cancelled):
        file_desks.sign(letter_id, CancelAt(1))
    result = file_desks.clerk.circulars.export(letter_id, tmp_path / "surat", Progress())
    assert (result.written, result.missing) == (1, 2)


def test_another_file_with_the_name_is_never_overwritten(file_desks: Desks, tmp_path: Path) -> None:
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    mine = tmp_path / NAMES[1]
    mine.write_bytes(b"catatan saya")
    with pytest.raises(PaperRefused, match="Sagara"):
        file_desks.clerk.circulars.export(letter_id, tmp_path, Progress())
    assert mine.read_bytes() == b"catatan saya"
    assert (tmp_path / NAMES[0]).exists()


def test_an_export_that_is_cancelled_leaves_whole_files_only(
    file_desks: Desks, tmp_path: Path
) -> None:
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    folder = tmp_path / "surat"
    with pytest.raises(Cancelled):
        file_desks.clerk.circulars.export(letter_id, folder, CancelAt(2))
    assert sorted(path.name for path in folder.iterdir()) == NAMES[:2]


def test_what_is_not_signed_is_not_exported(file_desks: Desks, tmp_path: Path) -> None:
    letter_id = file_desks.numbered()
    with pytest.raises(NotAllowed):
        file_desks.clerk.circulars.export(letter_id, tmp_path, Progress())
    with pytest.raises(Cancelled):
        file_desks.sign(letter_id, CancelAt(1))
    assert file_desks.clerk.circulars.export(letter_id, tmp_path, Progress()).written == 1


def test_a_folder_that_is_a_file_is_refused_with_a_sentence(
    file_desks: Desks, tmp_path: Path
) -> None:
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    occupied = tmp_path / "surat"
    occupied.write_text("bukan folder")
    with pytest.raises(PaperRefused, match="surat"):
        file_desks.clerk.circulars.export(letter_id, occupied, Progress())
