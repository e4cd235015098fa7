"""Putting entries in at the cursor: words within a block, or blocks between blocks."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6 import QtGui

from desktop.ui.editor import blocks
from desktop.ui.editor.copying import piece
from desktop.ui.editor.document import write_text
from desktop.ui.editor.items import Entry, Item, Kind, Part, TableItem, merged
from desktop.ui.editor.lines import (
    Line,
    block_at,
    end,
    in_cell,
    index_at,
    is_below,
    lines_of,
    one_step,
    part_around,
)
from desktop.ui.editor.marks import narrow
from desktop.ui.editor.reading import block_item
from desktop.ui.editor.rewriting import entry_of, rewrite
from desktop.ui.editor.tables import overlaid
from desktop.ui.editor.tabling import change_table
from reports.prose import Run, Table, Text, plain


def paste(cursor: QtGui.QTextCursor, entries: Sequence[Entry], after: int | None = None) -> bool:
    """Put entries in at the cursor, nothing being selected; False where nothing may stand.

    In one step with what was done since there were `after` commands to undo.
    """
    if not entries:
        return True
    if not in_cell(cursor) and blocks.kind(cursor.block()) == Kind.FILL:
        return False
    table = entries[0] if len(entries) == 1 else None
    if in_cell(cursor) and isinstance(table, TableItem):
        _over_cells(cursor, table.table, after)
    elif in_cell(cursor) or _is_words(entries):
        item = Item(Kind.PARAGRAPH) if in_cell(cursor) else block_item(cursor.block())
        with one_step(cursor, after):
            write_text(cursor, words_of(entries), item)
    else:
        _between(cursor, entries, after)
    return True


def _is_words(entries: Sequence[Entry]) -> bool:
    only = entries[0]
    return len(entries) == 1 and isinstance(only, Item) and only.kind == Kind.PARAGRAPH


def words_of(entries: Sequence[Entry]) -> Text:
    """Everything that entries say, as the words of one block."""
    runs: list[Run] = []
    for entry in entries:
        texts = [entry.text] if isinstance(entry, Item) else _cells(entry.table)
        for text in texts:
            runs += [Run(" "), *text] if runs and text else text
    return merged(runs)


def _cells(table: Table) -> list[Text]:
    return [cell for row in (table.header, *table.rows) for cell in row]


def _over_cells(cursor: QtGui.QTextCursor, given: Table, after: int | None) -> None:
    def change(table: Table, line: int, column: int) -> Table:
        return overlaid(table, given, line, column)

    change_table(cursor, change, after)


def _between(cursor: QtGui.QTextCursor, entries: Sequence[Entry], after: int | None) -> None:
    lines = lines_of(cursor.document())
    place = index_at(lines, cursor.position())
    item = block_item(cursor.block())
    at = narrow(cursor.block().text(), cursor.positionInBlock())
    head, tail = piece(item.text, 0, at), piece(item.text, at, len(plain(item.text)))
    fitted = fit(entries, item, sections=_takes_sections(lines, place))
    places = range(place, place + 1)
    if not tail and place + 1 < len(lines) and is_below(lines[place + 1]):
        # The table belongs to the point that is here, not to what is pasted behind it.
        places = range(place, place + 2)
    kept = [entry_of(lines[each]) for each in places[1:]]
    begun = _begun(item, head, fitted, joins=not kept)
    ended = [_continued(item, tail)] if tail else []
    with one_step(cursor, after):
        rewrite(lines, places, [*begun[:1], *kept, *begun[1:], *ended])
    written = len(begun) + len(kept)
    _to_end(cursor, place + written - 1)


def _begun(item: Item, head: Text, pasted: list[Entry], *, joins: bool) -> list[Entry]:
    """The block that was there, with the first words that are pasted if these are words."""
    first = pasted[0]
    own = isinstance(first, Item) and first.kind == item.kind and not first.part
    empty = not head and item.kind != Kind.HEADING
    heading = isinstance(first, Item) and first.kind == item.kind == Kind.HEADING
    if heading and isinstance(first, Item) and not head:
        return [replace(item, text=first.text), *pasted[1:]]
    if empty and isinstance(first, Item) and not first.part:
        facts = replace(first, part=item.part, anew=item.anew, spare=False)
        return [facts, *pasted[1:]]
    words = isinstance(first, Item) and first.kind == Kind.PARAGRAPH
    if joins and isinstance(first, Item) and (words or own) and item.kind != Kind.POINT:
        text = merged((*head, *first.text))
        return [replace(item, text=text, spare=False), *pasted[1:]]
    return [replace(item, text=head), *pasted]


def _continued(item: Item, tail: Text) -> Item:
    kind = Kind.PARAGRAPH if item.kind == Kind.HEADING else item.kind
    return replace(item, kind=kind, text=tail, part="", name="", anew=False, spare=False)


def _to_end(cursor: QtGui.QTextCursor, place: int) -> None:
    lines = lines_of(cursor.document())
    cursor.setPosition(end(lines[min(place, len(lines) - 1)]))


def takes_sections(cursor: QtGui.QTextCursor) -> bool:
    """Whether a section can begin where the cursor stands."""
    lines = lines_of(cursor.document())
    return not in_cell(cursor) and _takes_sections(lines, index_at(lines, cursor.position()))


def _takes_sections(lines: list[Line], place: int) -> bool:
    part = part_around(lines, place)
    first, last = block_at(lines, part[0]), block_at(lines, part[-1])
    if first is None or last is None or blocks.part(first) != Part.SECTION:
        return False
    return blocks.kind(last) != Kind.FILL


def fit(entries: Sequence[Entry], here: Item, *, sections: bool) -> list[Entry]:
    """Let pasted entries go on from what is here: levels, headings, lists."""
    fitted = [_headed(each, sections=sections) for each in entries]
    items = [each for each in fitted if isinstance(each, Item)]
    if here.kind == Kind.POINT and all(each.kind == Kind.PARAGRAPH for each in items):
        return [_as_point(each, here.level) for each in fitted]
    least = min((each.level for each in items if each.kind == Kind.POINT), default=1)
    # Points behind a pasted paragraph are a list of their own.
    goes_on = bool(items) and items[0].kind == Kind.POINT
    shift = (max(1, here.level) if goes_on else 1) - least
    return [_shifted(each, shift) for each in fitted]


def _headed(entry: Entry, *, sections: bool) -> Entry:
    if not isinstance(entry, Item) or entry.kind != Kind.HEADING:
        return entry
    if sections:
        return replace(entry, part=Part.SECTION)
    bold = tuple(replace(run, bold=True) for run in entry.text)
    return Item(Kind.PARAGRAPH, bold)


def _as_point(entry: Entry, level: int) -> Entry:
    return replace(entry, kind=Kind.POINT, level=level) if isinstance(entry, Item) else entry


def _shifted(entry: Entry, shift: int) -> Entry:
    point = isinstance(entry, Item) and entry.kind == Kind.POINT
    if point and isinstance(entry, Item):
        return replace(entry, level=max(1, entry.level + shift))
    return entry
