"""From flat items back to the tree of a letter."""

from collections.abc import Iterable, Iterator

from desktop.services.circular_body import BodySection, LetterBody
from desktop.ui.editor.items import Entry, Item, Kind, Part, TableItem
from reports.prose import Annex, Block, Paragraph, Point, Points, Table, plain


def gather(items: Iterable[Entry]) -> LetterBody:
    """Read the items of a whole letter, the reverse of `flatten`."""
    parts = list(parted(items))
    return LetterBody(
        _blocks_of(parts, Part.OPENING),
        tuple(_to_section(each) for each in parts if part_of(each) == Part.SECTION),
        _blocks_of(parts, Part.CLOSING),
        tuple(_to_annex(each) for each in parts if part_of(each) == Part.ANNEX),
    )


def parted(items: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Cut items where a part begins."""
    part: list[Entry] = []
    for item in items:
        if part and part_of([item]):
            yield part
            part = []
        part.append(item)
    if part:
        yield part


def part_of(items: list[Entry]) -> str:
    """Which part begins with the first of the items."""
    return items[0].part if isinstance(items[0], Item) else ""


def _blocks_of(parts: list[list[Entry]], kind: Part) -> tuple[Block, ...]:
    return tuple(block for each in parts if part_of(each) == kind for block in blocks_of(each))


def _to_section(items: list[Entry]) -> BodySection:
    fill = [each.name for each in items if isinstance(each, Item) and each.kind == Kind.FILL]
    return BodySection(_heading(items), blocks_of(items[1:]), fill[0] if fill else "")


def _to_annex(items: list[Entry]) -> Annex:
    return Annex(_heading(items), blocks_of(items[1:]))


def _heading(items: list[Entry]) -> str:
    return plain(items[0].text) if isinstance(items[0], Item) else ""


class _Node:
    """A point that is still growing."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.table: Table | None = None
        self.below: list[_Node] = []

    def point(self) -> Point:
        points = tuple(each.point() for each in self.below)
        return Point(self.item.text, points, self.table, self.item.binds, self.item.name)


def blocks_of(items: Iterable[Entry]) -> tuple[Block, ...]:
    """Gather the items within a part; a level is never more than one below the one before."""
    blocks: list[Block | list[_Node]] = []
    path: list[_Node] = []
    for item in items:
        if isinstance(item, TableItem):
            if item.below and path and not path[-1].table:
                path[-1].table = item.table
                continue
            blocks.append(item.table)
            path = []
        elif item.kind == Kind.POINT:
            _hang(blocks, path, item)
        elif item.kind != Kind.FILL and not (item.spare and not item.text):
            blocks.append(Paragraph(item.text))
            path = []
    return tuple(_list(each) if isinstance(each, list) else each for each in blocks)


def _hang(blocks: list[Block | list[_Node]], path: list[_Node], item: Item) -> None:
    level = min(item.level, len(path) + 1)
    if not path or (item.anew and level == 1):
        blocks.append([])
    del path[level - 1 :]
    node = _Node(item)
    siblings = path[-1].below if path else blocks[-1]
    if isinstance(siblings, list):
        siblings.append(node)
    path.append(node)


def _list(nodes: list[_Node]) -> Points:
    return Points(tuple(each.point() for each in nodes))
