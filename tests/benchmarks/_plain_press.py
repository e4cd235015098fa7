"""The straightforward way to a finished copy, for the benchmark of the letters."""

from pathlib import Path

from reports.letters.circular import CircularContent, CircularCopy
from reports.signing.authority import DEMO_PASSPHRASE
from reports.signing.check import quick_check
from reports.signing.place import SignaturePlace
from tests.benchmarks.plain_letter import plain_letter
from tests.benchmarks.plain_signing import plain_sign

PLACE = SignaturePlace("TandaTangan", 1, (320, 110, 520, 150))


class PlainPress:
    """The straightforward way to a copy, with the same check."""

    def __init__(self, content: CircularContent, key: Path, certificate: bytes) -> None:
        self._content = content
        self._key = key
        self._certificate = certificate

    def signed(self, copy: CircularCopy) -> bytes:
        pdf = plain_sign(plain_letter(self._content, copy), self._key, DEMO_PASSPHRASE, PLACE)
        quick_check(pdf, self._certificate)
        return pdf
