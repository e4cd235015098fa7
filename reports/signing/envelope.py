"""Reading a CMS strictly, as far as our own signatures use it (RFC 5652, RFC 5035)."""

from collections.abc import Iterator
from dataclasses import dataclass

_INTEGER = 0x02
_SEQUENCE = 0x30
_SET = 0x31
_OID = 0x06
_OCTETS = 0x04
_CONTEXT_0 = 0xA0
_CONTEXT_1 = 0xA1
_LONG = 0x80
_VERSION_1 = b"\x01"
_SHA256 = bytes.fromhex("608648016503040201")
_DATA = bytes.fromhex("2a864886f70d010701")
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_CONTENT_TYPE = bytes.fromhex("2a864886f70d010903")
_MESSAGE_DIGEST = bytes.fromhex("2a864886f70d010904")
_SIGNING_CERTIFICATE_V2 = bytes.fromhex("2a864886f70d010910022f")


class Malformed(Exception):
    """Not a CMS of the kind we write."""


@dataclass(frozen=True)
class Value:
    """One DER value: its tag, its content, and all its bytes."""

    tag: int
    content: bytes
    whole: bytes

    def children(self, *tags: int) -> tuple["Value", ...]:
        """The values inside, which begin with these tags; raises Malformed."""
        inside = tuple(_values(self.content))
        if tuple(each.tag for each in inside[: len(tags)]) != tags:
            raise Malformed
        return inside

    def exactly(self, *tags: int) -> tuple["Value", ...]:
        """The values inside, which have these tags; raises Malformed."""
        inside = self.children(*tags)
        _require(len(inside) == len(tags))
        return inside


@dataclass(frozen=True)
class Signed:
    """What a signature says."""

    certificates: tuple[bytes, ...]
    attributes: bytes
    """As they were signed."""
    signature: bytes
    message_digest: bytes
    certificate_digest: bytes
    issuer: bytes
    """Of the certificate that the signature names, in DER."""
    serial: int
    algorithm: bytes
    """The object identifier of the kind of signature."""


def read_envelope(der: bytes) -> Signed:
    """The one signature inside; raises Malformed."""
    kind, explicit = _one(Value(0, der, der), _SEQUENCE).exactly(_OID, _CONTEXT_0)
    _require(kind.content == _SIGNED_DATA)
    _, digests, encapsulated, certificates, signers = _one(explicit, _SEQUENCE).exactly(
        _INTEGER, _SET, _SEQUENCE, _CONTEXT_0, _SET
    )
    _require_sha256(_one(digests, _SEQUENCE))
    _require(_one(encapsulated, _OID).content == _DATA)
    return _read_signer(
        _one(signers, _SEQUENCE), tuple(each.whole for each in certificates.children())
    )


def _read_signer(signer: Value, certificates: tuple[bytes, ...]) -> Signed:
    version, named, digest, attributes, algorithm, signature, *unsigned = signer.children(
        _INTEGER, _SEQUENCE, _SEQUENCE, _CONTEXT_0, _SEQUENCE, _OCTETS
    )
    _require(version.content == _VERSION_1)
    _require(all(each.tag == _CONTEXT_1 for each in unsigned))
    _require_sha256(digest)
    issuer, serial = named.exactly(_SEQUENCE, _INTEGER)
    known = _read_attributes(attributes)
    _require(known[_CONTENT_TYPE].content == _DATA)
    return Signed(
        certificates=certificates,
        # They were signed as a SET, and stand here under the tag [0].
        attributes=bytes((_SET,)) + attributes.whole[1:],
        signature=signature.content,
        message_digest=known[_MESSAGE_DIGEST].content,
        certificate_digest=_certificate_digest(known[_SIGNING_CERTIFICATE_V2]),
        issuer=issuer.whole,
        serial=int.from_bytes(serial.content, "big", signed=True),
        algorithm=algorithm.children(_OID)[0].content,
    )


def _read_attributes(attributes: Value) -> dict[bytes, Value]:
    found: dict[bytes, Value] = {}
    for attribute in attributes.children():
        kind, values = attribute.exactly(_OID, _SET)
        _require(kind.content not in found)
        found[kind.content] = _one(values)
    _require(found.keys() >= {_CONTENT_TYPE, _MESSAGE_DIGEST, _SIGNING_CERTIFICATE_V2})
    return found


def _certificate_digest(attribute: Value) -> bytes:
    first = attribute.children(_SEQUENCE)[0].children(_SEQUENCE)[0]
    inside = first.children()
    # The kind of digest is left out when it is SHA-256.
    if inside and inside[0].tag == _SEQUENCE:
        _require_sha256(inside[0])
        inside = inside[1:]
    _require(bool(inside) and inside[0].tag == _OCTETS)
    return inside[0].content


def _require_sha256(algorithm: Value) -> None:
    _require(algorithm.children(_OID)[0].content == _SHA256)


def _one(parent: Value, tag: int | None = None) -> Value:
    inside = parent.children()
    _require(len(inside) == 1 and tag in {None, inside[0].tag})
    return inside[0]


def _require(holds: bool) -> None:  # noqa: FBT001 - reads like an assertion
    if not holds:
        raise Malformed


def _values(content: bytes) -> Iterator[Value]:
    at = 0
    while at < len(content):
        start, length = _head(content, at)
        end = start + length
        _require(end <= len(content))
        yield Value(content[at], content[start:end], content[at:end])
        at = end


def _head(content: bytes, at: int) -> tuple[int, int]:
    """Where the value's content starts, and its length."""
    _require(at + 2 <= len(content))
    length = content[at + 1]
    if length < _LONG:
        return at + 2, length
    start = at + 2 + length - _LONG
    return start, int.from_bytes(content[at + 2 : start], "big")
