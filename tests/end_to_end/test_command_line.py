import json
import os
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.end_to_end.conftest import WITHOUT_QT, Demo, lindungdesa

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("demo", "verify", "trail", "regions", "self-test")


def verify(demo: Demo, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return lindungdesa("verify", "--trust", demo.root, *arguments)


def test_the_help_names_every_command_in_indonesian() -> None:
    done = lindungdesa("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in COMMANDS)
    assert "perintah" in done.stdout.lower()


def test_the_version_is_told() -> None:
    done = lindungdesa("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "lindungdesa")


@pytest.mark.parametrize("arguments", [["nothing"], ["demo"], ["trail"], ["verify", "--json"]])
def test_a_command_that_is_not_understood_ends_with_2(arguments: list[str]) -> None:
    done = lindungdesa(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["demo"], "diperlukan: --out"),
        (["demo", "--out"], "perlu satu isian"),
        (["demo", "--ou", "x"], "diperlukan: --out"),
        (["demo", "--out", "x", "--villages", "-1"], "bilangan bulat"),
        (["verify", "--signatures", "9" * 5000, "x"], "bilangan bulat"),
        (["nothing"], "tidak ada (pilih: 'demo'"),
        (["--nothing"], "tidak dikenal: --nothing"),
        (["regions", "import"], "Pemakaian: lindungdesa regions import"),
    ],
)
def test_what_was_not_understood_is_said_in_indonesian(arguments: list[str], told: str) -> None:
    done = lindungdesa(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("Pemakaian") == 1


def test_a_failure_is_one_json_object_too(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("milik saya")
    done = lindungdesa("demo", "--out", tmp_path, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout) == {"error": done.stderr.strip()}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.pdf"
    os.mkfifo(pipe)
    for arguments in (["verify", pipe], ["verify", "--trust", pipe, pipe], ["verify", "/dev/zero"]):
        done = lindungdesa(*arguments)
        assert done.returncode == 2
        assert "bukan berkas" in done.stdout + done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no POSIX shell")
def test_where_nobody_listens_the_status_still_tells(small_demo: Demo) -> None:
    verb = f"-m desktop trail verify --store {small_demo.store}"
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {sys.executable} {verb} >&- 2>&-"], check=False, cwd=ROOT
    )
    assert done.returncode == 0


def test_the_demo_tells_in_words_what_it_made(tmp_path: Path) -> None:
    done = lindungdesa("demo", "--out", tmp_path / "contoh", "--villages", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "/SE-1/Disnaker/" in done.stdout
    assert "penandatanganan" in done.stdout
    assert "sign " not in done.stdout
    command = shlex.split(done.stdout.splitlines()[-1].partition(": ")[2])
    assert Path(command[-1]).is_file()
    shown = subprocess.run([*command[:-2], "--version"], check=True, capture_output=True, text=True)
    assert shown.stdout.startswith("lindungdesa ")
    assert len(list((tmp_path / "contoh" / "letters").iterdir())) == 1


def test_the_demo_wants_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("milik saya")
    done = lindungdesa("demo", "--out", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert str(tmp_path) in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["surat.txt"]


@pytest.mark.parametrize("count", ["0", "-1", "188", "banyak"])
def test_the_demo_knows_how_many_villages_there_are(tmp_path: Path, count: str) -> None:
    done = lindungdesa("demo", "--out", tmp_path / "contoh", "--villages", count)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "contoh").exists()


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    done = lindungdesa("demo", "--out", tmp_path / "berkas" / "contoh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_a_good_letter_is_told_to_be_good(small_demo: Demo) -> None:
    letters = small_demo.letters
    store = str(small_demo.store)
    done = verify(small_demo, "--signatures", "1", "--json", "--store", store, *letters)
    assert done.returncode == 0, done.stdout
    files = json.loads(done.stdout)["files"]
    assert {file["revocation_checked"] for file in files} == {False}
    assert [file["file"] for file in files] == [str(path) for path in letters]
    for file in files:
        assert {each["verdict"] for each in file["verdicts"].values()} == {"ok"}


def test_a_store_that_is_not_open_makes_nothing_bad(small_demo: Demo) -> None:
    done = verify(small_demo, "--json", small_demo.letters[0])
    verdicts = json.loads(done.stdout)["files"][0]["verdicts"]
    assert (done.returncode, verdicts["known"]["verdict"]) == (0, "not checked")


def test_each_verdict_is_a_sentence(small_demo: Demo) -> None:
    done = verify(small_demo, small_demo.letters[0])
    lines = done.stdout.splitlines()[1:]
    assert len(lines) >= 7
    assert all(line.endswith(".") for line in lines)


def test_an_unknown_signer_is_bad(small_demo: Demo) -> None:
    done = lindungdesa("verify", "--json", small_demo.letters[0])
    verdicts = json.loads(done.stdout)["files"][0]["verdicts"]
    assert (done.returncode, verdicts["trusted"]["verdict"]) == (1, "bad")
    assert verdicts["intact"]["verdict"] == "ok"


def test_another_number_of_signatures_is_bad(small_demo: Demo) -> None:
    assert verify(small_demo, "--signatures", "2", small_demo.letters[0]).returncode == 1


def test_a_changed_letter_is_bad(small_demo: Demo, tmp_path: Path) -> None:
    content = small_demo.letters[0].read_bytes()
    changed = tmp_path / "surat.pdf"
    changed.write_bytes(content.replace(b"/Lang", b"/Lagn", 1))
    assert changed.read_bytes() != content
    assert verify(small_demo, changed).returncode == 1


def test_a_letter_of_another_office_is_not_known(small_demo: Demo, demo: Demo) -> None:
    done = verify(demo, "--json", "--store", str(small_demo.store), demo.letters[0])
    verdicts = json.loads(done.stdout)["files"][0]["verdicts"]
    assert (done.returncode, verdicts["known"]["verdict"]) == (1, "bad")


def test_a_file_that_is_missing_or_no_pdf_ends_with_2(small_demo: Demo, tmp_path: Path) -> None:
    missing = tmp_path / "tidak-ada.pdf"
    for path in (missing, small_demo.root, tmp_path):
        done = verify(small_demo, small_demo.letters[0], path)
        assert (done.returncode, done.stderr) == (2, "")


def test_a_trusted_certificate_that_is_none_ends_with_2(small_demo: Demo) -> None:
    letter = small_demo.letters[0]
    done = lindungdesa("verify", "--trust", letter, letter)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_the_trail_of_the_demo_is_whole(small_demo: Demo) -> None:
    store = str(small_demo.store)
    for arguments in (["--store", store, "trail", "verify"], ["trail", "verify", "--store", store]):
        done = lindungdesa(*arguments)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_first_broken_link_is_named(small_demo: Demo, tmp_path: Path) -> None:
    store = Path(shutil.copy(small_demo.store, tmp_path / "store.sqlite"))
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute(
            "UPDATE trail SET entry = replace(entry, '2026', '2025')"
            " WHERE seq = (SELECT max(seq) - 20 FROM trail)"
        )
        connection.execute("UPDATE letter SET subject = 'lain'")
        (seq,) = connection.execute("SELECT max(seq) - 20 FROM trail").fetchone()
    done = lindungdesa("trail", "verify", "--store", store)
    assert (done.returncode, done.stderr) == (1, "")
    assert str(seq) in done.stdout


@pytest.mark.parametrize("content", [None, b"", b"bukan penyimpanan" * 100])
def test_where_there_is_no_store_the_trail_ends_with_2(
    tmp_path: Path, content: bytes | None
) -> None:
    store = tmp_path / "store.sqlite"
    if content is not None:
        store.write_bytes(content)
    done = lindungdesa("trail", "verify", "--store", store)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_regions_are_shown_first_and_written_only_with_yes(
    small_demo: Demo, tmp_path: Path
) -> None:
    store = Path(shutil.copy(small_demo.store, tmp_path / "store.sqlite"))
    listed = tmp_path / "baru.csv"
    header = "kode_kemendagri,nama,jenis,kode_kecamatan,nama_kecamatan"
    listed.write_text(f"{header}\n32.75.01.1001,Bekasi Jaya,kelurahan,32.75.01,Bekasi Timur\n")
    command = ("regions", "import", str(listed), "--store", str(store))
    first, second = lindungdesa(*command), lindungdesa(*command)
    assert first.returncode == second.returncode == 0
    assert "32.75.01.1001" in first.stdout
    assert "Kota Bekasi bukan wilayah kantor ini" in first.stdout
    assert first.stdout == second.stdout
    assert lindungdesa(*command, "--yes").returncode == 0
    assert "32.75.01.1001" not in lindungdesa(*command).stdout


def test_a_list_of_regions_that_is_none_ends_with_2(small_demo: Demo) -> None:
    done = lindungdesa("regions", "import", small_demo.root, "--store", small_demo.store)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_the_self_test_words_each_step_and_ends_with_0() -> None:
    done = lindungdesa("self-test")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) >= 4


def test_a_reader_who_goes_away_is_no_failure_of_ours(small_demo: Demo) -> None:
    command = [sys.executable, "-c", WITHOUT_QT, "verify", *map(str, small_demo.letters * 300)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


STOPPED = """
import os, signal, sys
sys.modules["PySide6"] = None
from desktop import cli
from desktop.services import demo
def interrupted(*_, **__):
    os.kill(os.getpid(), signal.SIGINT)
    raise AssertionError("not interrupted")
demo.make_store = interrupted
sys.exit(cli.main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
def test_ctrl_c_ends_with_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STOPPED, "demo", "--out", str(tmp_path / "contoh")]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (128 + signal.SIGINT, "")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_an_answer_that_cannot_be_written_is_told_in_a_sentence() -> None:
    command = [sys.executable, "-c", WITHOUT_QT, "--version"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
