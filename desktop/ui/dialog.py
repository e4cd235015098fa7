"""Dialogs: for decisions that cannot be taken back, and for things to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.commands import PRIMARY_KEYS, shown_keys
from desktop.ui.form import Field, Form, Values
from desktop.ui.messages import Banner
from desktop.ui.widgets.scrolling import Scrolling

if TYPE_CHECKING:
    from desktop.ui.page import Page


class FormDialog(QtWidgets.QDialog):
    """An introduction, a form, one verb and Cancel; closes only when the verb has succeeded."""

    WIDTH = 560

    def __init__(
        self,
        page: Page,
        title: str,
        verb: str,
        fields: Sequence[Field],
        values: Mapping[str, Any] | None = None,
    ) -> None:
        """Belongs to the page whose background verbs it uses."""
        super().__init__(page)
        self.page = page
        self.setWindowTitle(title)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.form = Form(fields, values)
        self.verb = _verb_button(verb)
        self.verb.clicked.connect(self._send)
        self.column = QtWidgets.QVBoxLayout(self)
        self.column.setContentsMargins(18, 18, 18, 18)
        self.column.setSpacing(14)
        self.column.addWidget(self.banner)
        content = QtWidgets.QWidget()
        self.middle = QtWidgets.QHBoxLayout(content)
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.middle.setSpacing(18)
        self.left = QtWidgets.QVBoxLayout()
        self.left.setSpacing(14)
        self.left.addWidget(self.form)
        self.left.addStretch(1)
        self.middle.addLayout(self.left)
        self.column.addWidget(Scrolling(content), 1)
        self.column.addLayout(self._buttons())
        for keys in PRIMARY_KEYS:
            QtGui.QShortcut(QtGui.QKeySequence(keys), self, self._send)

    def introduce(self, words: str) -> None:
        """Say above the form what will happen."""
        label = QtWidgets.QLabel(words, wordWrap=True)
        self.column.insertWidget(1, label)

    def open(self) -> None:
        self._grow()
        super().open()

    def event(self, event: QtCore.QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QtCore.QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return handled

    def _grow(self) -> None:
        """Be as large as the content needs and the display allows."""
        wanted = self.sizeHint().expandedTo(QtCore.QSize(self.WIDTH, 0))
        frame = QtCore.QSize(20, 60)
        room = self.screen().availableSize() - frame
        self.resize(wanted.expandedTo(self.size()).boundedTo(room))

    def send(self, values: Values) -> None:
        """Start the verb with what was filled in; ends in `succeed` or `fail`."""
        raise NotImplementedError

    def succeed(self) -> None:
        """The verb has done its work."""
        self.accept()

    @QtCore.Slot(object)
    def fail(self, error: Exception) -> None:
        """Say what is wrong; what was typed stays."""
        self.verb.setEnabled(True)
        if not self.form.show_error(error):
            self.banner.fail(error, self._send)

    @QtCore.Slot()
    def _send(self) -> None:
        if self.verb.isEnabled() and self.form.valid():
            self.banner.hide()
            self.verb.setEnabled(False)
            self.send(self.form.values())

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        cancel = QtWidgets.QPushButton(_("Cancel"))
        cancel.setAutoDefault(False)
        cancel.setToolTip(f"{_('Cancel')} ({shown_keys('Esc')})")
        cancel.clicked.connect(self.reject)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.verb)
        return row


def _verb_button(verb: str) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(verb)
    button.setProperty("look", "primary")
    button.setDefault(True)
    button.setToolTip(f"{verb} ({shown_keys(PRIMARY_KEYS[0])})")
    return button
