"""Keys for signing, opened for one batch; the passphrase is never kept."""

from collections.abc import Callable
from pathlib import Path

from desktop.clock import Clock
from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.services.files import read_whole
from desktop.services.refusals import paper_in_words
from reports.signing.file import FileSigner

_LARGEST = 1_000_000
"""Bytes; a key file has some thousand."""


class Keys:
    """Opens key files; the time-stamp address is the office's."""

    def __init__(self, clock: Clock, timestamp_url: Callable[[], str | None]) -> None:
        self._clock = clock
        self._timestamp_url = timestamp_url

    def open(self, source: Path | bytes, passphrase: str) -> FileSigner:
        """Open a PKCS#12 file or its content; close it after use.

        Raises PaperRefused with a sentence: no key file, wrong passphrase, certificate expired.
        """
        content = source if isinstance(source, bytes) else _read(source)
        with paper_in_words():
            return FileSigner.open(
                content,
                passphrase,
                stamp=None,
                clock=self._clock,
                timestamp_url=self._timestamp_url(),
            )


def _read(path: Path) -> bytes:
    content = read_whole(path, _LARGEST)
    if content is None:
        raise PaperRefused(_("This file is no key file (.p12 or .pfx)."))
    return content
