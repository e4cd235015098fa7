"""Signature block."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who signs, where and when."""

    place: str
    dated_on: date
    title_lines: tuple[str, ...]
    """Formed lines of the post: ("a.n. BUPATI BEKASI", "SEKRETARIS DAERAH,")."""
    name: str
    rank: str = ""
    """Civil servants only, as the NIP."""
    nip: str = ""
    wording: tuple[str, ...] = ()
    """Lines about the electronic signature; they are part of the visible signature only."""

    @property
    def person_lines(self) -> tuple[str, ...]:
        """Rank and NIP, as far as there are any."""
        return tuple(line for line in (self.rank, f"NIP {self.nip}" if self.nip else "") if line)
