"""Which files are signed by hand, and which are left to the library."""

import re
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.errors import PaperError, Reason
from reports.pdf_writer import Objects
from reports.signing.authority import DemoAuthority
from reports.signing.cms import Envelope
from reports.signing.file import FileSigner
from reports.signing.plain import PlainPdf
from reports.signing.revision import sign_plain
from reports.signing.stamp import Stamp
from reports.signing.syntax import NotPlain, read_dictionary, read_value, references
from tests.reports.signing.forging import Forger
from tests.reports.signing.making import NOW, PLACE, drawn


def test_a_dictionary_is_read_value_by_value() -> None:
    source = (
        b"xx << /A [1 2 << /B (a) >>] /C 12 0 R/D/E /F <0a> /G (>> \\) (x) ) % >>\n /H 1.5 >> yy"
    )
    entries, end = read_dictionary(source, 3)
    assert entries == {
        b"/A": b"[1 2 << /B (a) >>]",
        b"/C": b"12 0 R",
        b"/D": b"/E",
        b"/F": b"<0a>",
        b"/G": b"(>> \\) (x) )",
        b"/H": b"1.5",
    }
    assert source[end:] == b" yy"


@pytest.mark.parametrize(
    "source", [b"", b"[ ]", b"<< /A", b"<< /A 1 /A 2 >>", b"<< 1 2 >>", b"<< /A (((x))) >>"]
)
def test_a_dictionary_that_is_none_is_not_plain(source: bytes) -> None:
    with pytest.raises(NotPlain):
        read_dictionary(source)


def test_references_are_found_outside_of_strings_only() -> None:
    value = b"[1 0 R (2 0 R) <30> /N 3 0 R 4 0 RX 5 1 R 6 0 R]"
    assert [number for number, _, _ in references(value)] == [1, 3, 6]


def test_a_deep_value_ends_where_it_closes() -> None:
    assert read_value(b"[[[1] 2] << /A [3] >>] 4", 0) == (b"[[[1] 2] << /A [3] >>]", 22)


def test_the_pages_of_a_letter_are_found(letter: bytes) -> None:
    source = PlainPdf(letter)
    first, second = (source.page(index)[0] for index in (0, 1))
    assert first != second
    with pytest.raises(NotPlain):
        source.page(2)


