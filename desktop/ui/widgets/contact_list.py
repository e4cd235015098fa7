"""The contacts of one place, and everything about the one the cursor stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui import contact_words, wording
from desktop.ui.table import Column
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.scrolling import Scrolling
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.contact_rows import ContactRow
    from desktop.ui.widgets.facts import Fact


class ContactList(QtWidgets.QWidget):
    """A short list above, the facts beneath."""

    chosen = QtCore.Signal()
    opened = QtCore.Signal()

    def __init__(self) -> None:
        """Empty until a place is chosen."""
        super().__init__()
        self._kind = ""
        self.table = TableView(self._columns(), _("Contacts"))
        self._facts = Facts()
        self._nobody = QtWidgets.QLabel(_("No contact yet. Add one with Ctrl+N."), wordWrap=True)
        self._nobody.setProperty("look", "muted")
        self._nobody.setContentsMargins(14, 14, 14, 14)
        self._nobody.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self._beneath = Scrolling(self._framed())
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 3)
        column.addWidget(self._nobody, 1)
        column.addWidget(self._beneath, 2)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.opened)

    @property
    def row(self) -> ContactRow | None:
        """The contact the cursor stands on."""
        found: ContactRow | None = self.table.current()
        return found

    def show_contacts(self, rows: Sequence[ContactRow], kind: str = "") -> None:
        """Show these; `kind` is the village's."""
        self._kind = kind
        self.table.show_rows(rows)
        self._nobody.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._beneath.setVisible(bool(rows))
        if rows and self.row is None:
            self.table.go_to_line(0)
        self._choose()

    @QtCore.Slot()
    def _choose(self) -> None:
        row = self.row
        self._facts.show_facts(() if row is None else self._about(row))
        self.chosen.emit()

    def _about(self, row: ContactRow) -> list[Fact]:
        contact = row.contact
        return [
            (_("Name"), contact.full_name),
            (_("Role"), self._role(row)),
            (_("Telephone"), contact_words.phone(contact.phone)),
            (_("WhatsApp"), contact_words.phone(contact.whatsapp)),
            (_("E-mail"), contact.email or wording.NOTHING),
            (_("Address"), contact.address or wording.NOTHING),
            (_("Term"), contact_words.term(contact)),
            (_("Source"), contact.source or wording.NOTHING),
        ]

    def _role(self, row: ContactRow) -> str:
        return contact_words.role_word(row.contact.role, self._kind)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(N_("Role"), self._role, width=110),
            Column(N_("Name"), lambda row: row.contact.full_name, stretch=True),
            Column(N_("State"), lambda row: contact_words.STANDING[row.standing], width=96),
        )

    def _framed(self) -> QtWidgets.QWidget:
        framed = QtWidgets.QWidget()
        inside = QtWidgets.QVBoxLayout(framed)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self._facts)
        inside.addStretch(1)
        return framed
