"""Lines that every part of a circular is made of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reports.blocks import Composer, Unit
from reports.layout import Place, Row
from reports.letters.circular import CircularContent
from reports.markers import marker
from reports.prose import Text, text
from reports.words import date_long

NUMBER, RECIPIENT = "nomor_surat", "penerima_surat"
"""Placeholders whose values every copy brings."""
MOST_ADDRESSEES = 5
"""A longer list goes to an annex."""


class CircularLines:
    """Sets the lines of one circular, each at its place."""

    def __init__(self, composer: Composer, content: CircularContent) -> None:
        self.composer = composer
        self.content = content
        self.profile = content.profile
        self.day = date_long(content.signature.dated_on)
        self._page = Place(self.profile.left, self.profile.text_width, "")

    def at(self, field: str) -> Place:
        """Return the whole width of the text, for a field by its name in refusals."""
        return replace(self._page, field=field)

    def where(self) -> str:
        """Return the place of signing; raises PaperError(TEXT_REFUSED)."""
        return self.composer.typesetter.cleaned(self.content.signature.place, "signature.place")

    def line(self, words: str, place: Place, *, gap: float = 0) -> Unit:
        return self.composer.paragraph(text(words), place, gap=gap, align="left")

    def centred(self, words: str, field: str, *, bold: bool = False, gap: float = 0) -> Unit:
        part = text(words, bold=bold)
        unit = self.composer.paragraph(part, self.at(field), gap=gap, align="centre")
        return unit.changed(unannounced)

    def in_capitals(self, unit: Unit, field: str) -> Unit:
        """Return the unit with its texts in capitals, values and all."""

        def make(texts: tuple[Text, ...]) -> Sequence[Row]:
            return unit.make(tuple(self.composer.capitals(words, field) for words in texts))

        return replace(unit, make=make)

    def listed(self, items: Sequence[str], place: Place) -> Iterator[Unit]:
        """Return the items numbered below one another."""
        marks = [marker(0, number) for number in range(len(items))]
        indent = self.composer.indent(marks)
        for mark, words in zip(marks, items, strict=True):
            yield self.marked(mark, words, place, indent)

    def marked(self, mark: str, words: str, place: Place, indent: float, *, gap: float = 0) -> Unit:
        part = text(words)
        return self.composer.marked(mark, part, place, indent=indent, gap=gap, align="left")


def with_next(rows: Sequence[Row]) -> Sequence[Row]:
    """A heading never stands at the foot of a page."""
    return [replace(row, holds=True) for row in rows]


def unannounced(rows: Sequence[Row]) -> Sequence[Row]:
    """A change of section has no catchword."""
    return [replace(row, announces=0) for row in rows]
