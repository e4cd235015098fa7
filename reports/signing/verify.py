"""Judging a signed PDF that comes from anywhere, as it stands, without repair."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from hashlib import sha256

from reports.signing.embedded import Embedded, read_signatures
from reports.signing.flaws import Flaw
from reports.signing.judge import judged
from reports.signing.trust import Trust
from reports.signing.verification import (
    Finding,
    SignatureVerification,
    Verification,
    bad,
    not_checked,
    ok,
    worst,
)


def verify(
    pdf: bytes,
    *,
    trust: Sequence[bytes] = (),
    expected: int | None = None,
    known: Callable[[str], bool] | None = None,
    at: datetime | None = None,
) -> Verification:
    """Judge a file; raises PaperError (UNREADABLE) when it is no PDF or a trust no certificate.

    `trust` are root certificates (PEM or DER), `expected` the number of signatures, `known`
    tells whether a file of this SHA-256 is in the store, `at` is the time to judge at.
    """
    whom = Trust.of(trust, at or datetime.now(UTC))
    found = read_signatures(pdf)
    signatures = tuple(judged(each, whom, is_last=each is found[-1]) for each in found)
    digest = sha256(pdf).hexdigest()
    return Verification(
        sha256=digest,
        signatures=signatures,
        intact=_intact(signatures),
        signer=worst(each.signer for each in signatures),
        trusted=worst(each.trusted for each in signatures),
        whole_file=worst(each.whole_file for each in signatures),
        unchanged=worst(each.unchanged for each in signatures),
        count=_count(found, expected),
        known=_known(digest, known),
    )


def _intact(signatures: Sequence[SignatureVerification]) -> Finding:
    if not signatures:
        return bad(Flaw.NO_SIGNATURE)
    return worst(each.intact for each in signatures)


def _count(found: Sequence[Embedded], expected: int | None) -> Finding:
    distinct = {each.covered for each in found if each.covered is not None}
    contents = {each.contents for each in distinct}
    readable = sum(each.covered is not None for each in found)
    if not len(distinct) == len(contents) == readable:
        return bad(Flaw.NOT_DISTINCT, found=len(found), distinct=len(contents))
    if expected is None:
        return not_checked(found=len(found))
    if len(found) != expected:
        return bad(Flaw.OTHER_COUNT, found=len(found), expected=expected)
    return ok(found=len(found))


def _known(digest: str, known: Callable[[str], bool] | None) -> Finding:
    if known is None:
        return not_checked()
    return ok() if known(digest) else bad(Flaw.NOT_IN_STORE)
