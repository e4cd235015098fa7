"""Regions: codes of the home ministry (`PP.KK.CC.DNNN`), kinds of unit, names as people write them.

A code is no permanent key of a place: a desa that becomes a kelurahan gets a new one, because the
first digit of the last group is 1 for kelurahan and 2 for desa (Kepmendagri 300.2.2-2138/2025).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from desktop.errors import InvalidInput
from desktop.i18n import _

_VILLAGE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[12][0-9]{3}")
_DISTRICT = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}")
_NEAR = 0.85
"""Tells Harjamekar from Hajarmekar as one name, Sirnajaya from Sirnajati as two."""


class Kind(StrEnum):
    """What a unit is: a desa has its own budget, a kelurahan is part of the regency's."""

    DESA = "desa"
    KELURAHAN = "kelurahan"


_KINDS = {"1": Kind.KELURAHAN, "2": Kind.DESA}


@dataclass(frozen=True, slots=True)
class Place:
    """A village or urban ward as an edition of the region list names it."""

    code: str
    name: str
    kind: Kind
    district_code: str
    district: str

    @property
    def regency_code(self) -> str:
        return self.code[:5]


def check_code(code: str) -> str:
    """Return a village's code; raises InvalidInput unless it has the form `PP.KK.CC.DNNN`."""
    if not _VILLAGE.fullmatch(code):
        sentence = _("“{code}” is no village code. It must look like 32.16.01.2001.")
        raise InvalidInput("code", sentence.format(code=shortened(code)))
    return code


def check_district_code(code: str) -> str:
    """Return a district's code; raises InvalidInput unless it has the form `PP.KK.CC`."""
    if not _DISTRICT.fullmatch(code):
        sentence = _("“{code}” is no district code. It must look like 32.16.01.")
        raise InvalidInput("district_code", sentence.format(code=shortened(code)))
    return code


def kind_of(code: str) -> Kind:
    """Return the kind a village's code stands for; raises InvalidInput for a wrong code."""
    return _KINDS[check_code(code)[9]]


def district_of(code: str) -> str:
    """Return the code of the village's district; raises InvalidInput for a wrong code."""
    return check_code(code)[:8]


def letters(name: str) -> str:
    """Return a name's letters and digits alone, in lower case: "Karang Bahagia" is "karangbahagia".

    Offices write spaces, hyphens and capitals as they like; only the letters tell places apart.
    """
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def near(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return up to three names that may be meant, the nearest first."""
    spellings: dict[str, str] = {}
    for each in names:
        spellings.setdefault(letters(each), each)
    found = get_close_matches(letters(name), spellings, n=3, cutoff=_NEAR)
    return tuple(spellings[each] for each in found)


def shortened(text: str, longest: int = 40) -> str:
    """Return the text fit for a sentence: on one line, printable, and cut if it is long."""
    line = "".join(sign if sign.isprintable() else "�" for sign in text)
    return line if len(line) <= longest else f"{line[:longest]}…"
