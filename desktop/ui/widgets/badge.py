"""How many things wait behind a button: a number at its right, a spot where there is no room."""

from PySide6 import QtCore, QtWidgets

_SPOT_PX = 8


class Badge(QtWidgets.QLabel):
    """Hidden while nothing waits; who cannot see it hears it in the button's description."""

    def __init__(self, button: QtWidgets.QPushButton) -> None:
        """Lies on the button and lets clicks through."""
        super().__init__()
        self._count, self._folded = 0, False
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._inside = QtWidgets.QHBoxLayout(button)
        self._inside.setContentsMargins(0, 4, 6, 4)
        self._inside.addWidget(self)
        self._show()

    def count(self, count: int) -> None:
        """Say how many wait."""
        self._count = count
        self._show()

    def fold(self, *, folded: bool) -> None:
        """Be a spot beside the drawing, or a number behind the words."""
        self._folded = folded
        self._show()

    def _show(self) -> None:
        self.setText("" if self._folded else str(self._count))
        self.setProperty("look", "spot" if self._folded else "badge")
        self.setFixedSize(*self._size())
        top, middle = QtCore.Qt.AlignmentFlag.AlignTop, QtCore.Qt.AlignmentFlag.AlignVCenter
        across = top if self._folded else middle
        self._inside.setAlignment(self, QtCore.Qt.AlignmentFlag.AlignRight | across)
        self.style().polish(self)
        self.setVisible(self._count > 0)

    def _size(self) -> tuple[int, int]:
        if self._folded:
            return _SPOT_PX, _SPOT_PX
        words = self.fontMetrics().horizontalAdvance(str(self._count))
        return words + 14, self.fontMetrics().height() + 2
