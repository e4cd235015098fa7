"""Desa: every village and urban ward with its code, its district and the names it is known by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.ui.commands import Command
from desktop.ui.dialogs.import_regions import ImportRegionsDialog
from desktop.ui.page import Page
from desktop.ui.table import Column
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.filters import Filter

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.regions import RegionChanges

KINDS = {"desa": N_("Village (desa)"), "kelurahan": N_("Urban ward (kelurahan)")}


def _kind(value: str) -> str:
    return _(KINDS[value])


class VillagesPage(Page):
    """The registry of places."""

    concerns = frozenset({"village", "village_name", "village_alias", "district_name"})
    empty = N_("There are no villages yet. Import the region list of your regency (CSV).")
    columns = (
        Column(N_("Code"), lambda row: row.code, width=120),
        Column(N_("Name"), lambda row: row.name, stretch=True),
        Column(N_("Kind"), lambda row: _kind(row.kind), width=150, spare=True),
        Column(N_("District"), lambda row: row.district, width=150),
        Column(N_("Also written"), lambda row: ", ".join(row.aliases), width=150),
        Column(N_("Former names"), lambda row: ", ".join(row.former), width=150),
    )
    filters = (
        Filter(N_("District"), lambda row: row.district),
        Filter(N_("Kind"), lambda row: row.kind, _kind),
    )

    def load(self, office: Office) -> tuple[Any, ...]:
        return tuple(office.villages.rows(everywhere=True))

    def context(self, rows: tuple[Any, ...]) -> str:
        desa = sum(row.kind == "desa" for row in rows)
        words = ngettext("{desa} village", "{desa} villages", desa)
        wards = ngettext("{wards} urban ward", "{wards} urban wards", len(rows) - desa)
        return f"{words.format(desa=desa)} · {wards.format(wards=len(rows) - desa)}"

    def import_list(self) -> None:
        """Ask for a list of places, and show what it would change."""
        kinds = (_("Region lists (*.csv)"),)
        choose_file(self, _("Region list"), kinds, self.preview_import)

    @QtCore.Slot(str)
    def preview_import(self, path: str) -> None:
        """Compare the list with the store; writes nothing."""
        self.read(lambda office: office.regions.preview_import(Path(path)), self._ask_import)

    @QtCore.Slot(object)
    def _ask_import(self, changes: RegionChanges) -> None:
        if changes.nothing:
            self.frame.toast(_("The store holds this list as it is. Nothing to change."))
        else:
            ImportRegionsDialog(self, changes).open()

    commands = (
        Command(
            N_("Import a region list…"),
            import_list,
            "Ctrl+I",
            "import",
            right=Right.MASTER_DATA,
            primary=True,
        ),
    )


PAGE = VillagesPage
