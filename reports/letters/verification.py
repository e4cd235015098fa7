"""The text of the QR code: a paper can be compared with its facts without trusting a link."""

import re
import unicodedata
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from hmac import compare_digest

from reports.errors import PaperError, Reason

_MARK = "LINDUNGDESA1"
_SHAPE = re.compile(rf"{_MARK}:([A-Za-z0-9._-]+):([A-Za-z0-9_-]{{43}})")


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a reader of the paper can see and compare."""

    number: str
    dated_on: date
    subject: str
    recipient: str
    signer: str

    def digest(self) -> str:
        """Return the SHA-256 of the facts in base64url; spaces and capitals make no difference."""
        facts = (self.number, self.dated_on.isoformat(), self.subject, self.recipient, self.signer)
        canonical = "\n".join(_canonical(fact) for fact in facts)
        return urlsafe_b64encode(sha256(canonical.encode()).digest()).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class VerificationCode:
    """What a QR code says."""

    document_id: str
    digest: str

    def matches(self, facts: LetterFacts) -> bool:
        """Tell whether the code was made of these facts."""
        return compare_digest(self.digest, facts.digest())


def verification_text(document_id: str, facts: LetterFacts) -> str:
    """Return the text of the QR code.

    Raises PaperError(TEXT_REFUSED) for an id that is not of letters, digits, dot, dash, underscore.
    """
    written = f"{_MARK}:{document_id}:{facts.digest()}"
    if not _SHAPE.fullmatch(written):
        raise PaperError(Reason.TEXT_REFUSED, field="document_id")
    return written


def read_verification(written: str) -> VerificationCode:
    """Read the text of a QR code; raises PaperError(UNREADABLE) when it is not one of ours."""
    match = _SHAPE.fullmatch(written.strip())
    if not match:
        raise PaperError(Reason.UNREADABLE, part="qr")
    return VerificationCode(match[1], match[2])


def _canonical(fact: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", fact).casefold().split())
