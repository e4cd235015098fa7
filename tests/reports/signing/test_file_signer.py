import io
import logging
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import ExtensionOID
from reportlab.pdfgen.canvas import Canvas

from reports.errors import PaperError, Reason
from reports.signing.authority import DemoAuthority
from reports.signing.check import quick_check
from reports.signing.file import FileSigner
from reports.signing.signer import Signer
from reports.signing.verify import verify
from tests.reports.signing.making import (
    NOW,
    PLACE,
    WORD,
    Authority,
    drawn,
    key_file,
    new_curve_key,
    usage,
)

TOMORROW = NOW + timedelta(days=1)


def opened(p12: bytes, word: str = WORD, clock: Callable[[], datetime] = lambda: NOW) -> FileSigner:
    return FileSigner.open(p12, word, stamp=None, clock=clock)


def refusal(action: Callable[[], object]) -> PaperError:
    with pytest.raises(PaperError) as caught:
        action()
    return caught.value


@pytest.fixture(scope="module")
def curve_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def test_a_wrong_passphrase_is_refused(demo: DemoAuthority) -> None:
    assert refusal(lambda: opened(demo.official_p12, "salah")).reason is Reason.PASSPHRASE_WRONG


def test_the_passphrase_is_in_no_message_of_a_refusal(
    demo: DemoAuthority, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        error = refusal(lambda: opened(demo.official_p12, "salah-sekali"))
    told = [repr(error), str(error), repr(error.facts), caplog.text]
    assert not any("salah-sekali" in text for text in told)
    assert error.__context__ is None


@pytest.mark.parametrize("word", ["", "\0", "\ud800", "x" * 10_000, "sandi ꦱ"])
def test_any_text_may_be_tried_as_a_passphrase(demo: DemoAuthority, word: str) -> None:
    assert refusal(lambda: opened(demo.official_p12, word)).reason is Reason.PASSPHRASE_WRONG


def test_a_signer_keeps_no_passphrase(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    signer = opened(key_file(curve_key, second_authority.issue(curve_key)))
    assert WORD not in repr(vars(signer)) + repr(vars(vars(signer)["_key"]))


@pytest.mark.parametrize("file", [b"", b"%PDF-1.4", b"\x30\x03\x02\x01\x03", bytes(4096)])
def test_a_file_that_is_no_key_file_is_refused(file: bytes) -> None:
    assert refusal(lambda: opened(file)).reason is Reason.KEY_FILE_UNREADABLE


def test_a_key_file_that_is_no_strict_der_opens_without_a_warning(demo: DemoAuthority) -> None:
    assert opened(demo.official_p12 + b"\0", demo.passphrase).certificate.is_test


def test_a_key_file_without_a_key_is_refused(second_authority: Authority) -> None:
    file = pkcs12.serialize_key_and_certificates(
        b"kosong", None, second_authority.certificate, None, BestAvailableEncryption(WORD.encode())
    )
    assert refusal(lambda: opened(file)).reason is Reason.KEY_MISSING


def test_a_short_rsa_key_is_refused(second_authority: Authority) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - that is the point
    error = refusal(lambda: opened(key_file(key, second_authority.issue(key))))
    assert (error.reason, error.facts) == (Reason.KEY_WEAK, {"bits": 1024, "least": 2048})


def test_a_short_curve_is_refused(second_authority: Authority) -> None:
    key = ec.generate_private_key(ec.SECP192R1())
    error = refusal(lambda: opened(key_file(key, second_authority.issue(key))))
    assert error.reason is Reason.KEY_WEAK


def test_a_key_of_another_kind_is_refused(second_authority: Authority) -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    certificate = second_authority.certificate
    builder = x509.CertificateBuilder(
        issuer_name=certificate.subject,
        subject_name=certificate.subject,
        public_key=key.public_key(),
        serial_number=7,
        not_valid_before=NOW.replace(tzinfo=None),
        not_valid_after=TOMORROW.replace(tzinfo=None),
    )
    file = pkcs12.serialize_key_and_certificates(
        b"lain", key, builder.sign(key, None), None, BestAvailableEncryption(WORD.encode())
    )
    assert refusal(lambda: opened(file)).reason is Reason.KEY_UNSUITABLE


def test_an_expired_certificate_is_refused_and_says_when(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    ended_at = NOW - timedelta(days=1)
    certificate = second_authority.issue(
        curve_key, begins_at=NOW - timedelta(days=9), ends_at=ended_at
    )
    error = refusal(lambda: opened(key_file(curve_key, certificate)))
    assert (error.reason, error.facts) == (Reason.CERTIFICATE_EXPIRED, {"not_after_at": ended_at})


def test_a_certificate_of_tomorrow_is_refused(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    certificate = second_authority.issue(curve_key, begins_at=TOMORROW)
    error = refusal(lambda: opened(key_file(curve_key, certificate)))
    assert error.reason is Reason.CERTIFICATE_NOT_YET_VALID


def test_a_certificate_that_expires_during_the_batch_stops_it(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey, letter: bytes
) -> None:
    times = iter((NOW, NOW, NOW + timedelta(days=400)))
    file = key_file(curve_key, second_authority.issue(curve_key))
    signer = opened(file, clock=lambda: next(times))
    assert signer.sign(letter, PLACE)
    assert refusal(lambda: signer.sign(letter, PLACE)).reason is Reason.CERTIFICATE_EXPIRED


def test_a_certificate_for_issuing_only_is_refused(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    certificate = second_authority.issue(curve_key, extensions=[usage(key_cert_sign=True)])
    error = refusal(lambda: opened(key_file(curve_key, certificate)))
    assert error.reason is Reason.CERTIFICATE_NOT_FOR_SIGNING


@pytest.mark.parametrize("name", ["digital_signature", "content_commitment"])
def test_either_usage_for_signing_will_do(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey, name: str
) -> None:
    certificate = second_authority.issue(curve_key, extensions=[usage(**{name: True})])
    assert opened(key_file(curve_key, certificate)).certificate.subject_name


def test_a_usage_that_cannot_be_read_is_refused(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    broken = x509.UnrecognizedExtension(ExtensionOID.KEY_USAGE, b"\x30\x00")
    certificate = second_authority.issue(curve_key, extensions=[broken])
    error = refusal(lambda: opened(key_file(curve_key, certificate)))
    assert error.reason is Reason.CERTIFICATE_NOT_FOR_SIGNING


def test_a_key_that_is_not_the_certificates_is_refused(
    second_authority: Authority,
    curve_key: ec.EllipticCurvePrivateKey,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stranger = pkcs12.PKCS12Certificate(second_authority.issue(new_curve_key()), None)
    content = pkcs12.PKCS12KeyAndCertificates(curve_key, stranger, [])
    # Neither openssl nor the library writes such a file.
    monkeypatch.setattr(pkcs12, "load_pkcs12", lambda _file, _word: content)
    assert refusal(lambda: opened(b"")).reason is Reason.KEY_UNSUITABLE


def test_a_curve_that_nobody_uses_is_refused(tmp_path: Path) -> None:
    key, certificate, file = (tmp_path / name for name in ("k.pem", "c.pem", "k.p12"))
    curve = ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp160k1"]
    request = ["req", "-x509", "-new", "-key", key, "-subj", "/CN=x", "-out", certificate]
    export = ["pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", file]
    for command in (
        ["genpkey", *curve, "-out", key],
        request,
        [*export, "-passout", f"pass:{WORD}"],
    ):
        subprocess.run(["openssl", *map(str, command)], check=True, capture_output=True)
    assert refusal(lambda: opened(file.read_bytes())).reason is Reason.KEY_UNSUITABLE


def test_the_issuers_between_travel_along_and_the_root_does_not(
    second_authority: Authority, letter: bytes
) -> None:
    office, key = second_authority.below("Otoritas Antara"), new_curve_key()
    certificate = office.issue(key)
    file = key_file(key, certificate, office.certificate, second_authority.certificate)
    pdf = opened(file).sign(letter, PLACE)
    found = verify(pdf, trust=[second_authority.pem], at=NOW)
    assert (found.is_bad, found.trusted.facts["root"]) == (False, "Otoritas Kedua")
    assert office.certificate.public_bytes(Encoding.DER).hex().encode() in pdf
    assert second_authority.certificate.public_bytes(Encoding.DER).hex().encode() not in pdf


def test_a_signer_may_show_another_stamp(signer: FileSigner, letter: bytes) -> None:
    """What other kinds of signers must offer too."""
    any_signer: Signer = signer
    other = any_signer.stamped(drawn(1, (100, 30), "Lain"))
    pdf = other.sign(letter, PLACE)
    assert b"/BBox [ 0 0 100 30 ]" in pdf
    assert other.certificate == signer.certificate


def test_a_closed_signer_signs_no_more(demo: DemoAuthority, letter: bytes) -> None:
    with opened(demo.official_p12, demo.passphrase) as signer:
        assert signer.sign(letter, PLACE)
    assert refusal(lambda: signer.sign(letter, PLACE)).reason is Reason.KEY_CLOSED


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()])
def test_keys_on_curves_sign_with_their_varying_length(
    second_authority: Authority, letter: bytes, curve: ec.EllipticCurve
) -> None:
    key = ec.generate_private_key(curve)
    certificate = second_authority.issue(key)
    signer = opened(key_file(key, certificate))
    for _ in range(20):
        quick_check(signer.sign(letter, PLACE), certificate.public_bytes(Encoding.DER))


def test_a_long_rsa_key_signs(second_authority: Authority, letter: bytes) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    signer = opened(key_file(key, second_authority.issue(key)))
    quick_check(signer.sign(letter, PLACE), signer.certificate.der)


def test_the_page_must_exist(signer: FileSigner, letter: bytes) -> None:
    for page_index in (-1, 2, 99):
        elsewhere = replace(PLACE, page_index=page_index)
        error = refusal(partial(signer.sign, letter, elsewhere))
        assert (error.reason, error.facts["page_index"]) == (Reason.PAGE_MISSING, page_index)


def test_a_signed_field_is_not_signed_again(signer: FileSigner, signed: bytes) -> None:
    error = refusal(lambda: signer.sign(signed, PLACE))
    assert (error.reason, error.facts) == (Reason.FIELD_SIGNED, {"field_name": "Pejabat"})


@pytest.mark.parametrize("file", [b"", b"%PDF-1.4\n", b"PK\x03\x04 a workbook", bytes(9999)])
def test_what_is_no_pdf_is_refused(signer: FileSigner, file: bytes) -> None:
    error = refusal(lambda: signer.sign(file, PLACE))
    assert (error.reason, error.facts) == (Reason.UNREADABLE, {"part": "pdf"})


def test_a_stamp_that_is_no_pdf_is_refused(demo: DemoAuthority) -> None:
    error = refusal(
        lambda: FileSigner.open(demo.official_p12, demo.passphrase, stamp=b"png", clock=lambda: NOW)
    )
    assert (error.reason, error.facts) == (Reason.UNREADABLE, {"part": "stamp"})


def test_signing_appends_and_leaves_the_letter_as_it_was(letter: bytes, signed: bytes) -> None:
    assert signed.startswith(letter)


def test_the_certificate_is_told_apart_as_a_test(signer: FileSigner) -> None:
    certificate = signer.certificate
    assert (certificate.subject_name, certificate.issuer_name) == (
        "Nama Pejabat",
        "Otoritas Uji Lindung Desa",
    )
    assert certificate.is_test


def test_an_officials_certificate_is_no_test(
    second_authority: Authority, curve_key: ec.EllipticCurvePrivateKey
) -> None:
    certificate = second_authority.issue(curve_key, name="Pengujian Kesuburan Tanah")
    assert not opened(key_file(curve_key, certificate)).certificate.is_test


def test_a_field_name_in_any_script_is_kept(signer: FileSigner, letter: bytes) -> None:
    pdf = signer.sign(letter, replace(PLACE, field_name="Pihak (II) & ꦱ"))
    quick_check(pdf, signer.certificate.der)
    assert (
        refusal(lambda: signer.sign(pdf, replace(PLACE, field_name="Pihak (II) & ꦱ"))).reason
        is Reason.FIELD_SIGNED
    )


def test_annotations_that_are_there_already_stay(signer: FileSigner) -> None:
    pdf = signer.sign(linked_letter(), replace(PLACE, page_index=0))
    newest_page = pdf[pdf.rindex(b"/Annots") :].split(b"]")[0]
    assert newest_page.count(b" 0 R") == 2


def linked_letter() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(10, 10, "Tautan")
    canvas.linkURL("https://lindungdesa.invalid/", (10, 10, 90, 20))
    canvas.save()
    return file.getvalue()


def test_a_place_knows_how_large_its_picture_is() -> None:
    assert (PLACE.width, PLACE.height) == (200.0, 60.0)
