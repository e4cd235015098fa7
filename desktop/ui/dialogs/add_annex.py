"""An annex that comes with the template, for a letter that needs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor

if TYPE_CHECKING:
    from desktop.ui.screen import Screen
    from reports.prose import Annex


class AddAnnexDialog(FormDialog):
    """Tells which annex is wanted; it is put at the end and can be written in like the rest."""

    wanted = QtCore.Signal(int)

    def __init__(self, page: Screen, annexes: Sequence[Annex]) -> None:
        """Offers these annexes."""
        offered = [(at, each.title) for at, each in enumerate(annexes)]
        fields = (Field("annex", N_("Annex"), lambda: ChoiceEditor(offered)),)
        super().__init__(page, _("Add an annex"), _("Add the annex"), fields)

    def send(self, values: Values) -> None:
        self.succeed()
        self.wanted.emit(values["annex"])
