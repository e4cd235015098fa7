"""What a signature leaves out: one hex string and nothing else (ISO 32000-1, 12.8.1).

Neither signing code nor a library is trusted here. A file can otherwise be forged so that
libraries call it wholly covered while bytes of the forger's stand in the gap.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.signing.flaws import Flaw

_HEX = re.compile(rb"<(?:[0-9A-Fa-f]{2})+>")
_KEY = re.compile(rb"/Contents[\0\t\n\f\r ]*\Z")
_KEY_WITHIN = 64
_NUMBERS = 4
_SEQUENCE = 0x30
_LONG = 0x80
_LONGEST = 4


@dataclass(frozen=True)
class Covered:
    """Two pieces of a file, and the signature between them."""

    before: bytes
    after: bytes
    contents: bytes
    """The CMS, without padding."""
    padded: bytes
    end: int
    to_the_end: bool


def covered(pdf: bytes, byte_range: Sequence[int]) -> Covered | Flaw:
    """Read a ByteRange strictly; the flaw when it is none that a careful signer writes."""
    if not _is_range(byte_range, len(pdf)):
        return Flaw.RANGE_ODD
    _, gap_at, resumes_at, length = byte_range
    end = resumes_at + length
    if not _is_contents(pdf, gap_at, resumes_at):
        return Flaw.GAP_HOLDS_MORE
    padded = bytes.fromhex(pdf[gap_at + 1 : resumes_at - 1].decode("ascii"))
    size = _size(padded)
    if size is None:
        return Flaw.MALFORMED
    if padded[size:].strip(b"\0"):
        return Flaw.PADDING_NOT_EMPTY
    return Covered(pdf[:gap_at], pdf[resumes_at:end], padded[:size], padded, end, end == len(pdf))


def _is_range(byte_range: Sequence[int], size: int) -> bool:
    if len(byte_range) != _NUMBERS:
        return False
    start, gap_at, resumes_at, length = byte_range
    return start == 0 < gap_at < resumes_at < resumes_at + length <= size


def _is_contents(pdf: bytes, start: int, end: int) -> bool:
    """Whether exactly the hex string of a /Contents stands there."""
    before = max(0, start - _KEY_WITHIN)
    return bool(_HEX.fullmatch(pdf, start, end) and _KEY.search(pdf, before, start))


def _size(der: bytes) -> int | None:
    """Length of the DER value at the start; None when it is not there as a whole."""
    head = 2
    if len(der) < head or der[0] != _SEQUENCE:
        return None
    length = der[1]
    if length >= _LONG:
        digits = length - _LONG
        if not 0 < digits <= _LONGEST:
            return None
        head += digits
        length = int.from_bytes(der[2:head], "big")
    return head + length if head + length <= len(der) else None
