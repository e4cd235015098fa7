"""Reading a PDF of the kind we write ourselves: one classical cross-reference table."""

import re

from reports.signing.syntax import (
    Dictionary,
    NotPlain,
    read_dictionary,
    read_value,
    reference,
    references,
    whole,
)

_END = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\s*\n0 (\d{1,7})\s*\n")
_ROW = re.compile(rb"(\d{10}) 00000 n")
_STREAM = re.compile(rb"\s*stream\r?\n")
_ROW_SIZE = 20
_TAIL = 128
_DEEPEST = 32
_STRANGE = (b"/Prev", b"/XRefStm", b"/Encrypt")


class PlainPdf:
    """One revision, one table, no encryption; any other file raises NotPlain."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self.table_at = self._find_table()
        table = _TABLE.match(source, self.table_at)
        if table is None or not source.startswith(b"%PDF-"):
            raise NotPlain
        self.size = int(table[1])
        self._rows = table.end()
        self.trailer = self._read_trailer()
        self.root = reference(self.trailer[b"/Root"])

    def dictionary(self, number: int) -> Dictionary:
        """An object that is a dictionary."""
        return read_dictionary(self.source, self.start(number))[0]

    def start(self, number: int) -> int:
        """Where an object's value starts."""
        row = _ROW.match(self.source, self._rows + number * _ROW_SIZE)
        if row is None or not 0 < number < self.size:
            raise NotPlain
        opening = b"%d 0 obj" % number
        at = int(row[1])
        if not self.source.startswith(opening, at):
            raise NotPlain
        return at + len(opening)

    def page(self, index: int) -> tuple[int, Dictionary]:
        """Number and dictionary of a page counted from 0."""
        node = reference(self.dictionary(self.root)[b"/Pages"])
        for _ in range(_DEEPEST):
            entries = self.dictionary(node)
            if entries[b"/Type"] == b"/Page":
                return node, entries
            node, index = self._child(entries, index)
        raise NotPlain

    def inherited(self, page: Dictionary, key: bytes) -> bytes:
        """A page's value, its own or that of a node above it."""
        for _ in range(_DEEPEST):
            if key in page:
                return page[key]
            page = self.dictionary(reference(page[b"/Parent"]))
        raise NotPlain

    def raw(self, number: int) -> tuple[bytes, bytes | None]:
        """An object's value and, when it is a stream, its bytes as they are in the file."""
        value, end = read_value(self.source, self.start(number))
        opening = _STREAM.match(self.source, end)
        if opening is None:
            return value, None
        length = whole(read_dictionary(value)[0][b"/Length"])
        return value, self.source[opening.end() : opening.end() + length]

    def _find_table(self) -> int:
        end = _END.search(self.source, max(0, len(self.source) - _TAIL))
        if end is None:
            raise NotPlain
        return int(end[1])

    def _read_trailer(self) -> Dictionary:
        word = self.source.find(b"trailer", self._rows + self.size * _ROW_SIZE)
        if word < 0:
            raise NotPlain
        trailer, _ = read_dictionary(self.source, word + len(b"trailer"))
        if any(key in trailer for key in _STRANGE) or trailer[b"/Size"] != b"%d" % self.size:
            raise NotPlain
        return trailer

    def _child(self, node: Dictionary, index: int) -> tuple[int, int]:
        """The page or node below that holds the page, and the page's index in it."""
        for kid, _, _ in references(node[b"/Kids"]):
            count = whole(self.dictionary(kid).get(b"/Count", b"1"))
            if index < count:
                return kid, index
            index -= count
        raise NotPlain
