"""What a newer list of places changes: added, removed, renamed and re-coded places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.region import Place, letters


@dataclass(frozen=True, slots=True)
class District:
    """A district as a list names it."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """One place before and after."""

    old: Place
    new: Place


@dataclass(frozen=True, slots=True)
class DistrictChange:
    """One district before and after."""

    old: District
    new: District


@dataclass(frozen=True, slots=True)
class Changes:
    """How one list of places differs from the list before."""

    added: tuple[Place, ...] = ()
    removed: tuple[Place, ...] = ()
    renamed: tuple[PlaceChange, ...] = ()
    recoded: tuple[PlaceChange, ...] = ()
    districts_added: tuple[District, ...] = ()
    districts_removed: tuple[District, ...] = ()
    districts_changed: tuple[DistrictChange, ...] = ()

    @property
    def touches_known_places(self) -> bool:
        """Tell whether anything known already is changed or ended."""
        places = self.removed or self.renamed or self.recoded
        return bool(places or self.districts_removed or self.districts_changed)


def compare(before: Iterable[Place], after: Iterable[Place]) -> Changes:
    """Compare two lists; only regencies that `after` names are looked at.

    A re-coded place has the same letters in its name and the same district, but another code.
    """
    new = {place.code: place for place in after}
    regencies = {place.regency_code for place in new.values()}
    old = {place.code: place for place in before if place.regency_code in regencies}
    codes = _recoded(old, new)
    districts = _districts(old.values()), _districts(new.values())
    moved = _recoded_districts(*districts)
    return Changes(
        tuple(new[code] for code in new if code not in old and code not in codes.values()),
        tuple(old[code] for code in old if code not in new and code not in codes),
        tuple(
            PlaceChange(old[code], new[code])
            for code in new
            if code in old and old[code].name != new[code].name
        ),
        tuple(PlaceChange(old[one], new[other]) for one, other in codes.items()),
        *_district_changes(*districts, moved),
    )


def _recoded(old: Mapping[str, Place], new: Mapping[str, Place]) -> dict[str, str]:
    gone = [place for code, place in old.items() if code not in new]
    come = [place for code, place in new.items() if code not in old]
    same = _pairs(_by_district_code(gone), _by_district_code(come))
    gone = [place for place in gone if place.code not in same]
    come = [place for place in come if place.code not in same.values()]
    return same | _pairs(_by_district_name(gone), _by_district_name(come))


def _by_district_code(places: Iterable[Place]) -> dict[str, str]:
    return {place.code: f"{place.district_code} {letters(place.name)}" for place in places}


def _by_district_name(places: Iterable[Place]) -> dict[str, str]:
    return {place.code: f"{letters(place.district)} {letters(place.name)}" for place in places}


def _recoded_districts(old: Mapping[str, District], new: Mapping[str, District]) -> dict[str, str]:
    gone = {code: letters(each.name) for code, each in old.items() if code not in new}
    come = {code: letters(each.name) for code, each in new.items() if code not in old}
    return _pairs(gone, come)


def _pairs(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Pair codes by their marks; a mark that is not unique on both sides pairs nothing."""
    mine, theirs = Counter(old.values()), Counter(new.values())
    codes = {mark: code for code, mark in new.items()}
    return {
        code: codes[mark] for code, mark in old.items() if mine[mark] == 1 and theirs[mark] == 1
    }


def _districts(places: Iterable[Place]) -> dict[str, District]:
    return {place.district_code: District(place.district_code, place.district) for place in places}


def _district_changes(
    old: Mapping[str, District], new: Mapping[str, District], moved: Mapping[str, str]
) -> tuple[tuple[District, ...], tuple[District, ...], tuple[DistrictChange, ...]]:
    renamed = {code: code for code in new if code in old and old[code] != new[code]}
    return (
        tuple(new[code] for code in new if code not in old and code not in moved.values()),
        tuple(old[code] for code in old if code not in new and code not in moved),
        tuple(DistrictChange(old[one], new[other]) for one, other in {**renamed, **moved}.items()),
    )
