"""A PDF file out of numbered objects, with a classical cross-reference table.

What all letters share is serialised once: a letter is those bytes, its own objects and the table.
"""

import hashlib
import zlib
from typing import NamedTuple

_HEADER = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_SMALL = 9
_FAST = 4


class Base(NamedTuple):
    """The serialised beginning of a file."""

    body: bytes = _HEADER
    entries: bytes = b"0000000000 65535 f \n"
    next_number: int = 1


class Objects:
    """Objects in the order of the file, numbered on from those of `base`."""

    def __init__(self, base: Base = Base()) -> None:  # noqa: B008 - a frozen value
        self._base = base
        self._offset = len(base.body)
        self._parts: list[bytes] = []
        self._offsets: list[int] = []

    @property
    def next_number(self) -> int:
        """The number that the next added object gets."""
        return self._base.next_number + len(self._offsets)

    def add(self, content: bytes) -> int:
        """Append an object and return its number."""
        number = self.next_number
        part = b"%d 0 obj\n%b\nendobj\n" % (number, content)
        self._offsets.append(self._offset)
        self._offset += len(part)
        self._parts.append(part)
        return number

    def frozen(self) -> Base:
        """Return what is there so far, for files to begin with."""
        return Base(b"".join((self._base.body, *self._parts)), self._entries(), self.next_number)

    def _entries(self) -> bytes:
        lines = [b"%010d 00000 n \n" % offset for offset in self._offsets]
        return b"".join((self._base.entries, *lines))

    def file(self, root: int, info: int) -> bytes:
        """Return the finished file; its identifier follows from its content."""
        own = b"".join(self._parts)
        digest = hashlib.sha256(self._base.body + own).hexdigest()[:32].encode()
        table = b"xref\n0 %d\n%b" % (self.next_number, self._entries())
        trailer = b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\n" % (
            self.next_number,
            root,
            info,
            digest,
            digest,
        )
        return b"".join(
            (self._base.body, own, table, trailer, b"startxref\n%d\n%%%%EOF\n" % self._offset)
        )


def stream(data: bytes, entries: bytes = b"", *, shared: bool = False) -> bytes:
    """Return a deflated stream object; what is shared is worth the slower, smaller way."""
    packed = zlib.compress(data, _SMALL if shared else _FAST)
    return b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (
        entries,
        len(packed),
        packed,
    )


def text_string(words: str) -> bytes:
    """Return a text string of a dictionary, such as a title."""
    if words.isascii():
        escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return b"(%b)" % escaped.encode()
    return b"<FEFF%b>" % words.encode("utf-16-be").hex().encode()
