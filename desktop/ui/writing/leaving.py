"""Leaving a letter that is not saved: save it, throw the typing away, or stay."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _

_Role = QtWidgets.QMessageBox.ButtonRole


class Question(QtWidgets.QMessageBox):
    """Asks once; staying does nothing."""

    def __init__(
        self, parent: QtWidgets.QWidget, save: Callable[[], None], discard: Callable[[], None]
    ) -> None:
        """`save` and `discard` are bound methods; they go on by themselves."""
        super().__init__(parent)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Not saved yet"))
        self.setText(_("This letter has changes that are not saved."))
        self.save = self.addButton(_("Save"), _Role.AcceptRole)
        self.discard = self.addButton(_("Discard changes"), _Role.DestructiveRole)
        self.stay = self.addButton(_("Keep writing"), _Role.RejectRole)
        self.setDefaultButton(self.save)
        self.setEscapeButton(self.stay)
        self.save.clicked.connect(save)
        self.discard.clicked.connect(discard)
