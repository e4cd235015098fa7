import json
from datetime import date
from hashlib import sha256

import pytest

import resources
from desktop.errors import PaperRefused
from desktop.services.circular_content import from_json, picture_id, to_json
from desktop.services.circular_record import copy_from_json, copy_to_json
from desktop.store.column_types import to_json as written
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    Letterhead,
    PageProfile,
    SignatureBlock,
)
from reports.prose import Annex, Paragraph, Point, Points, Run, Section, Table, text

EMBLEM = resources.emblem()
FULL = CircularContent(
    number="500.15.14.2/SE-1/Disnaker/2026",
    subject="Pelindungan pekerja rentan {tahun}",
    letterhead=Letterhead("office", "PEMERINTAH", ("DINAS",), ("Jalan",), EMBLEM),
    signature=SignatureBlock(
        "Cikarang Pusat", date(2026, 11, 20), ("BUPATI,",), "Nama", "Pembina", "1970", ("TTE",)
    ),
    sections=(
        Section(
            "Isi",
            (
                Points(
                    (
                        Point(
                            (Run("a", bold=True), Run("b", italic=True)),
                            (Point(text("c"), binds="desa"),),
                            Table((text("x"),), ((text("y"),),), (1.0,), (0,)),
                        ),
                    )
                ),
                Paragraph(text("p")),
            ),
        ),
    ),
    addressees=("Camat",),
    opening=(Paragraph(text("o")),),
    closing=(Paragraph(text("z")),),
    copies_to=("Bupati",),
    annexes=(Annex("Lampiran", (Paragraph(text("l")),)),),
    skeleton="B",
    profile=PageProfile(name="F4", paper="F4", size=11, page_numbers=False),
    issued_by="BUPATI BEKASI",
)
BARE = CircularContent(
    "1", "x", Letterhead("regent", "BUPATI"), SignatureBlock("", date(2026, 1, 1), (), ""), ()
)


@pytest.mark.parametrize("content", [FULL, BARE])
def test_a_stored_content_is_read_back_as_it_was(content: CircularContent) -> None:
    pictures = {sha256(EMBLEM).hexdigest(): EMBLEM}
    stored = json.loads(written(to_json(content)))
    assert from_json(stored, pictures.__getitem__) == content


def test_the_emblem_is_named_and_not_repeated_in_every_letter() -> None:
    assert len(written(to_json(FULL))) < 2000
    assert to_json(FULL)["letterhead"]["emblem"] == sha256(EMBLEM).hexdigest()
    assert picture_id(b"") == ""


def test_a_stored_copy_is_read_back_as_it_was() -> None:
    copy = CircularCopy("32.16.01.2001", "Desa A", "7", {"desa": "A"}, "desa", "LINDUNGDESA1:x:y")
    assert copy_from_json(json.loads(written(copy_to_json(copy)))) == copy


def test_a_page_profile_that_cannot_be_printed_is_refused_by_name() -> None:
    stored = to_json(BARE)
    stored["profile"] |= {"paper": "A5"}
    with pytest.raises(PaperRefused, match="A4, F4"):
        from_json(stored, lambda _: b"")