def changed(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda pdf: pdf.replace(old, new, 1)


STRANGE = {
    "no PDF": lambda pdf: b"x" + pdf[1:],
    "no end": lambda pdf: pdf[:-3],
    "an earlier table": changed(b"/Size", b"/Prev 9 /Size"),
    "another size": changed(b"/Size 1", b"/Size 2"),
    "encrypted": changed(b"/Size", b"/Encrypt 9 0 R /Size"),
    "no root": changed(b"/Root", b"/Toor"),
    "a table elsewhere": lambda pdf: re.sub(rb"startxref\n\d+", b"startxref\n17", pdf),
    "no trailer": changed(b"trailer", b"reliart"),
}


@pytest.mark.parametrize("change", STRANGE.values(), ids=STRANGE.keys())
def test_a_file_of_another_kind_is_not_plain(
    letter: bytes, change: Callable[[bytes], bytes]
) -> None:
    strange = change(letter)
    assert strange != letter
    with pytest.raises(NotPlain):
        PlainPdf(strange)


def test_an_object_that_is_not_where_it_should_be_is_not_plain(letter: bytes) -> None:
    moved = letter.replace(b"5 0 obj", b"5 0 jbo")
    with pytest.raises(NotPlain):
        PlainPdf(moved).start(5)
    with pytest.raises(NotPlain):
        PlainPdf(letter).start(0)


def test_our_letters_are_signed_without_importing_the_library(
    demo: DemoAuthority, stamp: bytes, letter: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "reports.signing.general", None)
    signer = FileSigner.open(demo.official_p12, demo.passphrase, stamp=stamp, clock=lambda: NOW)
    assert signer.sign(letter, PLACE)


def test_a_letter_with_a_form_is_left_to_the_library(
    demo: DemoAuthority, signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "reports.signing.general", None)
    signer = FileSigner.open(demo.official_p12, demo.passphrase, stamp=None, clock=lambda: NOW)
    with pytest.raises(ImportError):
        signer.sign(signed, replace(PLACE, field_name="Lain"))


def test_a_stamp_is_renumbered_for_each_file(stamp: bytes) -> None:
    kept = Stamp(stamp)
    for first in (7, 100):
        written, offsets = kept.written(first)
        numbers = [int(written[at:].split()[0]) for at in offsets]
        assert numbers == list(range(first, first + kept.count))
        named = {int(number) for number in re.findall(rb"(\d+) 0 R", written)}
        assert named <= set(numbers)


def test_a_stamp_without_a_drawing_is_refused(stamp: bytes) -> None:
    empty = stamp.replace(b"/Contents", b"/Stnetnoc")
    with pytest.raises(PaperError) as caught:
        Stamp(empty)
    assert caught.value.reason is Reason.UNREADABLE


def test_a_letter_of_many_pages_is_signed_on_any(signer: FileSigner) -> None:
    long = drawn(30, (595, 935), "halaman")
    for page_index in (0, 17, 29):
        pdf = signer.sign(long, replace(PLACE, page_index=page_index))
        page = PlainPdf(long).page(page_index)[0]
        assert re.search(rb"(?m)^%d 0 obj$" % page, pdf[len(long) :])


def built(*contents: bytes, root: int = 1) -> bytes:
    """A file of these objects, numbered from 1."""
    objects = Objects()
    for content in contents:
        objects.add(content)
    return objects.file(root, 1)


PAGE = b"<</Type/Page/Parent 2 0 R%b>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
DRAWING = b"<</Length 4>>stream\nq Q \nendstream"


def test_pages_are_found_in_a_tree_of_any_shape() -> None:
    source = PlainPdf(
        built(
            CATALOG,
            b"<</Type/Pages/Count 4/Kids[3 0 R 4 0 R 7 0 R]>>",
            b"<</Type/Pages/Parent 2 0 R/Count 0/Kids[]>>",
            b"<</Type/Pages/Parent 2 0 R/Count 3/Kids[5 0 R 6 0 R]>>",
            b"<</Type/Page/Parent 4 0 R>>",
            b"<</Type/Pages/Parent 4 0 R/Count 2/Kids[8 0 R 9 0 R]>>",
            PAGE % b"",
            b"<</Type/Page/Parent 6 0 R>>",
            b"<</Type/Page/Parent 6 0 R>>",
        )
    )
    assert [source.page(index)[0] for index in range(4)] == [5, 8, 9, 7]


TREES = {
    "a circle": [CATALOG, b"<</Type/Pages/Count 1/Kids[2 0 R]>>"],
    "no number": [CATALOG, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Pages/Count x>>"],
    "no reference": [b"<</Type/Catalog/Pages 2>>"],
    "two references": [b"<</Type/Catalog/Pages [2 0 R]>>"],
}


@pytest.mark.parametrize("contents", TREES.values(), ids=TREES.keys())
def test_a_tree_that_is_none_is_not_plain(contents: list[bytes]) -> None:
    with pytest.raises(NotPlain):
        PlainPdf(built(*contents)).page(0)


def test_a_stamp_may_inherit_its_size_and_share_its_fonts() -> None:
    pdf = built(
        CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 9 9]/Resources<</Font<</A 5 0 R/B 5 0 R"
        b">>>>>>",
        PAGE % b"/Contents 4 0 R",
        DRAWING,
        b"<</Type/Font/FontDescriptor 6 0 R>>",
        b"<</Self 6 0 R>>",
    )
    written, offsets = Stamp(pdf).written(50)
    assert len(offsets) == 3
    assert b"/BBox [0 0 9 9]" in written
    assert b"/A 51 0 R/B 51 0 R" in written
    assert b"/Self 52 0 R" in written


STAMPS = {
    "no size": [
        CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE % b"/Contents 4 0 R",
        DRAWING,
    ],
    "a drawing that is none": [
        CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        PAGE % b"/Contents 1 0 R",
    ],
    "a circle of parents": [
        CATALOG,
        b"<</Type/Pages/Count 1/Kids[3 0 R]/Parent 2 0 R>>",
        PAGE % b"/Contents 4 0 R",
        DRAWING,
    ],
}


@pytest.mark.parametrize("contents", STAMPS.values(), ids=STAMPS.keys())
def test_an_odd_stamp_is_refused(contents: list[bytes]) -> None:
    with pytest.raises(PaperError) as caught:
        Stamp(built(*contents))
    assert (caught.value.reason, caught.value.facts) == (Reason.UNREADABLE, {"part": "stamp"})


LEFT_TO_THE_LIBRARY = {
    "a form": [b"<</Type/Catalog/Pages 2 0 R/AcroForm 9 0 R>>", b""],
    "permissions": [b"<</Type/Catalog/Pages 2 0 R/Perms 9 0 R>>", b""],
    "annotations elsewhere": [CATALOG, b"/Annots 9 0 R"],
}


@pytest.mark.parametrize(
    ("catalog", "page"), LEFT_TO_THE_LIBRARY.values(), ids=LEFT_TO_THE_LIBRARY.keys()
)
def test_what_we_do_not_write_ourselves_is_left_to_the_library(
    forger: Forger, catalog: bytes, page: bytes
) -> None:
    pdf = built(catalog, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", PAGE % page)
    with pytest.raises(NotPlain):
        sign_plain(pdf, replace(PLACE, page_index=0), Envelope(forger.key), None, NOW)
