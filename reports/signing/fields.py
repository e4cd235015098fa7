"""The fields of a form: a tree (ISO 32000-1, 12.7.3), or a library walks it without end."""

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, Reference
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler

from reports.errors import PaperError, Reason


def require_trees(reader: PdfFileReader) -> None:
    """Raise PaperError (UNREADABLE) where a field of any revision is reached in two ways.

    Forty fields, each listing the next one twice, would be a trillion.
    """
    for revision in range(reader.xrefs.total_revisions):
        _require_tree(reader.get_historical_resolver(revision))


def _require_tree(handler: PdfHandler) -> None:
    waiting, seen = [_listed(_value(handler.root, "/AcroForm"), "/Fields")], set[Reference]()
    while waiting:
        for field in waiting.pop():
            if not isinstance(field, IndirectObject):
                continue
            if field.reference in seen:
                raise PaperError(Reason.UNREADABLE, part="pdf")
            seen.add(field.reference)
            waiting.append(_listed(field.get_object(), "/Kids"))


def _listed(owner: object, key: str) -> ArrayObject:
    found = _value(owner, key)
    return found if isinstance(found, ArrayObject) else ArrayObject()


def _value(owner: object, key: str) -> object:
    # Not `get`, which hands out references as they stand.
    return owner[key] if isinstance(owner, DictionaryObject) and key in owner else None
