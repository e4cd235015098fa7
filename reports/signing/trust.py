"""Whom a verification trusts, and what the library says about a signature."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.ades.report import AdESIndeterminate, AdESSubIndic
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from reports.errors import Reason
from reports.signing.certificate import is_for_signing, summary
from reports.signing.flaws import Flaw
from reports.signing.library import refusing
from reports.signing.verification import Finding, bad, not_checked, ok

_PEM = b"-----BEGIN CERTIFICATE-----"
# Ours is the check of usages: the library refuses certificates that say nothing about it.
_ANY_USAGE = KeyUsageConstraints(key_usage=frozenset())
_FLAWS: dict[AdESSubIndic, Flaw] = {
    AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND: Flaw.ISSUER_UNKNOWN,
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: Flaw.NOT_FOR_SIGNING,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: Flaw.EXPIRED,
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE: Flaw.ALGORITHM_WEAK,
    AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE: Flaw.ALGORITHM_WEAK,
}

for _name in ("pyhanko", "pyhanko_certvalidator"):
    # What they report, with tracebacks, is in the findings.
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


@dataclass(frozen=True)
class Judgement:
    """What the library found, and the time that a trusted time stamp proves."""

    status: PdfSignatureStatus
    certificate: x509.Certificate
    at: datetime
    """The time for which the certificates were checked."""
    time_stamped_at: datetime | None


@dataclass(frozen=True)
class Trust:
    """The roots to trust, and the time at which to ask."""

    roots: tuple[asn1_x509.Certificate, ...]
    at: datetime

    @classmethod
    def of(cls, certificates: Sequence[bytes], at: datetime) -> "Trust":
        """Read certificates, PEM or DER; raises PaperError when one is none."""
        with refusing(Reason.UNREADABLE, part="certificate"):
            loaded = [each for one in certificates for each in _load(one)]
            return cls(tuple(asn1_x509.Certificate.load(each) for each in loaded), at)

    def judge(self, signature: EmbeddedPdfSignature) -> Judgement:
        """Check a signature now, or at the time that a trusted time stamp proves."""
        status = self._status(signature, self.at)
        certificate = x509.load_der_x509_certificate(status.signing_cert.dump())
        stamp = status.timestamp_validity
        if stamp is None or not stamp.trusted:
            return Judgement(status, certificate, self.at, None)
        at = stamp.timestamp
        return Judgement(self._status(signature, at), certificate, at, at)

    def finding(self, judgement: Judgement) -> Finding:
        """Whether the signer's certificate leads to a trusted root."""
        status = judgement.status
        if not status.valid:
            return not_checked()
        if not self.roots:
            return bad(Flaw.TRUST_NOT_GIVEN)
        if status.trust_problem_indic is not None or status.validation_path is None:
            return bad(_trust_flaw(judgement))
        if not is_for_signing(judgement.certificate):
            return bad(Flaw.NOT_FOR_SIGNING)
        root = x509.load_der_x509_certificate(status.validation_path.first.dump())
        # Revocation lists are not fetched: this works offline, and says so.
        return ok(root=summary(root).subject_name, revocation_checked=False)

    def _status(self, signature: EmbeddedPdfSignature, at: datetime) -> PdfSignatureStatus:
        return validate_pdf_signature(
            signature,
            signer_validation_context=self._context(at),
            ts_validation_context=self._context(self.at),
            key_usage_settings=_ANY_USAGE,
        )

    def _context(self, at: datetime) -> ValidationContext:
        return ValidationContext(trust_roots=list(self.roots), moment=at, allow_fetching=False)


def _trust_flaw(judgement: Judgement) -> Flaw:
    if judgement.at < judgement.certificate.not_valid_before_utc:
        return Flaw.NOT_YET_VALID
    problem = judgement.status.trust_problem_indic
    return Flaw.ISSUER_UNKNOWN if problem is None else _FLAWS.get(problem, Flaw.CHAIN_BROKEN)


def _load(certificate: bytes) -> list[bytes]:
    if _PEM in certificate:
        loaded = x509.load_pem_x509_certificates(certificate)
    else:
        loaded = [x509.load_der_x509_certificate(certificate)]
    return [each.public_bytes(Encoding.DER) for each in loaded]
