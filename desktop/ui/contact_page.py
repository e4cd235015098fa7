"""What pages whose rows have contacts share: the list at the right, and its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.commands import Command
from desktop.ui.dialogs.contact import ContactDialog
from desktop.ui.dialogs.delete_contact import DeleteContactDialog
from desktop.ui.dialogs.end_contact import EndContactDialog
from desktop.ui.page import Frame, Page
from desktop.ui.widgets.contact_list import ContactList

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.contact_record import PlaceOf
    from desktop.services.contact_rows import ContactRow
    from desktop.services.search_hits import Hit


def no_place(page: Page) -> str:
    """Nothing is chosen in the list at the left."""
    return "" if page.row is not None else _("Choose a row of the list first.")


def no_contact(page: ContactPage) -> str:
    """Nobody is chosen in the list of contacts."""
    return "" if page.contacts.row is not None else _("Choose a contact first.")


def not_in_office(page: ContactPage) -> str:
    """Nobody whose term could end is chosen."""
    row = page.contacts.row
    if row is None or row.contact.valid_until is None:
        return no_contact(page)
    return _("This term has its last day already. Change the contact to correct it.")


class ContactPage(Page):
    """Subclasses say whose contacts they show."""

    def __init__(self, frame: Frame, title: str) -> None:
        """The commands ask for the list of contacts before the page is laid out."""
        self.contacts = ContactList()
        self._shown: PlaceOf | None = None
        super().__init__(frame, title)
        self.contacts.chosen.connect(self._contact_chosen)
        self.contacts.opened.connect(self._open_contact)

    def place(self) -> tuple[PlaceOf, str, str]:
        """The place of the current row, what it is called, and a village's kind."""
        raise NotImplementedError

    @property
    def contact(self) -> ContactRow | None:
        """Who is chosen; nobody while the list is still that of another place.

        Commands stay as they are meanwhile: buttons would flicker with every step of the cursor.
        """
        here = self.row is not None and self.place()[0] == self._shown
        return self.contacts.row if here else None

    def show_found(self, hit: Hit) -> None:
        super().show_found(hit)
        if hit.kind == "contact":
            self.contacts.table.expect(hit.id)

    def load_contacts(self) -> None:
        """Show the contacts of the current row."""
        if self.row is not None:
            place, _named, kind = self.place()
            self.read(lambda office: (place, kind, _of(office, place)), self._show_contacts)

    def new_contact(self) -> None:
        """Ask who speaks for the place."""
        ContactDialog(self, *self.place()).open()

    def change_contact(self) -> None:
        """Correct or complete what is known of somebody."""
        if self.contact is not None:
            ContactDialog(self, *self.place(), self.contact).open()

    def end_contact(self) -> None:
        """Let somebody's term end."""
        if self.contact is not None:
            EndContactDialog(self, self.contact).open()

    def delete_contact(self) -> None:
        """Delete what was entered by mistake."""
        if self.contact is not None:
            DeleteContactDialog(self, self.contact).open()

    @QtCore.Slot()
    def _contact_chosen(self) -> None:
        self.command_bar.update_enabled()

    @QtCore.Slot()
    def _open_contact(self) -> None:
        self.command_bar.action(CHANGE).trigger()

    @QtCore.Slot(object)
    def _show_contacts(self, loaded: tuple[PlaceOf, str, tuple[ContactRow, ...]]) -> None:
        place, kind, rows = loaded
        if self.row is not None and self.place()[0] == place:
            self._shown = place
            self.contacts.show_contacts(rows, kind)


def _of(office: Office, place: PlaceOf) -> tuple[ContactRow, ...]:
    if place.village_id:
        return office.contacts.of_village(place.village_id)
    return office.contacts.of_office(place.other_office_id or "")


ADD = Command(
    N_("New contact…"),
    ContactPage.new_contact,
    "Ctrl+N",
    "plus",
    no_place,
    right=Right.CONTACTS,
    primary=True,
)
CHANGE = Command(
    N_("Change contact…"),
    ContactPage.change_contact,
    "F2",
    "pen",
    no_contact,
    right=Right.CONTACTS,
)
END = Command(
    N_("End term…"),
    ContactPage.end_contact,
    "Ctrl+T",
    "void",
    not_in_office,
    right=Right.CONTACTS,
)
DELETE = Command(
    N_("Delete contact…"),
    ContactPage.delete_contact,
    "Ctrl+Del",
    "bin",
    no_contact,
    right=Right.CONTACTS,
    rare=True,
)
