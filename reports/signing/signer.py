"""What signs a paper, whatever holds the key."""

from typing import Protocol

from reports.signing.certificate import CertificateSummary
from reports.signing.place import SignaturePlace

__all__ = ["CertificateSummary", "SignaturePlace", "Signer"]


class Signer(Protocol):
    """Signs one PDF after the other with the same certificate."""

    @property
    def certificate(self) -> CertificateSummary: ...

    def sign(self, pdf: bytes, place: SignaturePlace) -> bytes:
        """The signed PDF; raises PaperError."""
        ...

    def stamped(self, stamp: bytes) -> "Signer":
        """The same key, showing another one-page PDF where the signature is."""
        ...
