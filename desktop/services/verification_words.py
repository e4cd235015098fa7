"""The verdicts on a signed file in plain words."""

from dataclasses import dataclass

from desktop.i18n import N_, _
from reports.signing.flaws import Flaw
from reports.signing.verification import Finding, Verdict, Verification


@dataclass(frozen=True, slots=True)
class VerdictSentence:
    """One verdict: what was asked, the answer ("ok", "bad", "not checked") and a sentence."""

    name: str
    verdict: Verdict
    question: str
    sentence: str


_QUESTIONS = {
    "intact": N_("Intact"),
    "signer": N_("Signer"),
    "trusted": N_("Trusted"),
    "whole_file": N_("Covers the whole file"),
    "unchanged": N_("Changed afterwards"),
    "count": N_("Number of signatures"),
    "known": N_("Known in our store"),
}

_OK = {
    "intact": N_("What was signed is unchanged."),
    "signer": N_("Signed by {signer}."),
    "trusted": N_(
        "The certificate was issued by {root}, which is trusted here."
        " Whether it was revoked was not checked."
    ),
    "whole_file": N_("The signature covers the whole file."),
    "unchanged": N_("Nothing was changed after signing."),
    "count": N_("There are as many signatures as expected: {found}."),
    "known": N_("This very file is in our store."),
}

_NOT_CHECKED = {
    "intact": N_("Not checked."),
    "signer": N_("Not checked, because the signature could not be read."),
    "trusted": N_("Not checked, because the signature could not be read."),
    "whole_file": N_("Not checked, because the signature could not be read."),
    "unchanged": N_("Not checked, because the signature could not be read."),
    "count": N_("Not checked: it was not said how many signatures there must be."),
    "known": N_("Not checked: no store is open."),
}

_BAD = {
    Flaw.NO_SIGNATURE: N_("There is no electronic signature in this file."),
    Flaw.KIND_UNKNOWN: N_("The signature is of a kind this program does not know."),
    Flaw.MALFORMED: N_("The signature is damaged."),
    Flaw.RANGE_ODD: N_("The signature covers an odd part of the file; it may be forged."),
    Flaw.GAP_HOLDS_MORE: N_("Something is hidden beside the signature; it may be forged."),
    Flaw.PADDING_NOT_EMPTY: N_("Something is hidden behind the signature; it may be forged."),
    Flaw.CONTENT_CHANGED: N_("What was signed has been changed."),
    Flaw.VALUE_WRONG: N_("The signature was not made with the certificate it names."),
    Flaw.OTHER_CERTIFICATE: N_("The certificate does not belong to the signature."),
    Flaw.OUTSIDE_VALIDITY: N_("It was signed when the certificate was not valid."),
    Flaw.TRUST_NOT_GIVEN: N_("The signer is unknown: no trusted certificate was named."),
    Flaw.ISSUER_UNKNOWN: N_("The certificate was issued by somebody who is not trusted here."),
    Flaw.CHAIN_BROKEN: N_("The certificate does not lead to one that is trusted here."),
    Flaw.NOT_FOR_SIGNING: N_("The certificate is not made for signing."),
    Flaw.EXPIRED: N_("The certificate has expired."),
    Flaw.NOT_YET_VALID: N_("The certificate is not valid yet."),
    Flaw.ALGORITHM_WEAK: N_("The signature uses a method that is too weak today."),
    Flaw.NOT_TO_THE_END: N_("The file goes on after the signature."),
    Flaw.REVISION_NOT_COVERED: N_("The signature does not cover everything before it."),
    Flaw.ADDED_AFTERWARDS: N_("Something was added after signing."),
    Flaw.CHANGED_AFTERWARDS: N_("The paper was changed after signing."),
    Flaw.NOT_DISTINCT: N_("The signatures are not different from each other."),
    Flaw.OTHER_COUNT: N_("Signatures found: {found}, expected: {expected}."),
    Flaw.NOT_IN_STORE: N_("This file is not in our store."),
}


def verdict_sentences(verification: Verification) -> tuple[VerdictSentence, ...]:
    """Word every verdict of a file, in the order in which a person asks."""
    facts: dict[str, object] = {"signer": _signers(verification)}
    return tuple(
        VerdictSentence(
            name,
            found.verdict,
            _(_QUESTIONS[name]),
            _sentence(name, found, facts | {**found.facts}),
        )
        for name, found in verification.findings.items()
    )


def trial_sentence(verification: Verification) -> str:
    """Say that the paper proves nothing if a certificate is for tests only; "" otherwise."""
    if not verification.is_test:
        return ""
    return _("TEST: the certificate says of itself that it is for trying out. It proves nothing.")


def _sentence(name: str, found: Finding, facts: dict[str, object]) -> str:
    if found.flaw is not None:
        return _(_BAD[found.flaw]).format_map(_Facts(facts))
    words = _OK if found.verdict is Verdict.OK else _NOT_CHECKED
    return _(words[name]).format_map(_Facts(facts))


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "?"


def _signers(verification: Verification) -> str:
    certificates = (each.certificate for each in verification.signatures)
    return ", ".join(each.subject_name for each in certificates if each is not None)
