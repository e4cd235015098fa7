"""Letters and keys for the tests of signatures."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from reportlab.pdfgen.canvas import Canvas

from reports.signing.place import SignaturePlace
from reports.signing.verification import Verification

# The judges look at the computer's clock, so the certificates must be valid today.
NOW = datetime.now(UTC).replace(microsecond=0)
WORD = "rahasia-sekali"
PLACE = SignaturePlace("Pejabat", 1, (300.0, 100.0, 500.0, 160.0))

Judged: TypeAlias = Callable[..., Verification]
Key: TypeAlias = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass
class Authority:
    """Issues whatever certificate a test asks for."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @classmethod
    def new(cls) -> "Authority":
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name("Otoritas Kedua")
        draft = _draft(name, name, key, NOW - timedelta(days=900), NOW + timedelta(days=900))
        draft = draft.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        return cls(key, draft.sign(key, SHA256()))

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def below(self, name: str) -> "Authority":
        key = new_curve_key()
        extension = x509.BasicConstraints(ca=True, path_length=None)
        return Authority(key, self.issue(key, name=name, extensions=[extension]))

    def issue(
        self,
        key: Key,
        *,
        name: str = "Pejabat Lain",
        begins_at: datetime = NOW - timedelta(days=1),
        ends_at: datetime = NOW + timedelta(days=30),
        serial: int | None = None,
        extensions: Sequence[x509.ExtensionType] = (),
    ) -> x509.Certificate:
        draft = _draft(_name(name), self.certificate.subject, key, begins_at, ends_at, serial)
        for extension in extensions:
            draft = draft.add_extension(extension, critical=True)
        return draft.sign(self.key, SHA256())


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])


def _draft(
    subject: x509.Name,
    issuer: x509.Name,
    key: Key,
    begins_at: datetime,
    ends_at: datetime,
    serial: int | None = None,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(begins_at)
        .not_valid_after(ends_at)
    )


def key_file(key: Key, certificate: x509.Certificate, *issuers: x509.Certificate) -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"kunci", key, certificate, issuers, BestAvailableEncryption(WORD.encode())
    )


def drawn(pages: int, size: tuple[float, float], text: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    for page in range(pages):
        canvas.drawString(20, size[1] - 20, f"{text} {page + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def new_curve_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def usage(**named: bool) -> x509.KeyUsage:
    names = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: named.get(name, False) for name in names})
