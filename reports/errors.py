"""What can go wrong with paper; the words for the reader are the services' matter."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a paper could not be made, signed or read."""

    FONT_MISSING = "font missing"
    TEXT_REFUSED = "text refused"
    UNREADABLE = "unreadable"

    KEY_FILE_UNREADABLE = "not a PKCS#12 file"
    PASSPHRASE_WRONG = "passphrase wrong"
    KEY_MISSING = "no key in the file"
    KEY_UNSUITABLE = "key unsuitable"
    KEY_WEAK = "key weak"
    KEY_CLOSED = "key closed"
    CERTIFICATE_NOT_FOR_SIGNING = "certificate not for signing"
    CERTIFICATE_EXPIRED = "certificate expired"
    CERTIFICATE_NOT_YET_VALID = "certificate not yet valid"
    FIELD_SIGNED = "field signed already"
    PAGE_MISSING = "no such page"
    SIGNING_FAILED = "signing failed"
    TIME_STAMP_FAILED = "time stamp failed"
    SIGNATURE_BROKEN = "signature broken"


class PaperError(Exception):
    """The only exception that leaves the package.

    The facts name what a sentence for the reader needs; never a secret.
    """

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(str(reason), facts)
        self.reason = reason
        self.facts = facts
