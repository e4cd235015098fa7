"""What a letter asks for: a list to order, and beneath it the chosen line to write."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.services.circular_writing_rows import WrittenObligation
from desktop.ui import wording
from desktop.ui.form import Field, Form
from desktop.ui.table import Column
from desktop.ui.widgets.circular_panel import BINDS
from desktop.ui.widgets.editors import ChoiceEditor, DateEditor, LinesEditor, TextEditor
from desktop.ui.widgets.scrolling import Scrolling
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.tool import tool

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import WritingForm

_COLUMNS = (
    Column(N_("Obligation"), lambda row: row.text or wording.NOTHING, width=200, stretch=True),
    Column(N_("Due"), lambda row: wording.day(row.due_on), lambda row: row.due_on, 96),
    Column(N_("Binds"), lambda row: _(BINDS[row.binds]), width=96),
)
_USUAL_DAYS = 21
LIST_PX = 110
"""Lower than this nobody sees what is before and after."""


class Obligations(QtWidgets.QWidget):
    """The lines of a letter in their order."""

    edited = QtCore.Signal()

    def __init__(self, form: WritingForm) -> None:
        """Begins with those of a letter."""
        super().__init__()
        self._rows = list(form.obligations)
        self._letter_on = form.letter_on
        self._putting = False
        self.list = TableView(_COLUMNS, _("Obligations"))
        self.list.wrap()
        self.list.setSortingEnabled(False)
        self.form = Form(_fields())
        self._lay_out()
        self._show()
        self.list.chosen.connect(self._put)
        self.form.edited.connect(self._take)
        self.list.go_to_line(0)
        self._put()
        self.setFocusProxy(self.list)

    def written(self) -> tuple[WrittenObligation, ...]:
        """The lines as they stand here."""
        return tuple(self._rows)

    def go_to(self, line: int) -> None:
        """Put the cursor on a line counted from 0, and the keyboard into its due date."""
        self.list.go_to_line(line)
        self.form.editor("due_on").setFocus()

    @QtCore.Slot()
    def add(self) -> None:
        """Ask for one thing more, after the chosen line."""
        last = max((each.due_on for each in self._rows if each.due_on), default=None)
        due_on = last or self._letter_on + timedelta(days=_USUAL_DAYS)
        new = WrittenObligation("", due_on)
        self._rows.insert(self._at + 1, new)
        self._change(new)
        self.form.editor("text").setFocus()

    @QtCore.Slot()
    def remove(self) -> None:
        """Ask for the chosen line no more."""
        at = self._at
        if at >= 0:
            del self._rows[at]
            self._change(self._rows[min(at, len(self._rows) - 1)] if self._rows else None)

    @QtCore.Slot()
    def up(self) -> None:
        """Move the chosen line up."""
        self._move(-1)

    @QtCore.Slot()
    def down(self) -> None:
        """Move the chosen line down."""
        self._move(1)

    def _move(self, by: int) -> None:
        at, to = self._at, self._at + by
        if at >= 0 and 0 <= to < len(self._rows):
            self._rows[at], self._rows[to] = self._rows[to], self._rows[at]
            self._change(self._rows[to])

    @property
    def _at(self) -> int:
        current: WrittenObligation | None = self.list.current()
        ids = [each.id for each in self._rows]
        return -1 if current is None else ids.index(current.id)

    def _change(self, front: WrittenObligation | None) -> None:
        self._show()
        if front is not None:
            self.list.go_to(front.id)
        self._put()
        self.edited.emit()

    def _show(self) -> None:
        self.list.show_rows(self._rows)

    @QtCore.Slot()
    def _put(self) -> None:
        current: WrittenObligation | None = self.list.current()
        self.form.setEnabled(current is not None)
        if current is None or self._same(current):
            return
        self._putting = True
        self.form.put(
            {
                "text": current.text,
                "due_on": current.due_on or self._letter_on,
                "binds": current.binds,
                "placeholder": current.placeholder,
            }
        )
        self._putting = False

    def _same(self, row: WrittenObligation) -> bool:
        """Whether the form shows the row already, so that the cursor in a field stays."""
        return replace(row, **self._values()) == row

    @QtCore.Slot()
    def _take(self) -> None:
        at = self._at
        if self._putting or at < 0:
            return
        self._rows[at] = replace(self._rows[at], **self._values())
        self._show()
        self.edited.emit()

    def _values(self) -> dict[str, Any]:
        values = self.form.values()
        words = " ".join(values["text"].split("\n"))
        due_on: date = values["due_on"]
        return values | {"text": words, "due_on": due_on}

    def _lay_out(self) -> None:
        whole = QtWidgets.QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        inside = QtWidgets.QWidget()
        whole.addWidget(Scrolling(inside))
        column = QtWidgets.QVBoxLayout(inside)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(10)
        self.list.setMinimumHeight(LIST_PX)
        column.addWidget(self.list, 1)
        buttons = QtWidgets.QHBoxLayout()
        add = QtWidgets.QPushButton(_("Add an obligation"))
        add.clicked.connect(self.add)
        buttons.addWidget(add)
        buttons.addStretch(1)
        buttons.addWidget(tool("up", _("Move up"), "Alt+Up", self.up))
        buttons.addWidget(tool("down", _("Move down"), "Alt+Down", self.down))
        buttons.addWidget(tool("bin", _("Remove the obligation"), "", self.remove))
        column.addLayout(buttons)
        column.addWidget(self.form)


def _fields() -> tuple[Field, ...]:
    binds = [(value, _(BINDS[value])) for value in ("both", "desa", "kelurahan")]
    return (
        Field("text", N_("What is asked"), LinesEditor),
        Field("due_on", N_("Due"), DateEditor),
        Field("binds", N_("Binds"), lambda: ChoiceEditor(binds)),
        Field(
            "placeholder",
            N_("Placeholder"),
            TextEditor,
            hint=N_("Under this name, in braces, the text cites the due date."),
        ),
    )
