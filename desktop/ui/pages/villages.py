"""Desa & Kontak: every village with who speaks for it, its names and its other spellings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.services.contact_record import PlaceOf
from desktop.ui import contact_page, village_commands, wording
from desktop.ui.commands import Command
from desktop.ui.contact_files import ContactFiles
from desktop.ui.contact_page import ContactPage
from desktop.ui.contact_words import GAP, phone
from desktop.ui.dialogs.import_regions import ImportRegionsDialog
from desktop.ui.dialogs.load_regency import LoadRegencyDialog
from desktop.ui.page import Frame
from desktop.ui.table import Column
from desktop.ui.village_commands import VillageNaming
from desktop.ui.village_words import kind_word
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.filters import Filter
from desktop.ui.widgets.village_panel import VillageNamesPanel, village_panel

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.regions import RegionChanges
    from desktop.services.registry import RegistryRow


def _head(row: RegistryRow) -> str:
    return row.reach.head or wording.NOTHING


def _district(row: RegistryRow) -> str:
    return row.village.district


def _phone(row: RegistryRow) -> str:
    return phone(row.reach.phone or row.reach.whatsapp)


def _email(row: RegistryRow) -> str:
    return row.reach.email or wording.NOTHING


def _gap(value: str) -> str:
    return _(GAP[value].word)


def _nothing_shown(page: VillagesPage) -> str:
    return "" if page.row is not None else _("The list is empty.")


class VillagesPage(ContactPage):
    """The registry of places and people."""

    concerns = frozenset(
        {"village", "village_name", "village_alias", "district_name", "contact", "office_profile"}
    )
    empty = N_("There are no villages yet. Import the region list of your regency (CSV).")
    columns = (
        Column(N_("Code"), lambda row: row.village.code, width=112),
        Column(N_("Name"), lambda row: row.village.name, width=130, stretch=True),
        Column(N_("District"), _district, width=100, short=_district),
        Column(N_("Head"), _head, width=118, most=170, spare=True),
        Column(N_("Kind"), lambda row: row.village.kind, width=84, spare=True),
        Column(N_("Telephone"), _phone, width=120, spare=True),
        Column(N_("E-mail"), _email, width=120, spare=True),
        Column(N_("Contacts"), lambda row: GAP[row.gap], width=112),
    )
    filters = (
        Filter(N_("Regency"), lambda row: row.village.regency, always=True),
        Filter(N_("District"), lambda row: row.village.district),
        Filter(N_("Kind"), lambda row: row.village.kind, kind_word),
        Filter(N_("Contacts"), lambda row: row.gap, _gap),
    )

    def __init__(self, frame: Frame, title: str) -> None:
        """Nothing is known of any village yet."""
        self.naming = VillageNaming(self)
        self.names = VillageNamesPanel()
        super().__init__(frame, title)
        # Its answers end with the page, which was none yet when the commands first asked it.
        self.naming.setParent(self)
        self.names.chosen.connect(self._contact_chosen)
        self.files = ContactFiles(self)

    def detail(self) -> QtWidgets.QWidget:
        return village_panel(self.contacts, self.names)

    def load(self, office: Office) -> tuple[Any, ...]:
        return tuple(office.registry.rows())

    def context(self, rows: tuple[Any, ...]) -> str:
        shown = self.filter_bar.passing(rows)
        desa = sum(row.village.kind == "desa" for row in shown)
        words = ngettext("{desa} village", "{desa} villages", desa)
        wards = ngettext("{wards} urban ward", "{wards} urban wards", len(shown) - desa)
        return f"{words.format(desa=desa)} · {wards.format(wards=len(shown) - desa)}"

    def place(self) -> tuple[PlaceOf, str, str]:
        village = self.row.village
        named = f"{kind_word(village.kind)} {village.name}, {village.district}"
        return PlaceOf(village_id=village.id), named, village.kind

    def chosen(self) -> None:
        self.load_contacts()
        self.naming.load()

    def import_contacts(self) -> None:
        """Ask for a table of contacts."""
        self.files.ask_file()

    def export_contacts(self) -> None:
        """Write the contacts of the villages that are shown."""
        self.files.ask_export(self.table.rows_model.rows)

    def import_list(self) -> None:
        """Ask for a list of places, and show what it would change."""
        kinds = (_("Region lists (*.csv)"),)
        choose_file(self, _("Region list"), kinds, self.preview_import)

    @QtCore.Slot(str)
    def preview_import(self, path: str) -> None:
        """Compare the list with the store; writes nothing."""
        self.read(lambda office: office.regions.preview_import(Path(path)), self._ask_import)

    def load_regency(self) -> None:
        """Ask which of the lists that come with the program is to be loaded."""
        self.read(lambda office: office.regions.shipped(), self._ask_regency)

    @QtCore.Slot(object)
    def _ask_regency(self, shipped: tuple[tuple[str, str], ...]) -> None:
        dialog = LoadRegencyDialog(self, shipped)
        dialog.wanted.connect(self.preview_regency)
        dialog.open()

    @QtCore.Slot(str)
    def preview_regency(self, code: str) -> None:
        """Compare a list that comes with the program with the store; writes nothing."""
        self.read(lambda office: office.regions.preview_shipped(code), self._ask_import)

    @QtCore.Slot(object)
    def _ask_import(self, changes: RegionChanges) -> None:
        if changes.nothing:
            self.frame.toast(_("The store holds this list as it is. Nothing to change."))
        else:
            ImportRegionsDialog(self, changes).open()

    commands = (
        contact_page.ADD,
        contact_page.CHANGE,
        Command(N_("Import contacts…"), import_contacts, "Ctrl+I", "import", right=Right.CONTACTS),
        Command(N_("Export contacts…"), export_contacts, "Ctrl+E", "export", _nothing_shown),
        contact_page.END,
        contact_page.DELETE,
        *village_commands.COMMANDS,
        Command(
            N_("Load another regency…"),
            load_regency,
            "Ctrl+Shift+O",
            "import",
            right=Right.MASTER_DATA,
            rare=True,
        ),
        Command(
            N_("Import a region list…"),
            import_list,
            "Ctrl+Shift+I",
            "import",
            right=Right.MASTER_DATA,
            rare=True,
        ),
    )
    begins = commands[-1]


PAGE = VillagesPage
