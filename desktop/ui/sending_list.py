"""The recipients of a letter with their addresses, and which of them it is sent to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.looks import DELIVERY
from desktop.ui.table import Column
from desktop.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from desktop.services.sending_rows import SendRow


def _where(row: SendRow) -> str:
    return row.address if row.address and not row.obstacle else row.obstacle or wording.NOTHING


COLUMNS = (
    Column(N_("Recipient"), lambda row: row.unit, width=190, stretch=True),
    Column(N_("District"), lambda row: row.district, width=110, spare=True),
    Column(N_("Address"), _where, width=230, most=300),
    Column(N_("State"), lambda row: DELIVERY[row.standing], width=96),
)
Group = tuple[tuple[str, ...], str]
"""The ids of copies, and how the group is called."""


def recipients(rows: Sequence[SendRow]) -> TickTable:
    """The list, with those ticked that are sent unless somebody says otherwise."""
    table = TickTable(COLUMNS, _("Recipients"), attrgetter("copy_id"))
    table.ticks.may_tick = _can_go
    table.show_rows(rows)
    wanted = [row.copy_id for row in rows if row.wanted]
    table.ticks.pick(wanted)
    table.go_to_line(0)
    table.go_to(wanted[0] if wanted else None)
    return table


def _can_go(row: SendRow) -> bool:
    return not row.obstacle


def groups(rows: Sequence[SendRow]) -> list[Group]:
    """What can be ticked at once: everything missing, what failed, one district."""
    wanted = [row for row in rows if row.wanted]
    failed = [row for row in wanted if row.standing == "failed"]
    named: list[Group] = [_group(_("Everything that is missing"), wanted)]
    named += [_group(_("What failed before"), failed)] if failed else []
    for district in sorted({row.district for row in wanted}):
        own = [row for row in wanted if row.district == district]
        named.append(_group(_("District {name}").format(name=district), own))
    return named


def _group(name: str, rows: Iterable[SendRow]) -> Group:
    ids = tuple(row.copy_id for row in rows)
    return ids, f"{name} · {wording.count(len(ids))}"


def counted(rows: Sequence[SendRow]) -> str:
    """How many copies can go this way, and what is to be done about the others."""
    can = sum(not row.obstacle for row in rows)
    lacking = sum(not row.address for row in rows)
    words = ngettext(
        "{count} letter can be sent by e-mail.", "{count} letters can be sent by e-mail.", can
    ).format(count=wording.count(can))
    if not lacking:
        return words
    more = ngettext(
        "{count} recipient has no address: print that letter and hand it over.",
        "{count} recipients have no address: print those letters and hand them over.",
        lacking,
    )
    return f"{words} {more.format(count=wording.count(lacking))}"
