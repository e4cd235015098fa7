"""Reading items out of the text document."""

import json
from collections.abc import Iterator
from dataclasses import replace

from PySide6 import QtGui

from desktop.services.circular_body import LetterBody
from desktop.ui.editor import blocks
from desktop.ui.editor.document import LINE
from desktop.ui.editor.gathering import gather
from desktop.ui.editor.items import Entry, Item, Kind, TableItem, merged
from reports.prose import Run, Table, Text, text


def read(document: QtGui.QTextDocument) -> LetterBody:
    """The letter that stands in the document."""
    return gather(entries(document))


def entries(document: QtGui.QTextDocument) -> Iterator[Entry]:
    """Everything in the document, from top to bottom."""
    for each in blocks.top_blocks(document):
        yield table_item(each) if isinstance(each, QtGui.QTextTable) else block_item(each)


def block_item(block: QtGui.QTextBlock) -> Item:
    """A block with its words."""
    item = blocks.facts(block)
    if item.kind == Kind.FILL:
        return item
    if item.kind == Kind.HEADING:
        words = block.text().replace(LINE, "\n")
        return replace(item, text=text(words) if words else ())
    return replace(item, text=merged(runs(block)))


def runs(block: QtGui.QTextBlock) -> Iterator[Run]:
    """The words of a block as they are formatted."""
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        form = fragment.charFormat()
        bold = form.fontWeight() > QtGui.QFont.Weight.Medium
        yield Run(fragment.text().replace(LINE, "\n"), bold, form.fontItalic())
        walk += 1


def table_item(table: QtGui.QTextTable) -> TableItem:
    """A table as it is; widths that do not fit its columns any more are left out."""
    form = table.format()
    rows = [tuple(_row(table, line)) for line in range(table.rows())]
    header = rows.pop(0) if form.property(QtGui.QTextFormat.Property.TableHeaderRowCount) else ()
    read = Table(header, tuple(rows), tuple(numbers(form, blocks.WIDTHS)), right_of(form))
    return TableItem(read, form.boolProperty(blocks.BELOW))


def numbers(form: QtGui.QTextFormat, key: int) -> list[float]:
    """A list of numbers kept in a format."""
    return list(json.loads(form.stringProperty(key) or "[]"))


def right_of(form: QtGui.QTextFormat) -> tuple[int, ...]:
    """The columns of a table that are set flush right."""
    return tuple(map(int, numbers(form, blocks.RIGHT)))


def _row(table: QtGui.QTextTable, line: int) -> Iterator[Text]:
    for column in range(table.columns()):
        yield merged(_cell(table.cellAt(line, column)))


def _cell(cell: QtGui.QTextTableCell) -> Iterator[Run]:
    walk = cell.begin()
    first = True
    while not walk.atEnd():
        if not first:
            yield Run("\n")
        yield from runs(walk.currentBlock())
        first = False
        walk += 1
