"""Printing copies of a letter: which ones, how, and the first of them as it will come out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.messages import Banner
from desktop.ui.preview import Preview
from desktop.ui.printing_choices import AS_THE_LETTER, among, remembered, written
from desktop.ui.printing_copies import BY_HAND, Loaded, groups
from desktop.ui.printing_fields import FORM_PX, chosen, order_of, printing_fields, remembered_values
from desktop.ui.printing_picker import CopyPicker
from desktop.ui.printing_sheets import paper_name
from desktop.ui.widgets.editors import ChoiceEditor
from reports import pages

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.page import Page

Sheet = tuple[str, bytes]
"""What the paper of a copy is called, and its file."""


class PrintCopiesDialog(FormDialog):
    """Hands the order and the copies to `wanted`."""

    WIDTH = 1060
    KEEPS = False
    wanted = QtCore.Signal(object, object)

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Begins with what was chosen last on this computer."""
        self._loaded = loaded
        self.paper = ""
        choices = among(remembered(page.frame.chosen.printing), loaded.printers)
        super().__init__(page, _("Print"), _("Print"), _fields(loaded), remembered_values(choices))
        self.introduce(_introduction(loaded))
        self.picker = CopyPicker(loaded.copies)
        self.warning = Banner(closable=False)
        self.left.insertWidget(0, self.warning)
        self.left.insertWidget(2, self.picker)
        self.form.setMinimumWidth(FORM_PX)
        self.preview = Preview(page)
        self.preview.setMinimumSize(360, 300)
        self.middle.addWidget(self.preview, 1)
        self.form.changed.connect(self._look)
        self.picker.changed.connect(self._look)
        self._look()

    def send(self, values: Values) -> None:
        order, copies = order_of(values), self.copy_ids
        self.page.frame.choose(replace(self.page.frame.chosen, printing=written(chosen(values))))
        self.succeed()
        self.wanted.emit(order, copies)

    @property
    def copy_ids(self) -> tuple[str, ...]:
        """The copies that are chosen now, in the letter's order."""
        which = self.form.values()["which"]
        return self.picker.picked() if which == BY_HAND else tuple(which)

    @QtCore.Slot()
    def _look(self) -> None:
        self.picker.setVisible(self.form.values()["which"] == BY_HAND)
        count = len(self.copy_ids)
        words = ngettext("Print {count} letter", "Print {count} letters", count)
        self.verb.setText(words.format(count=wording.count(count)))
        self.verb.setEnabled(count > 0)
        if count:
            letter_id, copy_id = self._loaded.row.id, self.copy_ids[0]
            self.page.read(lambda office: _sheet(office, letter_id, copy_id), self._show, self.miss)

    @QtCore.Slot(object)
    def _show(self, sheet: Sheet) -> None:
        self.paper, pdf = sheet
        if pdf != self.preview.pdf:
            self.preview.show_pdf(pdf)
        self._warn()

    def _warn(self) -> None:
        paper = self.form.values()["paper"]
        if paper in {AS_THE_LETTER, self.paper} or not self.paper:
            self.warning.hide()
            return
        words = _(
            "The letter is {own}. On {paper} it is printed at its true size, so an edge may "
            "be cut off or stay empty."
        )
        self.warning.say(words.format(own=self.paper, paper=paper), tone="amber")


def _sheet(office: Office, letter_id: str, copy_id: str) -> Sheet:
    pdf = office.circulars.preview(letter_id, copy_id)
    return paper_name(pages.sizes(pdf)[0]), pdf


def _fields(loaded: Loaded) -> tuple[Field, ...]:
    offered = groups(loaded)
    which = Field("which", N_("Copies"), lambda: ChoiceEditor(offered))
    return (which, *printing_fields(loaded.printers))


def _introduction(loaded: Loaded) -> str:
    total = len(loaded.copies)
    printed = sum(each.printed_at is not None for each in loaded.copies)
    words = _("{number}: {printed} of {total} copies are printed.")
    return words.format(
        number=loaded.row.number, printed=wording.count(printed), total=wording.count(total)
    )
