"""Circular (surat edaran): what it says, and its paper, one copy per recipient."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from reports.letters.letterhead import Letterhead
from reports.letters.signature import SignatureBlock
from reports.profile import PageProfile
from reports.prose import Annex, Block, Section

__all__ = [
    "CircularContent",
    "CircularCopy",
    "Letterhead",
    "PageProfile",
    "SignatureBlock",
    "Skeleton",
    "Variant",
]

Skeleton = Literal["A", "B"]
"""A: the ministries' form, lettered sections; B: the regions' form, numbered points."""


class Variant(Enum):
    """What a copy is printed for."""

    DRAFT = "draft"
    """Marked KONSEP; an empty number prints as a slot."""
    PLAIN = "plain"
    """For ink: name, rank and NIP stand under the space for the signature."""
    SIGNED = "signed"
    """For an electronic signature, whose picture brings name, rank, NIP and wording."""


@dataclass(frozen=True, slots=True)
class CircularContent:
    """What all copies share; texts may hold placeholders such as `{desa}`."""

    number: str
    subject: str
    letterhead: Letterhead
    signature: SignatureBlock
    sections: tuple[Section, ...]
    addressees: tuple[str, ...] = ()
    """By office title; empty addresses each copy to its recipient's name."""
    opening: tuple[Block, ...] = ()
    """Skeleton B's first words, which stand there for the section "Latar Belakang"."""
    closing: tuple[Block, ...] = ()
    """Skeleton B's last words, which stand there for the section "Penutup"."""
    copies_to: tuple[str, ...] = ()
    """Tembusan."""
    annexes: tuple[Annex, ...] = ()
    skeleton: Skeleton = "A"
    profile: PageProfile = field(default_factory=PageProfile)
    issued_by: str = ""
    """The issuer named in the head of an annex: "BUPATI BEKASI"."""
    language: str = "id"


@dataclass(frozen=True, slots=True)
class CircularCopy:
    """What one recipient's copy has of its own."""

    recipient_code: str
    recipient_name: str
    number: str = ""
    """Empty: the number of the content."""
    values: Mapping[str, str] = field(default_factory=dict)
    """For the placeholders."""
    binds: str = ""
    """Kind of unit ("desa", "kelurahan"): points that bind another kind are left out.

    Empty leaves none out.
    """
    verification: str = ""
    """Text of the QR code; empty prints none."""
