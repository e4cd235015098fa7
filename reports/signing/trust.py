"""Whom a verification trusts, and what the library says about a signature."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate, AdESSubIndic
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from reports.errors import Reason
from reports.signing.certificate import summary
from reports.signing.flaws import Flaw
from reports.signing.library import refusing
from reports.signing.verification import Finding, bad, not_checked, ok

_PEM = b"-----BEGIN CERTIFICATE-----"
_USAGES = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"})
_FLAWS: dict[AdESSubIndic, Flaw] = {
    AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND: Flaw.ISSUER_UNKNOWN,
    AdESIndeterminate.CHAIN_CONSTRAINTS_FAILURE: Flaw.NOT_FOR_SIGNING,
    AdESIndeterminate.EXPIRED: Flaw.EXPIRED,
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE: Flaw.EXPIRED,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED: Flaw.EXPIRED,
    AdESIndeterminate.NOT_YET_VALID: Flaw.NOT_YET_VALID,
    AdESFailure.NOT_YET_VALID: Flaw.NOT_YET_VALID,
    AdESFailure.REVOKED: Flaw.REVOKED,
    AdESIndeterminate.REVOKED_NO_POE: Flaw.REVOKED,
    AdESIndeterminate.REVOKED_CA_NO_POE: Flaw.REVOKED,
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
        stamp = status.timestamp_validity
        if stamp is None or not stamp.trusted:
            return Judgement(status, None)
        return Judgement(self._status(signature, stamp.timestamp), stamp.timestamp)

    def finding(self, judgement: Judgement) -> Finding:
        """Whether the signer's certificate leads to a trusted root."""
        status = judgement.status
        if not status.valid:
            return not_checked()
        if not self.roots:
            return bad(Flaw.TRUST_NOT_GIVEN)
        problem = status.trust_problem_indic
        if problem is not None:
            return bad(_FLAWS.get(problem, Flaw.CHAIN_BROKEN))
        if status.validation_path is None:
            return bad(Flaw.ISSUER_UNKNOWN)
        # Revocation lists are not fetched: this works offline, and says so.
        root = x509.load_der_x509_certificate(status.validation_path.first.dump())
        return ok(root=summary(root).subject_name, revocation_checked=False)

    def _status(self, signature: EmbeddedPdfSignature, at: datetime) -> PdfSignatureStatus:
        return validate_pdf_signature(
            signature,
            signer_validation_context=self._context(at),
            ts_validation_context=self._context(self.at),
            key_usage_settings=_USAGES,
        )

    def _context(self, at: datetime) -> ValidationContext:
        return ValidationContext(trust_roots=list(self.roots), moment=at, allow_fetching=False)


def _load(certificate: bytes) -> list[bytes]:
    if _PEM in certificate:
        loaded = x509.load_pem_x509_certificates(certificate)
    else:
        loaded = [x509.load_der_x509_certificate(certificate)]
    return [each.public_bytes(Encoding.DER) for each in loaded]
