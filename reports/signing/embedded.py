"""Finding the signatures of a PDF, and what each leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import EmbeddedPdfSignature

from reports.errors import PaperError, Reason
from reports.signing.extent import claimed_objects
from reports.signing.fields import require_trees
from reports.signing.flaws import Flaw
from reports.signing.library import refusing
from reports.signing.ranges import Covered, covered

_DETACHED = frozenset({"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"})
_MIB = 1024 * 1024
_LIMITS = DecodeLimits(
    per_purpose={
        **DEFAULT_PURPOSE_LIMITS,
        DecodePurpose.OBJECT_STREAM: StreamDecodeLimits(max_ratio=100, max_output_size=4 * _MIB),
    },
    document_budget=DocumentDecodeBudget(base_allowance=64 * _MIB, max_ratio=0),
)
_MOST_COMPARISONS = 100_000
"""Objects times signatures: each signature looks at all objects again."""


@dataclass(frozen=True)
class Embedded:
    """A signature as it stands in the file, or the flaw that makes it unfit for judging."""

    field_name: str
    file_size: int
    covered: Covered | None = None
    signature: EmbeddedPdfSignature | None = None
    flaw: Flaw | None = None

    @property
    def beyond(self) -> int:
        """How many bytes follow what the signature covers."""
        return 0 if self.covered is None else self.file_size - self.covered.end


def read_signatures(pdf: bytes) -> list[Embedded]:
    """All signatures, in the order of what they cover; raises PaperError (UNREADABLE)."""
    with refusing(Reason.UNREADABLE, part="pdf"):
        objects = _bearable(claimed_objects(pdf))
        reader = PdfFileReader(BytesIO(pdf), strict=True, decode_limits=_LIMITS)
        require_trees(reader)
        fields = list(enumerate_sig_fields(reader, filled_status=True))
        _bearable(objects * len(fields))
    found = [_embedded(pdf, reader, str(name), field) for name, _value, field in fields]
    return sorted(found, key=lambda each: -each.beyond)


def _bearable(comparisons: int) -> int:
    if comparisons > _MOST_COMPARISONS:
        raise PaperError(Reason.UNREADABLE, part="pdf")
    return comparisons


def _embedded(pdf: bytes, reader: PdfFileReader, name: str, field: IndirectObject) -> Embedded:
    try:
        with refusing(Reason.UNREADABLE, part="signature"):
            return _read(pdf, EmbeddedPdfSignature(reader, field.get_object(), name))
    except PaperError:
        return Embedded(name, len(pdf), flaw=Flaw.MALFORMED)


def _read(pdf: bytes, signature: EmbeddedPdfSignature) -> Embedded:
    name = str(signature.fq_name)
    # Archive time stamps of our own (/DocTimeStamp) will have to be told apart here.
    kinds = signature.sig_object.get("/Type", "/Sig"), signature.sig_object.get("/SubFilter")
    if kinds[0] != "/Sig" or kinds[1] not in _DETACHED:
        return Embedded(name, len(pdf), flaw=Flaw.KIND_UNKNOWN)
    pieces = _covered(pdf, signature)
    if isinstance(pieces, Flaw):
        return Embedded(name, len(pdf), flaw=pieces)
    return Embedded(name, len(pdf), pieces, signature)


def _covered(pdf: bytes, signature: EmbeddedPdfSignature) -> Covered | Flaw:
    numbers: Sequence[object] = list(signature.byte_range)
    if not all(isinstance(number, int) for number in numbers):
        return Flaw.RANGE_ODD
    pieces = covered(pdf, [int(str(number)) for number in numbers])
    if isinstance(pieces, Covered) and pieces.padded != signature.pkcs7_content:
        return Flaw.GAP_HOLDS_MORE
    return pieces
