import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import PaperRefused
from desktop.i18n import use_language
from desktop.services.files import require_file, speaking_name, write_new


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Desa Sukamahi", "32.16.05.2001_Desa_Sukamahi.pdf"),
        ("Desa  Suka/mahi", "32.16.05.2001_Desa_Suka_mahi.pdf"),
        ("../../etc/passwd", "32.16.05.2001_.._.._etc_passwd.pdf"),
        ('a<b>c:d"e|f?g*h\\i', "32.16.05.2001_a_b_c_d_e_f_g_h_i.pdf"),
        ("Desa\x00\nBaru\u202e", "32.16.05.2001_Desa_Baru.pdf"),
        ("x" * 500, f"32.16.05.2001_{'x' * 100}.pdf"),
    ],
)
def test_a_name_from_the_store_becomes_a_name_every_system_can_read(
    name: str, expected: str
) -> None:
    assert speaking_name("32.16.05.2001", name, "pdf") == expected


def test_a_file_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "surat.pdf"
    assert write_new(path, b"isi")
    assert not write_new(path, b"isi")
    assert path.read_bytes() == b"isi"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("make", ["file", "folder"])
def test_something_else_with_the_name_stays_as_it_is(tmp_path: Path, make: str) -> None:
    path = tmp_path / "surat.pdf"
    if make == "file":
        path.write_bytes(b"lain")
    else:
        path.mkdir()
    with pytest.raises(PaperRefused, match=r"surat\.pdf"):
        write_new(path, b"isi")
    assert path.is_dir() if make == "folder" else path.read_bytes() == b"lain"


@pytest.mark.parametrize(
    ("number", "word"), [(errno.ENOSPC, "full"), (errno.EACCES, "permission"), (errno.EIO, "surat")]
)
def test_a_disk_that_refuses_is_told_in_a_sentence_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(PaperRefused, match=word):
        write_new(tmp_path / "surat.pdf", b"isi")
    assert list(tmp_path.iterdir()) == []


def test_where_the_disk_knows_no_links_the_file_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    assert write_new(tmp_path / "surat.pdf", b"isi")
    assert [path.name for path in tmp_path.iterdir()] == ["surat.pdf"]


def test_a_file_that_appears_at_the_last_moment_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "surat.pdf"
    link = os.link

    def appear_first(source: Path, target: Path) -> None:
        path.write_bytes(b"lain")
        link(source, target)

    monkeypatch.setattr("os.link", appear_first)
    with pytest.raises(PaperRefused):
        write_new(path, b"isi")
    assert path.read_bytes() == b"lain"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="devices have no place in folders there")
def test_a_device_is_no_file() -> None:
    with pytest.raises(PaperRefused, match="is no file"):
        require_file(Path(os.devnull))
