"""Page profiles: the house styles letters can be printed in, and which one is the default."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from desktop.domain.office import check_line
from desktop.errors import Conflict, InvalidInput
from desktop.i18n import _
from desktop.services.refusals import sentence
from desktop.services.settings_profile import part, settings_of, with_setting
from desktop.store.office_profile import OfficeProfile
from desktop.store.store import Transaction, View
from reports.errors import PaperError
from reports.profile import PageProfile, read_profile

_OWN = ("id", "default")
_LIST = "page_profiles"


@dataclass(frozen=True, slots=True)
class PageProfileRow:
    """A page profile as `reports.profile` describes it; the default one is for new letters."""

    id: str
    name: str = ""
    default: bool = False
    paper: str = "A4"
    landscape: bool = False
    typeface: str = "arial"
    size: float = 12
    leading: float = 15.5
    paragraph_gap: float = 5
    margin_top: float = 25
    margin_bottom: float = 25
    margin_left: float = 30
    margin_right: float = 20
    page_numbers: bool = True
    catchwords: bool = False
    addressees_first: bool = False
    letterhead_top: float = 13
    letterhead_government_size: float = 13
    letterhead_office_size: float = 17
    letterhead_address_size: float = 9
    emblem_height: float = 23
    qr_size: float = 22


_KNOWN = frozenset(each.name for each in fields(PageProfileRow))


def paper_profile(row: PageProfileRow) -> PageProfile:
    """Return the profile that paper is made with; raises InvalidInput naming the field."""
    try:
        return read_profile(_values(row))
    except PaperError as error:
        raise InvalidInput(str(error.facts["field"]), sentence(error)) from error


def _values(row: PageProfileRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name not in _OWN}


def _read(profile: OfficeProfile) -> tuple[PageProfileRow, ...]:
    own = profile.page_profile if isinstance(profile.page_profile, dict) else {}
    return tuple(_row(values, own.get("name")) for values in _listed(profile))


def _listed(profile: OfficeProfile) -> list[Mapping[str, Any]]:
    listed = settings_of(profile).get(_LIST)
    rows = listed if isinstance(listed, list) else []
    return [each for each in rows if isinstance(each, dict)]


def _row(values: Mapping[str, Any], default: object) -> PageProfileRow:
    name = str(values.get("name", ""))
    known = {key: value for key, value in values.items() if key in _KNOWN}
    return PageProfileRow(**known | {"id": name, "name": name, "default": name == default})


def _merge(_tx: Transaction, profile: OfficeProfile, row: PageProfileRow) -> OfficeProfile:
    listed, values = _listed(profile), _values(row)
    known = any(each.get("name") == row.id for each in listed)
    changed = [values if each.get("name") == row.id else each for each in listed]
    merged = with_setting(profile, _LIST, changed if known else [*listed, values])
    return replace(merged, page_profile=values) if row.default else merged


def _take_out(profile: OfficeProfile, name: str) -> OfficeProfile:
    row = {each.id: each for each in _read(profile)}.get(name)
    if row is not None and row.default:
        raise Conflict(_("New letters are printed this way. Choose another default first."))
    return with_setting(profile, _LIST, [x for x in _listed(profile) if x.get("name") != name])


def _check(view: View, row: PageProfileRow) -> None:
    check_line("name", row.name)
    rows = PAGES.rows(view)
    others = [each for each in rows if each.id != row.id]
    if row.name in {each.name for each in others}:
        raise InvalidInput("name", _("There is a page profile with this name already."))
    if row.id != row.name and row.id in {each.id for each in rows}:
        raise InvalidInput(
            "name", _("Letters know a page profile by its name. Make a copy instead.")
        )
    if not row.default and not any(each.default for each in others):
        raise InvalidInput("default", _("Make another page profile the default instead."))
    paper_profile(row)


PAGES = part("page profile", _read, _merge, _check, _take_out)
