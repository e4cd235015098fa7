"""Villages and urban wards as they are called on a day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.store import office_profile, region_history, regions
from desktop.store.region_history import PastName
from desktop.store.regions import Alias
from desktop.store.store import Store, View


@dataclass(frozen=True, slots=True)
class VillageRow:
    """A village or urban ward in the list; kind "desa" or "kelurahan"."""

    id: str
    code: str
    name: str
    kind: str
    district: str
    aliases: tuple[str, ...]
    former: tuple[str, ...]
    """Codes and names of earlier days: "32.16.01.2007", "Hajarmekar"."""
    regency: str = ""


class Villages:
    """What a desk looks up about villages."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, on: date | None = None, *, everywhere: bool = False) -> tuple[VillageRow, ...]:
        """Every village of the office's regency in being on a day, by code.

        A day of None is what nothing has ended; `everywhere` adds the regencies loaded beside it.
        """
        day = on or date.max
        with self._store.reading() as view:
            named = regions.villages(view, day) if everywhere else own_places(view, day)
            aliases = _aliases(regions.aliases(view))
            former = _former(region_history.village_names(view), day)
            regencies = {row.id: row.name for row in regions.regencies(view)}
        return tuple(
            VillageRow(
                row.id,
                row.code,
                row.name,
                row.kind,
                row.district_name,
                tuple(aliases[row.id]),
                tuple(each for each in former[row.id] if each not in {row.code, row.name}),
                regencies[row.regency_id],
            )
            for row in named
        )


def own_places(view: View, day: date) -> tuple[regions.VillageRow, ...]:
    """Return the places of the office's own regency: nobody else's are addressed by its letters."""
    own = office_profile.get(view).regency_code
    return tuple(each for each in regions.villages(view, day) if is_own(own, each.code))


def is_own(regency_code: str, code: str) -> bool:
    """Tell whether a code lies in the office's regency; an office that names none has them all."""
    return not regency_code or code.startswith(f"{regency_code}.")


def _aliases(known: Iterable[Alias]) -> dict[str, list[str]]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for each in known:
        aliases[each.village_id].append(each.alias)
    return aliases


def _former(names: Iterable[PastName], day: date) -> dict[str, list[str]]:
    former: dict[str, list[str]] = defaultdict(list)
    for each in names:
        if each.valid_until and each.valid_until < day:
            former[each.place_id] += [each.code, each.name]
    return former
