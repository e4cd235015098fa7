import subprocess
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from reports import pages
from reports.errors import PaperError, Reason
from reports.letters.stamp import signature_stamp
from reports.profile import PageProfile, Typeface
from tests.reports.letters.making import SERVANT


def words(stamp: bytes) -> str:
    return " ".join(" ".join(pages.text(stamp)).split())


@pytest.mark.parametrize("typeface", ["arial", "bookman"])
def test_the_stamp_shows_wording_name_rank_and_nip(typeface: Typeface) -> None:
    stamp = signature_stamp(SERVANT, PageProfile(typeface=typeface), 155, 68)
    assert words(stamp) == (
        "Ditandatangani secara elektronik oleh: NAMA PEJABAT, S.H. Pembina Utama Muda "
        "NIP 19700101 199503 1 001"
    )


def test_the_stamp_has_the_size_of_its_box() -> None:
    document = pdfium.PdfDocument(signature_stamp(SERVANT, PageProfile(), 155, 68))
    assert [page.get_size() for page in document] == [(155, 68)]
    document.close()


def test_the_fonts_of_the_stamp_are_embedded(tmp_path: Path) -> None:
    path = tmp_path / "stamp.pdf"
    path.write_bytes(signature_stamp(SERVANT, PageProfile(), 155, 68))
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    _, _, *fonts = done.stdout.splitlines()
    assert len(fonts) == 2
    assert all("LiberationSans" in font and " yes yes yes " in font for font in fonts)


def test_a_long_name_is_set_smaller_until_it_fits() -> None:
    name = "Dr. " + "Nama Panjang " * 8
    stamp = signature_stamp(replace(SERVANT, name=name), PageProfile(), 155, 68)
    assert name.strip() in words(stamp)


def test_a_name_that_fits_in_no_size_is_refused() -> None:
    with pytest.raises(PaperError) as refused:
        signature_stamp(replace(SERVANT, name="Nama " * 500), PageProfile(), 155, 68)
    assert refused.value.reason is Reason.TOO_LARGE


def test_what_cannot_be_printed_on_a_stamp_is_refused_by_name() -> None:
    with pytest.raises(PaperError) as refused:
        signature_stamp(replace(SERVANT, rank="Pembina \u202e"), PageProfile(), 155, 68)
    assert refused.value.facts["field"] == "signature.rank"
    assert refused.value.facts["character"] == "U+202E"
