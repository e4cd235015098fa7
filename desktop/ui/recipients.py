"""Who a circular can go to: everybody, one kind of unit, or one district."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.ui import wording

if TYPE_CHECKING:
    from desktop.services.villages import VillageRow

Group = tuple[tuple[str, ...] | None, str]
"""The codes of the villages, None for everybody, and how the group is called."""


def groups(villages: "Sequence[VillageRow]") -> list[Group]:
    """The groups to choose from, the largest first."""
    everybody: Group = (None, _counted(_("All villages and urban wards"), len(villages)))
    kinds = [
        _group(_("All villages (desa)"), [v for v in villages if v.kind == "desa"]),
        _group(_("All urban wards (kelurahan)"), [v for v in villages if v.kind == "kelurahan"]),
    ]
    names = sorted({village.district for village in villages})
    districts = [
        _group(_("District {name}").format(name=name), [v for v in villages if v.district == name])
        for name in names
    ]
    return [everybody, *(each for each in kinds if each[0]), *districts]


def _group(name: str, villages: "Iterable[VillageRow]") -> Group:
    codes = tuple(village.code for village in villages)
    return codes, _counted(name, len(codes))


def _counted(name: str, count: int) -> str:
    return f"{name} · {wording.count(count)}"
