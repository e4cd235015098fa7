"""Facts in two columns: what it is, and what stands there."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

Fact = tuple[str, str]


class Facts(QtWidgets.QWidget):
    """Muted names at the left, words that can be selected at the right."""

    def __init__(self, facts: Sequence[Fact] = ()) -> None:
        """Shows the facts given."""
        super().__init__()
        self._rows = QtWidgets.QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(14)
        self._rows.setVerticalSpacing(6)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Replace what is shown."""
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for name, words in facts:
            self._rows.addRow(_name(name), _words(words))


def _name(name: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(name)
    label.setProperty("look", "muted")
    return label


def _words(words: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(words, wordWrap=True)
    label.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
