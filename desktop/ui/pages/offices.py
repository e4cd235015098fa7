"""Kantor Lain: BPJS branches, offices of the regency, kecamatan, and who speaks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import N_, _, ngettext
from desktop.services.contact_record import PlaceOf
from desktop.ui import contact_page, contact_words, wording
from desktop.ui.commands import Command
from desktop.ui.contact_page import ContactPage, no_place
from desktop.ui.contact_words import GAP
from desktop.ui.dialogs.delete_office import DeleteOfficeDialog
from desktop.ui.dialogs.other_office import OfficeNameDialog, OtherOfficeDialog
from desktop.ui.office_words import kind_word
from desktop.ui.page import Frame
from desktop.ui.table import Column
from desktop.ui.widgets.filters import Filter
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.office_record import NameRow


def _called(row: NameRow) -> str:
    return "\n".join(filter(None, (row.name.name, row.name.address)))


NAMES = (
    Column(N_("Name"), _called, stretch=True),
    Column(N_("Title of the head"), lambda row: row.name.head_title, width=110, most=110),
    Column(
        N_("In force"),
        lambda row: contact_words.span(row.name.valid_from, row.name.valid_until),
        lambda row: str(row.name.valid_from),
        96,
        96,
    ),
)


def _gap(value: str) -> str:
    return _(GAP[value].word)


def _no_name(page: OfficesPage) -> str:
    return "" if page.names.current() is not None else _("Choose a row of the list first.")


class OfficesPage(ContactPage):
    """List at the left, contacts and names of the chosen office at the right."""

    concerns = frozenset({"other_office", "other_office_name", "contact", "office_profile"})
    empty = N_(
        "There are no other offices yet. Add them one by one, or those that come with the program "
        "together with one for each district."
    )
    columns = (
        Column(N_("Name"), lambda row: row.name.name, width=230, stretch=True),
        Column(N_("Kind"), lambda row: kind_word(row.kind), width=130, spare=True),
        Column(N_("Title of the head"), lambda row: row.name.head_title, width=130),
        Column(N_("Address"), lambda row: row.name.address, width=130, spare=True),
        Column(N_("Contacts"), lambda row: GAP[row.gap], width=112),
    )
    filters = (
        Filter(N_("Kind"), lambda row: row.kind, kind_word),
        Filter(N_("Contacts"), lambda row: row.gap, _gap),
    )

    def __init__(self, frame: Frame, title: str) -> None:
        """Nothing is known of any office yet."""
        self.names = TableView(NAMES, _("Names"))
        self.names.wrap()
        super().__init__(frame, title)
        self.names.chosen.connect(self._contact_chosen)

    def detail(self) -> QtWidgets.QWidget:
        tabs = QtWidgets.QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setMinimumWidth(340)
        tabs.addTab(self.contacts, _("Contacts"))
        tabs.addTab(self.names, _("Names"))
        return tabs

    def load(self, office: Office) -> tuple[Any, ...]:
        return tuple(office.other_offices.rows())

    def context(self, rows: tuple[Any, ...]) -> str:
        words = ngettext("{count} office", "{count} offices", len(rows))
        return words.format(count=wording.count(len(rows)))

    def place(self) -> tuple[PlaceOf, str, str]:
        return PlaceOf(other_office_id=self.row.id), self.row.name.name, ""

    def chosen(self) -> None:
        self.load_contacts()
        if self.row is not None:
            office_id = self.row.id
            self.read(
                lambda office: (office_id, office.other_offices.names(office_id)), self._show_names
            )

    def new_office(self) -> None:
        """Ask what the office is and what it is called."""
        dialog = OtherOfficeDialog(self)
        dialog.made.connect(self.show_next)
        dialog.open()

    def rename(self) -> None:
        """Ask for a newer name of the office."""
        OfficeNameDialog(self, self.names.rows_model.rows[0], newer=True).open()

    def correct(self) -> None:
        """Ask what was typed wrong about the name the panel's cursor stands on."""
        OfficeNameDialog(self, self.names.current(), newer=False).open()

    def delete_office(self) -> None:
        """Delete an office that was entered by mistake."""
        DeleteOfficeDialog(self, self.row).open()

    def add_missing(self) -> None:
        """Add the offices that ship and those of the districts."""
        self.save(lambda office: office.other_offices.add_missing(), self._added)

    @QtCore.Slot(object)
    def _show_names(self, loaded: tuple[str, tuple[NameRow, ...]]) -> None:
        office_id, names = loaded
        if self.row is not None and self.row.id == office_id:
            self.names.show_rows(names)
            if self.names.current() is None:
                self.names.go_to_line(0)
            self.command_bar.update_enabled()

    @QtCore.Slot(object)
    def _added(self, count: int) -> None:
        words = ngettext("{count} office added.", "{count} offices added.", count)
        self.frame.toast(words.format(count=wording.count(count)))

    commands = (
        contact_page.ADD,
        contact_page.CHANGE,
        Command(N_("New office…"), new_office, "Ctrl+Shift+N", "plus", right=Right.CONTACTS),
        contact_page.END,
        Command(N_("New name…"), rename, "Ctrl+J", "pen", _no_name, Right.CONTACTS, rare=True),
        Command(
            N_("Correct name…"),
            correct,
            "Ctrl+Shift+J",
            "pen",
            _no_name,
            Right.CONTACTS,
            rare=True,
        ),
        Command(
            N_("Add offices that come with the program"),
            add_missing,
            "Ctrl+Shift+K",
            "import",
            right=Right.CONTACTS,
            rare=True,
        ),
        contact_page.DELETE,
        Command(
            N_("Delete office…"),
            delete_office,
            "Ctrl+Shift+Del",
            "bin",
            no_place,
            Right.CONTACTS,
            rare=True,
        ),
    )
    begins = commands[6]


PAGE = OfficesPage
