"""A message as it will go out: from whom, to whom, its words, and what is attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from desktop.i18n import _

if TYPE_CHECKING:
    from desktop.services.sending_rows import Message


class MessageView(QtWidgets.QPlainTextEdit):
    """Words to read and to copy, not to change."""

    def __init__(self, message: Message) -> None:
        """Shows the message."""
        super().__init__(readOnly=True)
        self.setAccessibleName(_("The message as it will go out"))
        self.setTabChangesFocus(True)
        self.show_message(message)

    def show_message(self, message: Message) -> None:
        """Show another message."""
        self.setPlainText(f"{_head(message)}\n\n{message.body.strip()}")


def _head(message: Message) -> str:
    said = (
        (_("Sender"), message.sender),
        (_("Sent to"), message.recipient),
        (_("Subject line"), message.subject),
        (_("Attached"), message.file_name),
    )
    return "\n".join(f"{name}: {words}" for name, words in said)
