"""Telephone numbers as people and spreadsheets write them, kept as `+62…` (ITU-T E.164)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.region import shortened
from desktop.errors import InvalidInput
from desktop.i18n import _

_SPACING = re.compile(r"[\s.\-()\u00a0\u2010-\u2015]+")
_SCIENTIFIC = re.compile(r"([0-9])[.,]?([0-9]*)[eE]\+?([0-9]{1,2})")
_HOME, _TRUNK = "62", "0"
LEAST, MOST = 7, 12
"""Digits after the country code in Indonesia; `021` with five, `0812` with nine and a few more."""
LONGEST_ABROAD = 15


@dataclass(frozen=True, slots=True)
class Phone:
    """A number; `repaired` if a spreadsheet had taken its first zero or its form."""

    number: str
    repaired: bool = False


NOBODY = Phone("")


def read_phone(field: str, written: str) -> Phone:
    """Read a number; "" is none. Raises InvalidInput with the reason."""
    words = written.strip().lstrip("'")
    if not words:
        return NOBODY
    found = _SCIENTIFIC.fullmatch(words)
    if found:
        return Phone(_checked(field, written, _expanded(field, words, found)), repaired=True)
    plain = _SPACING.sub("", words)
    return Phone(_checked(field, written, plain), repaired=plain.startswith("8"))


def spoken_phone(number: str) -> str:
    """Return a number as people dial it: `0812-3456-7890`; one from abroad as it is kept."""
    if not number.startswith(f"+{_HOME}"):
        return number
    digits = f"{_TRUNK}{number[3:]}"
    return "-".join(filter(None, (digits[:4], digits[4:8], digits[8:])))


def _expanded(field: str, words: str, found: re.Match[str]) -> str:
    """Write out `8,12345678901E+11`; a number cut to its first digits is lost for good."""
    decimals, power = len(found[2]), int(found[3])
    if decimals < power - 1 or power > LONGEST_ABROAD:
        sentence = _("The spreadsheet cut “{number}”: its last digits are lost. Type it anew.")
        raise InvalidInput(field, sentence.format(number=shortened(words)))
    return str(int(Decimal(f"{found[1]}.{found[2] or 0}").scaleb(power)))


def _checked(field: str, written: str, plain: str) -> str:
    digits = plain.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        raise _refused(field, written)
    if plain.startswith("+") and not digits.startswith(_HOME):
        if not LEAST < len(digits) <= LONGEST_ABROAD:
            raise _refused(field, written)
        return plain
    own = _own_digits(digits)
    if not own or own.startswith(_TRUNK) or not LEAST <= len(own) <= MOST:
        raise _refused(field, written)
    return f"+{_HOME}{own}"


def _own_digits(digits: str) -> str:
    """The digits after the country code; of `0812…`, `62812…`, `620812…` and a bare `812…`."""
    if digits.startswith(_HOME):
        return digits.removeprefix(_HOME).removeprefix(_TRUNK)
    if digits.startswith(_TRUNK):
        return digits.removeprefix(_TRUNK)
    return digits if digits.startswith("8") else ""


def _refused(field: str, written: str) -> InvalidInput:
    sentence = _("“{number}” is no telephone number. It must look like 0812-3456-7890.")
    return InvalidInput(field, sentence.format(number=shortened(written)))
