"""Where the parts of a section stand: list and picture at the left, form and history right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.form import Form
from desktop.ui.preview import Preview
from desktop.ui.settings.editors import PickEditor
from desktop.ui.settings.history import HistoryPanel
from desktop.ui.widgets.scrolling import Scrolling
from desktop.ui.widgets.table_view import ROW_PX, TableView

if TYPE_CHECKING:
    from desktop.services.settings_records import Entry
    from desktop.ui.settings.panel import SectionPanel
    from desktop.ui.settings.section import Choices, Line

_LEFT, _RIGHT = 60, 40
_FEW = 5
_FORM_PX = 640


class SectionFrame(QtCore.QObject):
    """Lays a section's panel out; the panel itself says what is in it."""

    def __init__(self, panel: SectionPanel) -> None:
        """Builds the parts that the section asks for."""
        super().__init__(panel)
        section = panel.section
        self._panel, self._section = panel, section
        self.table = TableView(section.columns, _(section.title))
        self.form = Form(section.fields)
        self.history = HistoryPanel(section)
        self._preview = Preview(panel.page) if section.preview else None
        self._example = QtWidgets.QLabel(wordWrap=True)
        self._example.setProperty("look", "strong")
        self._example.hide()
        self.buttons: dict[str, QtWidgets.QPushButton] = {}
        self._tabs = QtWidgets.QTabWidget()
        self._tabs.setAccessibleName(_(section.title))
        self._tabs.addTab(self._details(), _("Details"))
        self._tabs.addTab(self.history, _("History"))
        self._lay_out()

    def follow(
        self,
        typed: Callable[[], None],
        chosen: Callable[[], None],
        state: Callable[[], None],
        history: Callable[[], None],
    ) -> None:
        """Tell these bound methods what happens."""
        self.table.chosen.connect(chosen)
        self.history.chosen.connect(state)
        self.history.wanted.connect(history)
        self._tabs.currentChanged.connect(state)
        self.form.changed.connect(typed)
        for line in self.form.findChildren(QtWidgets.QLineEdit):
            line.textChanged.connect(typed)
        for words in self.form.findChildren(QtWidgets.QPlainTextEdit):
            words.textChanged.connect(typed)

    @property
    def entry(self) -> Entry[Any] | None:
        """The change under the cursor while the history is in front."""
        return self.history.entry if self._tabs.currentIndex() == 1 else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the list; the first record is chosen if none was."""
        if self._section.columns:
            blocked = QtCore.QSignalBlocker(self.table)
            self.table.show_rows(lines)
            if self._preview is not None:
                self.table.setFixedHeight((min(len(lines), _FEW) + 1) * ROW_PX)
            if lines and self.table.current() is None:
                self.table.go_to_line(0)
            blocked.unblock()

    def offer(self, choices: Choices) -> None:
        """Let fields choose from what is in the store now."""
        for name, offered in choices.items():
            editor = self.form.editor(name)
            if isinstance(editor, PickEditor):
                editor.offer(offered)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Put a record into the form, without what was wrong with another one."""
        self.form.forget_errors()
        if self.form.values() == dict(values):
            # Somebody may be typing here while the list is read again.
            return
        self.form.put(values)
        for line in self.form.findChildren(QtWidgets.QLineEdit):
            # Long words are read from their beginning.
            line.setCursorPosition(0)

    def show_form(self, *, shown: bool, may: bool) -> None:
        """Without a record there is nothing to fill in, without the right nothing to change."""
        self.form.setVisible(shown)
        self.form.setEnabled(may)
        for extra in self._section.extras:
            self.buttons[extra.label].setEnabled(may or not extra.changes)

    @property
    def pdf(self) -> bytes:
        """What is drawn now."""
        return b"" if self._preview is None else self._preview.pdf

    @property
    def example(self) -> str:
        """What is said now about the record in the form."""
        return "" if self._example.isHidden() else self._example.text()

    def show_history(self) -> None:
        """Bring the history to the front."""
        self._tabs.setCurrentIndex(1)

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._tabs.setCurrentIndex(0)
        self.form.editor(self._section.fields[0].name).setFocus()

    @QtCore.Slot(object)
    def show_pdf(self, pdf: bytes) -> None:
        """Show what the record looks like on paper."""
        self._example.hide()
        if self._preview is not None:
            self._preview.show_pdf(pdf)

    @QtCore.Slot(str)
    def show_example(self, words: str) -> None:
        """Show what the record looks like in a line."""
        self._example.setText(words)
        self._example.setVisible(bool(words))

    def _details(self) -> QtWidgets.QWidget:
        content = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(content)
        column.setContentsMargins(2, 10, 10, 10)
        column.setSpacing(10)
        about = QtWidgets.QLabel(_(self._section.about), wordWrap=True)
        about.setProperty("look", "muted")
        column.addWidget(about)
        column.addWidget(self.form)
        column.addWidget(self._example)
        column.addLayout(self._extras())
        column.addStretch(1)
        return Scrolling(content)

    def _extras(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(6)
        for extra in self._section.extras:
            button = QtWidgets.QPushButton(_(extra.label))
            button.clicked.connect(_Press(button, self._panel, extra.run).now)
            self.buttons[extra.label] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        row = QtWidgets.QHBoxLayout(self._panel)
        row.setContentsMargins(14, 10, 14, 10)
        left = self._left()
        if left is None:
            self._tabs.setMaximumWidth(_FORM_PX)
            row.addWidget(self._tabs, 1)
            row.addStretch(0)
            return
        halves = QtWidgets.QSplitter(QtCore.Qt.Orientation.Horizontal)
        halves.setHandleWidth(14)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self._tabs)
        halves.setStretchFactor(0, _LEFT)
        halves.setStretchFactor(1, _RIGHT)
        halves.setSizes([_LEFT * 10, _RIGHT * 10])
        row.addWidget(halves)

    def _left(self) -> QtWidgets.QWidget | None:
        parts = [self.table] if self._section.columns else []
        if self._preview is None:
            return parts[0] if parts else None
        left = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        if parts:
            column.addWidget(self.table)
        column.addWidget(self._preview, 1)
        return left


class _Press(QtCore.QObject):
    """Binds a section's own button to its panel, as a slot with a receiver."""

    def __init__(
        self, parent: QtCore.QObject, panel: SectionPanel, run: Callable[[Any], None]
    ) -> None:
        super().__init__(parent)
        self._panel, self._run = panel, run

    @QtCore.Slot()
    def now(self) -> None:
        self._run(self._panel)
