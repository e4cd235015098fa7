"""The quick check that every signed copy passes before it is recorded."""

import re
from functools import lru_cache
from hashlib import sha256

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256

from reports.errors import PaperError, Reason
from reports.signing.envelope import Malformed, Signed, read_envelope
from reports.signing.flaws import Flaw
from reports.signing.ranges import Covered, covered

__all__ = ["Flaw", "SignatureBroken", "quick_check"]

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")
_RSA_SHA256 = bytes.fromhex("2a864886f70d01010b")
_ECDSA_SHA256 = bytes.fromhex("2a8648ce3d040302")
_PADDING = padding.PKCS1v15()
_SHA256 = SHA256()
_ECDSA = ec.ECDSA(_SHA256)


class SignatureBroken(PaperError):
    """A signature that must not be recorded."""

    def __init__(self, what: Flaw) -> None:
        super().__init__(Reason.SIGNATURE_BROKEN, what=what)
        self.what = what


def quick_check(pdf: bytes, certificate: bytes) -> None:
    """Prove the newest signature: range, digest, value and certificate (DER).

    Raises SignatureBroken, a PaperError. It knows nothing of how the signature was made.
    """
    found = _newest(pdf)
    try:
        signed = read_envelope(found.contents)
    except Malformed:
        raise SignatureBroken(Flaw.MALFORMED) from None
    digest = sha256(found.before)
    digest.update(found.after)
    if digest.digest() != signed.message_digest:
        raise SignatureBroken(Flaw.CONTENT_CHANGED)
    _require_certificate(signed, certificate)
    _require_value(signed, certificate)


def _newest(pdf: bytes) -> Covered:
    found = _RANGE.match(pdf, max(0, pdf.rfind(b"/ByteRange")))
    if found is None:
        raise SignatureBroken(Flaw.NO_SIGNATURE)
    pieces = covered(pdf, [int(number) for number in found.groups()])
    if isinstance(pieces, Flaw):
        raise SignatureBroken(pieces)
    if not pieces.to_the_end:
        raise SignatureBroken(Flaw.NOT_TO_THE_END)
    return pieces


def _require_certificate(signed: Signed, certificate: bytes) -> None:
    bound = signed.certificate_digest == sha256(certificate).digest()
    if not bound or certificate not in signed.certificates:
        raise SignatureBroken(Flaw.OTHER_CERTIFICATE)
    expected = _loaded(certificate)
    named = (signed.issuer, signed.serial)
    if named != (expected.issuer.public_bytes(), expected.serial_number):
        raise SignatureBroken(Flaw.OTHER_CERTIFICATE)


def _require_value(signed: Signed, certificate: bytes) -> None:
    key = _public_key(certificate)
    try:
        if isinstance(key, rsa.RSAPublicKey) and signed.algorithm == _RSA_SHA256:
            return key.verify(signed.signature, signed.attributes, _PADDING, _SHA256)
        if isinstance(key, ec.EllipticCurvePublicKey) and signed.algorithm == _ECDSA_SHA256:
            return key.verify(signed.signature, signed.attributes, _ECDSA)
    except InvalidSignature:
        pass
    raise SignatureBroken(Flaw.VALUE_WRONG)


@lru_cache(maxsize=8)
def _loaded(certificate: bytes) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate)


@lru_cache(maxsize=8)
def _public_key(certificate: bytes) -> CertificatePublicKeyTypes:
    return _loaded(certificate).public_key()
