"""What an empty list says: what to do next, with the command to do it."""

from PySide6 import QtCore, QtGui, QtWidgets

SENTENCE_PX = 380


class Empty(QtWidgets.QWidget):
    """A sentence in the middle, and perhaps a button."""

    def __init__(self) -> None:
        """Says nothing yet."""
        super().__init__()
        self._sentence = QtWidgets.QLabel(wordWrap=True)
        self._sentence.setProperty("look", "muted")
        self._sentence.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._sentence.setFixedWidth(SENTENCE_PX)
        self._button = QtWidgets.QPushButton()
        self._action: QtGui.QAction | None = None
        self._button.clicked.connect(self._run)
        self.setFocusProxy(self._button)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(14)
        column.addStretch()
        column.addLayout(_centred(self._sentence))
        column.addWidget(self._button, 0, QtCore.Qt.AlignmentFlag.AlignCenter)
        column.addStretch()

    def say(self, sentence: str, action: QtGui.QAction | None = None) -> None:
        """Show the sentence and the command that helps."""
        self._sentence.setText(sentence)
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action.text())
            self._button.setEnabled(action.isEnabled())
            self._button.setToolTip(action.toolTip())

    @QtCore.Slot()
    def _run(self) -> None:
        if self._action is not None:
            self._action.trigger()


def _centred(widget: QtWidgets.QWidget) -> QtWidgets.QHBoxLayout:
    # An alignment would give a wrapped sentence the height of its shortest form.
    row = QtWidgets.QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
