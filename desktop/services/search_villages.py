"""The villages as they can be found: by every name, spelling and code they have or had."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.circular import TITLES
from desktop.domain.region import Kind
from desktop.domain.search_words import Fit, fit, fold
from desktop.store import region_history, regions
from desktop.store.store import View

LEAST_PART = 3
"""Signs of a code, or of a part of a name, to look for it."""


@dataclass(frozen=True, slots=True)
class FoundVillage:
    """A village, and how the words that were looked for fit it."""

    id: str
    name: str
    """“Desa Sukamahi”."""
    code: str
    district: str
    fits: dict[str, Fit]

    def has(self, words: Iterable[str]) -> bool:
        return all(self.fits[word] for word in words)


def villages(view: View, words: tuple[str, ...]) -> tuple[FoundVillage, ...]:
    """Return the villages that any of the words fits, the best first."""
    more = _other_names(view)
    found = [_found(row, more[row.id], words) for row in regions.villages(view, date.max)]
    fitting = [each for each in found if any(each.fits.values())]
    return tuple(sorted(fitting, key=lambda each: (-sum(each.fits.values()), each.code)))


def _found(row: regions.VillageRow, more: "_More", words: tuple[str, ...]) -> FoundVillage:
    title = TITLES[Kind(row.kind)]
    text = fold(" ".join((title, row.name, *more.names)))
    codes = (row.code, *more.codes)
    fits = {word: _code_fit(word, codes) or _name_fit(word, text) for word in words}
    return FoundVillage(row.id, f"{title} {row.name}", row.code, row.district_name, fits)


def _name_fit(word: str, text: str) -> Fit:
    # A few signs inside of names would find half the regency.
    found = fit(word, text)
    return Fit.NONE if found is Fit.PART and len(word) < LEAST_PART else found


def _code_fit(word: str, codes: Iterable[str]) -> Fit:
    """A code is typed from its beginning, with its points or without."""
    begins = any(code.startswith(word) or code.replace(".", "").startswith(word) for code in codes)
    return Fit.BEGINS if begins and len(word) >= LEAST_PART else Fit.NONE


@dataclass(slots=True)
class _More:
    """What else a village is or was called."""

    names: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


def _other_names(view: View) -> dict[str, _More]:
    more: dict[str, _More] = defaultdict(_More)
    for alias in regions.aliases(view):
        more[alias.village_id].names.append(alias.alias)
    for past in region_history.village_names(view):
        more[past.place_id].names.append(past.name)
        more[past.place_id].codes.append(past.code)
    return more
