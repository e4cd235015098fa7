"""What is selected, as entries."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from PySide6 import QtCore, QtGui

from desktop.ui.editor import clips
from desktop.ui.editor.html_writing import write_html
from desktop.ui.editor.items import Entry, Item, Kind, Part, TableItem, merged
from desktop.ui.editor.levels import selected
from desktop.ui.editor.lines import end, in_cell, lines_of, start
from desktop.ui.editor.marks import narrow
from desktop.ui.editor.reading import block_item, runs, table_item
from reports.prose import Table, Text

_PARTS = {Part.SECTION, Part.ANNEX}
Copied = list[tuple[Entry, str]]


def copy(cursor: QtGui.QTextCursor, marks: Mapping[int, str], data: QtCore.QMimeData) -> None:
    """Put the selection into `data`: all of it for us, HTML and plain text for other programs.

    `marks` are the numbers that the blocks of the document show.
    """
    copied = list(_copied(cursor, marks))
    # Qt fills in its own forms when it is first asked for one.
    data.text()
    data.clear()
    entries = [entry for entry, _mark in copied]
    data.setData(clips.MIME, clips.pack(entries))
    data.setHtml(write_html(entries))
    data.setText(clips.numbered(copied))


def _copied(cursor: QtGui.QTextCursor, marks: Mapping[int, str]) -> Iterator[tuple[Entry, str]]:
    if in_cell(cursor):
        yield _from_table(cursor), ""
        return
    lines = lines_of(cursor.document())
    chosen = [lines[at] for at in selected(lines, cursor)]
    for line in chosen:
        if isinstance(line, QtGui.QTextTable):
            yield table_item(line), ""
        else:
            item = _cut(line, cursor)
            if item.kind != Kind.FILL and (item.text or not item.spare):
                whole = len(chosen) > 1
                yield _as_copied(item, whole=whole), marks.get(line.blockNumber(), "") * whole


def _as_copied(item: Item, *, whole: bool) -> Item:
    """A piece of one block is words only; whole blocks keep what they are."""
    if not whole:
        return Item(Kind.PARAGRAPH, item.text)
    return replace(item, part=item.part if item.part in _PARTS else "", spare=False)


def _cut(block: QtGui.QTextBlock, cursor: QtGui.QTextCursor) -> Item:
    words = block.text()
    first = narrow(words, max(0, cursor.selectionStart() - start(block)))
    last = narrow(words, min(end(block), cursor.selectionEnd()) - start(block))
    item = block_item(block)
    return replace(item, text=piece(item.text, first, last))


def piece(text: Text, first: int, last: int) -> Text:
    """The words of a text from one place to another."""
    found, begin = [], 0
    for run in text:
        words = run.text[max(0, first - begin) : max(0, last - begin)]
        found.append(replace(run, text=words))
        begin += len(run.text)
    return merged(found)


def _from_table(cursor: QtGui.QTextCursor) -> Entry:
    if not cursor.hasComplexSelection():
        block = cursor.block()
        words = block.text()
        first = narrow(words, cursor.selectionStart() - block.position())
        last = narrow(words, cursor.selectionEnd() - block.position())
        return Item(Kind.PARAGRAPH, piece(merged(runs(block)), first, last))
    # The stubs do not say that it returns four numbers.
    found: Any = cursor.selectedTableCells()
    row, rows, column, columns = found
    table = table_item(cursor.currentTable()).table
    cells = [table.header, *table.rows] if table.header else list(table.rows)
    some = tuple(line[column : column + columns] for line in cells[row : row + rows])
    return TableItem(Table((), some, ()))
