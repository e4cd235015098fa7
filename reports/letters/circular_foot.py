"""Foot of a circular: what the signature block is dated with, the list of copies, the annexes."""

from collections.abc import Iterator

from reports.blocks import Unit, bound
from reports.layout import Place
from reports.letters.circular_lines import (
    MOST_ADDRESSEES,
    NUMBER,
    CircularLines,
    unannounced,
    with_next,
)
from reports.prose import Annex, Point, Points, text
from reports.words import roman

_ANNEX_HEAD = 0.38
"""Where the head of an annex begins, as a share of the text width: a number fits on one line."""


def dated(lines: CircularLines) -> tuple[str, ...]:
    """Return the place and date lines of the signature block; skeleton B has them on top."""
    if lines.content.skeleton == "B":
        return ()
    return (f"Ditetapkan di {lines.where()}", f"pada tanggal {lines.day}")


def copies(lines: CircularLines) -> Iterator[Unit]:
    """Return the units of the list of copies (tembusan); a single one has no number."""
    listed, place = lines.content.copies_to, lines.at("copies_to")
    if not listed:
        return
    yield lines.line("Tembusan:", place, gap=2 * lines.profile.leading)
    units = lines.listed(listed, place) if len(listed) > 1 else (lines.line(listed[0], place),)
    *most, last = units
    yield from (unit.changed(with_next) for unit in most)
    yield last


def annexes(lines: CircularLines, binds: str) -> Iterator[list[Unit]]:
    """Return the units of each annex; a long list of addressees is the first one."""
    every = (*_addressees(lines), *lines.content.annexes)
    for place, annex in enumerate(every, 1):
        label = f"LAMPIRAN {roman(place)}" if len(every) > 1 else "LAMPIRAN"
        at = lines.at(f"annexes[{place - 1}]")
        blocks = lines.composer.blocks(bound(annex.blocks, binds), at)
        yield [*_annex_head(lines, annex.title, label, at), *blocks]


def _addressees(lines: CircularLines) -> tuple[Annex, ...]:
    listed = lines.content.addressees
    if len(listed) <= MOST_ADDRESSEES:
        return ()
    points = tuple(Point(text(words)) for words in listed)
    return (Annex("Daftar Penerima Surat Edaran", (Points(points),)),)


def _annex_head(lines: CircularLines, title: str, label: str, place: Place) -> Iterator[Unit]:
    content = lines.content
    issuer = content.issued_by or content.letterhead.issuer
    issuer = lines.composer.typesetter.cleaned(issuer, "issued_by")
    right = place.inset(place.width * _ANNEX_HEAD)
    yield lines.line(label, right).changed(unannounced)
    yield lines.line(f"SURAT EDARAN {issuer}", right)
    yield lines.line(f"NOMOR {{{NUMBER}}}", right)
    yield lines.line(f"TANGGAL {lines.day}", right)
    if title:
        gap = lines.profile.leading * 1.5
        unit = lines.centred(title, place.field, bold=True, gap=gap)
        yield lines.in_capitals(unit, place.field).changed(with_next)
