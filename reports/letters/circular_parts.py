"""Parts of a circular in the two accepted skeletons (PermenPANRB 80/2012; Permendagri 54/2009)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reports.blocks import Composer, Unit, bound, letters, marker
from reports.layout import Place, Row
from reports.letters.circular import CircularContent
from reports.prose import Annex, Block, Paragraph, Point, Points, Section, Text, text
from reports.words import date_long, roman

NUMBER, RECIPIENT = "nomor_surat", "penerima_surat"
"""Placeholders whose values every copy brings."""
MOST_ADDRESSEES = 5
"""A longer list goes to an annex."""


_ANNEX_HEAD = 0.45
"""Where the head of an annex begins, as a share of the text width."""

_Part = Callable[[Section, Place, int], Iterator[Unit]]


class CircularParts:
    """What stands between the letterhead and the signature, and after it, part by part."""

    def __init__(self, composer: Composer, content: CircularContent, binds: str) -> None:
        self._composer = composer
        self._content = content
        self._binds = binds
        self._profile = content.profile
        self._page = Place(self._profile.left, self._profile.text_width, "")
        self._day = date_long(content.signature.dated_on)

    def main(self) -> Iterator[Unit]:
        """Return the letter's units from its top to the last line above the signature."""
        content = self._content
        yield from self._head()
        if content.skeleton == "A":
            yield from self._sections(self._lettered, ())
            return
        replaced = ("Latar Belakang",) * bool(content.opening) + ("Penutup",) * bool(
            content.closing
        )
        yield from self._blocks(content.opening, self._at("opening"))
        yield from self._sections(self._numbered, replaced)
        yield from self._blocks(content.closing, self._at("closing"))

    def dated(self) -> tuple[str, ...]:
        """Return the place and date lines of the signature block; skeleton B has them on top."""
        if self._content.skeleton == "B":
            return ()
        return (f"Ditetapkan di {self._where()}", f"pada tanggal {self._day}")

    def _where(self) -> str:
        return self._composer.typesetter.cleaned(self._content.signature.place, "signature.place")

    def copies(self) -> Iterator[Unit]:
        """Return the units of the list of copies (tembusan)."""
        listed = self._content.copies_to
        if not listed:
            return
        place = self._at("copies_to")
        yield self._line(text("Tembusan:"), place, gap=2 * self._profile.leading)
        *most, last = self._list(listed, place)
        yield from (unit.changed(_with_next) for unit in most)
        yield last

    def annexes(self) -> Iterator[list[Unit]]:
        """Return the units of each annex; a long list of addressees is the first one."""
        annexes = (*self._addressee_annex(), *self._content.annexes)
        for place, annex in enumerate(annexes, 1):
            label = f"LAMPIRAN {roman(place)}" if len(annexes) > 1 else "LAMPIRAN"
            yield list(self._annex(annex, label, self._at(f"annexes[{place - 1}]")))

    def _at(self, field: str) -> Place:
        return replace(self._page, field=field)

    def _line(self, words: Text, place: Place, *, gap: float = 0) -> Unit:
        return self._composer.paragraph(words, place, gap=gap, align="left")

    def _centred(self, words: str, field: str, *, bold: bool = False, gap: float = 0) -> Unit:
        part = text(words, bold=bold)
        unit = self._composer.paragraph(part, self._at(field), gap=gap, align="centre")
        return unit.changed(_unannounced)

    def _blocks(self, blocks: tuple[Block, ...], place: Place, level: int = 0) -> Iterator[Unit]:
        return self._composer.blocks(bound(blocks, self._binds), place, level)

    # --- head -----------------------------------------------------------------------------------

    def _head(self) -> Iterator[Unit]:
        space = self._profile.leading
        if self._content.skeleton == "B":
            yield from self._dated_and_addressed()
            yield from self._title(gap=space)
        elif self._profile.addressees_first:
            yield from self._addressees(self._at("addressees"), gap=space)
            yield from self._title(gap=space)
        else:
            yield from self._title(gap=0)
            yield from self._addressees(self._at("addressees"), gap=space / 2)

    def _title(self, gap: float) -> Iterator[Unit]:
        between = self._profile.leading / 2
        yield self._centred("SURAT EDARAN", "title", bold=True, gap=gap)
        yield self._centred(f"NOMOR {{{NUMBER}}}", "number")
        yield self._centred("TENTANG", "title", gap=between)
        subject = self._centred(self._content.subject, "subject", bold=True, gap=between)
        yield self._in_capitals(subject, "subject").changed(self._with_air)

    def _with_air(self, rows: Sequence[Row]) -> Sequence[Row]:
        return [*rows[:-1], replace(rows[-1], height=rows[-1].height + self._profile.leading / 2)]

    def _in_capitals(self, unit: Unit, field: str) -> Unit:
        def make(texts: tuple[Text, ...]) -> Sequence[Row]:
            return unit.make(tuple(self._composer.capitals(words, field) for words in texts))

        return replace(unit, make=make)

    def _dated_and_addressed(self) -> Iterator[Unit]:
        """Place, date and addressees at the right, as the regions write them."""
        page = self._at("signature")
        right = page.inset(page.width / 2)
        yield self._line(text(f"{self._where()}, {self._day}"), right)
        yield self._line(text("Kepada"), replace(right, field="addressees"), gap=8)
        yield from self._addressees(replace(right, field="addressees"), gap=0)
        yield self._line(text("di"), right)
        yield self._line(text("Tempat"), right.inset(self._profile.size * 2))

    def _addressees(self, place: Place, *, gap: float) -> Iterator[Unit]:
        listed = self._content.addressees or (f"{{{RECIPIENT}}}",)
        if len(listed) > MOST_ADDRESSEES:
            listed = ("Pejabat sebagaimana tercantum dalam Lampiran",)
        indent = self._composer.typesetter.width("Yth. ", self._profile.size)
        if len(listed) == 1:
            yield self._marked("Yth.", listed[0], place, indent, gap)
            return
        first, *rest = self._list(listed, place.inset(indent))
        yield first.changed(lambda rows: self._saluted(rows, place.left, gap))
        yield from rest

    def _saluted(self, rows: Sequence[Row], left: float, gap: float) -> Sequence[Row]:
        sign = self._composer.typesetter.show("Yth.", self._profile.size)
        return (replace(self._composer.with_mark(rows[0], sign, left), gap=gap), *rows[1:])

    def _list(self, listed: Sequence[str], place: Place) -> Iterator[Unit]:
        marks = [marker(0, number) for number in range(len(listed))]
        indent = self._composer.indent(marks)
        for mark, words in zip(marks, listed, strict=True):
            yield self._marked(mark, words, place, indent, 0)

    def _marked(self, mark: str, words: str, place: Place, indent: float, gap: float) -> Unit:
        part = text(words)
        return self._composer.marked(mark, part, place, indent=indent, gap=gap, align="left")

    # --- body -----------------------------------------------------------------------------------

    def _sections(self, part: _Part, left_out: tuple[str, ...]) -> Iterator[Unit]:
        """Number the sections that have something to say to this kind of unit."""
        number = 0
        for index, section in enumerate(self._content.sections):
            blocks = bound(section.blocks, self._binds)
            if section.heading in left_out or (section.blocks and not blocks):
                continue
            place = self._at(f"sections[{index}]")
            yield from part(replace(section, blocks=blocks), place, number)
            number += bool(section.heading)

    def _lettered(self, section: Section, place: Place, number: int) -> Iterator[Unit]:
        """Skeleton A: a lettered heading, the text below it."""
        indent = 0.0
        if section.heading:
            mark = f"{letters(number).upper()}."
            indent = self._composer.indent([mark])
            heading = text(section.heading, bold=True)
            gap = self._profile.paragraph_gap * 1.8
            unit = self._composer.marked(mark, heading, place, indent=indent, gap=gap, bold=True)
            yield unit.changed(_unannounced).changed(_with_next)
        yield from self._blocks(section.blocks, place.inset(indent))

    def _numbered(self, section: Section, place: Place, number: int) -> Iterator[Unit]:
        """Skeleton B: the first paragraph, or else the heading, is a numbered point."""
        words, rest = text(f"{section.heading}:"), section.blocks
        if rest and isinstance(rest[0], Paragraph):
            words, rest = rest[0].text, rest[1:]
        mark = marker(0, number)
        indent = self._composer.indent([mark])
        gap = self._profile.paragraph_gap
        yield self._composer.marked(mark, words, place, indent=indent, gap=gap)
        yield from self._blocks(rest, place.inset(indent), level=1)

    # --- annexes --------------------------------------------------------------------------------

    def _addressee_annex(self) -> tuple[Annex, ...]:
        listed = self._content.addressees
        if len(listed) <= MOST_ADDRESSEES:
            return ()
        points = tuple(Point(text(words)) for words in listed)
        return (Annex("Daftar Penerima Surat Edaran", (Points(points),)),)

    def _annex(self, annex: Annex, label: str, place: Place) -> Iterator[Unit]:
        content = self._content
        issuer = content.issued_by or content.letterhead.issuer
        issuer = self._composer.typesetter.cleaned(issuer, "issued_by")
        right = place.inset(place.width * _ANNEX_HEAD)
        yield self._line(text(label), right).changed(_unannounced)
        yield self._line(text(f"SURAT EDARAN {issuer}"), right)
        yield self._line(text(f"NOMOR {{{NUMBER}}}"), right)
        yield self._line(text(f"TANGGAL {self._day}"), right)
        if annex.title:
            gap = self._profile.leading * 1.5
            title = self._centred(annex.title, place.field, bold=True, gap=gap)
            yield self._in_capitals(title, place.field).changed(_with_next)
        yield from self._blocks(annex.blocks, place)


def _with_next(rows: Sequence[Row]) -> Sequence[Row]:
    """A heading never stands at the foot of a page."""
    return [replace(row, holds=True) for row in rows]


def _unannounced(rows: Sequence[Row]) -> Sequence[Row]:
    """A change of section has no catchword."""
    return [replace(row, announces=0) for row in rows]
