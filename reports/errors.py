"""What can go wrong with paper; the words for the reader are the services' matter."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a paper could not be made, signed or read, and the facts it comes with."""

    FONT_MISSING = "font missing"
    """`typeface`, and the `names` of the families of which one would do."""
    TEXT_REFUSED = "text refused"
    """`field`, `character` ("U+202E"), `name` of the character, `position` from 0."""
    VALUE_MISSING = "value missing"
    """`name` of the placeholder that has no value."""
    NUMBER_MISSING = "number missing"
    """A letter to be signed electronically has its number already."""
    TOO_LARGE = "too large"
    """`field` that does not fit on a page."""
    TABLE_UNEVEN = "table uneven"
    """`row` (from 1, 0 the header) with more or fewer cells than there are columns."""
    TABLE_WIDTHS = "table widths"
    """`field` with a table whose widths are not all numbers above zero."""
    PICTURE_REFUSED = "picture refused"
    """`field` whose bytes are no PNG or JPEG of a bearable size."""
    PROFILE_REFUSED = "page profile refused"
    """`field` of the page profile, its `value` and what is `allowed` there."""
    UNREADABLE = "unreadable"
    """`part` ("pdf", "stamp", "certificate") that is not what it should be."""

    FILE_TOO_LARGE = "file too large"
    """More than `most` megabytes, or so many when unpacked."""
    TABLE_TOO_LONG = "table too long"
    """More than `most` rows or, of a row, `columns`."""
    TABLE_UNREADABLE = "table unreadable"
    """Neither a workbook (.xlsx) nor a text table (CSV)."""
    WORKBOOK_LOCKED = "workbook locked"
    WORKBOOK_MACROS = "workbook with macros"
    WORKBOOK_OLD = "old workbook"
    """The binary form (.xls) of before 2007."""
    TABLE_QUOTES = "quotation marks wrong"
    """In a text table, at `line`."""

    KEY_FILE_UNREADABLE = "not a PKCS#12 file"
    PASSPHRASE_WRONG = "passphrase wrong"  # noqa: S105 - about one, not one
    KEY_MISSING = "no key in the file"
    KEY_UNSUITABLE = "key unsuitable"
    """Neither RSA nor on an elliptic curve, or not the certificate's."""
    KEY_WEAK = "key weak"
    """`bits`, and the `least` that will do."""
    KEY_CLOSED = "key closed"
    CERTIFICATE_NOT_FOR_SIGNING = "certificate not for signing"
    CERTIFICATE_EXPIRED = "certificate expired"
    """`not_after_at`."""
    CERTIFICATE_NOT_YET_VALID = "certificate not yet valid"
    """`not_before_at`."""
    FIELD_SIGNED = "field signed already"
    """`field_name`."""
    PAGE_MISSING = "no such page"
    """`page_index`, counted from 0."""
    SIGNING_FAILED = "signing failed"
    TIME_STAMP_FAILED = "time stamp failed"
    """`url` of the time-stamp server."""
    SIGNATURE_BROKEN = "signature broken"
    """`what` does not hold: a Flaw of reports.signing."""


class PaperError(Exception):
    """The only exception that leaves the package.

    The facts name what a sentence for the reader needs; never a secret.
    """

    def __init__(self, reason: Reason, **facts: object) -> None:
        super().__init__(str(reason), facts)
        self.reason = reason
        self.facts = facts
