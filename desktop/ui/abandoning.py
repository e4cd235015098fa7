"""Closing a dialog with something typed in it: asked about, because it would be lost."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _

_Role = QtWidgets.QMessageBox.ButtonRole


class Abandoning(QtWidgets.QMessageBox):
    """Going on typing is the safe answer."""

    def __init__(self, parent: QtWidgets.QWidget, discard: Callable[[], None]) -> None:
        """`discard` is a bound method; going on does nothing."""
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Not saved yet"))
        self.setText(_("What you typed here is not saved."))
        self.discard = self.addButton(_("Discard it"), _Role.DestructiveRole)
        self.stay = self.addButton(_("Keep typing"), _Role.RejectRole)
        self.setDefaultButton(self.stay)
        self.setEscapeButton(self.stay)
        self.discard.clicked.connect(discard)
