"""What a verification found: separate verdicts and facts, and no words for the reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from reports.signing.certificate import CertificateSummary
from reports.signing.flaws import Flaw


class Verdict(StrEnum):
    """The three answers there are."""

    OK = "ok"
    BAD = "bad"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True)
class Finding:
    """One verdict, why it is bad, and the facts a sentence about it needs."""

    verdict: Verdict
    flaw: Flaw | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_bad(self) -> bool:
        return self.verdict is Verdict.BAD


def ok(**facts: object) -> Finding:
    """It holds."""
    return Finding(Verdict.OK, None, facts)


def bad(flaw: Flaw, **facts: object) -> Finding:
    """It does not hold."""
    return Finding(Verdict.BAD, flaw, facts)


def not_checked(**facts: object) -> Finding:
    """Nobody looked, or there was nothing to look at."""
    return Finding(Verdict.NOT_CHECKED, None, facts)


def worst(findings: Iterable[Finding]) -> Finding:
    """The first bad one, else the first unchecked one, else the first."""
    order = (Verdict.BAD, Verdict.NOT_CHECKED, Verdict.OK)
    return min(findings, key=lambda each: order.index(each.verdict), default=not_checked())


@dataclass(frozen=True)
class SignatureVerification:
    """The verdicts on one signature; times in UTC."""

    field_name: str
    intact: Finding
    signer: Finding = field(default_factory=not_checked)
    trusted: Finding = field(default_factory=not_checked)
    whole_file: Finding = field(default_factory=not_checked)
    unchanged: Finding = field(default_factory=not_checked)
    certificate: CertificateSummary | None = None
    """As the signature names it; says nothing unless signer and trusted are OK."""
    claimed_at: datetime | None = None
    """When the signer says that he signed."""
    time_stamped_at: datetime | None = None
    """When a trusted time-stamp authority saw the signature."""


@dataclass(frozen=True)
class Verification:
    """The verdicts on a file; of several signatures the worst counts."""

    sha256: str
    signatures: tuple[SignatureVerification, ...]
    """In the order in which they were made."""
    intact: Finding
    """Nothing that was signed is changed, and the signatures are true."""
    signer: Finding
    """The certificate belongs to the signature."""
    trusted: Finding
    """The certificate was issued by somebody whom the caller trusts."""
    whole_file: Finding
    """The last signature covers all of the file."""
    unchanged: Finding
    """After a signature nothing came but what that signature allows."""
    count: Finding
    """There are as many different signatures as expected."""
    known: Finding
    """The very same file is in the store."""

    @property
    def findings(self) -> dict[str, Finding]:
        names = ("intact", "signer", "trusted", "whole_file", "unchanged", "count", "known")
        return {name: getattr(self, name) for name in names}

    @property
    def is_bad(self) -> bool:
        return any(finding.is_bad for finding in self.findings.values())

    @property
    def is_test(self) -> bool:
        """A certificate says of itself that it is for tests: the paper proves nothing."""
        return any(each.certificate and each.certificate.is_test for each in self.signatures)
