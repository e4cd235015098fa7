"""From the tree of a letter to its flat items."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.services.circular_body import BodySection, LetterBody
from desktop.ui.editor.items import SPARE, Entry, Item, Kind, Part, TableItem
from reports.prose import Annex, Block, Paragraph, Point, Table, Text, text


def flatten(body: LetterBody) -> tuple[Entry, ...]:
    """Lay the letter out as items; every part begins with an item that says so."""
    return (
        *_begun(Part.OPENING, entries(body.opening)),
        *(item for section in body.sections for item in _section(section)),
        *_begun(Part.CLOSING, entries(body.closing)),
        *(item for annex in body.annexes for item in annex_entries(annex)),
    )


def _section(section: BodySection) -> Iterator[Entry]:
    yield Item(Kind.HEADING, _words(section.heading), part=Part.SECTION)
    yield from entries(section.blocks)
    if section.fill:
        yield Item(Kind.FILL, name=section.fill)


def annex_entries(annex: Annex) -> Iterator[Entry]:
    """Lay an annex out, its title first."""
    yield Item(Kind.HEADING, _words(annex.title), part=Part.ANNEX)
    yield from entries(annex.blocks)


def _words(words: str) -> Text:
    return text(words) if words else ()


def _begun(part: Part, content: tuple[Entry, ...]) -> tuple[Entry, ...]:
    first = content[0] if content else None
    if isinstance(first, Item):
        return (replace(first, part=part), *content[1:])
    return (replace(SPARE, part=part), *content)


def entries(blocks: Iterable[Block]) -> tuple[Entry, ...]:
    """Lay blocks out; a table is always followed by a line that can be written into."""
    found: list[Entry] = []
    for each in _entries(blocks):
        if isinstance(each, TableItem) and found and isinstance(found[-1], TableItem):
            found.append(SPARE)
        found.append(_plainly(each, found))
    return (*found, SPARE) if found and isinstance(found[-1], TableItem) else tuple(found)


def _plainly(each: Entry, before: list[Entry]) -> Entry:
    if isinstance(each, Item) and each.anew and not _in_list(before):
        return replace(each, anew=False)
    return each


def _in_list(before: list[Entry]) -> bool:
    last = before[-1] if before else None
    return last.below if isinstance(last, TableItem) else bool(last and last.kind == Kind.POINT)


def _entries(blocks: Iterable[Block]) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Item(Kind.PARAGRAPH, block.text)
        elif isinstance(block, Table):
            yield TableItem(block)
        else:
            for place, point in enumerate(block.items):
                yield from _point(point, 1, anew=not place)


def _point(point: Point, level: int, *, anew: bool) -> Iterator[Entry]:
    yield Item(Kind.POINT, point.text, level, point.binds, point.name, anew)
    if point.table:
        yield TableItem(point.table, below=True)
    for below in point.points:
        yield from _point(below, level + 1, anew=False)
