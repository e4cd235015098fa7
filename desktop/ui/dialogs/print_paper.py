"""Printing one paper that is no copy of a letter, such as a list to sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values
from desktop.ui.preview import Preview
from desktop.ui.printing_choices import among, remembered, written
from desktop.ui.printing_fields import (
    FORM_PX,
    chosen,
    order_of,
    printing_fields,
    remembered_values,
)

if TYPE_CHECKING:
    from desktop.ui.page import Page


@dataclass(frozen=True)
class Paper:
    """A finished file, and what it is called as one."""

    name: str
    pdf: bytes


class PrintPaperDialog(FormDialog):
    """Hands the order to `wanted`."""

    WIDTH = 1060
    KEEPS = False
    wanted = QtCore.Signal(object)

    def __init__(self, page: Page, paper: Paper, printers: tuple[str, ...]) -> None:
        """Begins with what was chosen last on this computer."""
        choices = among(remembered(page.frame.chosen.printing), printers)
        fields, values = printing_fields(printers), remembered_values(choices)
        super().__init__(page, _("Print"), _("Print"), fields, values)
        self.form.setMinimumWidth(FORM_PX)
        self.preview = Preview(page)
        self.preview.setMinimumSize(360, 300)
        self.middle.addWidget(self.preview, 1)
        self.preview.show_pdf(paper.pdf)

    def send(self, values: Values) -> None:
        kept = written(chosen(values))
        self.page.frame.choose(replace(self.page.frame.chosen, printing=kept))
        self.succeed()
        self.wanted.emit(order_of(values))
