"""The mark of a copy, printed as a QR code: whose copy it is and what it says in short.

Paper can be compared with the register without trusting any address: the mark carries the
copy's id and the SHA-256 of number, date, subject, recipient and signatory.
"""

import unicodedata
from base64 import urlsafe_b64encode
from dataclasses import astuple, dataclass
from datetime import date
from hashlib import sha256

FORM = "LD1"
_ID_SIGNS = 16


@dataclass(frozen=True, slots=True)
class Essence:
    """What makes a copy this copy."""

    number: str
    letter_on: date
    subject: str
    recipient_code: str
    recipient: str
    signatory: str


def digest(essence: Essence) -> bytes:
    """Return the SHA-256 of the canonical text: one line each, spaces joined, NFC."""
    lines = (" ".join(str(value).split()) for value in astuple(essence))
    return sha256(unicodedata.normalize("NFC", "\n".join(lines)).encode()).digest()


def mark(copy_id: str, essence: Essence) -> str:
    """Return the text of the QR code: form, id and digest."""
    short = urlsafe_b64encode(digest(essence)).decode().rstrip("=")
    return f"{FORM}/{copy_id[:_ID_SIGNS]}/{short}"
