"""A line of words that ends in dots where there is no room for all of them."""

from PySide6 import QtCore, QtGui, QtWidgets


class Elided(QtWidgets.QLabel):
    """Asks for no width of its own; the whole of it is in the tooltip."""

    def __init__(self) -> None:
        """Empty at first."""
        super().__init__()
        self._words = ""
        policy = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._cut()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        right = QtCore.Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, right, self.width()))
