"""The picture of a visible signature: a page drawn elsewhere, kept as a form XObject."""

from functools import lru_cache

from reports.errors import PaperError, Reason
from reports.signing.plain import PlainPdf
from reports.signing.syntax import (
    Dictionary,
    NotPlain,
    read_dictionary,
    reference,
    references,
    write_dictionary,
)

_OF_THE_STREAM = (b"/Length", b"/Filter", b"/DecodeParms")
_KEPT = 8


class Stamp:
    """A one-page PDF read once and written into many; raises PaperError when unreadable."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf
        try:
            self._objects = _form_objects(PlainPdf(pdf))
        except NotPlain:
            raise PaperError(Reason.UNREADABLE, part="stamp") from None
        self.written = lru_cache(_KEPT)(self._write)
        """The objects' bytes and the offset of each, numbered from the given one on;
        the first is the form."""

    @property
    def count(self) -> int:
        return len(self._objects)

    def _write(self, first: int) -> tuple[bytes, tuple[int, ...]]:
        written, offsets = bytearray(), []
        for index, (pieces, content) in enumerate(self._objects):
            offsets.append(len(written))
            written += b"%d 0 obj\n" % (first + index)
            for piece in pieces:
                written += b"%d 0 R" % (first + piece) if isinstance(piece, int) else piece
            if content is not None:
                written += b"\nstream\n%s\nendstream" % content
            written += b"\nendobj\n"
        return bytes(written), tuple(offsets)


_Object = tuple[list[bytes | int], bytes | None]


def _form_objects(source: PlainPdf) -> list[_Object]:
    """The form and all it refers to; references become indexes into the list."""
    form = _form(source)
    order: list[int] = []
    values = [form, *_below(source, form[0], order)]
    return [(_pieces(value, order), content) for value, content in values]


def _form(source: PlainPdf) -> tuple[bytes, bytes]:
    _, page = source.page(0)
    value, content = source.raw(reference(page[b"/Contents"]))
    if content is None:
        raise NotPlain
    drawing = read_dictionary(value)[0]
    entries = Dictionary(
        {
            b"/Type": b"/XObject",
            b"/Subtype": b"/Form",
            b"/BBox": source.inherited(page, b"/MediaBox"),
            b"/Resources": source.inherited(page, b"/Resources"),
        }
    )
    entries |= {key: drawing[key] for key in _OF_THE_STREAM if key in drawing}
    return write_dictionary(entries), content


def _below(source: PlainPdf, value: bytes, order: list[int]) -> list[tuple[bytes, bytes | None]]:
    """All objects that can be reached from a value; their numbers go to the order."""
    found: list[tuple[bytes, bytes | None]] = []
    waiting = [value]
    while waiting:
        for number, _, _ in references(waiting.pop()):
            if number not in order:
                order.append(number)
                found.append(source.raw(number))
                waiting.append(found[-1][0])
    return found


def _pieces(value: bytes, order: list[int]) -> list[bytes | int]:
    pieces: list[bytes | int] = []
    done = 0
    for number, start, end in references(value):
        # Index 0 is the form itself.
        pieces += (value[done:start], order.index(number) + 1)
        done = end
    return [*pieces, value[done:]]
