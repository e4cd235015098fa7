"""Which book the agenda is wanted of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor, NumberEditor

if TYPE_CHECKING:
    from desktop.ui.page import Page


class AgendaDialog(FormDialog):
    """Asks for series and year, and hands them on."""

    KEEPS = False
    wanted = QtCore.Signal(str, int)

    def __init__(
        self, page: Page, series: list[tuple[str, str]], series_id: str, year: int
    ) -> None:
        """Begins with the book that is looked at."""
        fields = (
            Field("series_id", N_("Number series"), lambda: ChoiceEditor(series)),
            Field("year", N_("Year"), lambda: NumberEditor(2000, 2100), required=True),
        )
        values = {"series_id": series_id, "year": year}
        super().__init__(page, _("Agenda"), _("Continue"), fields, values)

    def send(self, values: Values) -> None:
        self.succeed()
        self.wanted.emit(values["series_id"], values["year"])
