"""The cross that closes a message."""

from PySide6 import QtCore, QtWidgets

from desktop.i18n import _
from desktop.ui import icons


class CloseButton(QtWidgets.QToolButton):
    """Small and quiet."""

    def __init__(self) -> None:
        """Says what it does to a screen reader."""
        super().__init__()
        self.setIcon(icons.icon("close", "muted"))
        self.setIconSize(QtCore.QSize(14, 14))
        self.setToolTip(_("Close this message"))
        self.setAccessibleName(_("Close this message"))
