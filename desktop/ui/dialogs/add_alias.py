"""Another spelling under which a village is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import TextEditor

if TYPE_CHECKING:
    from desktop.ui.page import Page

FIELDS = (Field("alias", N_("Also written"), TextEditor, required=True),)


class AddAliasDialog(FormDialog):
    """Asks for the spelling."""

    WIDTH = 420

    def __init__(self, page: Page, village_id: str, name: str) -> None:
        """Asks for the village given."""
        super().__init__(page, _("Another spelling"), _("Add"), FIELDS)
        self._village_id = village_id
        self.introduce(_("How else is {name} written?").format(name=name))

    def send(self, values: Values) -> None:
        village_id, alias = self._village_id, values["alias"]
        self.page.save(
            lambda office: office.registry.add_alias(village_id, alias), self._done, self.fail
        )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The spelling is added."))
