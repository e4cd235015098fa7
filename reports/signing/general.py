"""Signing a PDF that somebody else wrote, into a prepared field, or with a time stamp."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from asn1crypto import cms, x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers.pdf_cms import Signer as CmsSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner, PdfSigningSession
from pyhanko.sign.timestamps.aiohttp_client import HTTPTimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp.base import BaseStamp, BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from reports.errors import PaperError, Reason
from reports.signing.key import SigningKey
from reports.signing.library import refusing
from reports.signing.place import SignaturePlace
from reports.signing.stamp import Stamp

_DIGEST = "sha256"
_ANSWER_WITHIN = 15
"""Seconds a time-stamp server may take."""


class GeneralSigner:
    """Signs any PDF, a hundred times slower than our own letters are signed."""

    def __init__(self, key: SigningKey, stamp: Stamp | None, timestamp_url: str | None) -> None:
        self._signer = _KeptKey(key)
        self._stamp = None if stamp is None else _Picture(pdf=stamp.pdf)
        self._url = timestamp_url
        self._timestamper = None if timestamp_url is None else _TimeStamper(timestamp_url)

    def sign(self, pdf: bytes, place: SignaturePlace, at: datetime) -> bytes:
        """The signed PDF; raises PaperError."""
        with refusing(Reason.UNREADABLE, part="pdf"):
            writer = IncrementalPdfFileWriter(BytesIO(pdf))
            spec = self._new_field(writer.prev, place)
        signer = _PdfSigner(self._metadata(place), self._signer, self._timestamper, spec, at)
        signer.stamp_style = self._stamp or signer.stamp_style
        with refusing(Reason.SIGNING_FAILED):
            try:
                return bytes(signer.sign_pdf(writer).getbuffer())
            except TimestampRequestError:
                pass
        raise PaperError(Reason.TIME_STAMP_FAILED, url=self._url)

    def _new_field(self, reader: PdfFileReader, place: SignaturePlace) -> SigFieldSpec | None:
        """None when the field is prepared and waits for its signature."""
        for _name, value, _field in enumerate_sig_fields(reader, with_name=place.field_name):
            if value is not None:
                raise PaperError(Reason.FIELD_SIGNED, field_name=place.field_name)
            return None
        if place.page_index >= reader.root["/Pages"]["/Count"]:
            raise PaperError(Reason.PAGE_MISSING, page_index=place.page_index)
        box = None if self._stamp is None else _whole_points(place.box)
        return SigFieldSpec(place.field_name, place.page_index, box)

    @staticmethod
    def _metadata(place: SignaturePlace) -> PdfSignatureMetadata:
        return PdfSignatureMetadata(
            field_name=place.field_name, md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES
        )


def _whole_points(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    x0, y0, x1, y1 = map(round, box)
    return x0, y0, x1, y1


class _KeptKey(CmsSigner):
    """Signs with a key that is loaded already."""

    def __init__(self, key: SigningKey) -> None:
        own, *others = (
            x509.Certificate.load(each.public_bytes(Encoding.DER)) for each in key.certificates
        )
        super().__init__(signing_cert=own, cert_registry=SimpleCertificateStore.from_certs(others))
        self._key = key

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,  # noqa: ARG002 - always SHA-256, as asked for above
        dry_run: bool = False,  # noqa: FBT001, FBT002 - the library's signature
    ) -> bytes:
        return bytes(self._key.signature_size) if dry_run else self._key.sign(data)


class _PdfSigner(PdfSigner):
    """Writes the given time into the signature's dictionary."""

    def __init__(
        self,
        metadata: PdfSignatureMetadata,
        signer: CmsSigner,
        timestamper: HTTPTimeStamper | None,
        spec: SigFieldSpec | None,
        at: datetime,
    ) -> None:
        super().__init__(metadata, signer, timestamper=timestamper, new_field_spec=spec)
        self._at = at

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - the library's signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


class _TimeStamper(HTTPTimeStamper):
    """Looks whether the answer is about what was asked."""

    def __init__(self, url: str) -> None:
        super().__init__(url, timeout=_ANSWER_WITHIN)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        token = await super().async_timestamp(message_digest, md_algorithm)
        info = token["content"]["encap_content_info"]["content"].parsed
        if info["message_imprint"]["hashed_message"].native != message_digest:
            raise TimestampRequestError("The time stamp is for something else")
        return token


@dataclass(frozen=True)
class _Picture(BaseStampStyle):
    pdf: bytes = b""

    def create_stamp(
        self,
        writer: BasePdfFileWriter,
        box: BoxConstraints,
        text_params: dict[str, str],  # noqa: ARG002 - the picture is drawn already
    ) -> "_Drawn":
        return _Drawn(self, writer, box)


class _Drawn(BaseStamp):
    """The picture as it is; the reader's program fits it into the field."""

    def __init__(self, style: _Picture, writer: BasePdfFileWriter, box: BoxConstraints) -> None:
        super().__init__(writer, style, box)
        self._form: IndirectObject = writer.import_page_as_xobject(
            PdfFileReader(BytesIO(style.pdf))
        )

    def register(self) -> IndirectObject:
        return self._form
