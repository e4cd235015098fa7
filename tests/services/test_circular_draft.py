"""What a new circular takes over from the template."""

from dataclasses import replace

import pytest

from desktop.store import circulars
from tests.offices import Desks


@pytest.mark.parametrize(
    ("signatory", "copies"),
    [
        ("bupati", ["Sekretaris Daerah", "Kepala Dinas", "Kepala BPJS"]),
        ("sekda", ["Bupati Bekasi (sebagai laporan)", "Kepala Dinas", "Kepala BPJS"]),
        ("kepala_dinas", ["Bupati Bekasi", "Sekretaris Daerah", "Kepala Dinas", "Kepala BPJS"]),
    ],
)
def test_whoever_signs_gets_no_copy_for_information(
    file_desks: Desks, signatory: str, copies: list[str]
) -> None:
    letter_id = file_desks.drafted(replace(file_desks.new(1), signatory_id=signatory))
    with file_desks.place.open().reading() as view:
        written = circulars.get(view, letter_id).draft.copies_to
    assert len(written) == len(copies)
    assert all(one.startswith(other) for one, other in zip(written, copies, strict=True))
