from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner, sign_pdf

from reports.errors import PaperError, Reason
from reports.signing.authority import DemoAuthority
from reports.signing.cms import Envelope
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.key import SigningKey
from reports.signing.revision import sign_plain
from reports.signing.verification import Verdict, Verification
from reports.signing.verify import verify
from tests.reports.signing.making import (
    NOW,
    PLACE,
    Authority,
    Judged,
    key_file,
    new_curve_key,
    usage,
)

SECOND = replace(PLACE, field_name="Pihak Kedua", page_index=0)


def verdicts(verification: Verification) -> dict[str, str]:
    return {name: str(finding.verdict) for name, finding in verification.findings.items()}


def test_a_signed_letter_is_good_in_every_respect(signed: bytes, judged: Judged) -> None:
    found = judged(signed, expected=1, known=lambda _sha256: True)
    assert set(verdicts(found).values()) == {"ok"}
    assert not found.is_bad


def test_what_nobody_asked_is_not_checked_and_not_bad(signed: bytes, judged: Judged) -> None:
    found = judged(signed)
    assert (found.count.verdict, found.known.verdict) == (Verdict.NOT_CHECKED,) * 2
    assert (found.count.facts, found.is_bad) == ({"found": 1}, False)


def test_the_signer_is_named_with_all_that_a_reader_needs(signed: bytes, judged: Judged) -> None:
    found = judged(signed)
    assert found.signer.facts == {
        "name": "Nama Pejabat",
        "organization": "Dinas Ketenagakerjaan (uji)",
        "issuer": "Otoritas Uji Lindung Desa",
        "is_test": True,
    }
    (signature,) = found.signatures
    assert (signature.field_name, signature.claimed_at) == ("Pejabat", NOW)
    assert signature.time_stamped_at is None


def test_a_test_certificate_makes_the_whole_file_a_test(signed: bytes, judged: Judged) -> None:
    assert judged(signed).is_test


def test_the_root_is_named_and_revocation_said_to_be_unchecked(
    signed: bytes, judged: Judged
) -> None:
    assert judged(signed).trusted.facts == {
        "root": "Otoritas Uji Lindung Desa",
        "revocation_checked": False,
    }


def test_nobody_is_trusted_unless_a_root_is_given(signed: bytes, judged: Judged) -> None:
    found = judged(signed, trust=[])
    assert (found.trusted.flaw, found.is_bad) == (Flaw.TRUST_NOT_GIVEN, True)
    assert found.intact.verdict is Verdict.OK


def test_a_signer_of_another_authority_is_not_trusted(
    signed: bytes, judged: Judged, second_authority: Authority
) -> None:
    found = judged(signed, trust=[second_authority.pem])
    assert found.trusted.flaw is Flaw.ISSUER_UNKNOWN


def test_roots_may_come_as_a_bundle_or_in_der(
    signed: bytes, judged: Judged, root: bytes, second_authority: Authority
) -> None:
    der = x509.load_pem_x509_certificate(root).public_bytes(Encoding.DER)
    for trust in ([der], [second_authority.pem + root], [second_authority.pem, root]):
        assert judged(signed, trust=trust).trusted.verdict is Verdict.OK


