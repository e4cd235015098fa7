"""Entries as HTML, so that other programs get levels, tables, bold and italic too."""

from collections.abc import Iterable, Iterator
from html import escape

from desktop.ui.editor.items import Entry, Item, Kind, TableItem
from reports.prose import Table, Text

_FORMS = ("1", "a")
"""Of numbers on the levels in turn; HTML knows no "1)"."""


def write_html(entries: Iterable[Entry]) -> str:
    """Write entries as a page."""
    return f"<html><body>{''.join(_parts(entries))}</body></html>"


def _parts(entries: Iterable[Entry]) -> Iterator[str]:
    depth = 0
    for entry in entries:
        level = entry.level if isinstance(entry, Item) else 0
        if isinstance(entry, Item) and entry.anew and level == 1:
            yield "</li></ol>" * depth
            depth = 0
        yield "</li></ol>" * (depth - level)
        if level and level <= depth:
            yield "</li>"
        for below in range(depth, level):
            yield f'<ol type="{_FORMS[below % len(_FORMS)]}">' + "<li>" * (below + 1 < level)
        depth = level
        yield _table(entry.table) if isinstance(entry, TableItem) else _block(entry)
    yield "</li></ol>" * depth


def _block(item: Item) -> str:
    words = "".join(_runs(item.text))
    if item.kind == Kind.POINT:
        return f"<li>{words}"
    return f"<h2>{words}</h2>" if item.kind == Kind.HEADING else f"<p>{words}</p>"


def _runs(text: Text) -> Iterator[str]:
    for run in text:
        words = escape(run.text)
        words = f"<i>{words}</i>" if run.italic else words
        yield f"<b>{words}</b>" if run.bold else words


def _table(table: Table) -> str:
    head = _row(table.header, "th", table.right) if table.header else ""
    rows = "".join(_row(row, "td", table.right) for row in table.rows)
    return f'<table border="1">{head}{rows}</table>'


def _row(cells: tuple[Text, ...], tag: str, right: tuple[int, ...]) -> str:
    written = (
        f"<{tag}{' align=right' if at in right else ''}>{''.join(_runs(cell))}</{tag}>"
        for at, cell in enumerate(cells)
    )
    return f"<tr>{''.join(written)}</tr>"
