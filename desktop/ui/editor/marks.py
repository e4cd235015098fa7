"""Colours and underlines of what is marked; they are no part of the text and are never read."""

from collections.abc import Collection

from PySide6 import QtGui

from desktop.ui import theme
from desktop.ui.editor import blocks
from desktop.ui.editor.items import Kind
from desktop.ui.editor.marking import Marked, Sort, marked
from desktop.ui.editor.names import Names


class Marks(QtGui.QSyntaxHighlighter):
    """Marks each block again when it changes."""

    def __init__(self, document: QtGui.QTextDocument) -> None:
        """Knows no placeholder and no name yet."""
        super().__init__(document)
        self._given: frozenset[str] = frozenset()
        self.cited: frozenset[str] = frozenset()
        self._named: frozenset[str] = frozenset()
        self._names = Names()
        self._told = False
        self.is_busy = False
        """While everything is marked again, which Qt tells as a change of the text."""
        self._formats: dict[Sort, QtGui.QTextCharFormat] = {}

    def say_placeholders(self, known: Collection[str]) -> None:
        """Know these placeholders."""
        if not self._told or self._given != frozenset(known):
            self._given, self._told = frozenset(known), True
            self._again()

    def say_cited(self, cited: frozenset[str]) -> None:
        """Know the placeholders by which points of this letter are cited."""
        if cited != self.cited:
            self.cited = cited
            self._again()

    def say_names(self, known: Collection[str]) -> None:
        """Know these names of places and officials."""
        if self._named != frozenset(known):
            self._named, self._names = frozenset(known), Names(known)
            self._again()

    def repaint(self) -> None:
        """Take the colours of the palette that is painted now."""
        self._formats = {}
        self._again()

    def _again(self) -> None:
        self.is_busy = True
        self.rehighlight()
        self.is_busy = False

    def of(self, block: QtGui.QTextBlock) -> list[Marked]:
        """What is marked in a block; counted in Python's characters."""
        if blocks.kind(block) == Kind.FILL:
            return []
        known = self._given | self.cited
        found = marked(block.text(), known, self._names)
        placeholders = {Sort.KNOWN, Sort.UNKNOWN}
        return [each for each in found if self._told or each.sort not in placeholders]

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        whole = _whole(block)
        if whole:
            self.setFormat(0, wide(text, len(text)), whole)
        for each in self.of(block):
            begin, end = wide(text, each.begin), wide(text, each.end)
            self.setFormat(begin, end - begin, _over(whole, self._format(each.sort)))

    def _format(self, sort: Sort) -> QtGui.QTextCharFormat:
        if sort not in self._formats:
            self._formats[sort] = _format(sort)
        return self._formats[sort]


def wide(text: str, place: int) -> int:
    """Where Qt counts a character of Python's: it takes two places for those beyond 16 bits."""
    return place + sum(sign > "\uffff" for sign in text[:place])


def narrow(text: str, place: int) -> int:
    """Where Python counts what Qt counts."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore"))


def _whole(block: QtGui.QTextBlock) -> QtGui.QTextCharFormat | None:
    """How the whole block looks: locked lines, and the header of a table as on paper."""
    if blocks.kind(block) == Kind.FILL:
        return _locked()
    table = None if blocks.kind(block) else QtGui.QTextCursor(block).currentTable()
    if table is None or table.cellAt(block.position()).row():
        return None
    if not table.format().property(QtGui.QTextFormat.Property.TableHeaderRowCount):
        return None
    form = QtGui.QTextCharFormat()
    form.setFontWeight(QtGui.QFont.Weight.DemiBold)
    return form


def _over(
    whole: QtGui.QTextCharFormat | None, mark: QtGui.QTextCharFormat
) -> QtGui.QTextCharFormat:
    if whole is None:
        return mark
    both = QtGui.QTextCharFormat(whole)
    both.merge(mark)
    return both


def _locked() -> QtGui.QTextCharFormat:
    form = QtGui.QTextCharFormat()
    form.setForeground(theme.colour("muted"))
    form.setFontItalic(True)
    return form


def _format(sort: Sort) -> QtGui.QTextCharFormat:
    form = QtGui.QTextCharFormat()
    if sort == Sort.KNOWN:
        form.setForeground(theme.colour("accent"))
        form.setBackground(theme.colour("accent_background"))
    elif sort == Sort.LONE:
        form.setForeground(theme.colour("red"))
        form.setBackground(theme.colour("red_background"))
    else:
        form.setUnderlineStyle(QtGui.QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(theme.colour("red" if sort == Sort.UNKNOWN else "amber"))
    return form