@pytest.mark.parametrize("junk", [b"", b"root", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_root_that_is_no_certificate_is_refused(
    signed: bytes, judged: Judged, junk: bytes
) -> None:
    with pytest.raises(PaperError) as caught:
        judged(signed, trust=[junk])
    assert (caught.value.reason, caught.value.facts) == (
        Reason.UNREADABLE,
        {"part": "certificate"},
    )


def test_the_store_is_asked_for_the_files_digest(signed: bytes, judged: Judged) -> None:
    digest = judged(signed).sha256
    assert judged(signed, known=lambda sha256: sha256 == digest).known.verdict is Verdict.OK
    assert judged(signed, known=lambda sha256: sha256 != digest).known.flaw is Flaw.NOT_IN_STORE


def test_an_unsigned_letter_is_bad_and_says_why(letter: bytes, judged: Judged) -> None:
    found = judged(letter, expected=1)
    assert (found.intact.flaw, found.count.flaw) == (Flaw.NO_SIGNATURE, Flaw.OTHER_COUNT)
    assert found.signer.verdict is Verdict.NOT_CHECKED


@pytest.mark.parametrize("expected", [0, 2])
def test_another_number_of_signatures_is_bad(signed: bytes, judged: Judged, expected: int) -> None:
    found = judged(signed, expected=expected)
    assert (found.count.flaw, found.count.facts) == (
        Flaw.OTHER_COUNT,
        {"found": 1, "expected": expected},
    )


def prepared(letter: bytes) -> bytes:
    """A letter with two empty places, as for two parties."""
    writer = IncrementalPdfFileWriter(BytesIO(letter))
    for place in (PLACE, SECOND):
        append_signature_field(
            writer, SigFieldSpec(place.field_name, place.page_index, box=(300, 100, 500, 160))
        )
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_two_parties_sign_their_prepared_places(
    letter: bytes, signer: FileSigner, judged: Judged
) -> None:
    first = signer.sign(prepared(letter), PLACE)
    both = signer.sign(first, SECOND)
    assert not judged(first, expected=1).is_bad
    found = judged(both, expected=2)
    assert not found.is_bad
    assert [each.field_name for each in found.signatures] == ["Pejabat", "Pihak Kedua"]
    assert found.signatures[0].unchanged.facts == {"changes": "form_filling"}


def test_a_file_cut_back_to_the_first_party_is_found_by_the_count_alone(
    signer: FileSigner, signed: bytes, judged: Judged
) -> None:
    both = signer.sign(signed, SECOND)
    cut = both[: len(signed)]
    assert not judged(both, expected=2).is_bad
    found = judged(cut, expected=2)
    assert [name for name, finding in found.findings.items() if finding.is_bad] == ["count"]


def test_of_two_signatures_the_worse_counts(
    second_authority: Authority, signed: bytes, judged: Judged
) -> None:
    key = new_curve_key()
    file = key_file(key, second_authority.issue(key))
    stranger = FileSigner.open(file, "rahasia-sekali", stamp=None, clock=lambda: NOW)
    found = judged(stranger.sign(signed, SECOND), expected=2)
    assert [each.trusted.flaw for each in found.signatures] == [None, Flaw.ISSUER_UNKNOWN]
    assert (found.trusted.flaw, found.intact.verdict) == (Flaw.ISSUER_UNKNOWN, Verdict.OK)


def signed_by(
    authority: Authority,
    letter: bytes,
    at: datetime = NOW,
    extensions: tuple[x509.ExtensionType, ...] = (),
) -> bytes:
    key = new_curve_key()
    certificate = authority.issue(
        key,
        begins_at=NOW - timedelta(days=1),
        ends_at=NOW + timedelta(days=30),
        extensions=extensions,
    )
    return sign_plain(letter, PLACE, Envelope(SigningKey(key, certificate, ())), None, at)


def test_a_certificate_expired_since_is_not_trusted_without_proof_of_time(
    second_authority: Authority, letter: bytes, judged: Judged
) -> None:
    pdf = signed_by(second_authority, letter)
    later = judged(pdf, trust=[second_authority.pem], at=NOW + timedelta(days=60))
    assert not judged(pdf, trust=[second_authority.pem]).is_bad
    assert (later.trusted.flaw, later.signer.verdict) == (Flaw.EXPIRED, Verdict.OK)


def test_a_certificate_not_yet_valid_is_not_trusted(
    second_authority: Authority, letter: bytes, judged: Judged
) -> None:
    pdf = signed_by(second_authority, letter)
    earlier = judged(pdf, trust=[second_authority.pem], at=NOW - timedelta(days=60))
    assert earlier.trusted.flaw is Flaw.NOT_YET_VALID


@pytest.mark.parametrize("days", [-2, 31])
def test_a_signing_time_outside_the_certificates_validity_is_bad(
    second_authority: Authority, letter: bytes, judged: Judged, days: int
) -> None:
    at = NOW + timedelta(days=days)
    pdf = signed_by(second_authority, letter, at)
    found = judged(pdf, trust=[second_authority.pem])
    assert (found.signer.flaw, found.signer.facts["signed_at"]) == (Flaw.OUTSIDE_VALIDITY, at)


def test_a_certificate_that_is_not_for_signing_is_not_trusted(
    second_authority: Authority, letter: bytes, judged: Judged
) -> None:
    pdf = signed_by(second_authority, letter, extensions=(usage(key_agreement=True),))
    assert judged(pdf, trust=[second_authority.pem]).trusted.flaw is Flaw.NOT_FOR_SIGNING


def test_the_clock_is_asked_when_no_time_is_given(signed: bytes, demo: DemoAuthority) -> None:
    assert not verify(signed, trust=[demo.root_pem]).is_bad


def test_a_signature_with_a_broken_digest_is_not_trusted(
    demo: DemoAuthority, letter: bytes, judged: Judged, tmp_path: Path
) -> None:
    file = tmp_path / "official.p12"
    file.write_bytes(demo.official_p12)
    loaded = SimpleSigner.load_pkcs12(str(file), passphrase=demo.passphrase.encode())
    metadata = PdfSignatureMetadata(
        field_name="Pejabat", md_algorithm="sha1", subfilter=SigSeedSubFilter.PADES
    )
    weak = sign_pdf(IncrementalPdfFileWriter(BytesIO(letter)), metadata, signer=loaded)
    assert judged(weak.getvalue()).trusted.flaw is Flaw.ALGORITHM_WEAK
