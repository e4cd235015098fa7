"""Writing some lines anew: for everything that moves, and for tables.

Typing and levels never come here; they change blocks where they stand.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.document import write
from desktop.ui.editor.editing import drop
from desktop.ui.editor.items import SPARE, Entry, Item, TableItem
from desktop.ui.editor.lines import Line, block_at, end, lines_of, start
from desktop.ui.editor.reading import block_item, table_item

_KEEP = QtGui.QTextCursor.MoveMode.KeepAnchor


def entry_of(line: Line) -> Entry:
    """What stands in a line."""
    return table_item(line) if isinstance(line, QtGui.QTextTable) else block_item(line)


def rewrite(lines: Sequence[Line], places: range, entries: Sequence[Entry]) -> None:
    """Write other items in place of these lines.

    Qt keeps a block before and behind every table, so the lines beside a table at either end are
    written again as they were.
    """
    first, last = places[0], places[-1]
    found = list(entries)
    while not isinstance(lines[first], QtGui.QTextBlock):
        first -= 1
        found.insert(0, entry_of(lines[first]))
    while not isinstance(lines[last], QtGui.QTextBlock):
        last += 1
        found.append(entry_of(lines[last]))
    _put(lines, range(first, last + 1), list(apart(found)))


def _put(lines: Sequence[Line], places: range, entries: list[Entry]) -> None:
    behind = block_at(lines, places[-1] + 1)
    if isinstance(entries[-1], TableItem) and (behind is None or blocks.part(behind)):
        entries.append(SPARE)
    cursor = QtGui.QTextCursor(lines[places[0]].document())
    cursor.setPosition(start(lines[places[0]]))
    cursor.setPosition(end(lines[places[-1]]), _KEEP)
    cursor.removeSelectedText()
    write(cursor, entries)
    if isinstance(entries[-1], TableItem):
        drop(cursor.block())


def apart(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Put a line that can be written into between two tables."""
    before: Entry | None = None
    for entry in entries:
        if isinstance(before, TableItem) and isinstance(entry, TableItem):
            yield SPARE
        yield entry
        before = entry


def swap(lines: Sequence[Line], upper: range, lower: range) -> None:
    """Let two neighbouring stretches of lines change places."""
    above = [entry_of(lines[at]) for at in upper]
    below = [entry_of(lines[at]) for at in lower]
    _exchange_heads(above, below)
    rewrite(lines, range(upper[0], lower[-1] + 1), (*below, *above))


def _exchange_heads(above: list[Entry], below: list[Entry]) -> None:
    """What a place says (here a part begins, here a list begins) stays in its place."""
    first, second = above[0], below[0]
    if not (isinstance(first, Item) and isinstance(second, Item)):
        return
    if second.part:
        # Two sections or two annexes.
        return
    above[0] = replace(first, part="", anew=second.anew)
    below[0] = replace(second, part=first.part, anew=first.anew)


def place_cursor(cursor: QtGui.QTextCursor, place: int, offset: int) -> None:
    """Put the cursor into a line, as far from its start as it was."""
    lines = lines_of(cursor.document())
    line = lines[min(place, len(lines) - 1)]
    cursor.setPosition(min(start(line) + offset, end(line)))
