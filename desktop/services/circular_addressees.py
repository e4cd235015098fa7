"""Whom a circular speaks to: only the offices that get it, and no wider than it goes.

A line of the template may bind one kind of unit, and may leave open how far it reaches:
`{wilayah}` is "se-Kabupaten Bekasi", "se-Kecamatan Setu" or the one place addressed, and
`{wilayah_camat}` is "se-Kabupaten Bekasi" or the district's name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.store.regions import VillageRow

_OPEN = re.compile(r"(?<!\{)\{(wilayah|wilayah_camat)\}(?!\})")


@dataclass(frozen=True, slots=True)
class Addressee:
    """A line of the address; `binds` is "desa", "kelurahan" or "" for both."""

    words: str
    binds: str = ""


def read_addressee(value: str | dict[str, str]) -> Addressee:
    """Read a line of a template: words alone, or words with the kind of unit they bind."""
    if isinstance(value, str):
        return Addressee(value)
    return Addressee(value["text"], value.get("binds", ""))


def addressees(
    lines: Iterable[Addressee], places: Sequence[VillageRow], regency: str
) -> tuple[str, ...]:
    """Write the lines that concern the places; names keep their braces for the paper."""
    return tuple(
        _written(line, own, places, regency) for line in lines if (own := _bound(line, places))
    )


def _bound(line: Addressee, places: Sequence[VillageRow]) -> list[VillageRow]:
    return [place for place in places if line.binds in {"", place.kind}]


def _written(
    line: Addressee, own: Sequence[VillageRow], places: Sequence[VillageRow], regency: str
) -> str:
    districts = {place.district_code: place.district_name for place in places}
    district = places[0].district_name if len(districts) == 1 else ""
    wide = f"se-Kecamatan {district}" if district else f"se-{regency}"
    reach = {
        "wilayah": own[0].name if len(own) == 1 else wide,
        "wilayah_camat": district or wide,
    }
    return _OPEN.sub(lambda part: _literal(reach[part[1]]), line.words)


def _literal(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
