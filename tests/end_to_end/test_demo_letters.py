"""All 187 letters before judges that share no line of code with us."""

import csv
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

import resources
from reports import pages
from reports.words import from_terbilang
from tests.end_to_end.conftest import Demo

TOTAL = "Rp20.160.000,00"
IN_WORDS = re.compile(r"Rp([\d.]+),00 \(([a-z ]+) rupiah\)")


@cache
def words(path: Path) -> str:
    return " ".join(" ".join(pages.text(path.read_bytes())).split())


def villages() -> list[dict[str, str]]:
    return list(csv.DictReader(resources.text("regions", "32.16.csv").splitlines()))


def test_every_village_has_one_letter_under_its_own_name(demo: Demo) -> None:
    assert demo.told["counts"] == {"villages": 187, "letters": 187, "failed": 0}
    codes = [path.name.split("_")[0] for path in demo.letters]
    assert codes == sorted(row["kode_kemendagri"] for row in villages())


def test_every_letter_is_bound_to_its_own_village(demo: Demo) -> None:
    by_code = {path.name.split("_")[0]: words(path) for path in demo.letters}
    for row in villages():
        said = by_code[row["kode_kemendagri"]]
        head = "Lurah" if row["jenis"] == "kelurahan" else "Kepala Desa"
        assert f"{head} {row['nama']}, Kecamatan {row['nama_kecamatan']}" in said
        others = {each["nama"] for each in villages() if not alike(each["nama"], row)}
        assert not [name for name in others if f"{head} {name}," in said]


def alike(name: str, row: dict[str, str]) -> bool:
    return name == row["nama"] or name in row["nama_kecamatan"]


def test_every_letter_names_its_sums_and_their_words(demo: Demo) -> None:
    for path in demo.letters:
        sums = IN_WORDS.findall(words(path))
        assert TOTAL in words(path)
        assert {amount for amount, _ in sums} == {"16.800", "201.600", "20.160.000"}
        for amount, in_words in sums:
            assert from_terbilang(in_words) == int(amount.replace(".", ""))


def test_an_urban_ward_is_not_asked_for_a_village_budget(demo: Demo) -> None:
    wards = [path for path in demo.letters if "_Kelurahan_" in path.name]
    assert len(wards) == 8
    for path in demo.letters:
        asked = "dalam Anggaran Pendapatan dan Belanja Desa" in words(path)
        assert asked == (path not in wards), path.name


def test_qpdf_finds_nothing_wrong_in_any_letter(demo: Demo) -> None:
    for path in demo.letters:
        done = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True)
        assert done.returncode == 0, done.stdout


def test_pdfsig_calls_every_letter_valid_and_wholly_signed(demo: Demo) -> None:
    for path in demo.letters:
        told = subprocess.run(["pdfsig", path], check=False, capture_output=True, text=True).stdout
        assert "Signature is Valid." in told, path.name
        assert "Total document signed" in told, path.name
        assert told.count("Signature #") == 1, path.name


def test_openssl_verifies_every_letter_up_to_the_root(demo: Demo, tmp_path: Path) -> None:
    for path in demo.letters:
        signed, value = parts(path.read_bytes())
        (tmp_path / "signed").write_bytes(signed)
        (tmp_path / "value").write_bytes(value)
        options = ["-binary", "-cades", "-purpose", "any", "-inform", "DER", "-out", "/dev/null"]
        files: list[str | Path] = [
            "-in",
            tmp_path / "value",
            "-content",
            tmp_path / "signed",
            "-CAfile",
            demo.root,
        ]
        command: list[str | Path] = ["openssl", "cms", "-verify", *options, *files]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert (done.returncode, path.name) == (0, path.name), done.stderr


def parts(pdf: bytes) -> tuple[bytes, bytes]:
    """What is signed, and the signature value in the gap."""
    found = re.search(rb"/ByteRange\s*\[\s*0 (\d+) (\d+) (\d+)\s*\]", pdf)
    assert found is not None
    end, resume, length = (int(number) for number in found.groups())
    assert resume + length == len(pdf)
    return pdf[:end] + pdf[resume:], bytes.fromhex(pdf[end + 1 : resume - 1].decode())


@pytest.mark.parametrize("name", ["agenda.pdf", "agenda.xlsx"])
def test_the_agenda_is_there(demo: Demo, name: str) -> None:
    assert (demo.folder / name).stat().st_size > 1000


def test_the_demo_counts_what_it_made(demo: Demo) -> None:
    assert demo.told["bytes"] == sum(path.stat().st_size for path in demo.letters)
    assert demo.told["pages"] == 2 * len(demo.letters)
    assert demo.told["seconds"].keys() >= {"store", "number", "sign", "export", "agenda", "total"}
