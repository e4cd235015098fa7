"""The editor for the text of a letter: toolbar, sheet, and what the page is told."""

from collections.abc import Mapping

from PySide6 import QtCore, QtWidgets

from desktop.services.circular_body import LetterBody
from desktop.ui.editor.reading import read
from desktop.ui.editor.sheet import Sheet


class LetterEditor(QtWidgets.QWidget):
    """Shows a whole letter and lets it be written as in a word processor."""

    edited = QtCore.Signal()
    """The person has changed something."""
    said = QtCore.Signal(str)
    """A sentence for the person, such as what could not be pasted."""

    def __init__(self, parent: QtWidgets.QWidget | None = None) -> None:
        """An empty letter."""
        super().__init__(parent)
        self.sheet = Sheet()
        self.sheet.edited.connect(self.edited)
        self.sheet.said.connect(self.said)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sheet, 1)
        self.setFocusProxy(self.sheet)
        self.put(LetterBody())

    def put(self, body: LetterBody) -> None:
        """Show this letter; steps taken before cannot be undone any more."""
        self.sheet.fill(body)

    def body(self) -> LetterBody:
        """The letter as it stands now."""
        return read(self.sheet.document())

    def go_to(self, place: str) -> None:
        """Put the cursor on a place such as "section:2:4.1"; unknown places are left alone."""

    def say_placeholders(self, known: Mapping[str, tuple[str, str]]) -> None:
        """Know these placeholders: name → what it means, an example."""

    def say_names(self, known: frozenset[str]) -> None:
        """Know these names of places and officials."""

    def set_read_only(self, read_only: bool) -> None:
        """Let the letter be read only, or written again."""
        self.sheet.setReadOnly(read_only)
