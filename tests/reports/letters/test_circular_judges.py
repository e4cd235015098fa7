"""Programs that are not ours judge the files: qpdf, Poppler, PDFBox, a reader of QR codes."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from reports import pages
from reports.letters.circular import Variant
from reports.letters.circular_paper import CircularPaper
from reports.letters.verification import read_verification
from reports.profile import PageProfile, Typeface
from tests.reports.letters.making import (
    FACTS,
    NUMBER,
    SUBJECT,
    annex_of_rows,
    content,
    copy,
    in_order,
    long_content,
)

JARS = Path("/usr/share/java")
PREFLIGHT = (
    "preflight",
    "pdfbox2",
    "fontbox2",
    "xmpbox",
    "commons-logging",
    "javax.activation",
    "jaxb-api",
)


def judged(pdf: bytes, folder: Path, *command: str) -> str:
    path = folder / "letter.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(
        [*command, str(path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stderr.lower()
    return done.stdout


def letter(variant: Variant, typeface: Typeface = "arial") -> bytes:
    profile = PageProfile(typeface=typeface)
    circular = long_content(profile=profile, annexes=(annex_of_rows(60),))
    return CircularPaper(circular).pages(copy("Desa Łódź"), variant).pdf()


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_the_structure_of_the_file_is_sound(
    variant: Variant, typeface: Typeface, tmp_path: Path
) -> None:
    assert "No syntax or stream encoding errors" in judged(
        letter(variant, typeface), tmp_path, "qpdf", "--check"
    )


@pytest.mark.skipif(
    not shutil.which("java") or not (JARS / "preflight.jar").exists(),
    reason="PDFBox preflight (Debian: libpdfbox2-java) is not installed",
)
@pytest.mark.parametrize("variant", [Variant.DRAFT, Variant.PLAIN])
@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_an_unsigned_letter_is_an_archive_file(
    variant: Variant, typeface: Typeface, tmp_path: Path
) -> None:
    classes = ":".join(str(JARS / f"{name}.jar") for name in PREFLIGHT)
    judge = ("java", "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b")
    assert "is a valid PDF/A-1b file" in judged(letter(variant, typeface), tmp_path, *judge)


def test_a_letter_that_will_be_signed_claims_to_be_no_archive_file() -> None:
    assert b"pdfaid" not in letter(Variant.SIGNED)
    assert b"pdfaid" in letter(Variant.PLAIN)


def test_all_fonts_are_embedded_subset_and_can_be_read_back(tmp_path: Path) -> None:
    _, _, *fonts = judged(letter(Variant.PLAIN), tmp_path, "pdffonts").splitlines()
    assert fonts
    for font in fonts:
        assert re.match(r"[A-Z]{6}\+LiberationSans.* yes yes yes ", font)


def test_the_text_comes_out_in_reading_order(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(CircularPaper(content()).pages(copy()).pdf())
    command = ["pdftotext", "-raw", str(path), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    words = " ".join(done.stdout.split())
    expected = (
        "DINAS KETENAGAKERJAAN",
        "SURAT EDARAN",
        f"NOMOR {NUMBER}",
        SUBJECT.upper(),
        "Yth. Kepala Desa Sukamahi",
        "A. Latar Belakang",
        "1. Pemerintah Desa Sukamahi agar menganggarkan iuran bagi 100 pekerja rentan.",
        "Pekerja Jumlah iuran 100 orang Rp20.160.000,00",
        "a. sebesar Rp20.160.000,00 (dua puluh juta seratus enam puluh ribu rupiah); dan",
        "3. Kode rekening",
        "Ditetapkan di Cikarang Pusat pada tanggal 20 November 2026",
        "NIP 19700101 199503 1 001",
        "Tembusan: 1. Bupati Bekasi",
    )
    assert in_order(words, expected)


def test_title_author_subject_and_language_are_set(tmp_path: Path) -> None:
    pdf = CircularPaper(content()).pages(copy()).pdf()
    facts = judged(pdf, tmp_path, "pdfinfo")
    assert re.search(rf"Title: +Surat Edaran Nomor {NUMBER}, Kepala Desa Sukamahi", facts)
    assert re.search(rf"Subject: +{SUBJECT}", facts)
    assert re.search(r"Author: +DINAS KETENAGAKERJAAN", facts)
    assert re.search(r"Creator: +Lindung Desa", facts)
    assert b"/Lang(id)" in pdf
    assert b"/DisplayDocTitle true" in pdf


@pytest.mark.parametrize("variant", [Variant.PLAIN, Variant.SIGNED])
def test_the_qr_code_on_the_page_says_what_was_put_in(variant: Variant) -> None:
    laid = CircularPaper(content()).pages(copy(), variant)
    width, height, pixels = pages.image(laid.pdf(), laid.signature_place.page_index, 2)
    picture = Image.frombytes("RGBA", (width, height), pixels).convert("L")
    codes = zxingcpp.read_barcodes(picture)
    assert [code.text for code in codes] == [copy().verification]
    assert read_verification(codes[0].text).matches(FACTS)


@pytest.mark.parametrize("size", [15.0, 22.0, 35.0])
@pytest.mark.parametrize("variant", [Variant.PLAIN, Variant.SIGNED])
def test_nothing_stands_in_the_quiet_zone_of_the_qr_code(variant: Variant, size: float) -> None:
    laid = CircularPaper(content(profile=PageProfile(qr_size=size))).pages(copy(), variant)
    place, scale = laid.signature_place, 4
    width, height, pixels = pages.image(laid.pdf(), place.page_index, scale)
    picture = Image.frombytes("RGBA", (width, height), pixels).convert("L")
    corner = zxingcpp.read_barcodes(picture)[0].position
    left, top, right, bottom = (
        corner.top_left.x,
        corner.top_left.y,
        corner.bottom_right.x,
        corner.bottom_right.y,
    )
    quiet = 4 * (right - left) // 37
    zone = (left - quiet, top - quiet, right + quiet, bottom + quiet)
    around = picture.crop(zone)
    around.paste(255, (quiet - 3, quiet - 3, right - left + quiet + 3, bottom - top + quiet + 3))
    assert around.getextrema() == (255, 255)
    assert variant is Variant.PLAIN or place.box[0] * scale >= right + quiet


def test_without_verification_there_is_no_code_on_the_page() -> None:
    pdf = CircularPaper(content()).pages(copy(verification="")).pdf()
    width, height, pixels = pages.image(pdf, 0, 2)
    picture = Image.frombytes("RGBA", (width, height), pixels).convert("L")
    assert zxingcpp.read_barcodes(picture) == []
