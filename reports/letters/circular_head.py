"""Head of a circular: title, place and date, addressees."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reports.blocks import Unit
from reports.layout import Place, Row
from reports.letters.circular_lines import MOST_ADDRESSEES, NUMBER, RECIPIENT, CircularLines

_SALUTATION = "Yth."


def head(lines: CircularLines) -> Iterator[Unit]:
    """Return the units between the letterhead and the body."""
    space = lines.profile.leading
    if lines.content.skeleton == "B":
        yield from _dated_and_addressed(lines)
        yield from _title(lines, gap=space)
    elif lines.profile.addressees_first:
        yield from _addressees(lines, lines.at("addressees"), gap=space)
        yield from _title(lines, gap=space)
    else:
        yield from _title(lines, gap=0)
        yield from _addressees(lines, lines.at("addressees"), gap=space / 2)


def _title(lines: CircularLines, gap: float) -> Iterator[Unit]:
    between = lines.profile.leading / 2
    yield lines.centred("SURAT EDARAN", "title", bold=True, gap=gap)
    yield lines.centred(f"NOMOR {{{NUMBER}}}", "number")
    yield lines.centred("TENTANG", "title", gap=between)
    subject = lines.centred(lines.content.subject, "subject", bold=True, gap=between)

    def with_air(rows: Sequence[Row]) -> Sequence[Row]:
        return [*rows[:-1], replace(rows[-1], height=rows[-1].height + between)]

    yield lines.in_capitals(subject, "subject").changed(with_air)


def _dated_and_addressed(lines: CircularLines) -> Iterator[Unit]:
    """Place, date and addressees at the right, as the regions write them."""
    page = lines.at("addressees")
    right = page.inset(page.width / 2)
    yield lines.line(f"{lines.where()}, {lines.day}", right)
    yield lines.line("Kepada", right, gap=lines.profile.leading / 2)
    yield from _addressees(lines, right, gap=0)
    yield lines.line("di", right)
    yield lines.line("Tempat", right.inset(lines.profile.size * 2))


def _addressees(lines: CircularLines, place: Place, *, gap: float) -> Iterator[Unit]:
    listed = lines.content.addressees or (f"{{{RECIPIENT}}}",)
    if len(listed) > MOST_ADDRESSEES:
        listed = ("Pejabat sebagaimana tercantum dalam Lampiran",)
    typesetter, size = lines.composer.typesetter, lines.profile.size
    indent = typesetter.width(f"{_SALUTATION} ", size)
    if len(listed) == 1:
        yield lines.marked(_SALUTATION, listed[0], place, indent, gap=gap)
        return

    def saluted(rows: Sequence[Row]) -> Sequence[Row]:
        sign = typesetter.show(_SALUTATION, size)
        return (replace(lines.composer.with_mark(rows[0], sign, place.left), gap=gap), *rows[1:])

    first, *rest = lines.listed(listed, place.inset(indent))
    yield first.changed(saluted)
    yield from rest
