"""Dialogs: for decisions that cannot be taken back, and for things to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.abandoning import Abandoning
from desktop.ui.commands import PRIMARY_KEYS, shown_keys
from desktop.ui.form import Field, Form, Values
from desktop.ui.keeping import Keeper
from desktop.ui.messages import Banner
from desktop.ui.widgets.scrolling import Scrolling

if TYPE_CHECKING:
    from desktop.ui.screen import Screen


_ENTER = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


class FormDialog(QtWidgets.QDialog):
    """An introduction, a form, one verb and Cancel; closes only when the verb has succeeded."""

    WIDTH = 560
    KEEPS = True
    """Whether typing that is not sent is kept and asked about; not where one only chooses."""

    def __init__(
        self,
        page: Screen,
        title: str,
        verb: str,
        fields: Sequence[Field],
        values: Mapping[str, Any] | None = None,
        *,
        safe: str = "",
    ) -> None:
        """Belongs to the page whose background verbs it uses.

        `safe` names the button that changes nothing, in a dialog whose verb cannot be taken back:
        there that button is the default one, and the Enter key alone never runs the verb.
        """
        super().__init__(page)
        self.page = page
        self.setWindowTitle(title)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.banner = Banner()
        self.form = Form(fields, values)
        self.verb = _verb_button(verb, grave=bool(safe))
        self.cancel = _cancel_button(safe or _("Cancel"), default=bool(safe))
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self._send)
        self._introduced = ""
        self._begun: Values | None = None
        self._lay_out()
        for keys in PRIMARY_KEYS:
            QtGui.QShortcut(QtGui.QKeySequence(keys), self, self._send)

    def _lay_out(self) -> None:
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

    def introduce(self, words: str) -> None:
        """Say above the form what will happen."""
        self._introduced = words
        label = QtWidgets.QLabel(words, wordWrap=True)
        self.column.insertWidget(1, label)

    def end_by_tab(self, last: QtWidgets.QWidget) -> None:
        """Let Tab come to the buttons after `last`, which was made later and stands above them."""
        QtWidgets.QWidget.setTabOrder(last, self.cancel)
        QtWidgets.QWidget.setTabOrder(self.cancel, self.verb)

    def about(self) -> str:
        """What the dialog is about, where neither title nor introduction nor values tell it."""
        return ""

    def open(self) -> None:
        self._grow()
        super().open()
        self._keep_typing()
        if self.cancel.isDefault() and not self.form.values():
            self.cancel.setFocus()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        typing = self.form.isAncestorOf(QtWidgets.QApplication.focusWidget() or self)
        if event.key() in _ENTER and self.cancel.isDefault() and typing:
            # Neither the verb, nor a dialog that closes with what was just typed.
            self.cancel.setFocus()
        else:
            super().keyPressEvent(event)

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

    def typed(self) -> Values:
        """What people typed here and would miss; nothing secret, nothing chosen."""
        return self.form.typed()

    def keepable(self) -> Values:
        """What may be kept of it on this computer."""
        return self.form.keepable()

    def restore(self, kept: Any) -> None:  # noqa: ANN401  # what was kept
        """Put in again what was kept."""
        self.form.restore(kept)

    def reject(self) -> None:
        if self._begun is not None and self.typed() != self._begun:
            Abandoning(self, self._abandon).open()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._end()
        super().done(result)

    def _keep_typing(self) -> None:
        if self.KEEPS and self.typed():
            self._begun = self.typed()
            told = f"{self.windowTitle()} {self._introduced} {self._begun} {self.about()}"
            form = f"{type(self).__name__}:{sha256(told.encode()).hexdigest()}"
            frame = self.page.frame
            self.keeper = Keeper(self, frame, form, self.keepable, self.restore)
            self.keeper.offer(self.banner, self.windowTitle())
            self.form.edited.connect(self.touch)

    @QtCore.Slot()
    def touch(self) -> None:
        """Something was typed."""
        if self._begun is not None and self.typed() != self._begun:
            self.keeper.touch()

    @QtCore.Slot()
    def _abandon(self) -> None:
        self._end()
        self.reject()

    def _end(self) -> None:
        if self._begun is not None:
            self._begun = None
            self.keeper.end()

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

    @QtCore.Slot(object)
    def miss(self, error: Exception) -> None:
        """Say why something could not be looked up; to try again is not to run the verb."""
        if not self.form.show_error(error):
            self.banner.fail(error)

    @QtCore.Slot()
    def _send(self) -> None:
        if self.verb.isEnabled() and self.form.valid():
            self.banner.hide()
            self.verb.setEnabled(False)
            self.send(self.form.values())

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.verb)
        return row


def _cancel_button(words: str, *, default: bool) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(words)
    button.setDefault(default)
    button.setToolTip(f"{words} ({shown_keys('Esc')})")
    return button


def _verb_button(verb: str, *, grave: bool) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(verb)
    button.setProperty("look", "grave" if grave else "primary")
    button.setDefault(not grave)
    button.setToolTip(f"{verb} ({shown_keys(PRIMARY_KEYS[0])})")
    return button
