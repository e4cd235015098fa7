"""Which legal bases a letter cites: the dated table, as it stands on the letter's date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.looks import Look
from desktop.ui.table import Column
from desktop.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import BasisChoice

_LOOKS = {
    "in_force": Look(N_("In force"), "tick", "green"),
    "replaced": Look(N_("Replaced"), "square", "red"),
    "unverified": Look(N_("Not verified"), "ring", "amber"),
}
_LATER = Look(N_("Not on this date"), "square", "red")


def _look(row: BasisChoice) -> Look:
    return _LATER if row.status == "in_force" and not row.holds else _LOOKS[row.status]


_COLUMNS = (
    Column(N_("Legal basis"), lambda row: row.citation, width=240, stretch=True),
    Column(N_("State"), _look, width=110),
    Column(N_("Looked up"), lambda row: wording.day(row.checked_on), width=92, spare=True),
)


class Bases(TickTable):
    """One line for each legal basis, with a tick; the letter orders them itself."""

    edited = QtCore.Signal()

    def __init__(self, chosen: Sequence[str], bases: Sequence[BasisChoice]) -> None:
        """Begins with those that a letter cites."""
        super().__init__(_COLUMNS, _("Legal bases"))
        self.wrap()
        known = {each.id for each in bases}
        self._gone = tuple(each for each in chosen if each not in known)
        self.show_rows(bases)
        self.ticks.pick(chosen)
        self.go_to_line(0)
        self.ticked.connect(self.edited)

    def cited(self) -> tuple[str, ...]:
        """The ids of those the letter cites; one that left the table is not lost by looking."""
        return (*(row.id for row in self.ticks.picked()), *self._gone)
