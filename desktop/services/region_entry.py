"""One line of a list of places: what its cells say, or why they cannot be taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.region import (
    Kind,
    Place,
    check_code,
    check_district_code,
    district_of,
    kind_of,
    letters,
    shortened,
)
from desktop.errors import InvalidInput
from desktop.i18n import _

COLUMNS = ("kode_kemendagri", "nama", "jenis", "kode_kecamatan", "nama_kecamatan")
"""What a list must name; it may also name those below."""
SINCE, FORMER_CODE, FORMER_NAME, ALIASES = "berlaku_sejak", "kode_lama", "nama_lama", "alias"
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """A place; if the list tells, also since when, what it was before, and other spellings."""

    place: Place
    since: date | None = None
    former: Place | None = None
    aliases: tuple[str, ...] = ()


def read_entry(cells: Mapping[str, str]) -> Entry:
    """Read a line's cells by the names of their columns; raises InvalidInput."""
    place = _place(cells)
    since = _since(cells.get(SINCE, ""))
    former = _former(cells, place)
    if former and not since:
        sentence = _("{column} is needed where an old code or name is given.")
        raise InvalidInput(SINCE, sentence.format(column=SINCE))
    spellings = cells.get(ALIASES, "").split("|")
    aliases = tuple(_name(ALIASES, each.strip()) for each in spellings if each.strip())
    return Entry(place, since, former, aliases)


def _place(cells: Mapping[str, str]) -> Place:
    code = check_code(cells["kode_kemendagri"])
    kind = _kind(code, cells["jenis"])
    district_code = check_district_code(cells["kode_kecamatan"])
    if district_of(code) != district_code:
        sentence = _("the code {code} does not lie in the district {district}.")
        told = sentence.format(code=code, district=district_code)
        raise InvalidInput("district_code", told)
    name = _name("nama", cells["nama"])
    return Place(code, name, kind, district_code, _name("nama_kecamatan", cells["nama_kecamatan"]))


def _kind(code: str, written: str) -> Kind:
    kind = kind_of(code)
    if written.casefold() not in set(Kind):
        sentence = _("“{kind}” is no kind of unit. It must be desa or kelurahan.")
        raise InvalidInput("kind", sentence.format(kind=shortened(written)))
    if written.casefold() != kind:
        sentence = _("{code} is the code of a {kind}, not of a {other}.")
        told = sentence.format(code=code, kind=kind, other=written.casefold())
        raise InvalidInput("kind", told)
    return kind


def _former(cells: Mapping[str, str], place: Place) -> Place | None:
    code, name = cells.get(FORMER_CODE, ""), cells.get(FORMER_NAME, "")
    if not code and not name:
        return None
    code = check_code(code or place.code)
    name = _name(FORMER_NAME, name or place.name)
    return Place(code, name, kind_of(code), place.district_code, place.district)


def _since(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        sentence = _("“{date}” is no date. It must look like 2022-12-31.")
        told = sentence.format(date=shortened(written))
        raise InvalidInput(SINCE, told) from None


def _name(column: str, written: str) -> str:
    if not letters(written) or not written.isprintable() or len(written) > LONGEST_NAME:
        sentence = _("“{name}” in the column {column} is no name.")
        told = sentence.format(name=shortened(written), column=column)
        raise InvalidInput(column, told)
    return written
