import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from reports.errors import PaperError
from reports.signing.check import SignatureBroken, quick_check
from reports.signing.der import OCTETS, SEQUENCE, oid, tlv
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.key import SigningKey
from tests.reports.signing.forging import (
    CHANGES,
    SHAPES,
    Forger,
    Shape,
    gap,
    with_changed_value,
    with_contents,
    with_swapped_certificate,
)
from tests.reports.signing.making import NOW, PLACE, Authority, key_file, new_curve_key


@pytest.fixture
def official(signer: FileSigner) -> bytes:
    return signer.certificate.der


def flaw(pdf: bytes, certificate: bytes) -> Flaw:
    with pytest.raises(SignatureBroken) as caught:
        quick_check(pdf, certificate)
    assert isinstance(caught.value, PaperError)
    return caught.value.what


def test_a_fresh_signature_passes(signed: bytes, official: bytes) -> None:
    quick_check(signed, official)


def test_the_newest_of_two_signatures_is_checked(
    signer: FileSigner, signed: bytes, official: bytes
) -> None:
    pdf = signer.sign(signed, replace(PLACE, field_name="Pihak Kedua"))
    quick_check(pdf, official)
    assert flaw(pdf[:-1], official) is Flaw.RANGE_ODD


def test_an_unsigned_letter_does_not_pass(letter: bytes, official: bytes) -> None:
    assert flaw(letter, official) is Flaw.NO_SIGNATURE


def test_a_changed_byte_is_found_wherever_it_is_covered(signed: bytes, official: bytes) -> None:
    start, end = gap(signed)
    chance = random.Random(187)
    for at in chance.sample([*range(start), *range(end, len(signed))], 300):
        changed = bytearray(signed)
        changed[at] ^= 1 << chance.randrange(8)
        assert flaw(bytes(changed), official)


def test_an_empty_file_and_noise_do_not_pass(official: bytes) -> None:
    chance = random.Random(187)
    for size in (0, 1, 100, 10_000):
        assert flaw(chance.randbytes(size), official) is Flaw.NO_SIGNATURE


def test_a_byte_more_or_less_is_found(signed: bytes, official: bytes) -> None:
    assert flaw(signed + b"\n", official) is Flaw.NOT_TO_THE_END
    assert flaw(signed[:-1], official) is Flaw.RANGE_ODD


def test_the_forger_is_a_fair_opponent(letter: bytes, forger: Forger, official: bytes) -> None:
    quick_check(forger.forged(letter), official)
    quick_check(forger.forged(letter, spare=32), official)


