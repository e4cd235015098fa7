from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.errors import Cancelled, InvalidInput, PaperRefused
from desktop.services.demo import make_demo
from desktop.services.self_test import self_test
from tests.offices import CancelAt
from tests.stores import Clock


class Leaping(Clock):
    """A clock that leaps by a year each time it is asked."""

    def __call__(self) -> datetime:
        self.now += timedelta(days=366)
        return self.now


def test_a_demo_is_a_store_a_key_letters_and_an_agenda(tmp_path: Path) -> None:
    folder = tmp_path / "contoh"
    report = make_demo(folder, Clock(), villages=2)
    assert (report.villages, report.letters, report.pages, report.failed) == (2, 2, 4, [])
    made = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert made == {
        "agenda.pdf",
        "agenda.xlsx",
        "certificates/official.p12",
        "certificates/root.pem",
        "letters/32.16.01.1007_Kelurahan_Setia_Asih.pdf",
        "letters/32.16.01.2001_Desa_Sagara_Makmur.pdf",
        "store.sqlite",
    }
    assert set(report.seconds) == {"store", "number", "authority", "sign", "export", "agenda"}


def test_a_demo_takes_an_empty_folder_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    make_demo(tmp_path / "kosong", Clock(), villages=1)
    with pytest.raises(PaperRefused, match="kosong"):
        make_demo(tmp_path / "kosong", Clock(), villages=1)


@pytest.mark.parametrize("villages", [0, 188])
def test_a_demo_goes_to_villages_that_exist(tmp_path: Path, villages: int) -> None:
    with pytest.raises(InvalidInput):
        make_demo(tmp_path / "contoh", Clock(), villages=villages)


def test_a_demo_that_is_cancelled_keeps_a_store_that_holds(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make_demo(tmp_path / "contoh", Clock(), villages=2, progress=CancelAt(1))
    assert (tmp_path / "contoh" / "store.sqlite").is_file()
    assert not (tmp_path / "contoh" / "letters").exists()


def test_the_self_test_says_each_step() -> None:
    said: list[str] = []
    assert self_test(Clock(), said.append)
    assert len(said) == 4


def test_the_self_test_says_what_failed() -> None:
    said: list[str] = []
    assert not self_test(Leaping(), said.append)
    assert len(said[-1]) > 20
