"""A table that a person hands in, workbook or CSV, as rows of plain cells.

Nothing in it is run or worked out. A file is judged before it is opened: by its size, by what it
says of itself, and by what it would grow to.
"""

from reports.errors import PaperError, Reason
from reports.forms.cells import Row
from reports.forms.text_table import read_text
from reports.forms.workbook import read_workbook

MOST_BYTES = 20 * 1024 * 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_table(content: bytes) -> tuple[Row, ...]:
    """Read the first sheet that is shown, or the text; rows that are empty are left out.

    Raises PaperError (FILE_TOO_LARGE, TABLE_TOO_LONG, TABLE_UNREADABLE, WORKBOOK_LOCKED,
    WORKBOOK_MACROS, WORKBOOK_OLD, TABLE_QUOTES).
    """
    if len(content) > MOST_BYTES:
        raise PaperError(Reason.FILE_TOO_LARGE, most=MOST_BYTES // 1024**2)
    if content.startswith(_OLE):
        raise PaperError(Reason.WORKBOOK_LOCKED if _LOCKED in content else Reason.WORKBOOK_OLD)
    rows = read_workbook(content) if content.startswith(_ZIP) else read_text(content)
    if not rows:
        raise PaperError(Reason.TABLE_UNREADABLE)
    return rows
