"""The verdicts on one signature."""

from dataclasses import dataclass
from datetime import UTC, datetime

from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.diff_analysis import DiffResult
from pyhanko.sign.validation import EmbeddedPdfSignature, SignatureCoverageLevel
from pyhanko.sign.validation.errors import SignatureValidationError

from reports.errors import PaperError, Reason
from reports.signing.certificate import CertificateSummary, summary
from reports.signing.embedded import Embedded
from reports.signing.flaws import Flaw
from reports.signing.library import refusing
from reports.signing.ranges import Covered
from reports.signing.trust import Judgement, Trust
from reports.signing.verification import Finding, SignatureVerification, bad, ok

_OF_THE_RANGE = frozenset({Flaw.RANGE_ODD, Flaw.GAP_HOLDS_MORE, Flaw.PADDING_NOT_EMPTY})


def judged(embedded: Embedded, trust: Trust, *, is_last: bool) -> SignatureVerification:
    """Judge a signature; whatever a library raises means that it is not intact."""
    name, signature, pieces = embedded.field_name, embedded.signature, embedded.covered
    if signature is None or pieces is None:
        return _unfit(name, embedded.flaw or Flaw.MALFORMED)
    try:
        with refusing(Reason.UNREADABLE, part="signature"):
            return _Judge(embedded, signature, pieces, trust, is_last).verdicts()
    except PaperError:
        return SignatureVerification(name, bad(Flaw.MALFORMED))


def _unfit(name: str, flaw: Flaw) -> SignatureVerification:
    if flaw in _OF_THE_RANGE:
        return SignatureVerification(name, bad(flaw), whole_file=bad(flaw))
    return SignatureVerification(name, bad(flaw))


@dataclass(frozen=True)
class _Judge:
    embedded: Embedded
    signature: EmbeddedPdfSignature
    covered: Covered
    trust: Trust
    is_last: bool

    def verdicts(self) -> SignatureVerification:
        try:
            judgement = self.trust.judge(self.signature)
        except SignatureValidationError as error:
            return self._unjudged(error)
        certificate = summary(judgement.certificate)
        claimed_at = _aware(self.signature.self_reported_timestamp)
        return SignatureVerification(
            field_name=self.embedded.field_name,
            intact=_intact(judgement),
            signer=_signer(judgement, certificate, claimed_at),
            trusted=self.trust.finding(judgement),
            whole_file=self._whole_file(judgement),
            unchanged=self._unchanged(judgement),
            certificate=certificate,
            claimed_at=claimed_at,
            time_stamped_at=judgement.time_stamped_at,
        )

    def _unjudged(self, error: SignatureValidationError) -> SignatureVerification:
        name = self.embedded.field_name
        if error.ades_subindication is AdESIndeterminate.NO_SIGNING_CERTIFICATE_FOUND:
            return SignatureVerification(
                name, bad(Flaw.MALFORMED), signer=bad(Flaw.OTHER_CERTIFICATE)
            )
        return SignatureVerification(name, bad(Flaw.MALFORMED))

    def _whole_file(self, judgement: Judgement) -> Finding:
        if self.covered.to_the_end:
            return ok()
        if self.is_last:
            return bad(Flaw.NOT_TO_THE_END, beyond=self.embedded.beyond)
        if judgement.status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
            return bad(Flaw.REVISION_NOT_COVERED)
        return ok()

    def _unchanged(self, judgement: Judgement) -> Finding:
        if self.covered.to_the_end:
            return ok()
        status = judgement.status
        if not isinstance(status.diff_result, DiffResult) or not status.docmdp_ok:
            return bad(Flaw.CHANGED_AFTERWARDS)
        if self.is_last:
            return bad(Flaw.ADDED_AFTERWARDS, beyond=self.embedded.beyond)
        return ok(changes=status.diff_result.modification_level.name.lower())


def _intact(judgement: Judgement) -> Finding:
    if not judgement.status.intact:
        return bad(Flaw.CONTENT_CHANGED)
    return ok() if judgement.status.valid else bad(Flaw.VALUE_WRONG)


def _signer(
    judgement: Judgement, certificate: CertificateSummary, claimed_at: datetime | None
) -> Finding:
    if not judgement.status.valid:
        return bad(Flaw.VALUE_WRONG)
    facts = {"name": certificate.subject_name, "organization": certificate.organization}
    signed_at = judgement.time_stamped_at or claimed_at
    if signed_at is not None and not _valid(certificate, signed_at):
        return bad(Flaw.OUTSIDE_VALIDITY, signed_at=signed_at, **facts)
    return ok(issuer=certificate.issuer_name, is_test=certificate.is_test, **facts)


def _valid(certificate: CertificateSummary, at: datetime) -> bool:
    return certificate.not_before_at <= at <= certificate.not_after_at


def _aware(at: datetime | None) -> datetime | None:
    """PDF's times without a zone are taken as UTC."""
    return at if at is None else at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
