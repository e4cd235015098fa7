"""The chosen village: who speaks for it, what it was called, how else it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui import contact_words
from desktop.ui.table import Column
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.services.village_names import Named, VillageNames
    from desktop.ui.widgets.contact_list import ContactList


def _span(row: Named) -> str:
    return contact_words.span(row.valid_from, row.valid_until)


NAMES = (
    Column(N_("Name"), lambda row: row.name, width=110, stretch=True),
    Column(N_("Code"), lambda row: row.code, width=108),
    Column(N_("Kind"), lambda row: row.kind, width=84),
    Column(N_("In force"), _span, lambda row: str(row.valid_from), width=92, most=92),
)
ALIASES = (Column(N_("Also written"), lambda row: row.alias, stretch=True),)


class VillageNamesPanel(QtCore.QObject):
    """What a village is and was called, and its other spellings: two lists."""

    chosen = QtCore.Signal()

    def __init__(self) -> None:
        """Empty until a village is chosen."""
        super().__init__()
        self.names = TableView(NAMES, _("Names and kinds"))
        self.aliases = TableView(ALIASES, _("Other spellings"))
        self.names.wrap()
        self.names.chosen.connect(self.chosen)
        self.aliases.chosen.connect(self.chosen)

    def show_names(self, known: VillageNames) -> None:
        """Show what a village is and was called."""
        self.names.show_rows(known.names)
        self.aliases.show_rows(known.aliases)
        for table in (self.names, self.aliases):
            if table.current() is None:
                table.go_to_line(0)
        self.chosen.emit()


def village_panel(contacts: ContactList, names: VillageNamesPanel) -> QtWidgets.QTabWidget:
    """Three tabs about the chosen village."""
    tabs = QtWidgets.QTabWidget()
    tabs.setDocumentMode(True)
    tabs.setMinimumWidth(340)
    tabs.addTab(contacts, _("Contacts"))
    tabs.addTab(names.names, _("Names and kinds"))
    tabs.addTab(names.aliases, _("Other spellings"))
    return tabs
