"""Letterhead (kop naskah dinas)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of page 1; who signs decides the kind (regent's or office's)."""

    kind: Literal["office", "regent"]
    government: str
    """"PEMERINTAH KABUPATEN BEKASI"; for a regent's head the post, "BUPATI BEKASI"."""
    office_lines: tuple[str, ...] = ()
    """The office's full name in capitals, at most three lines, never abbreviated."""
    address_lines: tuple[str, ...] = ()
    emblem: bytes = b""
    """PNG or JPEG; empty prints none."""

    @property
    def issuer(self) -> str:
        """The office's name in one line."""
        return " ".join(self.office_lines) or self.government
