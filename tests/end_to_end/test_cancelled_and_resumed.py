from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.letter import State
from desktop.errors import Cancelled
from desktop.progress import Progress
from reports import pages
from tests.offices import CancelAt, Desks


def test_cancelled_at_90_and_resumed_there_are_187_letters_and_none_twice(
    file_desks: Desks, tmp_path: Path
) -> None:
    letter_id = file_desks.numbered(file_desks.clerk.circulars.defaults())
    with pytest.raises(Cancelled):
        file_desks.sign(letter_id, CancelAt(90))
    circulars = file_desks.clerk.circulars
    folder = tmp_path / "surat"
    assert circulars.detail(letter_id).row.signed == 90
    assert circulars.export(letter_id, folder, Progress()).written == 90
    early = {path.name: sha256(path.read_bytes()).digest() for path in folder.iterdir()}

    result = file_desks.sign(letter_id)
    assert (result.signed, result.already, result.failed) == (97, 90, ())
    assert circulars.detail(letter_id).row.state is State.ISSUED
    assert circulars.export(letter_id, folder, Progress()).written == 97

    files = {path.name: sha256(path.read_bytes()).digest() for path in folder.iterdir()}
    assert len(files) == len(set(files.values())) == 187
    assert early.items() <= files.items()
    for copy in circulars.detail(letter_id).copies:
        (path,) = folder.glob(f"{copy.village_code}_*.pdf")
        head = "Lurah" if copy.kind == "kelurahan" else "Kepala Desa"
        said = " ".join(" ".join(pages.text(path.read_bytes())).split())
        assert f"{head} {copy.village}, Kecamatan {copy.district}" in said
