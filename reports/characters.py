"""Which characters may stand on paper; every other one is refused by name, never left out.

Refused are characters the typeface lacks, controls, marks that change the direction of the text
or are invisible, scripts written from right to left, and marks that combine with their neighbour:
the lines are set from left to right, one character after the other.
"""

import unicodedata
from collections.abc import Set as AbstractSet

from reports.errors import PaperError, Reason

_SPACES = str.maketrans("\t\n\r", "   ")
_REFUSED_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn", "Zl", "Zp"}
_REFUSED_DIRECTIONS = {"R", "AL", "AN"}


def printable(characters: AbstractSet[str]) -> frozenset[str]:
    """Return those characters of a typeface that may stand on paper."""
    return frozenset(character for character in characters if _bearable(character))


def _bearable(character: str) -> bool:
    return (
        unicodedata.category(character) not in _REFUSED_CATEGORIES
        and unicodedata.bidirectional(character) not in _REFUSED_DIRECTIONS
    )


def cleaned(words: str, field: str, allowed: AbstractSet[str]) -> str:
    """Return the words in composed form, tabs and line ends as spaces.

    Raises PaperError(TEXT_REFUSED) naming the first character that cannot be printed.
    """
    if words.isascii() and words.isprintable():
        return words
    composed = unicodedata.normalize("NFC", words.translate(_SPACES))
    if not set(composed) <= allowed:
        raise _refusal(composed, field, allowed)
    return composed


def _refusal(words: str, field: str, allowed: AbstractSet[str]) -> PaperError:
    position, character = next(
        (place, character) for place, character in enumerate(words) if character not in allowed
    )
    return PaperError(
        Reason.TEXT_REFUSED,
        field=field,
        character=f"U+{ord(character):04X}",
        name=unicodedata.name(character, "control character"),
        position=position,
    )
