"""Which village a row means: by its code, or by a name that is exactly one it has or had.

A name that is only near another is never taken for it; the candidates are for a person to choose.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.region import letters, near, shortened
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.villages import VillageRow

_KIND_WORD = re.compile(r"^\s*(?:desa|ds|kelurahan|kel|kecamatan|kec)\b\.?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """How a row names its village."""

    code: str
    village: str
    district: str


@dataclass(frozen=True, slots=True)
class Match:
    """The village that is meant, or those whose names are near."""

    village: VillageRow | None
    candidates: tuple[VillageRow, ...] = ()


class Places:
    """All villages by their codes, those of the office's regency by their names too."""

    def __init__(self, villages: Iterable[VillageRow], own: Iterable[VillageRow]) -> None:
        self.by_id = {each.id: each for each in villages}
        self._codes: dict[str, list[VillageRow]] = defaultdict(list)
        for each in self.by_id.values():
            for code in {each.code, *each.former}:
                self._codes[code].append(each)
        named = tuple(own)
        self._names = (
            _by_spelling((each, (each.name,)) for each in named),
            _by_spelling((each, each.aliases) for each in named),
            _by_spelling((each, each.former) for each in named),
        )
        self._spellings = {word: each for each in named for word in (*each.aliases, each.name)}

    def find(self, written: Written) -> Match:
        """Find the village a row means; raises InvalidInput at the field that is wrong."""
        match = Match(self._by_code(written)) if written.code else self._by_name(written)
        if match.village and written.district:
            _check_district(match.village, written.district)
        return match

    def _by_code(self, written: Written) -> VillageRow:
        known = self._codes.get(written.code, [])
        if len(known) != 1:
            sentence = _("No village has or had the code “{code}”.")
            raise InvalidInput("code", sentence.format(code=shortened(written.code)))
        (village,) = known
        spellings = (village.name, *village.aliases, *village.former)
        if written.village and _bare(written.village) not in set(map(letters, spellings)):
            sentence = _("{code} is the code of {name}, not of “{other}”.")
            other = shortened(written.village)
            told = sentence.format(code=written.code, name=village.name, other=other)
            raise InvalidInput("village", told)
        return village

    def _by_name(self, written: Written) -> Match:
        name = _bare(written.village)
        if not name:
            raise InvalidInput("village", _("Neither a code nor the name of a village."))
        found = self._called(name, _bare(written.district))
        if len(found) > 1:
            sentence = _("Several villages have this name: {codes}. Write the code.")
            codes = ", ".join(each.code for each in found)
            raise InvalidInput("village", sentence.format(codes=codes))
        return Match(found[0]) if found else self._near(written.village)

    def _called(self, name: str, district: str) -> list[VillageRow]:
        """Villages that have the name now, else as another spelling, else had it once."""
        known = next((names[name] for names in self._names if name in names), [])
        inside = [each for each in known if letters(each.district) == district]
        return inside if len(known) > 1 and district else known

    def _near(self, name: str) -> Match:
        found = near(_KIND_WORD.sub("", name), self._spellings)
        if not found:
            sentence = _("No village is called “{name}”.")
            raise InvalidInput("village", sentence.format(name=shortened(name)))
        return Match(None, tuple({each.id: each for each in map(self._village, found)}.values()))

    def _village(self, spelling: str) -> VillageRow:
        return self._spellings[spelling]


def _by_spelling(
    pairs: Iterable[tuple[VillageRow, tuple[str, ...]]],
) -> dict[str, list[VillageRow]]:
    found: dict[str, list[VillageRow]] = defaultdict(list)
    for village, spellings in pairs:
        for word in {letters(each) for each in spellings}:
            found[word].append(village)
    return dict(found)


def _bare(name: str) -> str:
    """The letters of a name without the word for its kind: "Desa Sukamahi" is "sukamahi"."""
    return letters(_KIND_WORD.sub("", name)) or letters(name)


def _check_district(village: VillageRow, district: str) -> None:
    if letters(village.district) != _bare(district):
        sentence = _("{name} lies in the district {district}, not in “{other}”.")
        told = sentence.format(
            name=village.name, district=village.district, other=shortened(district)
        )
        raise InvalidInput("district", told)
