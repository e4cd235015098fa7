"""What somebody looks for: words in any order, small letters, without accents."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import IntEnum

MOST_WORDS, LONGEST_WORD = 6, 40
_TOKENS = re.compile(r"\w+")
_PHONE = re.compile(r"\+?[\d\s().-]+")
_SAID_OF_NUMBERS = frozenset({"surat", "edaran", "nomor", "no", "letter", "circular", "number"})
LONGEST_NUMBER = 6
LEAST_DIGITS = 4
"""Of a telephone number, to look for it."""


class Fit(IntEnum):
    """How well a word fits a text."""

    NONE = 0
    PART = 1
    BEGINS = 2
    """A word of the text begins with it."""


def fold(text: str) -> str:
    """Return the text in small letters and without accents."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def wanted(typed: str) -> tuple[str, ...]:
    """Return the words to look for; more than a person would type are left out.

    Beside a number the words that only say what it numbers are left out: "surat nomor 12" is 12.
    """
    words = tuple(dict.fromkeys(word[:LONGEST_WORD] for word in fold(typed).split()))[:MOST_WORDS]
    if any(whole_number(word) is not None for word in words):
        return tuple(word for word in words if word.rstrip(".") not in _SAID_OF_NUMBERS)
    return words


def fit(word: str, text: str) -> Fit:
    """Tell how well a word fits a text that was folded."""
    if word not in text:
        return Fit.NONE
    begins = any(token.startswith(word) for token in _TOKENS.findall(text)) or text.startswith(word)
    return Fit.BEGINS if begins else Fit.PART


def fit_all(words: Iterable[str], text: str) -> Fit:
    """Tell how well the worst of the words fits; no words fit anything."""
    return min((fit(word, text) for word in words), default=Fit.BEGINS)


def whole_number(word: str) -> int | None:
    """Return the number of a letter that a word may be; None if it is none."""
    return int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else None


def phone_digits(words: Sequence[str]) -> str:
    """Return the digits of a telephone number without its 0 or +62; "" if that is none."""
    typed = " ".join(words)
    digits = re.sub(r"\D", "", typed)
    if not _PHONE.fullmatch(typed) or len(digits) < LEAST_DIGITS:
        return ""
    return re.sub(r"^(?:\+?62|0)", "", digits)
