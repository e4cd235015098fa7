"""What a reader is told about a certificate."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

_TEST_WORD = re.compile(r"\b(uji|test|testing|demo)\b", re.IGNORECASE)


@dataclass(frozen=True)
class CertificateSummary:
    """Holder, issuer and validity of a certificate; times in UTC."""

    subject_name: str
    issuer_name: str
    organization: str
    serial: int
    fingerprint_sha256: str
    not_before_at: datetime
    not_after_at: datetime
    is_test: bool
    """The holder's or the issuer's name says that it proves nothing."""
    der: bytes = field(repr=False)


def summary(certificate: x509.Certificate) -> CertificateSummary:
    """The facts of a certificate."""
    names = (certificate.subject, certificate.issuer)
    return CertificateSummary(
        subject_name=_common_name(certificate.subject),
        issuer_name=_common_name(certificate.issuer),
        organization=_first(certificate.subject, NameOID.ORGANIZATION_NAME),
        serial=certificate.serial_number,
        fingerprint_sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        not_before_at=certificate.not_valid_before_utc,
        not_after_at=certificate.not_valid_after_utc,
        is_test=any(_TEST_WORD.search(name.rfc4514_string()) for name in names),
        der=certificate.public_bytes(Encoding.DER),
    )


def is_for_signing(certificate: x509.Certificate) -> bool:
    """Whether its issuer lets it sign documents; without a word on usage it may (RFC 5280)."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    except ValueError:
        return False
    return usage.digital_signature or usage.content_commitment


def _common_name(name: x509.Name) -> str:
    return _first(name, NameOID.COMMON_NAME) or name.rfc4514_string()


def _first(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    values = [str(attribute.value) for attribute in name.get_attributes_for_oid(oid)]
    return values[0] if values else ""
