"""The straightforward way to sign a letter: pyHanko as its manual teaches it."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.stamp import TextStampStyle

from reports.signing.place import SignaturePlace

_STYLE = TextStampStyle(
    stamp_text="Ditandatangani secara elektronik oleh:\n%(signer)s\n%(ts)s", border_width=0
)


@lru_cache(maxsize=1)
def _signer(pkcs12: Path, passphrase: str) -> SimpleSigner:
    """Read the key file once for all letters, as anybody would."""
    signer: SimpleSigner | None = SimpleSigner.load_pkcs12(
        str(pkcs12), passphrase=passphrase.encode()
    )
    if signer is None:
        raise ValueError("The key file cannot be read")
    return signer


def plain_sign(pdf: bytes, pkcs12: Path, passphrase: str, place: SignaturePlace) -> bytes:
    """Return the letter with a visible PAdES baseline B signature."""
    x0, y0, x1, y1 = map(round, place.box)
    signer = PdfSigner(
        PdfSignatureMetadata(field_name=place.field_name, subfilter=SigSeedSubFilter.PADES),
        signer=_signer(pkcs12, passphrase),
        stamp_style=_STYLE,
        new_field_spec=SigFieldSpec(
            place.field_name, on_page=place.page_index, box=(x0, y0, x1, y1)
        ),
    )
    signed = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    return bytes(signed.getbuffer())
