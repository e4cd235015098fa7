"""Sections and annexes: put in and taken out."""

from PySide6 import QtGui

from desktop.services.circular_body import LEGAL_BASES
from desktop.ui.editor import blocks
from desktop.ui.editor.document import write, write_item
from desktop.ui.editor.flattening import annex_entries
from desktop.ui.editor.items import SPARE, Item, Kind, Part
from desktop.ui.editor.lines import (
    Line,
    block_at,
    end,
    index_at,
    lines_of,
    one_step,
    part_around,
)
from desktop.ui.editor.removing import remove_lines
from reports.prose import Annex, text

LEGAL_HEADING = "Dasar"
"""As the six headings of a circular are called on paper, whatever the screens speak."""


def insert_section(cursor: QtGui.QTextCursor) -> None:
    """Begin a section behind the one the cursor stands in."""
    _insert(cursor, Part.SECTION, (Item(Kind.HEADING, part=Part.SECTION), SPARE))


def insert_legal_bases(cursor: QtGui.QTextCursor) -> bool:
    """Begin the section that the legal bases are written into; False if there is one."""
    if has_legal_bases(cursor.document()):
        return False
    heading = Item(Kind.HEADING, text(LEGAL_HEADING), part=Part.SECTION)
    _insert(cursor, Part.SECTION, (heading, Item(Kind.FILL, name=LEGAL_BASES)))
    return True


def has_legal_bases(document: QtGui.QTextDocument) -> bool:
    """Whether a section is filled with the legal bases."""
    lines = [each for each in lines_of(document) if isinstance(each, QtGui.QTextBlock)]
    return any(blocks.kind(each) == Kind.FILL for each in lines)


def insert_annex(cursor: QtGui.QTextCursor) -> None:
    """Begin an annex behind the one the cursor stands in, or behind all."""
    _insert(cursor, Part.ANNEX, (Item(Kind.HEADING, part=Part.ANNEX), SPARE))


def append_annex(cursor: QtGui.QTextCursor, annex: Annex) -> None:
    """Write an annex behind everything; leaves the cursor at the end of its title."""
    with one_step(cursor):
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.End)
        cursor.insertBlock()
        begin = cursor.position()
        write(cursor, annex_entries(annex))
        cursor.setPosition(begin)
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.EndOfBlock)


def _insert(cursor: QtGui.QTextCursor, kind: Part, items: tuple[Item, ...]) -> None:
    lines = lines_of(cursor.document())
    last = _behind(lines, index_at(lines, cursor.position()), kind)
    with one_step(cursor):
        cursor.setPosition(end(lines[last]))
        heading = 0
        for item in items:
            cursor.insertBlock()
            heading = heading or cursor.position()
            write_item(cursor, item)
        cursor.setPosition(heading)
        cursor.movePosition(QtGui.QTextCursor.MoveOperation.EndOfBlock)


def _behind(lines: list[Line], place: int, kind: Part) -> int:
    """The last line of the part that a new part of this kind comes after."""
    here = part_around(lines, place)
    if _kind(lines, here) == kind or (kind == Part.SECTION and not here[0]):
        return here[-1]
    if kind == Part.ANNEX:
        return len(lines) - 1
    closing = (at for at in range(len(lines)) if _kind(lines, range(at, at + 1)) == Part.CLOSING)
    return next(closing) - 1


def _kind(lines: list[Line], part: range) -> str:
    block = block_at(lines, part[0])
    return blocks.part(block) if block else ""


def remove_part(cursor: QtGui.QTextCursor) -> bool:
    """Remove the section or annex the cursor stands in; False in the opening and closing."""
    lines = lines_of(cursor.document())
    part = part_around(lines, index_at(lines, cursor.position()))
    if _kind(lines, part) not in {Part.SECTION, Part.ANNEX}:
        return False
    with one_step(cursor):
        remove_lines(lines, part)
    cursor.setPosition(end(lines_of(cursor.document())[part[0] - 1]))
    return True
