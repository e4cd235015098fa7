"""How many objects a file claims to have; what claims too many is refused unread.

A few bytes can name a billion objects or chain thousands of revisions, and a library that
follows them is busy for hours. So the chain of cross-reference sections is walked first
(ISO 32000-1, 7.5.4 to 7.5.8), and one that is not written plainly is not followed at all.
"""

import re
from io import SEEK_END, BytesIO

from pyhanko.pdf_utils.reader import process_data_at_eof

from reports.signing.syntax import Dictionary, NotPlain, read_dictionary, whole

_TAIL = 2048
_MOST_SECTIONS = 100
_SECTION = re.compile(rb"[\0\t\n\f\r ]*(?:(xref)|\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj)")
_SHORTEST_ROW = 18
_LINKS = (b"/Prev", b"/XRefStm")
_PAIR = re.compile(rb"\d{1,10}[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*")


def claimed_objects(pdf: bytes) -> int:
    """How many entries all cross-reference sections have together; raises NotPlain."""
    waiting, entries = [_last_section(pdf)], 0
    for _ in range(_MOST_SECTIONS):
        if not waiting:
            return entries
        count, links = _section(pdf, waiting.pop())
        entries += count
        waiting += links
    raise NotPlain


def _last_section(pdf: bytes) -> int:
    # Asked of the library, so that both go the same way; it reads backwards as far as there is.
    tail = BytesIO(pdf[-_TAIL:])
    tail.seek(-1, SEEK_END)
    return process_data_at_eof(tail)


def _section(pdf: bytes, start: int) -> tuple[int, list[int]]:
    """The number of entries of a section, and where the sections are to which it leads."""
    found = _SECTION.match(pdf, start)
    if found is None:
        raise NotPlain
    rows_at = position = found.end()
    if found[1]:
        position = pdf.find(b"trailer", position) + len(b"trailer")
    entries, _ = read_dictionary(pdf, position)
    # An escaped name could hide a link.
    if any(b"#" in key for key in entries):
        raise NotPlain
    links = [whole(entries[key]) for key in _LINKS if key in entries]
    return (position - rows_at) // _SHORTEST_ROW if found[1] else _listed(entries), links


def _listed(stream: Dictionary) -> int:
    """How many entries a cross-reference stream says that it has."""
    index = stream.get(b"/Index")
    if index is None:
        return whole(stream[b"/Size"])
    if _PAIR.sub(b"", index.strip(b"[\0\t\n\f\r ]")):
        raise NotPlain
    return sum(int(count) for count in _PAIR.findall(index))
