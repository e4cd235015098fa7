"""What went wrong with a paper, a key or a file, in a sentence for the person at the desk."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import (
    EACCES,
    EEXIST,
    EFBIG,
    EISDIR,
    ENAMETOOLONG,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)
from pathlib import Path

from desktop.errors import PaperRefused
from desktop.i18n import N_, _
from desktop.services.paper_fields import spoken
from reports.errors import PaperError, Reason

KEY_REASONS = frozenset(
    {
        Reason.KEY_FILE_UNREADABLE,
        Reason.PASSPHRASE_WRONG,
        Reason.KEY_MISSING,
        Reason.KEY_UNSUITABLE,
        Reason.KEY_WEAK,
        Reason.KEY_CLOSED,
        Reason.CERTIFICATE_NOT_FOR_SIGNING,
        Reason.CERTIFICATE_EXPIRED,
        Reason.CERTIFICATE_NOT_YET_VALID,
        Reason.TIME_STAMP_FAILED,
    }
)
"""No other copy would fare better: a batch stops at once."""

_SENTENCES = {
    Reason.FONT_MISSING: N_("A typeface is missing on this computer. Install one of: {names}"),
    Reason.TEXT_REFUSED: N_(
        "The character {character} ({name}) in “{field}” cannot be printed. Remove it there."
    ),
    Reason.VALUE_MISSING: N_("The placeholder “{name}” has no value."),
    Reason.NUMBER_MISSING: N_("A letter needs its number before it is signed."),
    Reason.TOO_LARGE: N_("“{field}” does not fit on a page. Shorten it."),
    Reason.TABLE_UNEVEN: N_(
        "Row {row} of the table in “{field}” has more or fewer cells than there are columns."
    ),
    Reason.TABLE_WIDTHS: N_("A width of a column in “{field}” is no number above zero."),
    Reason.PICTURE_REFUSED: N_("The picture “{field}” is no PNG or JPEG that can be printed."),
    Reason.PROFILE_REFUSED: N_(
        "The page profile has “{value}” for “{field}”; what may stand there: {allowed}."
    ),
    Reason.UNREADABLE: N_("The file is no PDF that can be read."),
    Reason.FILE_TOO_LARGE: N_(
        "The file is larger than {most} MB. Split it, or remove what is not needed."
    ),
    Reason.TABLE_TOO_LONG: N_(
        "The table has more than {most} rows or {columns} columns. Split it into several files."
    ),
    Reason.TABLE_UNREADABLE: N_(
        "The file is neither a workbook (.xlsx) nor a CSV table, or it is damaged."
    ),
    Reason.WORKBOOK_LOCKED: N_(
        "The workbook is protected with a password. Save it without one and try again."
    ),
    Reason.WORKBOOK_MACROS: N_(
        "The workbook contains macros. Save it as an ordinary workbook (.xlsx) and try again."
    ),
    Reason.WORKBOOK_OLD: N_(
        "The workbook is in the old form (.xls). Save it as a workbook (.xlsx) and try again."
    ),
    Reason.TABLE_QUOTES: N_(
        "The quotation marks around line {line} are wrong. Save the table anew and try again."
    ),
    Reason.KEY_FILE_UNREADABLE: N_("This file is no key file (.p12 or .pfx)."),
    Reason.PASSPHRASE_WRONG: N_("The passphrase does not open the key file. Nothing was signed."),
    Reason.KEY_MISSING: N_("The key file holds no key."),
    Reason.KEY_UNSUITABLE: N_("The key is of a kind that cannot sign letters."),
    Reason.KEY_WEAK: N_("The key is too short to be trusted."),
    Reason.KEY_CLOSED: N_("The key is closed. Open it with its passphrase again."),
    Reason.CERTIFICATE_NOT_FOR_SIGNING: N_("The certificate is not made for signing."),
    Reason.CERTIFICATE_EXPIRED: N_("The certificate has expired."),
    Reason.CERTIFICATE_NOT_YET_VALID: N_("The certificate is not valid yet."),
    Reason.FIELD_SIGNED: N_("This place on the paper is signed already."),
    Reason.PAGE_MISSING: N_("The page for the signature does not exist."),
    Reason.SIGNING_FAILED: N_("The paper could not be signed."),
    Reason.TIME_STAMP_FAILED: N_("The time-stamp server did not answer. Nothing was signed."),
    Reason.SIGNATURE_BROKEN: N_("The signature did not pass our own check; the copy is not kept."),
}


_DISK = {
    ENOENT: N_("There is no {path}."),
    ENOTDIR: N_("{path} lies below something that is no folder."),
    EISDIR: N_("{path} is a folder."),
    EEXIST: N_("{path} is there already."),
    ENAMETOOLONG: N_("The name of {path} is too long."),
    ENOSPC: N_("The disk is full: {path}. What is finished is kept."),
    EFBIG: N_("The disk is full: {path}. What is finished is kept."),
    EACCES: N_("No permission to use {path}."),
    EPERM: N_("No permission to use {path}."),
    EROFS: N_("No permission to use {path}."),
}


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "?"


def sentence(error: PaperError) -> str:
    """Return what the person is told."""
    facts = _Facts(error.facts | {"field": spoken(str(error.facts.get("field", "?")))})
    if error.reason is Reason.UNREADABLE and facts["part"] == "certificate":
        return _("The trusted certificate cannot be read; a PEM or DER file is needed.")
    if error.reason is Reason.TABLE_UNEVEN and facts["row"] == 0:
        words = _("The header of the table in “{field}” has more or fewer cells than columns.")
        return words.format_map(facts)
    return _(_SENTENCES[error.reason]).format_map(facts)


@contextmanager
def paper_in_words() -> Iterator[None]:
    """Turn what leaves `reports` into PaperRefused with its sentence."""
    try:
        yield
    except PaperError as error:
        raise PaperRefused(sentence(error)) from error


@contextmanager
def files_in_words(path: Path) -> Iterator[None]:
    """Turn a failure of the disk into PaperRefused that names the file or folder."""
    try:
        yield
    except OSError as error:
        raise PaperRefused(disk_words(error, path)) from error


def disk_words(error: OSError, path: Path) -> str:
    """Return what a disk's refusal means; the system's own words are in another language."""
    words = _DISK.get(error.errno or 0, N_("{path} cannot be read or written."))
    return _(words).format(path=path)
