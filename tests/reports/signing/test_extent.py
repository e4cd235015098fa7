"""Small files that claim much: they are refused before a library begins to follow them."""

import re
import subprocess
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from reports.errors import PaperError, Reason
from reports.signing.extent import claimed_objects
from reports.signing.syntax import NotPlain
from tests.reports.signing.making import Judged

ENDLESS = 10**9


def newest(pdf: bytes, key: bytes) -> int:
    return int(re.findall(key + rb"\s*(\d+)", pdf)[-1])


def revised(pdf: bytes, objects: Mapping[int, bytes], extra: bytes = b"") -> bytes:
    """Append a revision with a classical table."""
    body, table = pdf, b"xref\n"
    for number, value in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, value)
    root, before = newest(pdf, b"/Root"), newest(pdf, b"startxref")
    size = max(newest(pdf, b"/Size"), *(number + 1 for number in objects))
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Prev %d%b>>\n" % (size, root, before, extra)
    return b"%b%b%bstartxref\n%d\n%%%%EOF\n" % (body, table, trailer, len(body))


def streamed(pdf: bytes, entries: bytes, data: bytes = b"") -> bytes:
    """Append a revision whose cross-reference is a stream with these entries."""
    packed = zlib.compress(data, 9)
    head = b"/Root %d 0 R%b/Filter/FlateDecode" % (newest(pdf, b"/Root"), entries)
    return pdf + (
        b"900 0 obj\n<</Type/XRef%b/Length %d>>stream\n%b\nendstream\nendobj\n"
        b"startxref\n%d\n%%%%EOF\n" % (head, len(packed), packed, len(pdf))
    )


def chained(pdf: bytes, revisions: int) -> bytes:
    for _ in range(revisions):
        pdf = revised(pdf, {900: b"null"})
    return pdf


def refused(judged: Judged, pdf: bytes) -> bool:
    with pytest.raises(PaperError) as caught:
        judged(pdf)
    return (caught.value.reason, caught.value.facts) == (Reason.UNREADABLE, {"part": "pdf"})


@pytest.mark.parametrize(
    "entries",
    [
        b"/Size %d/Index[0 %d]/W[0 0 0]" % (ENDLESS, ENDLESS),
        b"/Size %d/Index[0 1 5 %d]/W[0 0 0]" % (ENDLESS, ENDLESS),
        b"/Size %d/W[0 0 0]" % ENDLESS,
        b"/Size 100001/W[1 0 0]",
        b"/Size 9 0 R/W[0 0 0]",
        b"/Size 9/Index[0 9 [0 %d]]/W[0 0 0]" % ENDLESS,
        b"/Size 9/Inde#78[0 %d]/W[0 0 0]" % ENDLESS,
        b"/Size 9/Index[0 9]/Index[0 %d]/W[0 0 0]" % ENDLESS,
    ],
)
def test_a_stream_that_claims_a_billion_objects_is_refused(
    signed: bytes, judged: Judged, entries: bytes
) -> None:
    assert refused(judged, streamed(signed, entries, bytes(1000)))


def test_a_table_that_claims_a_billion_objects_is_refused(signed: bytes, judged: Judged) -> None:
    table = b"xref\n0 %d\n0000000000 65535 f \n" % ENDLESS
    assert refused(judged, signed + table + b"startxref\n%d\n%%%%EOF\n" % len(signed))


def test_thousands_of_revisions_are_refused(signed: bytes, judged: Judged) -> None:
    assert refused(judged, chained(signed, 150))
    assert judged(chained(signed, 5)).whole_file.is_bad


def test_a_revision_that_leads_back_to_itself_is_refused(signed: bytes, judged: Judged) -> None:
    trailer = b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\n" % len(signed)
    assert refused(judged, signed + trailer + b"startxref\n%d\n%%%%EOF\n" % len(signed))


def test_a_hidden_stream_beside_a_table_counts_too(signed: bytes) -> None:
    hidden = streamed(signed, b"/Size %d/W[0 0 0]" % ENDLESS)
    both = revised(hidden, {900: b"null"}, b"/XRefStm %d" % len(signed))
    assert claimed_objects(both) > ENDLESS


