"""Which regency's places are to be loaded beside those of the office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor

if TYPE_CHECKING:
    from desktop.ui.page import Page


class LoadRegencyDialog(FormDialog):
    """Offers the lists that come with the program; what they change is shown next."""

    WIDTH = 420
    KEEPS = False

    wanted = QtCore.Signal(str)
    """Says the regency's code."""

    def __init__(self, page: Page, shipped: Sequence[tuple[str, str]]) -> None:
        """`shipped` are codes and names."""
        choices = [(code, f"{name} ({code})") for code, name in shipped]
        fields = (Field("code", N_("Regency"), lambda: ChoiceEditor(choices)),)
        super().__init__(page, _("Load another regency"), _("Show what it changes"), fields)

    def send(self, values: Values) -> None:
        self.succeed()
        self.wanted.emit(values["code"])
