"""Which copies of a letter can be printed in one go, as groups to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.ui import printing_press, wording

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import CircularRow
    from desktop.services.printing import PrintRow

BY_HAND = "by hand"
"""Stands for a group that is picked one by one."""
Group = tuple[tuple[str, ...] | str, str]
"""The ids of the copies, or BY_HAND, and how the group is called."""


@dataclass(frozen=True)
class Loaded:
    """What the dialog shows."""

    row: CircularRow
    copies: tuple[PrintRow, ...]
    printers: tuple[str, ...]
    shown: str
    """The copy that stands at the right of the page."""


def load(office: Office, row: CircularRow, shown: str) -> Loaded:
    """Look everything up; runs in the background, since printers are asked for on the network."""
    return Loaded(row, office.printing.rows(row.id), printing_press.printer_names(), shown)


def groups(loaded: Loaded) -> list[Group]:
    """What is still to be printed first, then everything, one copy, a district, some by hand."""
    copies = loaded.copies
    fresh = [each for each in copies if each.printed_at is None]
    offered: list[Group] = (
        [_group(_("Not printed yet"), fresh)] if 0 < len(fresh) < len(copies) else []
    )
    offered.append(_group(_("All copies"), copies))
    only = _("Only {village}")
    offered += [
        ((each.id,), only.format(village=each.name)) for each in copies if each.id == loaded.shown
    ]
    return [*offered, (BY_HAND, _("Picked by hand…")), *_districts(copies)]


def _districts(copies: Sequence[PrintRow]) -> list[Group]:
    names = sorted({each.copy.district for each in copies})
    return [
        _group(
            _("District {name}").format(name=name), [c for c in copies if c.copy.district == name]
        )
        for name in names
    ]


def _group(name: str, copies: Iterable[PrintRow]) -> Group:
    ids = tuple(each.id for each in copies)
    return ids, f"{name} · {wording.count(len(ids))}"
