"""A certificate authority that proves nothing, for trying the program out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

DEMO_PASSPHRASE = "uji"  # noqa: S105 - everybody may know it: the key proves nothing

_ORGANIZATION = "Dinas Ketenagakerjaan (uji)"
_ROOT_NAME = "Otoritas Uji Lindung Desa"
_OFFICIAL_NAME = "Nama Pejabat"
_KEY_BITS = 2048
_VALID_FOR = timedelta(days=365)
_CLOCKS_MAY_DIFFER = timedelta(hours=1)


@dataclass(frozen=True)
class DemoAuthority:
    """A root certificate and an official's key file."""

    root_pem: bytes
    official_p12: bytes = field(repr=False)
    passphrase: str = field(repr=False)


def make_demo_authority(
    clock: Callable[[], datetime], passphrase: str = DEMO_PASSPHRASE
) -> DemoAuthority:
    """A new test authority, valid for a year, with one official's certificate."""
    # No addresses for revocation in the certificates: nobody would answer there.
    root_key, key = _new_key(), _new_key()
    root_name = _name(_ROOT_NAME, "Otoritas Uji")
    root = _signed(_root(root_name, root_key.public_key(), clock()), root_key)
    official = _signed(
        _official(root_name, key.public_key(), root_key.public_key(), clock()), root_key
    )
    packed = pkcs12.serialize_key_and_certificates(
        _OFFICIAL_NAME.encode(), key, official, [root], BestAvailableEncryption(passphrase.encode())
    )
    return DemoAuthority(root.public_bytes(Encoding.PEM), packed, passphrase)


def _new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=_KEY_BITS)


def _name(common_name: str, organization: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _root(name: x509.Name, key: rsa.RSAPublicKey, now: datetime) -> x509.CertificateBuilder:
    return (
        _draft(name, name, key, now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(issuing=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _official(
    issuer: x509.Name, key: rsa.RSAPublicKey, issuer_key: rsa.RSAPublicKey, now: datetime
) -> x509.CertificateBuilder:
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key)
    return (
        _draft(_name(_OFFICIAL_NAME, _ORGANIZATION), issuer, key, now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(issuing=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(identifier, critical=False)
    )


def _draft(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPublicKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCKS_MAY_DIFFER)
        .not_valid_after(now + _VALID_FOR)
    )


def _usage(*, issuing: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issuing,
        content_commitment=not issuing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issuing,
        crl_sign=issuing,
        encipher_only=False,
        decipher_only=False,
    )


def _signed(draft: x509.CertificateBuilder, key: rsa.RSAPrivateKey) -> x509.Certificate:
    return draft.sign(key, SHA256())
