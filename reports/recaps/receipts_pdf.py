"""Lists of receipts on paper, with room for a hand in every row."""

from collections.abc import Iterator
from datetime import datetime, time

from reports.blocks import Unit
from reports.layout import Place, Placed, Row
from reports.pdf_archive import WEST_INDONESIA, About
from reports.profile import MM
from reports.prose import Table, text
from reports.recaps.receipts import COLUMNS, District, ReceiptsContent
from reports.stationery import Stationery, unusual
from reports.tables import TableStyle, table_rows

_ROW = 13 * MM
_FACTS, _COLON = 30 * MM, 27 * MM
"""How far the facts stand from the edge of the text, and the colons before them."""
_HANDED = "Petugas yang menyerahkan: " + 40 * "."


def render_pdf(content: ReceiptsContent) -> bytes:
    """Return the lists as a PDF, each district beginning a page; raises PaperError."""
    stationery = Stationery(content.letterhead, content.profile)
    lists = [_Sheet(content, stationery).rows(district) for district in content.districts]
    placed = [page for rows in lists for page in _pages(stationery, rows)]
    used = {sign for page in placed for each in page for sign in _signs(each.row)}
    midnight = datetime.combine(content.printed_on, time(), WEST_INDONESIA)
    about = About(content.title, content.letterhead.issuer, content.subject, midnight)
    return stationery.document([], unusual(*used)).file(placed, about, archive=True)


def _pages(stationery: Stationery, rows: list[Row]) -> list[list[Placed]]:
    # Each list goes its own way, so its pages are counted by themselves.
    return stationery.finished(stationery.broken(rows))


def _signs(row: Row) -> Iterator[str]:
    return (sign for mark in row.marks for sign in str(mark.line))


class _Sheet:
    """Sets the list of one district."""

    def __init__(self, content: ReceiptsContent, stationery: Stationery) -> None:
        self._content, self._stationery = content, stationery
        profile = content.profile
        self._place = Place(profile.left, profile.text_width, "receipts")
        self._leading = profile.leading

    def rows(self, district: District) -> list[Row]:
        composer = self._stationery.composer
        title = text(self._content.title, bold=True)
        head = composer.paragraph(title, self._place, gap=self._leading, align="centre")
        facts = [
            self._fact(*fact, gap=0 if place else self._leading / 2)
            for place, fact in enumerate(self._content.facts(district))
        ]
        foot = composer.paragraph(text(_HANDED), self._place, gap=self._leading, align="left")
        above = [row for unit in (head, *facts) for row in _made(unit)]
        letterhead = self._stationery.letterhead_row
        return [letterhead, *above, *self._table(district), *_made(foot)]

    def _fact(self, name: str, words: str, *, gap: float) -> Unit:
        composer, place = self._stationery.composer, self._place
        colon = self._stationery.typesetter.show(":", self._content.profile.size)
        fact = composer.marked(name, text(words), place, indent=_FACTS, gap=gap, align="left")
        return fact.changed(
            lambda rows: [composer.with_mark(rows[0], colon, place.left + _COLON), *rows[1:]]
        )

    def _table(self, district: District) -> list[Row]:
        composer, profile = self._stationery.composer, self._content.profile
        rows = tuple(
            tuple(composer.clean(text(column.value(place, row)), "receipts") for column in COLUMNS)
            for place, row in enumerate(district.rows, 1)
        )
        header = tuple(text(column.heading) for column in COLUMNS)
        table = Table(header, rows, tuple(column.width for column in COLUMNS), right=(0,))
        style = TableStyle(
            profile.size - 1, profile.leading - 2, profile.leading, pad_y=4, least_height=_ROW
        )
        return list(table_rows(self._stationery.typesetter, table, self._place, style))


def _made(unit: Unit) -> list[Row]:
    return list(unit.make(unit.texts))
