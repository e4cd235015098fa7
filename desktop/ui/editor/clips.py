"""Entries as JSON for the clipboard, so that copying within the program keeps everything."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from desktop.ui.editor.items import Entry, Item, Kind, TableItem
from reports.prose import Table
from reports.prose_json import block_from_json, block_to_json, text_from_json, text_to_json

MIME = "application/x-lindungdesa-prose+json"


def pack(entries: Iterable[Entry]) -> bytes:
    """Write entries down."""
    return json.dumps([_to_json(each) for each in entries]).encode()


def unpack(packed: bytes) -> tuple[Entry, ...]:
    """Read entries; nothing if another edition of the program has written what we cannot read."""
    try:
        return tuple(_from_json(each) for each in json.loads(packed))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()


def _to_json(entry: Entry) -> dict[str, Any]:
    if isinstance(entry, TableItem):
        return {**block_to_json(entry.table), "below": entry.below}
    facts = {"level": entry.level, "binds": entry.binds, "name": entry.name, "part": entry.part}
    said = {key: value for key, value in facts.items() if value}
    flags = {"anew": True} if entry.anew else {}
    return {"kind": str(entry.kind), "text": text_to_json(entry.text), **said, **flags}


def _from_json(value: dict[str, Any]) -> Entry:
    if "table" in value:
        table = block_from_json({"table": value["table"]})
        if isinstance(table, Table):
            return TableItem(table, bool(value["below"]))
    facts = dict(value)
    return Item(Kind(facts.pop("kind")), text_from_json(facts.pop("text")), **facts)


def numbered(entries: Iterable[tuple[Entry, str]]) -> str:
    """Entries with their numbers as lines of plain text; cells are set apart by tabs."""
    return "\n".join(line for entry, mark in entries for line in _lines(entry, mark))


def _lines(entry: Entry, mark: str) -> Iterator[str]:
    if isinstance(entry, TableItem):
        rows = (entry.table.header, *entry.table.rows)
        yield from ("\t".join(map(_plain, row)) for row in rows if row)
    else:
        indent = "   " * max(0, entry.level - 1)
        yield f"{indent}{mark} {_plain(entry.text)}" if mark else _plain(entry.text)


def _plain(text: Iterable[Any]) -> str:
    return "".join(run.text for run in text)
