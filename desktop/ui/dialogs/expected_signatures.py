"""How many signatures the checked files must carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import NumberEditor

if TYPE_CHECKING:
    from desktop.ui.page import Page

MOST = 20


class ExpectedSignaturesDialog(FormDialog):
    """Zero means that the number is not checked."""

    WIDTH = 420
    KEEPS = False
    wanted = QtCore.Signal(int)

    def __init__(self, page: Page, expected: int | None) -> None:
        """Begins with what was expected before."""
        fields = (
            Field(
                "count",
                N_("Signatures on each file"),
                lambda: NumberEditor(0, MOST),
                required=True,
                hint=N_("0 means that the number is not checked."),
            ),
        )
        title = _("Number of signatures")
        super().__init__(page, title, _("Check again"), fields, {"count": expected or 0})

    def send(self, values: Values) -> None:
        self.succeed()
        self.wanted.emit(values["count"])
