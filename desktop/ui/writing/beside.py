"""What somebody else saved meanwhile, beside what is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.preview import Preview

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.ui.screen import Screen


def load(office: Office, letter_id: str) -> bytes:
    """The first copy of the letter as it is stored now."""
    recipients = office.writing.open(letter_id).form.recipients
    return office.circulars.preview(letter_id, recipients[0].id)


class BesideDialog(QtWidgets.QDialog):
    """Stays open while one goes on writing."""

    def __init__(self, screen: Screen, pdf: bytes) -> None:
        """Shows the stored letter."""
        super().__init__(screen)
        self.setWindowTitle(_("The letter as it was saved by somebody else"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 640)
        self.preview = Preview(screen)
        self.preview.show_pdf(pdf)
        close = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(self.preview, 1)
        column.addWidget(close)
