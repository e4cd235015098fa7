"""Contacts from a file and into a file: the long jobs of the page, and what is said after them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _, ngettext
from desktop.ui import late, wording
from desktop.ui.dialogs.import_contacts import ImportContactsDialog
from desktop.ui.opening import open_file
from desktop.ui.widgets.choosing import choose_file, choose_new

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.contact_import import ContactPreview, ContactsStored
    from desktop.services.registry import RegistryRow
    from desktop.ui.page import Page


class ContactFiles(QtCore.QObject):
    """Works for the page."""

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._stored: ContactsStored | None = None
        self._exported: Sequence[RegistryRow] = ()
        self._file = Path()

    def ask_file(self) -> None:
        """Ask for a table of contacts, and show what it would change."""
        kinds = (_("Tables (*.xlsx *.csv *.txt)"), _("All files (*)"))
        choose_file(self._page, _("Table of contacts"), kinds, self.preview)

    @QtCore.Slot(str)
    def preview(self, path: str) -> None:
        """Compare the table with the store; writes nothing."""
        source = Path(path)
        self._page.read(lambda office: office.contact_import.preview(source), self._ask)

    @QtCore.Slot(object)
    def store(self, preview: ContactPreview) -> None:
        """Store the good rows."""
        self._page.work(
            lambda office, progress: office.contact_import.store(preview, progress),
            self._say,
            _("Importing {name}").format(name=preview.name),
        )

    @QtCore.Slot(object)
    def return_rows(self, preview: ContactPreview) -> None:
        """Ask where to put the rows that are not stored, before anything is."""
        self._page.read(lambda office: office.contact_import.refused(preview), self._ask_copy)

    def ask_export(self, rows: Sequence[RegistryRow]) -> None:
        """Ask where to write the contacts of exactly these villages."""
        self._exported = rows
        title = _("Save the contacts (.xlsx or .csv)")
        choose_new(self._page, title, f"{_('Contacts')}.xlsx", self.write_export)

    @QtCore.Slot(object)
    def _ask(self, preview: ContactPreview) -> None:
        dialog = ImportContactsDialog(self._page, preview)
        dialog.wanted.connect(self.store)
        dialog.copy_wanted.connect(self.return_rows)
        dialog.open()

    @QtCore.Slot(object)
    def _say(self, result: ContactsStored) -> None:
        words = ngettext("{count} contact stored.", "{count} contacts stored.", result.stored)
        told = words.format(count=wording.count(result.stored))
        self._stored = result
        if not result.returned:
            self._page.frame.toast(told)
            return
        more = ngettext(
            "{count} row is returned in an error copy.",
            "{count} rows are returned in an error copy.",
            len(result.returned),
        )
        returned = more.format(count=wording.count(len(result.returned)))
        save = (_("Save the error copy…"), self.ask_copy)
        self._page.banner.say(f"{told} {returned}", save, tone="amber")
        self.ask_copy()

    @QtCore.Slot(object)
    def _ask_copy(self, result: ContactsStored) -> None:
        self._stored = result
        self.ask_copy()

    @QtCore.Slot()
    def ask_copy(self) -> None:
        """Ask where to write the rows that were not stored."""
        if self._stored is not None:
            stem = self._stored.preview.name.rpartition(".")[0]
            name = _("{name} - to correct.xlsx").format(name=stem)
            choose_new(self._page, _("Save the error copy"), name, self.write_copy)

    @QtCore.Slot(str)
    def write_copy(self, path: str) -> None:
        """Write the rows that were not stored, each with its reasons."""
        result, target = self._stored, Path(path)
        if result is not None:
            self._page.work(
                lambda office, _progress: late.write_file(
                    target, office.contact_import.error_copy(result)
                ),
                self._written,
                _("Writing the error copy"),
            )

    @QtCore.Slot(str)
    def write_export(self, path: str) -> None:
        """Write the contacts as the ending of the name says."""
        target = Path(path)
        villages = [row.village for row in self._exported]
        ending = "csv" if target.suffix.lower() == ".csv" else "xlsx"
        self._page.work(
            lambda office, _progress: late.write_file(
                target, office.contacts.export(villages, ending)
            ),
            self._written,
            _("Writing the contacts"),
        )

    @QtCore.Slot(object)
    def _written(self, path: Path) -> None:
        self._file = path
        words = _("{name} is written.").format(name=path.name)
        self._page.frame.toast(words, (_("Open"), self.open_written))

    @QtCore.Slot()
    def open_written(self) -> None:
        """Hand the file that was written last to the program this computer has for it."""
        self._page.hand_over(partial(open_file, self._file))
