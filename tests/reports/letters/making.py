"""Circulars for the tests of paper."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from reports import pages
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    Letterhead,
    SignatureBlock,
    Variant,
)
from reports.letters.circular_paper import CircularPaper
from reports.letters.verification import LetterFacts, verification_text
from reports.profile import PageProfile
from reports.prose import Annex, Paragraph, Point, Points, Run, Section, Table, text

NUMBER = "500.15.14.2/SE-12/Disnaker/2026"
SUBJECT = "Pelindungan Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan di Desa dan Kelurahan"
SIGNED_ON = date(2026, 11, 20)
FACTS = LetterFacts(NUMBER, SIGNED_ON, SUBJECT, "Kepala Desa Sukamahi", "Nama Pejabat")
FILLER = (
    "Untuk memperluas kepesertaan jaminan sosial ketenagakerjaan diperlukan dukungan pemerintah "
    "desa dan kelurahan melalui penganggaran iuran bagi pekerja rentan di wilayahnya. "
)


def emblem(size: tuple[int, int] = (300, 400), mode: str = "RGBA", form: str = "PNG") -> bytes:
    picture = Image.new(mode, size)
    ImageDraw.Draw(picture).ellipse((20, 20, size[0] - 20, size[1] - 20), "green")
    stream = io.BytesIO()
    picture.save(stream, form)
    return stream.getvalue()


OFFICE = Letterhead(
    "office",
    "PEMERINTAH KABUPATEN BEKASI",
    ("DINAS KETENAGAKERJAAN",),
    ("Komplek Perkantoran, Cikarang Pusat 17530",),
    emblem(),
)
REGENT = Letterhead("regent", "", ("BUPATI BEKASI",), (), emblem())
SERVANT = SignatureBlock(
    "Cikarang Pusat",
    SIGNED_ON,
    ("KEPALA DINAS KETENAGAKERJAAN,",),
    "NAMA PEJABAT, S.H.",
    "Pembina Utama Muda",
    "19700101 199503 1 001",
    ("Ditandatangani secara elektronik oleh:",),
)

DUTIES = Points(
    (
        Point(text("{unit} agar menganggarkan iuran bagi {orang} pekerja rentan.")),
        Point(
            text("Jumlah iuran:"),
            (
                Point((Run("sebesar "), Run("{iuran}", bold=True), Run("; dan"))),
                Point(text("bersumber dari APBDes."), binds="desa"),
                Point(text("bersumber dari DPA kecamatan."), binds="kelurahan"),
            ),
            Table(
                (text("Pekerja"), text("Jumlah iuran")),
                ((text("{orang} orang"), text("{iuran_angka}")),),
                (0.5, 0.5),
                (1,),
            ),
        ),
        Point(text("Kode rekening dikonsultasikan dengan DPMD."), binds="desa"),
        Point(text("Laporan disampaikan paling lambat Jumat, 11 Desember 2026.")),
    )
)
SECTIONS = (
    Section("Latar Belakang", (Paragraph(text(FILLER)),)),
    Section("Dasar", (Points((Point(text("Undang-Undang Nomor 24 Tahun 2011;")),)),)),
    Section("Isi Edaran", (DUTIES,)),
    Section("Penutup", (Paragraph(text("Demikian Surat Edaran ini disampaikan.")),)),
)


def content(**changes: Any) -> CircularContent:  # noqa: ANN401 - any field of the content
    """Return a circular of one page, changed as asked."""
    usual = CircularContent(
        number=NUMBER,
        subject=SUBJECT,
        letterhead=OFFICE,
        signature=SERVANT,
        sections=SECTIONS,
        opening=(Paragraph(text("Dengan ini disampaikan hal sebagai berikut:")),),
        closing=(Paragraph(text("Demikian untuk dilaksanakan.")),),
        copies_to=("Bupati Bekasi (sebagai laporan)", "Kepala DPMD Kabupaten Bekasi"),
        issued_by="KEPALA DINAS KETENAGAKERJAAN",
        profile=PageProfile(size=10, leading=12),
    )
    return replace(usual, **changes)


def long_content(paragraphs: int = 14, **changes: Any) -> CircularContent:  # noqa: ANN401
    """Return a circular of several pages."""
    words = Paragraph(text(FILLER * 3))
    sections = (Section("Latar Belakang", (words,) * paragraphs), *SECTIONS[1:])
    return content(**{"sections": sections, **changes})


def copy(name: str = "Desa Sukamahi", **changes: Any) -> CircularCopy:  # noqa: ANN401
    """Return the copy to one village, changed as asked."""
    values = {
        "unit": f"Pemerintah {name}",
        "orang": "100",
        "iuran": "Rp20.160.000,00 (dua puluh juta seratus enam puluh ribu rupiah)",
        "iuran_angka": "Rp20.160.000,00",
    }
    usual = CircularCopy(
        "32.16.05.2001",
        f"Kepala {name}",
        values=values,
        binds="desa",
        verification=verification_text("0123456789abcdef", FACTS),
    )
    return replace(usual, **changes)


def printed(
    circular: CircularContent, to: CircularCopy | None = None, variant: Variant = Variant.PLAIN
) -> bytes:
    return CircularPaper(circular).pages(to or copy(), variant).pdf()


def read(
    circular: CircularContent, to: CircularCopy | None = None, variant: Variant = Variant.PLAIN
) -> tuple[str, ...]:
    """Return the text of the pages, lines joined by single spaces."""
    return tuple(" ".join(page.split()) for page in pages.text(printed(circular, to, variant)))


def text_in(pdf: bytes, page: int, box: tuple[float, float, float, float]) -> str:
    """Return the text inside a box (left, bottom, right, top in points) of a page."""
    document = pdfium.PdfDocument(pdf)
    words = document[page].get_textpage().get_text_bounded(*box)
    document.close()
    return " ".join(words.split())


def annex_of_rows(count: int) -> Annex:
    rows = tuple(
        (text(str(number)), text(f"Desa Nomor {number}")) for number in range(1, count + 1)
    )
    return Annex("Daftar Desa", (Table((text("No."), text("Desa")), rows, (0.2, 0.8), (0,)),))


def in_order(words: str, parts: Sequence[str]) -> bool:
    """Tell whether the parts stand in the words one after the other."""
    place = 0
    for part in parts:
        place = words.find(part, place) + len(part)
        if place < len(part):
            return False
    return True
