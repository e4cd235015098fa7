"""Which letter is written, and whether everything in it is saved."""

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui.widgets.elided import Elided


class Heading(QtWidgets.QWidget):
    """The subject, as long as there is room, and the state beside it."""

    def __init__(self) -> None:
        """Empty at first."""
        super().__init__()
        self._subject, self._state = Elided(), QtWidgets.QLabel()
        self._subject.setProperty("look", "title")
        self._state.setProperty("look", "muted")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._subject, 1)
        row.addWidget(self._state, 0, QtCore.Qt.AlignmentFlag.AlignBottom)

    def say(self, subject: str, *, saved: bool) -> None:
        """Show the subject as it is saved, and whether anything is not."""
        self._subject.say(subject)
        self._state.setText(_("Everything is saved.") if saved else _("Not saved yet"))
