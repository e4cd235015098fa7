"""The search box of the top bar."""

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons

KEYS = "Ctrl+K"
WIDE_PX, NARROW_PX, HEIGHT_PX = 520, 180, 32


class SearchBox(QtWidgets.QLineEdit):
    """A line to type into; `desktop.ui.search` hears what is typed."""

    def __init__(self) -> None:
        """Says what can be found, and with which keys one comes here."""
        super().__init__()
        self.setAccessibleName(_("Search"))
        self.setPlaceholderText(_("Search letters, villages, numbers, contacts"))
        self.setMinimumWidth(NARROW_PX)
        self.setMaximumWidth(WIDE_PX)
        self.setFixedHeight(HEIGHT_PX)
        drawing = icons.icon("search", "muted")
        drawn = self.addAction(drawing, QtWidgets.QLineEdit.ActionPosition.LeadingPosition)
        # Qt makes a button of it.
        drawn.setText(self.accessibleName())
        keys = QtGui.QKeySequence(KEYS).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.accessibleName()} ({keys})")
        self.hint = QtWidgets.QLabel(keys)
        self.hint.setProperty("look", "caption")
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self.hint)
        self.setTextMargins(QtCore.QMargins(0, 0, self.hint.sizeHint().width() + 12, 0))
