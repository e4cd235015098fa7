"""What a new circular takes over from the template."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import resources
from desktop.errors import InvalidInput
from desktop.services.circular_draft import defaults
from desktop.store import circulars, officials
from desktop.store.officials import OfficeHolder
from tests.offices import Desks

LISTS = Path(resources.__file__).parent / "regions"


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


def test_a_regency_loaded_beside_ours_gets_no_circular(file_desks: Desks) -> None:
    admin = file_desks.at("admin")
    admin.regions.apply_import(admin.regions.preview_import(LISTS / "32.75.csv"))
    new = replace(file_desks.new(1), village_codes=None)
    copies = file_desks.clerk.circulars.detail(file_desks.drafted(new)).copies
    assert len(copies) == 187
    with pytest.raises(InvalidInput) as refused:
        file_desks.drafted(replace(new, village_codes=("32.75.01.1001",)))
    assert refused.value.field == "village_codes"


def test_while_the_holder_is_away_the_stand_in_is_proposed(file_desks: Desks) -> None:
    away = OfficeHolder(
        "plh", "kepala_dinas", "sekda", "Plh.", date(2026, 11, 16), date(2026, 11, 20)
    )
    with file_desks.place.open().transaction("admin", "stand in") as tx:
        officials.save_holder(tx, away)
        assert defaults(tx, date(2026, 11, 15)).signatory_id == "kepala_dinas"
        assert defaults(tx, date(2026, 11, 16)).signatory_id == "plh"
        assert defaults(tx, date(2026, 11, 20)).signatory_id == "plh"
        assert defaults(tx, date(2026, 11, 21)).signatory_id == "kepala_dinas"
