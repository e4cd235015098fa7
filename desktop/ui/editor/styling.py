"""Bold and italic, whom points bind, and what they are cited by."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.items import Kind
from desktop.ui.editor.levels import selected
from desktop.ui.editor.lines import Line, end, in_cell, is_point, lines_of, one_step, shape, start

_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor


def is_bold(form: QtGui.QTextCharFormat) -> bool:
    """Whether text in this format is bold."""
    return form.fontWeight() > QtGui.QFont.Weight.Medium


def bold(*, on: bool) -> QtGui.QTextCharFormat:
    """A format that makes text bold, or not."""
    form = QtGui.QTextCharFormat()
    form.setFontWeight(QtGui.QFont.Weight.Bold if on else QtGui.QFont.Weight.Normal)
    return form


def italic(*, on: bool) -> QtGui.QTextCharFormat:
    """A format that makes text italic, or not."""
    form = QtGui.QTextCharFormat()
    form.setFontItalic(on)
    return form


def style(cursor: QtGui.QTextCursor, form: QtGui.QTextCharFormat) -> None:
    """Set the selection so; headings and locked lines keep their own look."""
    with one_step(cursor):
        if in_cell(cursor):
            cursor.mergeCharFormat(form)
            return
        lines = lines_of(cursor.document())
        for each in _pieces(lines, cursor):
            each.mergeCharFormat(form)


def _pieces(lines: list[Line], cursor: QtGui.QTextCursor) -> Iterator[QtGui.QTextCursor]:
    for at in selected(lines, cursor):
        line = lines[at]
        if isinstance(line, QtGui.QTextTable) or takes_style(line):
            piece = QtGui.QTextCursor(cursor)
            piece.setPosition(max(start(line), cursor.selectionStart()))
            piece.setPosition(min(end(line), cursor.selectionEnd()), _KEEP)
            yield piece


def takes_style(block: QtGui.QTextBlock) -> bool:
    """Whether text in the block can be bold or italic."""
    return blocks.kind(block) not in {Kind.HEADING, Kind.FILL}


def points(cursor: QtGui.QTextCursor) -> list[QtGui.QTextBlock]:
    """The points that the selection touches."""
    if not cursor.hasSelection():
        block = cursor.block()
        return [block] if is_point(block) else []
    lines = lines_of(cursor.document())
    chosen = [lines[at] for at in selected(lines, cursor)]
    return [each for each in chosen if isinstance(each, QtGui.QTextBlock) and is_point(each)]


def bind(cursor: QtGui.QTextCursor, kind: str) -> None:
    """Let the selected points bind this kind of unit only; "" binds everybody."""
    with one_step(cursor):
        for block in points(cursor):
            shape(block, replace(blocks.facts(block), binds=kind))


def name_point(cursor: QtGui.QTextCursor, name: str) -> None:
    """Let the point be cited by this name; "" takes the name away."""
    with one_step(cursor):
        for block in points(cursor)[:1]:
            shape(block, replace(blocks.facts(block), name=name))


def binds_now(cursor: QtGui.QTextCursor) -> str | None:
    """Whom the selected points bind; None if there is no point, or they differ."""
    kinds = {blocks.facts(each).binds for each in points(cursor)}
    return kinds.pop() if len(kinds) == 1 else None


def name_now(cursor: QtGui.QTextCursor) -> str | None:
    """By what name the point is cited; None outside points."""
    found = points(cursor)
    return blocks.facts(found[0]).name if len(found) == 1 else None
