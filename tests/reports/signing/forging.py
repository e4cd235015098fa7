"""Forgeries for the tests of signatures."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding

from reports.signing.cms import Envelope
from reports.signing.file import FileSigner
from reports.signing.flaws import Flaw
from reports.signing.key import SigningKey
from reports.signing.place import SignaturePlace
from tests.reports.signing.making import NOW, PLACE, Authority, new_curve_key

Signing: TypeAlias = Callable[[bytes, SignaturePlace], bytes]
Shape: TypeAlias = Callable[[int, int, int], tuple[int, int, int, int]]
"""Makes a ByteRange of the gap's start and end and the file's size."""


def honest(start: int, end: int, size: int) -> tuple[int, int, int, int]:
    return 0, start, end, size - end


@dataclass(frozen=True)
class Forger:
    """Holds the official's key and signs what no honest program would."""

    key: SigningKey
    signing: Signing

    def forged(
        self,
        letter: bytes,
        shape: Shape = honest,
        *,
        spare: int = 0,
        hidden: bytes = b"",
        edit: Callable[[bytes], bytes] = bytes,
    ) -> bytes:
        """Sign the range of that shape.

        The gap has room for `spare` bytes more than the signature needs; what is hidden
        stands behind the signature value.
        """
        envelope = Envelope(self.key)
        pdf = edit(self.signing(letter, PLACE))
        start, end = gap(pdf)
        room = 2 * (envelope.size + spare)
        pdf = b"".join((pdf[: start + 1], b"0" * room, b">", hidden, pdf[end:]))
        head, _, tail = pdf.rpartition(b"/ByteRange [")
        _, _, tail = tail.partition(b"]")
        pdf = with_true_table(b"".join((head, b"/ByteRange [", b" " * 40, b"]", tail)))
        byte_range = shape(start, start + room + 2, len(pdf))
        numbers = b" ".join(b"%d" % number for number in byte_range)
        pdf = pdf.replace(b"[" + b" " * 40 + b"]", b"[" + numbers.ljust(40) + b"]")
        pieces = (byte_range[:2], byte_range[2:])
        covered = b"".join(pdf[at : at + length] for at, length in pieces)
        return with_contents(pdf, envelope.sign(sha256(covered).digest()))


def with_true_table(pdf: bytes) -> bytes:
    """Mend the address of the newest cross-reference table."""
    head, _, _ = pdf.rpartition(b"startxref")
    return head + b"startxref\n%d\n%%%%EOF\n" % (head.rindex(b"\nxref\n") + 1)


def gap(pdf: bytes) -> tuple[int, int]:
    """Where the newest signature's hex string starts and ends."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    return start, pdf.index(b">", start) + 1


def with_contents(pdf: bytes, cms: bytes) -> bytes:
    """Put another CMS into the gap, which keeps its size."""
    start, end = gap(pdf)
    digits = cms.hex().encode().ljust(end - start - 2, b"0")
    assert len(digits) == end - start - 2
    return b"".join((pdf[: start + 1], digits, pdf[end - 1 :]))


HIDDEN = b"/Hidden(jahat)"
SHAPES: dict[str, tuple[Shape, bytes, Flaw]] = {
    "the gap holds bytes behind the signature": (
        lambda start, end, size: (0, start, end + len(HIDDEN), size - end - len(HIDDEN)),
        HIDDEN,
        Flaw.GAP_HOLDS_MORE,
    ),
    "the gap begins before the signature": (
        lambda start, end, size: (0, start - 10, end, size - end),
        b"",
        Flaw.GAP_HOLDS_MORE,
    ),
    "the gap is the right size in the wrong place": (
        lambda start, end, size: (0, start - 4, end - 4, size - end + 4),
        b"",
        Flaw.GAP_HOLDS_MORE,
    ),
    "the ranges are swapped": (
        lambda start, end, size: (end, size - end, 0, start),
        b"",
        Flaw.RANGE_ODD,
    ),
    "the ranges are equal": (lambda start, _end, _size: (0, start, 0, start), b"", Flaw.RANGE_ODD),
    "the ranges overlap": (
        lambda start, _end, size: (0, start, start - 10, size - start + 10),
        b"",
        Flaw.RANGE_ODD,
    ),
    "the first bytes are left out": (
        lambda start, end, size: (9, start - 9, end, size - end),
        b"",
        Flaw.RANGE_ODD,
    ),
    "the range reaches past the end": (
        lambda start, end, size: (0, start, end, size - end + 9),
        b"",
        Flaw.RANGE_ODD,
    ),
    "the last bytes are left out": (
        lambda start, end, size: (0, start, end, size - end - 6),
        b"",
        Flaw.NOT_TO_THE_END,
    ),
}


def with_swapped_certificate(authority: Authority, letter: bytes) -> tuple[bytes, bytes]:
    """The same key, issuer and serial number, but another name.

    The true name is the longer one by far, since signatures by a curve differ in length.
    """
    key = new_curve_key()
    true = authority.issue(key, name="Pejabat Sejati yang Berwenang", serial=7)
    other = authority.issue(key, name="Pejabat Palsu", serial=7).public_bytes(Encoding.DER)
    signer = FileSigner(SigningKey(key, true, ()), stamp=None, clock=lambda: NOW)
    pdf = signer.sign(letter, PLACE)
    message = cms.ContentInfo.load(bytes.fromhex(pdf[slice(*gap(pdf))][1:-1].decode()))
    message["content"]["certificates"] = [asn1_x509.Certificate.load(other)]
    return with_contents(pdf, message.dump(force=True)), other


def with_changed_value(
    forger: Forger, letter: bytes, change: Callable[[cms.ContentInfo], None]
) -> bytes:
    """Change a true signature value; the gap has room enough."""
    pdf = forger.forged(letter, spare=600)
    message = cms.ContentInfo.load(bytes.fromhex(pdf[slice(*gap(pdf))][1:-1].decode()))
    change(message)
    return with_contents(pdf, message.dump(force=True))


def without(name: str) -> Callable[[cms.ContentInfo], None]:
    def change(message: cms.ContentInfo) -> None:
        signer = message["content"]["signer_infos"][0]
        attributes = [each for each in signer["signed_attrs"] if each["type"].native != name]
        signer["signed_attrs"] = attributes

    return change


def twice(message: cms.ContentInfo) -> None:
    signers = message["content"]["signer_infos"]
    message["content"]["signer_infos"] = [signers[0], signers[0]]


def with_sha1(message: cms.ContentInfo) -> None:
    message["content"]["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha1"}


def with_content(message: cms.ContentInfo) -> None:
    message["content"]["encap_content_info"]["content"] = b"lain"


CHANGES = {
    "no digest": without("message_digest"),
    "no kind of content": without("content_type"),
    "no binding to a certificate": without("signing_certificate_v2"),
    "two signers": twice,
    "another digest": with_sha1,
    "content of its own": with_content,
}