@pytest.mark.parametrize(("shape", "hidden", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_a_forged_range_is_found_although_the_key_is_true(
    letter: bytes, forger: Forger, official: bytes, shape: Shape, hidden: bytes, expected: Flaw
) -> None:
    assert flaw(forger.forged(letter, shape, spare=8, hidden=hidden), official) is expected


def test_data_behind_the_signature_value_is_found(
    letter: bytes, forger: Forger, official: bytes
) -> None:
    pdf = forger.forged(letter, spare=32)
    value, end = bytes.fromhex(pdf[slice(*gap(pdf))][1:-1].decode()), gap(pdf)[1]
    assert value.endswith(bytes(32))
    stuffed = pdf[: end - 9] + b"6a616861" + pdf[end - 1 :]
    assert flaw(stuffed, official) is Flaw.PADDING_NOT_EMPTY


@pytest.mark.parametrize(
    "digits", [b"ff", b"3085", b"3080", b"3084ffffffff", b"04820010", b"3003020101"]
)
def test_a_gap_without_a_whole_value_is_found(
    signed: bytes, official: bytes, digits: bytes
) -> None:
    start, end = gap(signed)
    room = end - start - 2
    pdf = signed[: start + 1] + digits.ljust(room, b"0") + signed[end - 1 :]
    assert flaw(pdf, official) is Flaw.MALFORMED


def test_a_gap_too_short_for_any_value_is_found(official: bytes) -> None:
    pdf = b"%PDF-1.4 /Contents <30> /ByteRange [0 19 23 31]".ljust(54)
    assert flaw(pdf, official) is Flaw.MALFORMED


@pytest.mark.parametrize("digits", [b"0 ", b"zz", b"\n0", b"<0", b"0>"])
def test_a_gap_that_is_no_plain_hex_is_found(
    letter: bytes, forger: Forger, official: bytes, digits: bytes
) -> None:
    pdf = forger.forged(letter, spare=32)
    end = gap(pdf)[1]
    assert flaw(pdf[: end - 3] + digits + pdf[end - 1 :], official) is Flaw.GAP_HOLDS_MORE


ODD_VALUES = {
    "nothing inside": tlv(SEQUENCE),
    "something behind": tlv(SEQUENCE, oid("1.2.840.113549.1.7.2"), tlv(0xA0), b"\x05\x00"),
    "cut short inside": tlv(SEQUENCE, b"\x06\x7f\x2a"),
    "a head alone": tlv(SEQUENCE, b"\x06"),
    "another kind": tlv(SEQUENCE, oid("1.2.840.113549.1.7.1"), tlv(0xA0, tlv(SEQUENCE))),
}


@pytest.mark.parametrize("value", ODD_VALUES.values(), ids=ODD_VALUES.keys())
def test_a_value_of_another_form_is_found(
    letter: bytes, forger: Forger, official: bytes, value: bytes
) -> None:
    assert flaw(with_contents(forger.forged(letter), value), official) is Flaw.MALFORMED


def test_another_persons_signature_is_found(
    second_authority: Authority, letter: bytes, official: bytes
) -> None:
    key = new_curve_key()
    file = key_file(key, second_authority.issue(key))
    signer = FileSigner.open(file, "rahasia-sekali", stamp=None, clock=lambda: NOW)
    assert flaw(signer.sign(letter, PLACE), official) is Flaw.OTHER_CERTIFICATE


def test_a_certificate_that_is_none_is_found(signed: bytes) -> None:
    assert flaw(signed, b"no certificate") is Flaw.OTHER_CERTIFICATE


def renumbered(message: cms.ContentInfo) -> None:
    message["content"]["signer_infos"][0]["sid"].chosen["serial_number"] = 7


def test_a_signature_that_names_another_certificate_is_found(
    letter: bytes, forger: Forger, official: bytes
) -> None:
    pdf = with_changed_value(forger, letter, renumbered)
    assert flaw(pdf, official) is Flaw.OTHER_CERTIFICATE


def test_the_officials_certificate_with_another_key_is_found(
    second_authority: Authority, letter: bytes
) -> None:
    certificate = second_authority.issue(new_curve_key())
    signer = FileSigner(SigningKey(new_curve_key(), certificate, ()), stamp=None, clock=lambda: NOW)
    pdf = signer.sign(letter, PLACE)
    assert flaw(pdf, certificate.public_bytes(Encoding.DER)) is Flaw.VALUE_WRONG


def test_a_swapped_certificate_is_found(second_authority: Authority, letter: bytes) -> None:
    pdf, swapped = with_swapped_certificate(second_authority, letter)
    assert flaw(pdf, swapped) is Flaw.OTHER_CERTIFICATE


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_odd_signature_value_is_found(
    letter: bytes, forger: Forger, official: bytes, change: Callable[[cms.ContentInfo], None]
) -> None:
    assert flaw(with_changed_value(forger, letter, change), official) is Flaw.MALFORMED


def named_algorithm(message: cms.ContentInfo) -> None:
    message["content"]["signer_infos"][0]["signature_algorithm"] = {"algorithm": "sha256_ecdsa"}


def test_another_kind_of_signature_than_the_keys_is_found(
    letter: bytes, forger: Forger, official: bytes
) -> None:
    pdf = with_changed_value(forger, letter, named_algorithm)
    assert flaw(pdf, official) is Flaw.VALUE_WRONG


SHA256 = tlv(SEQUENCE, oid("2.16.840.1.101.3.4.2.1"))
SHA512 = tlv(SEQUENCE, oid("2.16.840.1.101.3.4.2.3"))


def bound_by(monkeypatch: pytest.MonkeyPatch, *before: bytes) -> None:
    """Let signatures name their certificate by a digest whose kind is told."""

    def certificate_id(certificate: x509.Certificate) -> bytes:
        digest = tlv(OCTETS, certificate.fingerprint(hashes.SHA256()))
        return tlv(SEQUENCE, tlv(SEQUENCE, tlv(SEQUENCE, *before, digest)))

    monkeypatch.setattr("reports.signing.cms._certificate_id", certificate_id)


def test_the_kind_of_the_certificates_digest_may_be_told(
    letter: bytes, forger: Forger, official: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound_by(monkeypatch, SHA256)
    quick_check(forger.forged(letter, spare=32), official)


@pytest.mark.parametrize("before", [SHA512, tlv(SEQUENCE), b"\x05\x00"])
def test_another_kind_of_digest_is_found(
    letter: bytes,
    forger: Forger,
    official: bytes,
    monkeypatch: pytest.MonkeyPatch,
    before: bytes,
) -> None:
    bound_by(monkeypatch, before)
    assert flaw(forger.forged(letter, spare=32), official) is Flaw.MALFORMED


@pytest.mark.parametrize(
    "numbers", [b"/0 1 2 3", b"0 (a) 2 3", b"0 1 2", b"0 1 2 3 4", b"0 -1 2 3"]
)
def test_a_range_that_is_no_four_numbers_is_found(
    signed: bytes, official: bytes, numbers: bytes
) -> None:
    odd = re.sub(rb"/ByteRange \[[^]]*", b"/ByteRange [" + numbers, signed)
    assert flaw(odd, official) is Flaw.NO_SIGNATURE
