"""What an administrator does with the names of the village in the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.commands import Command
from desktop.ui.dialogs.add_alias import AddAliasDialog
from desktop.ui.dialogs.take_back_name import TakeBackNameDialog
from desktop.ui.dialogs.village_name import VillageNameDialog

if TYPE_CHECKING:
    from desktop.services.village_names import VillageNames
    from desktop.ui.pages.villages import VillagesPage


class VillageNaming(QtCore.QObject):
    """Keeps the names of the current village, and asks about them."""

    def __init__(self, page: VillagesPage) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._page = page
        self._known: VillageNames | None = None

    @property
    def known(self) -> VillageNames | None:
        """The names of the village in the current row, once they are here."""
        row, known = self._page.row, self._known
        here = known is not None and row is not None and row.id == known.village_id
        return known if here else None

    def load(self) -> None:
        """Look up the names of the village in the current row."""
        if self._page.row is not None:
            village_id = self._page.row.id
            self._page.read(lambda office: office.registry.names(village_id), self._show)

    def rename(self) -> None:
        """Ask for a newer name of the village."""
        if self.known is not None and self.known.names:
            newest = self.known.names[0]
            VillageNameDialog(self._page, self.known, newest, newer=True).open()

    def correct(self) -> None:
        """Ask what was typed wrong about the name the panel's cursor stands on."""
        named = self._page.names.names.current()
        if self.known is not None and named is not None:
            VillageNameDialog(self._page, self.known, named, newer=False).open()

    def take_back(self) -> None:
        """Ask whether the newest name was a mistake."""
        if self.known is not None:
            TakeBackNameDialog(self._page, self.known.names[0]).open()

    def add_alias(self) -> None:
        """Ask for another spelling."""
        row = self._page.row
        AddAliasDialog(self._page, row.id, row.village.name).open()

    def remove_alias(self) -> None:
        """Forget the spelling the panel's cursor stands on."""
        alias = self._page.names.aliases.current()
        if self.known is not None and alias is not None:
            self._page.save(lambda office: office.registry.remove_alias(alias), self._removed)

    @QtCore.Slot(object)
    def _show(self, known: VillageNames) -> None:
        if self._page.row is not None and self._page.row.id == known.village_id:
            self._known = known
            self._page.names.show_names(known)

    @QtCore.Slot(object)
    def _removed(self, _nothing: object) -> None:
        self._page.frame.toast(_("The spelling is removed."))


def _no_names(page: VillagesPage) -> str:
    known = page.naming.known
    return "" if known is not None and known.names else _("Choose a row of the list first.")


def _one_name(page: VillagesPage) -> str:
    known = page.naming.known
    if known is not None and len(known.names) > 1:
        return ""
    return _("This village has had one name only.")


def _no_alias(page: VillagesPage) -> str:
    if page.naming.known is not None and page.names.aliases.current() is not None:
        return ""
    return _("Choose a spelling in the tab at the right first.")


def _no_row(page: VillagesPage) -> str:
    return "" if page.row is not None else _("Choose a row of the list first.")


def _rename(page: VillagesPage) -> None:
    page.naming.rename()


def _correct(page: VillagesPage) -> None:
    page.naming.correct()


def _take_back(page: VillagesPage) -> None:
    page.naming.take_back()


def _add_alias(page: VillagesPage) -> None:
    page.naming.add_alias()


def _remove_alias(page: VillagesPage) -> None:
    page.naming.remove_alias()


_ADMIN = Right.MASTER_DATA
COMMANDS = (
    Command(N_("New name or kind…"), _rename, "Ctrl+J", "pen", _no_names, _ADMIN, rare=True),
    Command(N_("Correct name…"), _correct, "Ctrl+Shift+J", "pen", _no_names, _ADMIN, rare=True),
    Command(
        N_("Take back name…"), _take_back, "Ctrl+Shift+K", "void", _one_name, _ADMIN, rare=True
    ),
    Command(N_("Add spelling…"), _add_alias, "Ctrl+L", "plus", _no_row, _ADMIN, rare=True),
    Command(
        N_("Remove spelling"), _remove_alias, "Ctrl+Shift+L", "bin", _no_alias, _ADMIN, rare=True
    ),
)
