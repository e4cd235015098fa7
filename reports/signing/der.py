"""Writing DER, as far as a signature needs it (X.690)."""

SEQUENCE = 0x30
SET = 0x31
INTEGER = 0x02
OCTETS = 0x04
NULL = b"\x05\x00"

_SHORT = 0x80


def tlv(tag: int, *content: bytes) -> bytes:
    """Tag, length and content."""
    body = b"".join(content)
    return bytes((tag,)) + _length(len(body)) + body


def set_of(*members: bytes) -> bytes:
    """A SET OF, its members in DER's order."""
    return tlv(SET, *sorted(members))


def integer(value: int) -> bytes:
    """A whole number in two's complement."""
    return tlv(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


def oid(dotted: str) -> bytes:
    """An object identifier."""
    first, second, *others = map(int, dotted.split("."))
    return tlv(0x06, *(_base128(arc) for arc in (40 * first + second, *others)))


def _base128(arc: int) -> bytes:
    digits = [arc & 0x7F]
    while arc := arc >> 7:
        digits.append(0x80 | arc & 0x7F)
    return bytes(reversed(digits))


def _length(size: int) -> bytes:
    if size < _SHORT:
        return bytes((size,))
    digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((_SHORT | len(digits),)) + digits
