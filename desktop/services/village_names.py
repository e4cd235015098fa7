"""What a village is and was called: dated names and kinds, corrected or followed by newer ones."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.region import Place, letters
from desktop.errors import Conflict, InvalidInput
from desktop.i18n import _
from desktop.services.region_entry import LONGEST_NAME, read_entry
from desktop.store import region_history, regions
from desktop.store.region_history import NameRow as Named
from desktop.store.regions import Alias, DistrictRow, VillageName
from desktop.store.store import Transaction, View

__all__ = ["Named", "NewName", "VillageNames"]

_FIELDS = {"nama": "name", "district_code": "district_id"}


@dataclass(frozen=True, slots=True)
class VillageNames:
    """A village's names, the newest first, and its other spellings."""

    village_id: str
    names: tuple[Named, ...]
    aliases: tuple[Alias, ...]
    districts: tuple[DistrictRow, ...]
    """Those a village of this regency may lie in."""


@dataclass(frozen=True, slots=True)
class NewName:
    """How a village is to be called; kind and district must be those of the code."""

    code: str
    name: str
    kind: str
    district_id: str


def names_of(view: View, village_id: str) -> VillageNames:
    """Return everything a village is and was called."""
    regency = {row.id: row.regency_id for row in regions.villages(view, date.max)}
    aliases = [row for row in regions.aliases(view) if row.village_id == village_id]
    districts = regions.districts(view, date.max)
    return VillageNames(
        village_id,
        region_history.names_of(view, village_id),
        tuple(aliases),
        tuple(row for row in districts if row.regency_id == regency.get(village_id)),
    )


def rename(tx: Transaction, known: Named, new: NewName, day: date) -> None:
    """Let a village be called so from a day on; what it was called before stays.

    Raises InvalidInput, Conflict if another desk has renamed it meanwhile.
    """
    _unchanged(tx, known)
    if known.valid_until is not None:
        raise InvalidInput("on", _("This name has ended. Only the present one is followed."))
    if known.valid_from and known.valid_from >= day:
        sentence = _("{name} has its name from {date} on. Choose a later day.")
        told = sentence.format(name=known.name, date=known.valid_from)
        raise InvalidInput("on", told)
    place = _checked(tx, known.village_id, new)
    name = VillageName(known.village_id, new.district_id, place.code, place.name, place.kind, day)
    regions.rename_village(tx, name)


def correct(tx: Transaction, known: Named, new: NewName, since: date | None) -> None:
    """Correct what was written wrong, in the row itself; the trail keeps what stood there.

    The name before ends where this one now begins. Raises as `rename`.
    """
    _unchanged(tx, known)
    place = _checked(tx, known.village_id, new)
    before = _before(tx, known)
    if (since is None) != (known.valid_from is None) or (since and not _fits(since, known, before)):
        raise InvalidInput("on", _("This day does not lie between the names before and after."))
    corrected = replace(
        known,
        name=place.name,
        code=place.code,
        kind=place.kind,
        district_id=new.district_id,
        valid_from=since,
    )
    region_history.save_name(tx, corrected)
    if since and before:
        region_history.save_name(tx, replace(before, valid_until=since - timedelta(days=1)))
    _move(tx, known.village_id)


def take_back(tx: Transaction, known: Named) -> None:
    """Let the name before hold again, as if this newest one had never been entered."""
    _unchanged(tx, known)
    before = _before(tx, known)
    if before is None or known.valid_until is not None:
        sentence = _("Only the newest name is taken back, and only where there was one before.")
        raise InvalidInput("", sentence)
    region_history.delete_name(tx, known.id)
    region_history.save_name(tx, replace(before, valid_until=None))
    _move(tx, known.village_id)


def add_alias(tx: Transaction, village_id: str, written: str) -> None:
    """Note another spelling; raises InvalidInput for what is no name or is known already."""
    alias = " ".join(written.split())
    if not letters(alias) or not alias.isprintable() or len(alias) > LONGEST_NAME:
        raise InvalidInput("alias", _("This is no name of a village."))
    known = {letters(row.alias) for row in regions.aliases(tx) if row.village_id == village_id}
    known |= {letters(row.name) for row in region_history.names_of(tx, village_id)}
    if letters(alias) in known:
        raise InvalidInput("alias", _("The village is found under this spelling already."))
    regions.add_aliases(tx, [(village_id, alias)])


def _checked(tx: Transaction, village_id: str, new: NewName) -> Place:
    """The name as a list of places would have it; raises InvalidInput."""
    place = _read(new, _district(tx, new.district_id))
    for row in regions.villages(tx, date.max):
        if row.code == place.code and row.id != village_id:
            sentence = _("{code} is the code of {name}.")
            raise InvalidInput("code", sentence.format(code=row.code, name=row.name))
    return place


def _read(new: NewName, district: DistrictRow) -> Place:
    cells = {
        "kode_kemendagri": new.code.strip(),
        "nama": " ".join(new.name.split()),
        "jenis": new.kind,
        "kode_kecamatan": district.code,
        "nama_kecamatan": district.name,
    }
    try:
        return read_entry(cells).place
    except InvalidInput as wrong:
        raise InvalidInput(_FIELDS.get(wrong.field, wrong.field), wrong.message) from wrong


def _district(view: View, district_id: str) -> DistrictRow:
    found = [row for row in regions.districts(view, date.max) if row.id == district_id]
    if not found:
        raise InvalidInput("district_id", _("There is no such district any more."))
    return found[0]


def _unchanged(tx: Transaction, known: Named) -> None:
    if known not in region_history.names_of(tx, known.village_id):
        raise Conflict(
            _("Another desk changed this village meanwhile. Nothing was overwritten; look again.")
        )


def _before(tx: Transaction, known: Named) -> Named | None:
    """The name that was followed by this one."""
    if known.valid_from is None:
        return None
    last_day = known.valid_from - timedelta(days=1)
    names = region_history.names_of(tx, known.village_id)
    return next((row for row in names if row.valid_until == last_day), None)


def _fits(since: date, known: Named, before: Named | None) -> bool:
    """Whether the name would keep a day, and the one before it too."""
    keeps = known.valid_until is None or since <= known.valid_until
    return keeps and (before is None or before.valid_from is None or before.valid_from < since)


def _move(tx: Transaction, village_id: str) -> None:
    """Let the village lie where its newest name says."""
    newest = region_history.names_of(tx, village_id)[0]
    regions.move_village(tx, village_id, newest.district_id)
