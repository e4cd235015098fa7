"""A message as it will go out: from whom, to whom, its words, and what is attached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.widgets.facts import Facts

if TYPE_CHECKING:
    from desktop.services.sending_rows import Message


class MessageView(QtWidgets.QFrame):
    """Words to read and to copy, not to change."""

    def __init__(self, message: Message) -> None:
        """Shows the message."""
        super().__init__()
        self.setObjectName("card")
        facts = (
            (_("Sender"), message.sender),
            (_("Sent to"), message.recipient),
            (_("Subject line"), message.subject),
            (_("Attached"), message.file_name),
        )
        body = QtWidgets.QLabel(message.body, wordWrap=True)
        body.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        body.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addWidget(Facts(facts))
        column.addWidget(body)
        column.addStretch(1)
