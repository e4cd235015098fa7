import random
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from reports.errors import PaperError, Reason
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.key import SigningKey
from reports.signing.verification import Verdict, Verification
from reports.signing.verify import verify
from tests.reports.signing.forging import (
    CHANGES,
    SHAPES,
    Forger,
    Shape,
    gap,
    with_changed_value,
    with_swapped_certificate,
)
from tests.reports.signing.making import NOW, PLACE, Authority, Judged, new_curve_key

SECOND = replace(PLACE, field_name="Pihak Kedua", page_index=0)


def bad_ones(verification: Verification) -> dict[str, Flaw | None]:
    return {name: finding.flaw for name, finding in verification.findings.items() if finding.is_bad}


def added_to(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def line_drawn(writer: IncrementalPdfFileWriter) -> None:
    stroke = generic.StreamObject(stream_data=b"q 3 w 0 0 m 595 842 l S Q")
    writer.add_stream_to_page(0, writer.add_object(stroke))


def annotation_added(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (9, 9, 99, 99))),
            pdf_name("/Contents"): generic.pdf_string("batal"),
            pdf_name("/DA"): generic.pdf_string("/Helv 12 Tf"),
        }
    )
    page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def title_changed(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"][pdf_name("/Title")] = generic.pdf_string("Surat Lain")
    writer.update_container(writer.trailer["/Info"])


def signature_listed_twice(writer: IncrementalPdfFileWriter) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    copied = generic.DictionaryObject(fields[0])
    copied[pdf_name("/T")] = generic.pdf_string("Salinan")
    fields.append(writer.add_object(copied))
    writer.update_container(fields)


@pytest.mark.parametrize("change", [line_drawn, annotation_added])
def test_what_is_drawn_over_a_signed_letter_is_a_change(
    signed: bytes, judged: Judged, change: Callable[[IncrementalPdfFileWriter], None]
) -> None:
    assert bad_ones(judged(added_to(signed, change))) == {
        "whole_file": Flaw.NOT_TO_THE_END,
        "unchanged": Flaw.CHANGED_AFTERWARDS,
    }


def test_a_changed_title_is_an_addition(signed: bytes, judged: Judged) -> None:
    assert bad_ones(judged(added_to(signed, title_changed))) == {
        "whole_file": Flaw.NOT_TO_THE_END,
        "unchanged": Flaw.ADDED_AFTERWARDS,
    }


@pytest.mark.parametrize("tail", [b"\n", b"%%EOF\n", b"PK\x03\x04 archive behind the letter"])
def test_appended_bytes_are_found(signed: bytes, judged: Judged, tail: bytes) -> None:
    found = outcome(judged, signed + tail)
    assert found is None or found.whole_file.flaw is Flaw.NOT_TO_THE_END


@pytest.mark.parametrize("change", [line_drawn, annotation_added])
def test_a_second_signature_does_not_cover_up_a_change(
    signer: FileSigner,
    signed: bytes,
    judged: Judged,
    change: Callable[[IncrementalPdfFileWriter], None],
) -> None:
    both = signer.sign(added_to(signed, change), SECOND)
    found = judged(both)
    assert bad_ones(found) == {"unchanged": Flaw.CHANGED_AFTERWARDS}
    assert [each.unchanged.is_bad for each in found.signatures] == [True, False]


def test_a_first_signature_must_cover_its_own_revision_to_the_end(
    letter: bytes, forger: Forger, signer: FileSigner, judged: Judged
) -> None:
    short, _, _ = SHAPES["the last bytes are left out"]
    both = signer.sign(forger.forged(letter, short), SECOND)
    found = judged(both)
    assert found.signatures[0].whole_file.flaw is Flaw.REVISION_NOT_COVERED
    assert found.unchanged.flaw is Flaw.CHANGED_AFTERWARDS


def test_one_signature_in_two_fields_does_not_count_as_two(signed: bytes, judged: Judged) -> None:
    found = judged(added_to(signed, signature_listed_twice))
    assert (found.count.flaw, found.count.facts) == (
        Flaw.NOT_DISTINCT,
        {"found": 2, "distinct": 1},
    )


def test_the_forger_is_a_fair_opponent(letter: bytes, forger: Forger, judged: Judged) -> None:
    assert bad_ones(judged(forger.forged(letter, spare=32))) == {}


@pytest.mark.parametrize(("shape", "hidden", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_a_forged_range_is_found_although_the_key_is_true(
    letter: bytes, forger: Forger, judged: Judged, shape: Shape, hidden: bytes, expected: Flaw
) -> None:
    found = judged(forger.forged(letter, shape, spare=8, hidden=hidden))
    assert found.whole_file.flaw is expected


def test_data_behind_the_signature_value_is_found(
    letter: bytes, forger: Forger, judged: Judged
) -> None:
    pdf = forger.forged(letter, spare=32)
    end = gap(pdf)[1]
    found = judged(pdf[: end - 9] + b"6a616861" + pdf[end - 1 :])
    assert (found.intact.flaw, found.whole_file.flaw) == (Flaw.PADDING_NOT_EMPTY,) * 2


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_odd_signature_value_is_never_good(
    letter: bytes,
    forger: Forger,
    judged: Judged,
    change: Callable[[cms.ContentInfo], None],
) -> None:
    found = judged(with_changed_value(forger, letter, change))
    assert found.intact.is_bad


@pytest.mark.parametrize(
    "numbers", [b"/0 1 2 3", b"0 (a) 2 3", b"0 1 2", b"0 1 2 3 4", b"0 -1 2 3"]
)
def test_a_range_that_is_no_four_numbers_is_found(
    signed: bytes, judged: Judged, numbers: bytes
) -> None:
    odd = re.sub(
        rb"/ByteRange \[([^]]*)",
        lambda found: b"/ByteRange [" + numbers.ljust(len(found[1])),
        signed,
    )
    assert judged(odd).intact.flaw is Flaw.RANGE_ODD


def test_a_gap_that_is_another_dictionarys_is_found(
    letter: bytes, signed: bytes, forger: Forger, judged: Judged
) -> None:
    other = signed[slice(*gap(signed))]

    def nested(pdf: bytes) -> bytes:
        pdf = pdf.replace(b"/Contents <", b"/Contents %s /Lain << /Contents <" % other)
        return pdf.replace(b"> /ByteRange", b"> >> /ByteRange")

    assert judged(forger.forged(letter, edit=nested)).intact.flaw is Flaw.GAP_HOLDS_MORE


def test_a_signature_of_a_kind_we_do_not_know_is_bad(
    letter: bytes, forger: Forger, judged: Judged
) -> None:
    pdf = forger.forged(
        letter, edit=lambda pdf: pdf.replace(b"ETSI.CAdES.detached", b"adbe.x509.rsa_sha1 ")
    )
    assert judged(pdf).intact.flaw is Flaw.KIND_UNKNOWN


def test_a_swapped_certificate_is_found(second_authority: Authority, letter: bytes) -> None:
    pdf, _ = with_swapped_certificate(second_authority, letter)
    found = verify(pdf, trust=[second_authority.pem], at=NOW)
    assert found.signer.flaw is Flaw.OTHER_CERTIFICATE
    assert found.trusted.verdict is not Verdict.OK


def test_the_officials_certificate_with_another_key_is_found(
    second_authority: Authority, letter: bytes
) -> None:
    certificate = second_authority.issue(new_curve_key())
    key = SigningKey(new_curve_key(), certificate, ())
    pdf = FileSigner(key, stamp=None, clock=lambda: NOW).sign(letter, PLACE)
    found = verify(pdf, trust=[second_authority.pem], at=NOW)
    assert bad_ones(found) == {"intact": Flaw.VALUE_WRONG, "signer": Flaw.VALUE_WRONG}
    assert found.trusted.verdict is Verdict.NOT_CHECKED


def test_a_changed_letter_is_found(signed: bytes, judged: Judged) -> None:
    changed = signed.replace(b"/MediaBox [ 0 0 595 842 ]", b"/MediaBox [ 0 0 595 841 ]", 1)
    assert bad_ones(judged(changed)) == {"intact": Flaw.CONTENT_CHANGED}


@pytest.mark.parametrize("file", [b"", b"%PDF-1.7\n%%EOF", b"a letter", bytes(5000)])
def test_what_is_no_pdf_is_unreadable(judged: Judged, file: bytes) -> None:
    with pytest.raises(PaperError) as caught:
        judged(file)
    assert (caught.value.reason, caught.value.facts) == (Reason.UNREADABLE, {"part": "pdf"})


def outcome(judged: Judged, pdf: bytes) -> Verification | None:
    """None for a file that cannot be read."""
    try:
        return judged(pdf)
    except PaperError as error:
        if error.reason is Reason.UNREADABLE:
            return None
        raise


def refused_or_bad(judged: Judged, pdf: bytes) -> bool:
    found = outcome(judged, pdf)
    return found is None or found.is_bad


def test_every_truncated_file_is_refused_or_bad(signed: bytes, judged: Judged) -> None:
    chance = random.Random(187)
    sizes = chance.sample(range(len(signed)), 60)
    assert all(refused_or_bad(judged, signed[:size]) for size in sizes)


def test_every_changed_byte_that_is_covered_is_refused_or_bad(
    signed: bytes, judged: Judged
) -> None:
    start, end = gap(signed)
    chance = random.Random(188)
    for at in chance.sample([*range(start), *range(end, len(signed))], 200):
        changed = bytearray(signed)
        changed[at] ^= 1 << chance.randrange(8)
        assert refused_or_bad(judged, bytes(changed)), at


def test_no_changed_byte_of_the_signature_value_raises_anything_strange(
    signed: bytes, judged: Judged
) -> None:
    chance = random.Random(189)
    for at in chance.sample(range(*gap(signed)), 150):
        changed = bytearray(signed)
        changed[at] = chance.choice(b"0123456789abcdefABCDEF<> \0")
        found = outcome(judged, bytes(changed))
        assert found is None or found.intact.verdict is not Verdict.NOT_CHECKED


def test_shuffled_pieces_of_a_letter_are_refused_or_bad(signed: bytes, judged: Judged) -> None:
    chance = random.Random(190)
    for _ in range(60):
        first, second = sorted(chance.sample(range(len(signed)), 2))
        piece = chance.choice((signed[second:], b"", chance.randbytes(40), signed[:first]))
        changed = signed[:first] + piece + signed[second:]
        assert changed == signed or refused_or_bad(judged, changed)


def test_signed_and_squeezed_files_of_others_are_judged_alike(
    letter: bytes, signer: FileSigner, judged: Judged, tmp_path: Path
) -> None:
    (tmp_path / "plain.pdf").write_bytes(letter)
    subprocess.run(
        ["qpdf", "--object-streams=generate", tmp_path / "plain.pdf", tmp_path / "small.pdf"],
        check=True,
    )
    pdf = signer.sign((tmp_path / "small.pdf").read_bytes(), PLACE)
    assert bad_ones(judged(pdf)) == {}
    assert judged(pdf[:-1] + b" ").intact.flaw is Flaw.CONTENT_CHANGED
