"""Signing with a key file."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reports.errors import PaperError, Reason
from reports.signing.certificate import CertificateSummary, summary
from reports.signing.cms import Envelope
from reports.signing.key import SigningKey
from reports.signing.place import SignaturePlace
from reports.signing.revision import sign_plain
from reports.signing.stamp import Stamp
from reports.signing.syntax import NotPlain

if TYPE_CHECKING:
    from reports.signing.general import GeneralSigner


class FileSigner:
    """Signs with a PKCS#12 file: PAdES baseline B, baseline T with a time-stamp address.

    The key is kept until `close`; the passphrase is not kept at all.
    """

    def __init__(
        self,
        key: SigningKey,
        *,
        stamp: bytes | None,
        clock: Callable[[], datetime],
        timestamp_url: str | None = None,
    ) -> None:
        self._key = key
        self._stamp = None if stamp is None else Stamp(stamp)
        self._clock = clock
        self._timestamp_url = timestamp_url
        self._envelope = Envelope(key)
        self._certificate = summary(key.certificate)

    @classmethod
    def open(
        cls,
        pkcs12: bytes,
        passphrase: str,
        *,
        stamp: bytes | None,
        clock: Callable[[], datetime],
        timestamp_url: str | None = None,
    ) -> "FileSigner":
        """Open a key file; raises PaperError, which never holds the passphrase.

        The stamp is a one-page PDF, shown where the signature is; without it nothing is shown.
        """
        key = SigningKey.open(pkcs12, passphrase)
        key.require_valid(clock())
        return cls(key, stamp=stamp, clock=clock, timestamp_url=timestamp_url)

    @property
    def certificate(self) -> CertificateSummary:
        return self._certificate

    def sign(self, pdf: bytes, place: SignaturePlace) -> bytes:
        """The signed PDF; raises PaperError."""
        at = self._clock()
        self._key.require_valid(at)
        if place.page_index < 0:
            raise PaperError(Reason.PAGE_MISSING, page_index=place.page_index)
        if self._timestamp_url is None:
            try:
                return sign_plain(pdf, place, self._envelope, self._stamp, at)
            except NotPlain:
                pass
        return self._general.sign(pdf, place, at)

    def stamped(self, stamp: bytes) -> "FileSigner":
        """The same open key with another picture of the signature; closing one closes both."""
        return FileSigner(
            self._key, stamp=stamp, clock=self._clock, timestamp_url=self._timestamp_url
        )

    def close(self) -> None:
        """Forget the key."""
        self._key.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @cached_property
    def _general(self) -> "GeneralSigner":
        # Takes 0.3 s and 55 MB to import, and our own letters do not need it.
        from reports.signing.general import GeneralSigner  # noqa: PLC0415

        return GeneralSigner(self._key, self._stamp, self._timestamp_url)