def test_one_signature_in_a_thousand_fields_is_refused(signed: bytes, judged: Judged) -> None:
    form = newest(signed, b"/AcroForm")
    value = newest(signed, b"/V")
    fields = range(901, 2400)
    listed = b"<</Fields[%b]>>" % b" ".join(b"%d 0 R" % number for number in fields)
    each = {number: b"<</FT/Sig/T(%d)/V %d 0 R>>" % (number, value) for number in fields}
    assert refused(judged, revised(signed, {form: listed, **each}))


@pytest.mark.parametrize("noise", [b"\0", b"x", b"1 0 obj <<>> endobj\n", b"("])
def test_noise_behind_a_letter_is_refused_at_once(
    signed: bytes, judged: Judged, noise: bytes
) -> None:
    assert refused(judged, signed + noise * (5_000_000 // len(noise)))


def test_a_packed_page_of_a_gigabyte_is_a_change_and_is_not_unpacked(
    signed: bytes, judged: Judged
) -> None:
    packed = zlib.compress(bytes(50_000_000), 9)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed)
    contents = int(re.findall(rb"/Contents (\d+) 0 R", signed)[0])
    assert judged(revised(signed, {contents: stream})).unchanged.is_bad


def test_a_packed_object_stream_of_much_air_is_refused(signed: bytes, judged: Judged) -> None:
    form = newest(signed, b"/AcroForm")
    packed = zlib.compress(bytes(50_000_000), 9)
    head = b"<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>" % len(packed)
    at = len(signed)
    pdf = signed + b"901 0 obj\n%bstream\n%b\nendstream\nendobj\n" % (head, packed)
    rows = b"\2" + (901).to_bytes(4, "big") + b"\0" + b"\1" + at.to_bytes(4, "big") + b"\0"
    before = newest(signed, b"startxref")
    entries = b"/Size 902/W[1 4 1]/Index[%d 1 901 1]/Prev %d" % (form, before)
    assert refused(judged, streamed(pdf, entries, rows))


def test_what_others_write_is_counted(letter: bytes, tmp_path: Path) -> None:
    (tmp_path / "plain.pdf").write_bytes(letter)
    for kind in ("--object-streams=generate", "--linearize", "--qdf"):
        written = tmp_path / "written.pdf"
        subprocess.run(["qpdf", kind, tmp_path / "plain.pdf", written], check=True)
        assert 5 < claimed_objects(written.read_bytes()) < 100


@pytest.mark.parametrize("at", [0, 20, 10**9])
def test_an_address_where_no_section_is_is_not_followed(letter: bytes, at: int) -> None:
    head = letter[: letter.rindex(b"startxref")]
    with pytest.raises(NotPlain):
        claimed_objects(head + b"startxref\n%d\n%%%%EOF\n" % at)


def doubling(signed: bytes) -> dict[int, bytes]:
    """Forty fields of which each lists the next one twice."""
    each = b"<</T(a)/Kids[%d 0 R %d 0 R]>>"
    fields = {number: each % (number + 1, number + 1) for number in range(900, 940)}
    form = {newest(signed, b"/AcroForm"): b"<</Fields[900 0 R]>>"}
    return {**form, **fields, 940: b"<</T(z)>>"}


def test_a_form_that_is_no_tree_is_refused(signed: bytes, judged: Judged) -> None:
    assert refused(judged, revised(signed, doubling(signed)))


def test_a_form_that_was_no_tree_in_an_older_revision_is_refused(
    signed: bytes, judged: Judged
) -> None:
    form = newest(signed, b"/AcroForm")
    clean = b"<</Fields[%d 0 R 7]/SigFlags 3>>" % newest(signed, rb"/Fields \[")
    assert refused(judged, revised(revised(signed, doubling(signed)), {form: clean}))
    assert judged(revised(signed, {form: clean})).whole_file.is_bad
