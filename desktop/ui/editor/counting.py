"""Counting points and headings as the letters to each kind of unit do.

A point that binds desa only is not in the letter to a kelurahan, so the two letters count on their
own. Where their numbers differ both are shown.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from desktop.ui.editor.items import Item, Part
from reports.markers import marker
from reports.skeleton import first_level, section_mark
from reports.words import roman

KINDS = ("desa", "kelurahan")
NOBODY = "–"  # noqa: RUF001  # a dash, as there is no letter with such a point
EVERYBODY = frozenset(KINDS)


class _Letter:
    """What the letter to one kind of unit has counted so far."""

    def __init__(self) -> None:
        self.headings = 0
        self.path: list[int] = []

    def point(self, level: int) -> int:
        number = self.path[level - 1] + 1 if len(self.path) >= level else 1
        self.path = [*self.path[: level - 1], number]
        return number


class Counter:
    """Counts sections, annexes and points from top to bottom."""

    def __init__(self, skeleton: str, left_out: frozenset[str]) -> None:
        """`left_out` are the headings of sections that this form does not print."""
        self.part, self.place = "", 0
        self._skeleton, self._left_out = skeleton, left_out
        self._letters = {kind: _Letter() for kind in KINDS}
        self._open: list[frozenset[str]] = []
        self._begun: dict[str, int] = {}

    def begin(self, part: str) -> None:
        """A part of the letter begins."""
        self.part = part
        self.place = self._begun.get(part, 0)
        self._begun[part] = self.place + 1
        self.end_list()

    def end_list(self) -> None:
        """The next point begins a list."""
        self._open = []
        for letter in self._letters.values():
            letter.path = []

    def point(self, item: Item) -> str:
        """Count a point, and say its number."""
        level = max(1, min(item.level, len(self._open) + 1))
        if item.anew and level == 1:
            self.end_list()
        above = self._open[level - 2] if level > 1 else EVERYBODY
        kinds = above & {item.binds} if item.binds else above
        self._open = [*self._open[: level - 1], kinds]
        return _joined(self._point_mark(kind, level) for kind in KINDS if kind in kinds) or NOBODY

    def _point_mark(self, kind: str, level: int) -> str:
        letter = self._letters[kind]
        marked = self.part == Part.SECTION and letter.headings > 0
        deeper = first_level(self._skeleton, marked=marked)
        return marker(level - 1 + deeper, letter.point(level) - 1)

    def heading(self, words: str, kinds: AbstractSet[str]) -> str:
        """Count a heading, and say its mark; `kinds` have something to read below it."""
        if self.part == Part.ANNEX:
            return roman(self.place + 1)
        if not words or not self.prints(words):
            return ""
        return _joined(self._heading_mark(kind) for kind in KINDS if kind in kinds)

    def _heading_mark(self, kind: str) -> str:
        letter = self._letters[kind]
        letter.headings += 1
        return section_mark(self._skeleton, letter.headings - 1)

    def prints(self, heading: str) -> bool:
        """Whether the part that has just begun is printed."""
        if self.part in {Part.OPENING, Part.CLOSING}:
            return self._skeleton == "B"
        return self.part != Part.SECTION or heading.casefold() not in self._left_out


def _joined(marks: Iterable[str]) -> str:
    return "/".join(dict.fromkeys(marks))
