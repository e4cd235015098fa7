"""The editor for the text of a letter: toolbar, sheet, and what the page is told."""

from collections.abc import Collection, Mapping

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.services.circular_body import LetterBody
from desktop.ui.editor.actions import Actions
from desktop.ui.editor.lines import end, start
from desktop.ui.editor.naming import NameBar
from desktop.ui.editor.parts import append_annex
from desktop.ui.editor.placeholders import PlaceholderMenu
from desktop.ui.editor.places import line_at
from desktop.ui.editor.reading import read
from desktop.ui.editor.sheet import Sheet
from desktop.ui.editor.toolbar import Toolbar
from reports.prose import Annex


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
        self.acts = Actions(self.sheet)
        self._placeholders = PlaceholderMenu(self.sheet)
        self.toolbar = Toolbar(self.acts, self._placeholders)
        self.sheet.menus = self.toolbar.menus()
        self.name_bar = NameBar(self.sheet)
        self.sheet.edited.connect(self.edited)
        self.sheet.said.connect(self.said)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.name_bar)
        column.addWidget(self.sheet, 1)
        self.setFocusProxy(self.sheet)
        self.put(LetterBody())

    def put(self, body: LetterBody) -> None:
        """Show this letter; steps taken before cannot be undone any more."""
        self.sheet.fill(body)
        self.acts.follow()

    def body(self) -> LetterBody:
        """The letter as it stands now."""
        return read(self.sheet.document())

    @QtCore.Slot(str)
    def go_to(self, place: str) -> None:
        """Show a place such as "section:2:4.1" and put the cursor at its end.

        Places are those of `desktop.domain.letter_text`. Where the letter has become shorter the
        nearest place around is shown; a place in no part of the text is left alone.
        """
        line = line_at(self.sheet.document(), place)
        if line is None:
            return
        cursor = self.sheet.textCursor()
        cursor.setPosition(start(line) if isinstance(line, QtGui.QTextTable) else end(line))
        self.sheet.show_at(cursor)

    def say_placeholders(self, known: Mapping[str, tuple[str, str]]) -> None:
        """Know these placeholders: name → what it means in the user's language, an example."""
        self.sheet.known = known
        self.sheet.marks.say_placeholders(known)
        self._placeholders.fill()

    def say_names(self, known: Collection[str]) -> None:
        """Know these names of villages, districts and officials."""
        self.sheet.marks.say_names(known)

    def say_skeleton(self, skeleton: str) -> None:
        """Number as the paper does in this form, "A" or "B", and say what it does not print."""
        self.sheet.number_as(skeleton)

    def add_annex(self, annex: Annex) -> None:
        """Put an annex at the end of the letter, as a step that can be undone, and show it."""
        cursor = self.sheet.textCursor()
        append_annex(cursor, annex)
        self.sheet.show_at(cursor)

    def set_read_only(self, read_only: bool) -> None:
        """Let the letter be read only, or written again."""
        self.sheet.setReadOnly(read_only)
        self.toolbar.setVisible(not read_only)
        self.acts.follow()
