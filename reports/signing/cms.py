"""The signature value's envelope (RFC 5652) for PAdES baseline B (ETSI EN 319 142-1).

Everything but the digest and the signature is the same for every paper of a batch and is
written once. There is no signing time inside: PAdES wants it in the PDF's dictionary only.
"""

from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from reports.signing.der import NULL, OCTETS, SEQUENCE, SET, integer, oid, set_of, tlv
from reports.signing.key import SigningKey

_DATA = oid("1.2.840.113549.1.7.1")
_SIGNED_DATA = oid("1.2.840.113549.1.7.2")
_CONTENT_TYPE = oid("1.2.840.113549.1.9.3")
_MESSAGE_DIGEST = oid("1.2.840.113549.1.9.4")
_SIGNING_CERTIFICATE_V2 = oid("1.2.840.113549.1.9.16.2.47")
_SHA256 = tlv(SEQUENCE, oid("2.16.840.1.101.3.4.2.1"))
_RSA_SHA256 = tlv(SEQUENCE, oid("1.2.840.113549.1.1.11"), NULL)
_ECDSA_SHA256 = tlv(SEQUENCE, oid("1.2.840.10045.4.3.2"))
_CONTEXT_0 = 0xA0


class Envelope:
    """Makes the CMS of one document after the other for one key."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key
        self._head = b"".join(
            (
                integer(1),
                tlv(SET, _SHA256),
                tlv(SEQUENCE, _DATA),
                tlv(_CONTEXT_0, *sorted(_der(each) for each in key.certificates)),
            )
        )
        self._signer = b"".join((integer(1), _issuer_and_serial(key.certificate), _SHA256))
        self._fixed_attributes = (
            _attribute(_CONTENT_TYPE, _DATA),
            _attribute(_SIGNING_CERTIFICATE_V2, _certificate_id(key.certificate)),
        )
        self._algorithm = _RSA_SHA256 if key.is_rsa else _ECDSA_SHA256
        self.size = len(self._wrap(b"\0" * 32, b"\0" * key.signature_size))
        """The longest it can get, in bytes."""

    def sign(self, digest: bytes) -> bytes:
        """The CMS for a document's SHA-256."""
        return self._wrap(digest, self._key.sign(self._attributes(digest)))

    def _attributes(self, digest: bytes) -> bytes:
        return set_of(*self._fixed_attributes, _attribute(_MESSAGE_DIGEST, tlv(OCTETS, digest)))

    def _wrap(self, digest: bytes, signature: bytes) -> bytes:
        # Inside, the signed attributes carry the tag [0] instead of SET.
        attributes = bytes((_CONTEXT_0,)) + self._attributes(digest)[1:]
        signer = tlv(SEQUENCE, self._signer, attributes, self._algorithm, tlv(OCTETS, signature))
        signed = tlv(SEQUENCE, self._head, tlv(SET, signer))
        return tlv(SEQUENCE, _SIGNED_DATA, tlv(_CONTEXT_0, signed))


def _attribute(kind: bytes, value: bytes) -> bytes:
    return tlv(SEQUENCE, kind, tlv(SET, value))


def _certificate_id(certificate: x509.Certificate) -> bytes:
    digest = tlv(OCTETS, sha256(_der(certificate)).digest())
    return tlv(SEQUENCE, tlv(SEQUENCE, tlv(SEQUENCE, digest)))


def _issuer_and_serial(certificate: x509.Certificate) -> bytes:
    issuer = certificate.issuer.public_bytes()
    return tlv(SEQUENCE, issuer, integer(certificate.serial_number))


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.DER)
