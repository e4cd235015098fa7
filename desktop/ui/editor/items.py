"""A letter as the flat row of things that stand below each other on the screen.

The tree of a letter (parts, blocks, points within points) and the blocks of a text editor differ
in one respect only: the tree nests. Everything that nests is flattened and gathered here, without
Qt, so that writing, reading, moving and pasting all speak of the same flat items.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.prose import Run, Table, Text

DEEPEST = 5
"""The deepest level the commands offer; a letter that is deeper keeps its levels."""


class Kind(StrEnum):
    """What a block of the editor is."""

    PARAGRAPH = "paragraph"
    POINT = "point"
    HEADING = "heading"
    """Of a section, or the title of an annex."""
    FILL = "fill"
    """Locked; stands where the program writes something itself."""


class Part(StrEnum):
    """A fixed part of the letter, told by the first item in it."""

    OPENING = "opening"
    SECTION = "section"
    CLOSING = "closing"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Item:
    """One block of text."""

    kind: Kind
    text: Text = ()
    level: int = 0
    """Of a point, from 1."""
    binds: str = ""
    name: str = ""
    """Of a point that others cite, or of what a locked line is filled with."""
    anew: bool = False
    """A point that begins a new list right behind another one."""
    part: str = ""
    """The part that begins here, if one does."""
    spare: bool = False
    """Only there to be written into; while it is empty it says nothing."""


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table; `below` says that it belongs to the point before it."""

    table: Table
    below: bool = False


Entry = Item | TableItem
SPARE = Item(Kind.PARAGRAPH, spare=True)


def merged(runs: Iterable[Run]) -> Text:
    """Join neighbours in one style, and leave out runs without words."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and (last.bold, last.italic) == (run.bold, run.italic):
            found[-1] = replace(last, text=last.text + run.text)
        elif run.text:
            found.append(run)
    return tuple(found)


_STRUCTURE = str.maketrans(
    {"\r": "\n", "\u2028": "\n", "\u2029": "\n"} | dict.fromkeys("\0\ufdd0\ufdd1\ufffc")
)


def bearable(words: str) -> str:
    """The words without the signs by which a text document marks its own structure."""
    return words.replace("\r\n", "\n").translate(_STRUCTURE)
