"""Standing, selecting and typing in the editor, and letters in few words."""

from PySide6 import QtCore, QtGui, QtTest

from desktop.services.circular_body import BodySection, LetterBody
from desktop.ui.editor.editor import LetterEditor
from reports.prose import Block, Paragraph, Point, Points, Table, text

Key = QtCore.Qt.Key
CTRL = QtCore.Qt.KeyboardModifier.ControlModifier
SHIFT = QtCore.Qt.KeyboardModifier.ShiftModifier
ALT_SHIFT = QtCore.Qt.KeyboardModifier.AltModifier | SHIFT
NONE = QtCore.Qt.KeyboardModifier.NoModifier


def letter(*blocks: Block, heading: str = "Isi", fill: str = "") -> LetterBody:
    """A letter of one section."""
    return LetterBody(sections=(BodySection(heading, blocks, fill),))


def para(words: str) -> Paragraph:
    """A paragraph."""
    return Paragraph(text(words) if words else ())


def point(words: str, *below: Point, binds: str = "", name: str = "") -> Point:
    """A point."""
    return Point(text(words) if words else (), below, None, binds, name)


def points(*items: Point | str) -> Points:
    """A list."""
    return Points(tuple(point(each) if isinstance(each, str) else each for each in items))


def table(*rows: str) -> Table:
    """A table without header; cells are set apart by bars."""
    cells = tuple(tuple(text(cell) if cell else () for cell in row.split("|")) for row in rows)
    return Table((), cells, ())


def blocks(editor: LetterEditor) -> tuple[Block, ...]:
    """What stands in the only section."""
    (section,) = editor.body().sections
    return section.blocks


def stand(editor: LetterEditor, words: str, *, at_end: bool = True) -> None:
    """Put the cursor behind words, or before them."""
    found = editor.sheet.document().find(words, 0, QtGui.QTextDocument.FindFlag.FindCaseSensitively)
    assert not found.isNull(), words
    found.setPosition(found.selectionEnd() if at_end else found.selectionStart())
    editor.sheet.setTextCursor(found)


def select(editor: LetterEditor, first: str, last: str) -> None:
    """Select from the beginning of some words to the end of others."""
    stand(editor, first, at_end=False)
    begin = editor.sheet.textCursor().position()
    stand(editor, last)
    cursor = editor.sheet.textCursor()
    end = cursor.position()
    cursor.setPosition(begin)
    cursor.setPosition(end, QtGui.QTextCursor.MoveMode.KeepAnchor)
    editor.sheet.setTextCursor(cursor)


def press(
    editor: LetterEditor, key: Key, held: QtCore.Qt.KeyboardModifier = NONE, times: int = 1
) -> None:
    """Press a key on the sheet."""
    for _ in range(times):
        QtTest.QTest.keyClick(editor.sheet, key, held)


def write(editor: LetterEditor, words: str) -> None:
    """Type words on the sheet."""
    QtTest.QTest.keyClicks(editor.sheet, words)
