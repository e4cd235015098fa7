"""Programs with no line of code in common with ours judge what we sign."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reports.signing.file import FileSigner
from tests.reports.signing.forging import gap
from tests.reports.signing.making import NOW, PLACE, Authority, key_file, new_curve_key

Judge = Callable[[bytes], str]
Command = list[str | Path]


@pytest.fixture(scope="module")
def root_file(root: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("root") / "root.pem"
    file.write_bytes(root)
    return file


@pytest.fixture(scope="module")
def pdfsig(root_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Judge:
    folder = tmp_path_factory.mktemp("nss")
    database = f"sql:{folder}"
    subprocess.run(["certutil", "-N", "-d", database, "--empty-password"], check=True)
    add: Command = ["certutil", "-A", "-d", database, "-n", "root", "-t", "CT,C,C", "-i", root_file]
    subprocess.run(add, check=True)

    def judge(pdf: bytes) -> str:
        file = folder / "judged.pdf"
        file.write_bytes(pdf)
        # Its exit code says nothing; its text does.
        return subprocess.run(
            ["pdfsig", "-nssdir", database, file], check=False, capture_output=True, text=True
        ).stdout

    return judge


def openssl(pdf: bytes, root_file: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    start, end = gap(pdf)
    (folder / "s.der").write_bytes(bytes.fromhex(pdf[start + 1 : end - 1].decode()))
    (folder / "s.bin").write_bytes(pdf[:start] + pdf[end:])
    command = [
        "openssl",
        "cms",
        "-verify",
        "-binary",
        "-cades",
        "-purpose",
        "any",
        "-inform",
        "DER",
        "-out",
        "/dev/null",
    ]
    files: Command = ["-in", folder / "s.der", "-content", folder / "s.bin", "-CAfile", root_file]
    return subprocess.run([*command, *files], check=False, capture_output=True, text=True)


def qpdf(pdf: bytes, folder: Path) -> None:
    file = folder / "checked.pdf"
    file.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)


def test_qpdf_finds_nothing_wrong(signed: bytes, tmp_path: Path) -> None:
    qpdf(signed, tmp_path)


def test_pdfsig_calls_the_letter_valid_trusted_and_wholly_signed(
    signed: bytes, pdfsig: Judge
) -> None:
    text = pdfsig(signed)
    for line in (
        "Signature Validation: Signature is Valid.",
        "Certificate Validation: Certificate is Trusted.",
        "Total document signed",
        "Signature Type: ETSI.CAdES.detached",
        "Signer Certificate Common Name: Nama Pejabat",
    ):
        assert line in text


def test_pdfsig_reads_the_time_that_stands_in_the_dictionary(signed: bytes, pdfsig: Judge) -> None:
    assert b"/M (D:%s+00'00')" % NOW.strftime("%Y%m%d%H%M%S").encode() in signed
    assert re.search(r"Signing Time: \w{3} \d\d \d{4}", pdfsig(signed))


def test_openssl_verifies_the_signature_and_its_binding_to_the_certificate(
    signed: bytes, root_file: Path, tmp_path: Path
) -> None:
    judged = openssl(signed, root_file, tmp_path)
    assert (judged.returncode, "successful" in judged.stderr) == (0, True)


def test_openssl_does_not_verify_a_changed_letter(
    signed: bytes, root_file: Path, tmp_path: Path
) -> None:
    changed = signed.replace(b"/Count 2", b"/Count 1", 1)
    assert openssl(changed, root_file, tmp_path).returncode == 4


def test_the_signature_value_carries_no_signing_time(signed: bytes, tmp_path: Path) -> None:
    start, end = gap(signed)
    (tmp_path / "s.der").write_bytes(bytes.fromhex(signed[start + 1 : end - 1].decode()))
    command = ["openssl", "cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in"]
    text = subprocess.run(
        [*command, tmp_path / "s.der"], check=True, capture_output=True, text=True
    ).stdout
    assert "id-smime-aa-signingCertificateV2" in text
    assert "signingTime" not in text


def test_the_judges_accept_a_key_on_a_curve(
    second_authority: Authority, stamp: bytes, letter: bytes, tmp_path: Path
) -> None:
    key = new_curve_key()
    file = key_file(key, second_authority.issue(key))
    signer = FileSigner.open(file, "rahasia-sekali", stamp=stamp, clock=lambda: NOW)
    pdf = signer.sign(letter, PLACE)
    root_file = tmp_path / "root.pem"
    root_file.write_bytes(second_authority.pem)
    qpdf(pdf, tmp_path)
    assert openssl(pdf, root_file, tmp_path).returncode == 0


def test_the_judges_accept_the_second_signature_of_two_parties(
    signer: FileSigner, signed: bytes, pdfsig: Judge, tmp_path: Path
) -> None:
    pdf = signer.sign(signed, replace(PLACE, field_name="Pihak Kedua", page_index=0))
    qpdf(pdf, tmp_path)
    text = pdfsig(pdf)
    assert text.count("Signature is Valid.") == 2
    # poppler calls the same certificate unknown when it meets it a second time in a file.
    assert text.count("Certificate is Trusted.") >= 1


def test_the_judges_accept_a_pdf_with_cross_reference_streams(
    signer: FileSigner, letter: bytes, pdfsig: Judge, tmp_path: Path
) -> None:
    (tmp_path / "plain.pdf").write_bytes(letter)
    squeeze: Command = [
        "qpdf",
        "--object-streams=generate",
        tmp_path / "plain.pdf",
        tmp_path / "small.pdf",
    ]
    subprocess.run(squeeze, check=True)
    pdf = signer.sign((tmp_path / "small.pdf").read_bytes(), PLACE)
    qpdf(pdf, tmp_path)
    assert "Signature is Valid." in pdfsig(pdf)
    assert "Certificate is Trusted." in pdfsig(pdf)


@pytest.mark.parametrize("page_index", [0, 1])
def test_the_stamp_is_seen_on_its_page(
    signer: FileSigner, letter: bytes, page_index: int, tmp_path: Path
) -> None:
    (tmp_path / "seen.pdf").write_bytes(signer.sign(letter, replace(PLACE, page_index=page_index)))
    inked = [dark_pixels(tmp_path / "seen.pdf", page) for page in (1, 2)]
    assert (inked[page_index] > 0, inked[1 - page_index]) == (True, 0)


def dark_pixels(file: Path, page: int) -> int:
    """Of the place of the signature, at 72 pixels an inch."""
    x0, y0, x1, y1 = (int(number) for number in PLACE.box)
    crop = ["-x", str(x0), "-y", str(842 - y1), "-W", str(x1 - x0), "-H", str(y1 - y0)]
    pages = ["-f", str(page), "-l", str(page), "-r", "72", "-gray"]
    picture = subprocess.run(
        ["pdftoppm", *pages, *crop, file], check=True, capture_output=True
    ).stdout
    return sum(pixel < 128 for pixel in picture.split(b"\n", 3)[-1])
