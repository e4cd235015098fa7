"""The straightforward way to the same letter: ReportLab's platypus as its manual teaches it."""

import io
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    HRFlowable,
    Image,
    KeepTogether,
    PageBreak,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import Table as Grid

from reports.blocks import bound
from reports.citations import citations
from reports.fonts import BOLD, ITALIC, faces
from reports.letters.circular import CircularContent, CircularCopy
from reports.markers import marker
from reports.profile import MM, PageProfile
from reports.prose import Block, Paragraph, Point, Points, Section, Table, Text, fill, fill_words
from reports.words import date_long, roman

_NAMES = {0: "Plain", BOLD: "Plain-Bold", ITALIC: "Plain-Italic", BOLD + ITALIC: "Plain-Both"}


def _register(typeface: str) -> None:
    if "Plain" in pdfmetrics.getRegisteredFontNames():
        return
    for style, name in _NAMES.items():
        pdfmetrics.registerFont(TTFont(name, str(faces(typeface)[style].path)))
    pdfmetrics.registerFontFamily("Plain", *(_NAMES[style] for style in range(4)))


class _Styles:
    def __init__(self, profile: PageProfile) -> None:
        self.body = ParagraphStyle(
            "body",
            fontName="Plain",
            fontSize=profile.size,
            leading=profile.leading,
            alignment=TA_JUSTIFY,
            spaceBefore=profile.paragraph_gap,
        )
        self.left = ParagraphStyle("left", self.body, alignment=0, spaceBefore=0)
        self.title = ParagraphStyle("title", self.left, alignment=TA_CENTER)
        self.heading = ParagraphStyle(
            "heading", self.left, spaceBefore=profile.paragraph_gap * 1.8, keepWithNext=1
        )
        self.cell = ParagraphStyle(
            "cell", self.left, fontSize=profile.size - 1, leading=profile.leading - 2
        )

    def indented(self, level: int, *, gap: float) -> ParagraphStyle:
        left = 20.0 * level
        return ParagraphStyle(
            f"level{level}",
            self.body,
            leftIndent=left,
            bulletIndent=left - 20,
            bulletFontName="Plain",
            bulletFontSize=self.body.fontSize,
            spaceBefore=gap,
        )


