"""WhatsApp by hand: the words are ready, the file is at hand, and a person sends them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Values
from desktop.ui.opening import open_folder, open_link, put_down
from desktop.ui.widgets.facts import Facts

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.sending_rows import ReadyText
    from desktop.ui.page import Page


class WhatsAppDialog(FormDialog):
    """Helps with everything but sending; what was sent is recorded when the person says so."""

    WIDTH = 620

    def __init__(self, page: Page, ready: ReadyText) -> None:
        """Shows the words for one recipient."""
        self._ready = ready
        super().__init__(page, _("WhatsApp"), _("I have sent it"), ())
        self.introduce(_("Open the chat, attach the file, send both yourself, then say so here."))
        self.words = QtWidgets.QPlainTextEdit(ready.words, readOnly=True)
        self.words.setAccessibleName(_("Text of the message"))
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(150)
        self.left.insertWidget(0, Facts(_facts(ready)))
        self.left.insertWidget(1, self.words, 1)
        self.left.insertLayout(2, self._helps())

    def send(self, values: Values) -> None:
        letter_id, copy_id = self._ready.letter_id, self._ready.copy_id

        def record(office: Office) -> None:
            office.sending.record_whatsapp(letter_id, copy_id)

        self.page.save(record, self._recorded, self.fail)

    @QtCore.Slot(object)
    def _recorded(self, _nothing: None) -> None:
        self.succeed()
        words = _("Recorded: the letter to {unit} went by WhatsApp.")
        self.page.frame.toast(words.format(unit=self._ready.unit))

    @QtCore.Slot()
    def _copy(self) -> None:
        QtGui.QGuiApplication.clipboard().setText(self._ready.words)

    @QtCore.Slot()
    def _open_chat(self) -> None:
        try:
            open_link(self._ready.link)
        except PaperRefused as refused:
            self.banner.say(refused.message, tone="amber")

    @QtCore.Slot()
    def _show_file(self) -> None:
        try:
            open_folder(put_down(self._ready.file_name, self._ready.pdf).parent)
        except PaperRefused as refused:
            self.banner.say(refused.message, tone="amber")

    def _helps(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        chat = _button(_("Open chat"), self._open_chat)
        row.addWidget(chat)
        row.addWidget(_button(_("Show file"), self._show_file))
        row.addWidget(_button(_("Copy text"), self._copy))
        row.addStretch(1)
        chat.setFocus()
        return row


def _button(words: str, call: Callable[[], None]) -> QtWidgets.QPushButton:
    button = QtWidgets.QPushButton(words)
    button.clicked.connect(call)
    return button


def _facts(ready: ReadyText) -> tuple[tuple[str, str], ...]:
    number = ready.number or _("No number is known: choose the person in WhatsApp.")
    return ((_("Sent to"), ready.unit), (_("Number"), number), (_("File"), ready.file_name))
