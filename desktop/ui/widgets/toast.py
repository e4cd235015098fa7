"""What has worked, said at the lower right of the window."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

from desktop.ui.widgets.close_button import CloseButton

TOAST_MS = 8000
Action = tuple[str, Callable[[], None]]


class Toast(QtWidgets.QFrame):
    """Says at the lower right what has worked, and goes by itself."""

    def __init__(self, window: QtWidgets.QWidget) -> None:
        """Floats over the window without taking the focus."""
        super().__init__(window)
        self._window = window
        self.setObjectName("message")
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(14, 10, 10, 10)
        self._timer = QtCore.QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        self._label = QtWidgets.QLabel()
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or nothing while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def say(self, text: str, *actions: Action, tone: str = "green") -> None:
        """Show the sentence for a while."""
        self._clear()
        self._label = QtWidgets.QLabel(text)
        self._row.addWidget(self._label)
        self.setAccessibleName(text)
        for label, call in actions:
            self._add_button(label, call)
        close = CloseButton()
        close.clicked.connect(self.hide)
        self._row.addWidget(close)
        self.setProperty("tone", tone)
        self.style().polish(self)
        self.show()
        self.place()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Stand at the lower right of the window."""
        # Parts that came while the frame was visible would show themselves only a moment later.
        for part in self.findChildren(QtWidgets.QWidget):
            part.show()
        self.adjustSize()
        room = self._window.rect()
        self.move(room.right() - self.width() - 18, room.bottom() - self.height() - 40)

    def _add_button(self, label: str, call: Callable[[], None]) -> None:
        button = QtWidgets.QPushButton(label)
        button.clicked.connect(call)
        self._row.addWidget(button)

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
