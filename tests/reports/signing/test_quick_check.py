import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from asn1crypto import cms
from cryptography.hazmat.primitives.serialization import Encoding

from reports.errors import PaperError
from reports.signing.check import SignatureBroken, quick_check
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.key import SigningKey
from tests.reports.signing.forging import (
    SHAPES,
    Forger,
    Shape,
    gap,
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


@pytest.mark.parametrize("digits", [b"0 ", b"zz", b"\n0", b"<0", b"0>"])
def test_a_gap_that_is_no_plain_hex_is_found(
    letter: bytes, forger: Forger, official: bytes, digits: bytes
) -> None:
    pdf = forger.forged(letter, spare=32)
    end = gap(pdf)[1]
    assert flaw(pdf[: end - 3] + digits + pdf[end - 1 :], official) is Flaw.GAP_HOLDS_MORE


def test_another_persons_signature_is_found(
    second_authority: Authority, letter: bytes, official: bytes
) -> None:
    key = new_curve_key()
    file = key_file(key, second_authority.issue(key))
    signer = FileSigner.open(file, "rahasia-sekali", stamp=None, clock=lambda: NOW)
    assert flaw(signer.sign(letter, PLACE), official) is Flaw.OTHER_CERTIFICATE


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


def without(name: str) -> Callable[[cms.ContentInfo], None]:
    def change(message: cms.ContentInfo) -> None:
        signer = message["content"]["signer_infos"][0]
        attributes = [each for each in signer["signed_attrs"] if each["type"].native != name]
        signer["signed_attrs"] = attributes

    return change


def twice(message: cms.ContentInfo) -> None:
    signers = message["content"]["signer_infos"]
    message["content"]["signer_infos"] = [signers[0], signers[0]]


def with_sha1(message: cms.ContentInfo) -> None:
    message["content"]["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha1"}


def with_content(message: cms.ContentInfo) -> None:
    message["content"]["encap_content_info"]["content"] = b"lain"


CHANGES = {
    "no digest": without("message_digest"),
    "no kind of content": without("content_type"),
    "no binding to a certificate": without("signing_certificate_v2"),
    "two signers": twice,
    "another digest": with_sha1,
    "content of its own": with_content,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_odd_signature_value_is_found(
    letter: bytes, forger: Forger, official: bytes, change: Callable[[cms.ContentInfo], None]
) -> None:
    pdf = forger.forged(letter, spare=600)
    message = cms.ContentInfo.load(bytes.fromhex(pdf[slice(*gap(pdf))][1:-1].decode()))
    change(message)
    assert flaw(with_contents(pdf, message.dump(force=True)), official) is Flaw.MALFORMED
