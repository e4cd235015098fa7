"""What is handed to the programs of the computer, and what is said where there are none."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui

from desktop.errors import PaperRefused
from desktop.ui.opening import open_file, open_folder, open_pdf


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Everything that was opened, by a computer that opens everything."""
    opened: list[Path] = []

    def open_url(url: QtCore.QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", open_url)
    return opened


@pytest.fixture
def nothing_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda _url: False)


def test_a_pdf_is_opened_under_its_name_also_twice(handed: list[Path]) -> None:
    for content in (b"%PDF one", b"%PDF two"):
        open_pdf("32.16.20.2001_Desa_Sukamahi.pdf", content)
    assert {path.name for path in handed} == {"32.16.20.2001_Desa_Sukamahi.pdf"}
    assert [path.read_bytes() for path in handed] == [b"%PDF one", b"%PDF two"]


@pytest.mark.usefixtures("nothing_opens")
@pytest.mark.parametrize(
    "hand_over", [open_folder, lambda folder: open_file(folder / "agenda.pdf")]
)
def test_where_nothing_opens_it_the_folder_is_named(
    tmp_path: Path, hand_over: Callable[[Path], None]
) -> None:
    with pytest.raises(PaperRefused) as refused:
        hand_over(tmp_path)
    assert refused.value.message.endswith(str(tmp_path))


@pytest.mark.usefixtures("nothing_opens")
def test_a_pdf_that_nothing_opens_lies_where_it_is_said() -> None:
    with pytest.raises(PaperRefused) as refused:
        open_pdf("surat.pdf", b"%PDF")
    folder = Path("/" + refused.value.message.partition("/")[2])
    assert (folder / "surat.pdf").read_bytes() == b"%PDF"


def test_a_pdf_that_cannot_be_written_is_refused_in_a_sentence(handed: list[Path]) -> None:
    with pytest.raises(PaperRefused, match="xxx"):
        open_pdf("x" * 300, b"%PDF")
    assert handed == []


def test_nothing_is_left_behind_when_the_program_ends(tmp_path: Path) -> None:
    program = (
        "from PySide6 import QtGui\n"
        "from desktop.ui import opening\n"
        "QtGui.QDesktopServices.openUrl = lambda url: print(url.toLocalFile()) or True\n"
        "opening.open_pdf('surat.pdf', b'%PDF')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path)},
    )
    assert done.stdout.strip().endswith("surat.pdf")
    assert list(tmp_path.iterdir()) == []
