from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.clock import Clock
from desktop.errors import PaperRefused
from desktop.services.keys import Keys
from desktop.store import office_profile
from reports.signing.authority import DemoAuthority
from tests.offices import Desks


def keys(clock: Clock) -> Keys:
    return Keys(clock, lambda: None)


def test_the_certificate_is_known_before_anything_is_signed(
    file_desks: Desks, tmp_path: Path
) -> None:
    path = tmp_path / "pejabat.p12"
    path.write_bytes(file_desks.authority.official_p12)
    with file_desks.official.keys.open(path, file_desks.authority.passphrase) as signer:
        assert signer.certificate.subject_name == "Nama Pejabat"
        assert signer.certificate.is_test


def test_a_wrong_passphrase_is_refused_and_told_to_nobody(file_desks: Desks) -> None:
    with pytest.raises(PaperRefused) as refused:
        file_desks.official.keys.open(file_desks.authority.official_p12, "rahasia-benar")
    error: BaseException | None = refused.value
    while error is not None:
        assert "rahasia-benar" not in f"{error!r} {error.__dict__}"
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize("content", [b"", b"bukan kunci", b"x" * 1_000_001])
def test_a_file_that_is_no_key_is_refused(
    file_desks: Desks, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "pejabat.p12"
    path.write_bytes(content)
    with pytest.raises(PaperRefused):
        file_desks.official.keys.open(path, "uji")


def test_a_key_that_is_missing_or_a_folder_is_told_by_its_path(
    file_desks: Desks, tmp_path: Path
) -> None:
    for path in (tmp_path / "tidak-ada.p12", tmp_path):
        with pytest.raises(PaperRefused, match=path.name):
            file_desks.official.keys.open(path, "uji")


def test_an_expired_certificate_is_refused_before_anything_is_signed(
    authority: DemoAuthority, file_desks: Desks
) -> None:
    late = file_desks.clock() + timedelta(days=3650)
    with pytest.raises(PaperRefused):
        keys(lambda: late).open(authority.official_p12, authority.passphrase)


def test_a_time_stamp_server_that_cannot_be_reached_stops_the_batch(file_desks: Desks) -> None:
    letter_id = file_desks.numbered()
    with file_desks.place.open("admin").transaction("admin", "set up") as tx:
        profile = office_profile.get(tx)
        settings = profile.settings | {"timestamp_url": "http://127.0.0.1:9/"}
        office_profile.save(tx, replace(profile, settings=settings))
    with pytest.raises(PaperRefused):
        file_desks.sign(letter_id)
    assert file_desks.clerk.circulars.detail(letter_id).row.signed == 0
