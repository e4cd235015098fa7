"""A set line: words, their codes, and the page operators that show them.

Text is written as two-byte codes that are the characters' own Unicode numbers, so that a copied
line reads as it is printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reports.fonts import BOLD, ITALIC
from reports.prose import Run

SPACE = b"\x00 "


class Piece(NamedTuple):
    """A stretch of one word in one style; its width in thousandths of the type size."""

    style: int
    width: int
    code: bytes
    characters: str


Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A set line: its width in points, the operators that show it, its words."""

    width: float
    operators: bytes
    words: Sequence[Word]

    @property
    def introduces(self) -> bool:
        """Whether what the line announces must follow on the same page."""
        return bool(self.words) and self.words[-1][-1].characters.endswith(":")

    def __str__(self) -> str:
        return " ".join("".join(piece.characters for piece in word) for word in self.words)


def style_of(run: Run) -> int:
    """Return the number of a run's style."""
    return BOLD * run.bold + ITALIC * run.italic


def code(characters: str) -> bytes:
    """Return the inside of a PDF string; a bare carriage return would be read as a line feed."""
    code = characters.encode("utf-16-be")
    return (
        code.replace(b"\\", b"\\\\")
        .replace(b"(", b"\\(")
        .replace(b")", b"\\)")
        .replace(b"\r", b"\\r")
    )


def operators(words: Sequence[Word], joint: bytes, size: bytes) -> bytes:
    """Return the operators that show words in a line, with `joint` between them."""
    if not words:
        return b""
    style = words[0][0].style
    out = [b"/F%d %b Tf[(" % (style, size)]
    for place, word in enumerate(words):
        if place:
            out.append(joint)
        for piece in word:
            if piece.style != style:
                style = piece.style
                out.append(b")]TJ/F%d %b Tf[(" % (style, size))
            out.append(piece.code)
    out.append(b")]TJ")
    return b"".join(out)
