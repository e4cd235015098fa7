"""What a table of contacts would change, row by row, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _, ngettext
from desktop.services.contact_judging import RETURNED, STORED, Outcome
from desktop.ui import wording
from desktop.ui.contact_lines import COLUMNS, ordered, says
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values
from desktop.ui.widgets.card import card
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.scrolling import Scrolling
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.village_choice import VillageChoice

if TYPE_CHECKING:
    from desktop.services.contact_import import ContactPreview
    from desktop.services.contact_judging import Line
    from desktop.ui.page import Page


class ImportContactsDialog(FormDialog):
    """Counts, every row, and for names that are only near the village a person means."""

    WIDTH = 940

    wanted = QtCore.Signal(object)
    """Says the preview whose good rows are to be stored."""
    copy_wanted = QtCore.Signal(object)
    """Says the preview whose other rows are to be returned."""

    def __init__(self, page: Page, preview: ContactPreview) -> None:
        """Shows what was found in the file."""
        self.preview = preview
        self.copy = QtWidgets.QPushButton(_("Error copy…"))
        super().__init__(page, _("Import contacts"), "", ())
        self.table = TableView(COLUMNS, _("Rows of the file"), lambda line: line.number)
        self._facts = Facts()
        self._says = QtWidgets.QLabel(wordWrap=True)
        self.choice = VillageChoice()
        self._furnish()
        self.table.chosen.connect(self._choose)
        self.choice.decided.connect(self._decide)
        self.copy.clicked.connect(self._want_copy)
        self.show_preview(preview)

    @QtCore.Slot(object)
    def show_preview(self, preview: ContactPreview) -> None:
        """Show the rows as they are judged now."""
        self.preview = preview
        self.table.show_rows(ordered(preview.lines))
        if self.table.current() is None:
            self.table.go_to_line(0)
        self._facts.show_facts(_facts(preview))
        good = preview.count(*STORED)
        words = ngettext("Store {count} contact", "Store {count} contacts", good)
        self.verb.setText(words.format(count=wording.count(good)))
        self.verb.setEnabled(good > 0)
        self.copy.setEnabled(preview.count(*RETURNED) > 0)
        self._choose()

    def send(self, values: Values) -> None:
        self.wanted.emit(self.preview)
        self.succeed()

    @QtCore.Slot()
    def _choose(self) -> None:
        line: Line | None = self.table.current()
        self._says.setText(says(line) if line else "")
        self.choice.offer(line.candidates if line else (), line.village if line else None)

    @QtCore.Slot(str)
    def _decide(self, village_id: str) -> None:
        line: Line | None = self.table.current()
        if line is not None:
            preview, number = self.preview, line.number
            self.page.read(
                lambda office: office.contact_import.decide(preview, number, village_id),
                self.show_preview,
                self.miss,
            )

    @QtCore.Slot()
    def _want_copy(self) -> None:
        self.copy_wanted.emit(self.preview)

    def _furnish(self) -> None:
        unknown = ", ".join(self.preview.columns.unknown)
        if unknown:
            self.introduce(_("These columns are not read: {columns}.").format(columns=unknown))
        self.left.insertWidget(0, self._facts)
        framed = card(self.table)
        framed.setMinimumHeight(280)
        # Rows as high as their words would take seconds with a thousand of them.
        told = Scrolling(self._says)
        told.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        told.setAccessibleName(_("What it says"))
        told.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 6)
        self._says.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
        self.column.insertWidget(self.column.count() - 1, framed, 1)
        self.column.insertWidget(self.column.count() - 1, told)
        self.column.insertWidget(self.column.count() - 1, self.choice)
        self.table.setFocus()

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        row = super()._buttons()
        self.copy.setAutoDefault(False)
        row.insertWidget(0, self.copy)
        return row


def _facts(preview: ContactPreview) -> list[tuple[str, str]]:
    counted = [
        (_("New"), preview.count(Outcome.NEW)),
        (_("Changed"), preview.count(Outcome.CHANGED)),
        (_("Unchanged"), preview.count(Outcome.UNCHANGED)),
        (_("Returned"), preview.count(*RETURNED)),
    ]
    words = " · ".join(f"{name} {wording.count(count)}" for name, count in counted)
    return [(_("File"), preview.name), (_("Rows"), words)]
