"""A key file (PKCS#12) opened once and kept open for a batch."""

import warnings
from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, pkcs12

from reports.errors import PaperError, Reason
from reports.signing.certificate import is_for_signing

_MIN_RSA_BITS = 2048
_MIN_CURVE_BITS = 256

_Key: TypeAlias = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
_RSA_PADDING = padding.PKCS1v15()
_ECDSA = ec.ECDSA(SHA256())
_SHA256 = SHA256()


class SigningKey:
    """A private key with its certificate and the certificates of its issuers.

    Loading the key checks it and takes 25 ms and more, so it is loaded once.
    """

    def __init__(
        self, private: _Key, certificate: x509.Certificate, issuers: Iterable[x509.Certificate]
    ) -> None:
        self._private: _Key | None = private
        self.certificate = certificate
        self.certificates = _for_readers(certificate, issuers)
        self.is_rsa = isinstance(private, rsa.RSAPrivateKey)
        self.signature_size = _signature_size(private)

    @classmethod
    def open(cls, pkcs12_file: bytes, passphrase: str) -> "SigningKey":
        """Read a key file; raises PaperError, which never holds the passphrase."""
        content = _read(pkcs12_file, passphrase)
        if content.key is None or content.cert is None:
            raise PaperError(Reason.KEY_MISSING)
        certificate = content.cert.certificate
        private = _suitable(content.key)
        _require_pair(private, certificate)
        if not is_for_signing(certificate):
            raise PaperError(Reason.CERTIFICATE_NOT_FOR_SIGNING)
        return cls(private, certificate, [each.certificate for each in content.additional_certs])

    def sign(self, content: bytes) -> bytes:
        """The signature value over the content (SHA-256)."""
        if self._private is None:
            raise PaperError(Reason.KEY_CLOSED)
        if isinstance(self._private, rsa.RSAPrivateKey):
            return self._private.sign(content, _RSA_PADDING, _SHA256)
        return self._private.sign(content, _ECDSA)

    def require_valid(self, at: datetime) -> None:
        """Raise PaperError when the certificate is not valid at that time."""
        first, last = self.certificate.not_valid_before_utc, self.certificate.not_valid_after_utc
        if at < first:
            raise PaperError(Reason.CERTIFICATE_NOT_YET_VALID, not_before_at=first)
        if at > last:
            raise PaperError(Reason.CERTIFICATE_EXPIRED, not_after_at=last)

    def close(self) -> None:
        """Forget the key."""
        self._private = None


def _read(pkcs12_file: bytes, passphrase: str) -> pkcs12.PKCS12KeyAndCertificates:
    try:
        with warnings.catch_warnings():
            # Files in BER are read as well, with a warning that the reader could do nothing about.
            warnings.simplefilter("ignore", UserWarning)
            return pkcs12.load_pkcs12(pkcs12_file, _encoded(passphrase))
    except UnsupportedAlgorithm:
        reason = Reason.KEY_UNSUITABLE
    except ValueError as error:
        wrong = "password" in str(error).lower()
        reason = Reason.PASSPHRASE_WRONG if wrong else Reason.KEY_FILE_UNREADABLE
    # Outside of the handlers, so that the library's exception does not travel along.
    raise PaperError(reason)


def _encoded(passphrase: str) -> bytes:
    """In UTF-8; no file has a passphrase with NUL or half a character, and both upset libraries."""
    encoded = passphrase.encode(errors="replace")
    if b"\0" in encoded or encoded.decode() != passphrase:
        raise PaperError(Reason.PASSPHRASE_WRONG)
    return encoded


def _suitable(key: object) -> _Key:
    if isinstance(key, rsa.RSAPrivateKey):
        _require_bits(key.key_size, _MIN_RSA_BITS)
        return key
    if isinstance(key, ec.EllipticCurvePrivateKey):
        _require_bits(key.key_size, _MIN_CURVE_BITS)
        return key
    raise PaperError(Reason.KEY_UNSUITABLE)


def _require_bits(bits: int, least: int) -> None:
    if bits < least:
        raise PaperError(Reason.KEY_WEAK, bits=bits, least=least)


def _require_pair(private: _Key, certificate: x509.Certificate) -> None:
    form = (Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    if private.public_key().public_bytes(*form) != certificate.public_key().public_bytes(*form):
        raise PaperError(Reason.KEY_UNSUITABLE)


def _for_readers(
    certificate: x509.Certificate, issuers: Iterable[x509.Certificate]
) -> tuple[x509.Certificate, ...]:
    """The chain without the root: a reader trusts his own copy of it or none."""
    between = [each for each in issuers if each.issuer != each.subject and each != certificate]
    return (certificate, *between)


def _signature_size(private: _Key) -> int:
    if isinstance(private, rsa.RSAPrivateKey):
        return (private.key_size + 7) // 8
    largest = 2**private.key_size - 1
    return len(encode_dss_signature(largest, largest))
