from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from reports.signing.authority import DemoAuthority, make_demo_authority
from reports.signing.key import SigningKey
from tests.reports.signing.making import NOW


@pytest.fixture
def official(demo: DemoAuthority) -> x509.Certificate:
    return SigningKey.open(demo.official_p12, demo.passphrase).certificate


def test_the_root_says_that_it_is_a_test(demo: DemoAuthority) -> None:
    root = x509.load_pem_x509_certificate(demo.root_pem)
    (name,) = root.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    assert (name.value, root.issuer == root.subject) == ("Otoritas Uji Lindung Desa", True)


def test_the_official_is_issued_by_the_root_for_signing(
    demo: DemoAuthority, official: x509.Certificate
) -> None:
    official.verify_directly_issued_by(x509.load_pem_x509_certificate(demo.root_pem))
    usage = official.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (usage.digital_signature, usage.content_commitment, usage.key_cert_sign) == (
        True,
        True,
        False,
    )
    assert "uji" in official.subject.rfc4514_string()


def test_the_key_is_rsa_of_2048_bits(official: x509.Certificate) -> None:
    key = official.public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    assert key.key_size == 2048


def test_validity_follows_the_clock(official: x509.Certificate) -> None:
    assert official.not_valid_before_utc < NOW
    assert official.not_valid_after_utc == NOW + timedelta(days=365)


def test_no_address_is_asked_for_revocation(official: x509.Certificate) -> None:
    kinds = {type(extension.value) for extension in official.extensions}
    assert kinds.isdisjoint({x509.AuthorityInformationAccess, x509.CRLDistributionPoints})


def test_the_key_file_brings_the_chain(demo: DemoAuthority) -> None:
    content = pkcs12.load_pkcs12(demo.official_p12, demo.passphrase.encode())
    root = x509.load_pem_x509_certificate(demo.root_pem)
    assert [each.certificate for each in content.additional_certs] == [root]


def test_a_passphrase_may_be_chosen_and_is_not_shown() -> None:
    authority = make_demo_authority(lambda: NOW, "pilihan-sendiri")
    assert SigningKey.open(authority.official_p12, "pilihan-sendiri").is_rsa
    assert "pilihan-sendiri" not in repr(authority)
