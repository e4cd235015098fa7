"""Letterhead, typeface and edges of the page: what the office's papers have in common."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from reports.blocks import Composer
from reports.document import Document
from reports.fonts import BOLD, faces
from reports.layout import Placed, Row, pages
from reports.letters.letterhead import Letterhead
from reports.letters.letterhead_row import EMBLEM, letterhead_row
from reports.pictures import Picture, picture
from reports.profile import MM, PageProfile
from reports.running import catchwords, page_number
from reports.typeset import Typesetter

_BASIC = frozenset(map(chr, range(0x20, 0x7F)))
"""Characters embedded in every file, so that most copies of a letter share the same fonts."""


class Stationery:
    """Sets rows in one page profile, under one letterhead.

    Raises PaperError(FONT_MISSING, TEXT_REFUSED, TOO_LARGE or PICTURE_REFUSED).
    """

    def __init__(self, letterhead: Letterhead, profile: PageProfile) -> None:
        self.profile = profile
        self._letterhead = letterhead
        self._styles = faces(profile.typeface)
        self.typesetter = Typesetter(self._styles)
        self.composer = Composer(self.typesetter, profile)
        self._emblem = self._read_emblem()
        ratio = self._emblem.ratio if self._emblem else 0
        self.letterhead_row = letterhead_row(self.typesetter, letterhead, profile, ratio)
        self._page_number = cache(lambda number: page_number(number, self.typesetter, profile))

    def _read_emblem(self) -> Picture | None:
        data, height = self._letterhead.emblem, self.profile.emblem_height * MM
        return picture(data, "letterhead.emblem", height) if data else None

    def broken(self, rows: Sequence[Row], first: int = 0) -> list[list[Placed]]:
        """Break rows into pages; the letterhead stands higher than the text of later pages."""
        return list(pages(rows, self.profile.margin_bottom * MM, self._top, first))

    def _top(self, index: int) -> float:
        margin = self.profile.margin_top if index else self.profile.letterhead_top
        return self.profile.page_size[1] - margin * MM

    def finished(self, placed: list[list[Placed]]) -> list[list[Placed]]:
        """Return the pages with what the profile wants at their edges."""
        if self.profile.catchwords:
            placed = catchwords(placed, self.typesetter, self.profile)
        if self.profile.page_numbers:
            placed = [
                [self._page_number(number), *page] if number > 1 else page
                for number, page in enumerate(placed, 1)
            ]
        return placed

    def document(
        self, characters: Iterable[Mapping[int, Iterable[str]]], extra: Iterable[str]
    ) -> Document:
        """Return what files share; `characters` are those of texts by style, `extra` of all."""
        head = "".join(str(mark.line) for mark in self.letterhead_row.marks)
        common = {*_BASIC, *extra, *head}
        used: dict[int, set[str]] = {0: set(common), BOLD: set(common)}
        for by_style in characters:
            for style, signs in by_style.items():
                used.setdefault(style, set(common)).update(signs)
        pictures = {EMBLEM: self._emblem.content} if self._emblem else {}
        return Document(self._styles, used, pictures, self.profile.page_size)


def unusual(*texts: str) -> frozenset[str]:
    """Return the characters, in either case, that not every file embeds anyway."""
    return frozenset().union(*texts, *map(str.upper, texts)) - _BASIC
