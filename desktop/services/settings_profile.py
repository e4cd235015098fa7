"""What the office says of itself: names, place, regency, and the words beside a signature."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from desktop.domain.office import MOST_WORDING_LINES, check_lines, check_names
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import R, Subject
from desktop.store import office_profile, regions
from desktop.store.office_profile import OfficeProfile
from desktop.store.store import Transaction, View

OWN = "office"
_COLUMNS = ("name", "short_name", "place", "letterhead", "page_profile", "regency_code", "settings")


@dataclass(frozen=True, slots=True)
class OfficeIdentity:
    """The office by name; `short_name` is what letter numbers call it."""

    name: str
    short_name: str
    place: str
    regency_code: str
    signature_wording: tuple[str, ...]
    """Lines printed beside an electronic signature."""
    id: str = OWN


def part(
    name: str,
    read: Callable[[OfficeProfile], tuple[R, ...]],
    merge: Callable[[Transaction, OfficeProfile, R], OfficeProfile],
    check: Callable[[View, R], None],
    take_out: Callable[[OfficeProfile, str], OfficeProfile] | None = None,
) -> Subject[R]:
    """A subject that is a part of the office's profile instead of a table of its own."""

    def write(tx: Transaction, row: R) -> None:
        office_profile.save(tx, merge(tx, office_profile.get(tx), row))

    return Subject(
        table="office_profile",
        name=name,
        rows=lambda view: read(office_profile.get(view)),
        write=write,
        check=check,
        image=lambda values: read(_remembered(values)),
        remove=None if take_out is None else partial(_remove, take_out),
    )


def _remove(
    take_out: Callable[[OfficeProfile, str], OfficeProfile], tx: Transaction, record_id: str
) -> None:
    office_profile.save(tx, take_out(office_profile.get(tx), record_id))


def settings_of(profile: OfficeProfile) -> dict[str, Any]:
    """Return the profile's settings, empty if a hand put something else there."""
    return dict(profile.settings) if isinstance(profile.settings, dict) else {}


def with_setting(profile: OfficeProfile, name: str, value: object) -> OfficeProfile:
    """Return the profile with one setting replaced."""
    return replace(profile, settings=settings_of(profile) | {name: value})


def lines_of(value: object) -> tuple[str, ...]:
    """Return lines of text, none where something else stands."""
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _remembered(values: Mapping[str, Any]) -> OfficeProfile:
    return OfficeProfile(**{name: values[name] for name in _COLUMNS if name in values})


def _read(profile: OfficeProfile) -> tuple[OfficeIdentity, ...]:
    wording = lines_of(settings_of(profile).get("signature_wording"))
    names = (profile.name, profile.short_name, profile.place, profile.regency_code)
    return (OfficeIdentity(*names, wording),)


def _merge(_tx: Transaction, profile: OfficeProfile, row: OfficeIdentity) -> OfficeProfile:
    changed = replace(
        profile,
        name=row.name,
        short_name=row.short_name,
        place=row.place,
        regency_code=row.regency_code,
    )
    return with_setting(changed, "signature_wording", list(row.signature_wording))


def _check(view: View, row: OfficeIdentity) -> None:
    check_names(row.name, row.short_name, row.place)
    check_lines("signature_wording", row.signature_wording, MOST_WORDING_LINES)
    if row.regency_code not in {each.code for each in regions.regencies(view)}:
        raise InvalidInput("regency_code", _("The villages of this regency are not in the store."))


IDENTITY = part("office profile", _read, _merge, _check)
