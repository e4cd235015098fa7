"""Signature block."""

from collections.abc import Callable
from dataclasses import dataclass, replace
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

    def cleaned(self, clean: Callable[[str, str], str]) -> "SignatureBlock":
        """Return the block with every text put through `clean`, which is told the field."""
        return replace(
            self,
            place=clean(self.place, "signature.place"),
            title_lines=tuple(clean(line, "signature.title_lines") for line in self.title_lines),
            name=clean(self.name, "signature.name"),
            rank=clean(self.rank, "signature.rank"),
            nip=clean(self.nip, "signature.nip"),
            wording=tuple(clean(line, "signature.wording") for line in self.wording),
        )