class _Letter:
    def __init__(self, content: CircularContent, copy: CircularCopy) -> None:
        self.content = content
        self.copy = copy
        self.profile = content.profile
        self.styles = _Styles(content.profile)
        self.values: Mapping[str, str] = dict(copy.values) | dict(self.cited())
        self.number = copy.number or content.number

    def story(self) -> Iterator[Flowable]:
        yield from self.letterhead()
        yield from self.title()
        yield Words(f"Yth. {escape(self.filled(self.addressee()))}", self.styles.left)
        for place, section in enumerate(self.content.sections):
            yield from self.section(section, place)
        yield CondPageBreak(7 * self.profile.leading)
        yield KeepTogether(list(self.signature()))
        yield Spacer(1, 2 * self.profile.leading)
        yield Words("Tembusan:", self.styles.left)
        for place, words in enumerate(self.content.copies_to):
            yield Words(escape(words), self.styles.indented(1, gap=0), f"{place + 1}.")
        for place, annex in enumerate(self.content.annexes, 1):
            yield PageBreak()
            yield Words(f"LAMPIRAN {roman(place)}", self.styles.left)
            yield Words(f"<b>{escape(annex.title.upper())}</b>", self.styles.title)
            yield from self.blocks(annex.blocks, 0)

    def cited(self) -> Iterator[tuple[str, str]]:
        for place, section in enumerate(self.content.sections):
            blocks = bound(section.blocks, self.copy.binds)
            yield from citations(blocks, (f"{chr(ord('A') + place)}.",), 0)

    def addressee(self) -> str:
        return "; ".join(self.content.addressees) or self.copy.recipient_name

    def letterhead(self) -> Iterator[Flowable]:
        head, profile = self.content.letterhead, self.profile
        height = profile.emblem_height * MM
        emblem = Image(io.BytesIO(head.emblem), width=height, height=height, kind="proportional")
        lines = [self.head_line(head.government, profile.letterhead_government_size, "{}")]
        lines += [
            self.head_line(line, profile.letterhead_office_size, "<b>{}</b>")
            for line in head.office_lines
        ]
        lines += [
            self.head_line(line, profile.letterhead_address_size, "{}")
            for line in head.address_lines
        ]
        yield Grid([[emblem, lines]], colWidths=[height, profile.text_width - height])
        yield HRFlowable(width="100%", thickness=2, color="black", spaceAfter=10)

    def head_line(self, words: str, size: float, pattern: str) -> Flowable:
        style = ParagraphStyle("head", self.styles.title, fontSize=size, leading=size * 1.2)
        return Words(pattern.format(escape(words)), style)

    def title(self) -> Iterator[Flowable]:
        subject = escape(self.filled(self.content.subject).upper())
        for words in (
            "<b>SURAT EDARAN</b>",
            f"NOMOR {escape(self.number)}",
            "TENTANG",
            f"<b>{subject}</b>",
        ):
            yield Words(words, self.styles.title)
        yield Spacer(1, self.profile.leading)

    def filled(self, words: str) -> str:
        return fill_words(words, self.values)

    def section(self, section: Section, place: int) -> Iterator[Flowable]:
        heading = f"<b>{chr(ord('A') + place)}. {escape(section.heading)}</b>"
        yield Words(heading, self.styles.heading)
        yield from self.blocks(section.blocks, 1)

    def blocks(self, blocks: Sequence[Block], level: int) -> Iterator[Flowable]:
        for block in bound(blocks, self.copy.binds):
            match block:
                case Paragraph():
                    style = self.styles.indented(level, gap=self.profile.paragraph_gap)
                    yield Words(self.markup(block.text), style)
                case Points():
                    yield from self.points(block.items, level + 1, 0)
                case Table():
                    yield self.table(block, level)

    def points(self, points: Sequence[Point], level: int, kind: int) -> Iterator[Flowable]:
        style = self.styles.indented(level, gap=self.profile.paragraph_gap / 2)
        for place, point in enumerate(points):
            yield Words(self.markup(point.text), style, marker(kind, place))
            if point.table:
                yield self.table(point.table, level)
            yield from self.points(point.points, level + 1, kind + 1)

    def markup(self, text: Text) -> str:
        out = ""
        for run in fill(text, self.values):
            words = escape(run.text)
            words = f"<b>{words}</b>" if run.bold else words
            out += f"<i>{words}</i>" if run.italic else words
        return out

    def table(self, table: Table, level: int) -> Flowable:
        width = self.profile.text_width - 20 * level
        rows = [
            [Words(self.markup(cell), self.styles.cell) for cell in row]
            for row in (table.header, *table.rows)
        ]
        widths = [width * share / sum(table.widths) for share in table.widths]
        style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
        return Grid(rows, colWidths=widths, repeatRows=1, style=style, spaceBefore=5, spaceAfter=5)

    def signature(self) -> Iterator[Flowable]:
        block = self.content.signature
        day = date_long(block.dated_on)
        lines = [f"Ditetapkan di {block.place}", f"pada tanggal {day}", *block.title_lines]
        right = [Words(escape(line), self.styles.left) for line in lines]
        yield Spacer(1, 2 * self.profile.leading)
        half = self.profile.text_width / 2
        yield Grid([["", right]], colWidths=[half, half])
        yield Grid([["", self.qr()]], colWidths=[half, half])

    def qr(self) -> Drawing:
        side = self.profile.qr_size * MM
        widget = QrCodeWidget(self.copy.verification, barLevel="M")
        left, bottom, right, top = widget.getBounds()
        scale = (side / (right - left), 0, 0, side / (top - bottom), 0, 0)
        drawing = Drawing(side, side, transform=scale)
        drawing.add(widget)
        return drawing


def plain_letter(content: CircularContent, copy: CircularCopy) -> bytes:
    """Return the copy in skeleton A, ready for a visible signature."""
    _register(content.profile.typeface)
    letter, profile = _Letter(content, copy), content.profile
    stream = io.BytesIO()
    template = SimpleDocTemplate(
        stream,
        pagesize=profile.page_size,
        topMargin=profile.letterhead_top * MM,
        bottomMargin=profile.margin_bottom * MM,
        leftMargin=profile.left,
        rightMargin=profile.margin_right * MM,
        title=f"Surat Edaran Nomor {letter.number}",
        author=content.letterhead.issuer,
        lang=content.language,
    )
    template.build(list(letter.story()), onLaterPages=_page_number)
    return stream.getvalue()


def _page_number(canvas: Canvas, template: SimpleDocTemplate) -> None:
    canvas.setFont("Plain", 12)
    width, height = template.pagesize
    canvas.drawCentredString(width / 2, height - 15 * MM, str(canvas.getPageNumber()))
