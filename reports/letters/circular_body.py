"""Body of a circular: its sections in the form of either skeleton, and how they are cited."""

from collections.abc import Iterator
from typing import NamedTuple

from reports.blocks import Unit, bound
from reports.citations import citations
from reports.letters.circular_lines import CircularLines, unannounced, with_next
from reports.prose import Block, Paragraph, text
from reports.skeleton import REPLACED, first_level, section_mark


class _Part(NamedTuple):
    """A section that has something to say to a kind of unit."""

    field: str
    heading: str
    blocks: tuple[Block, ...]
    mark: str
    """Its letter or number; empty for a section without heading."""
    before: str
    """The mark of the part that a section without heading goes on with."""


def body(lines: CircularLines, binds: str) -> Iterator[Unit]:
    """Return the units between the head and the signature."""
    content = lines.content
    if content.skeleton == "A":
        for part in _parts(lines, binds):
            yield from _lettered(lines, part)
        return
    blocks = lines.composer.blocks
    yield from blocks(bound(content.opening, binds), lines.at("opening"))
    for part in _parts(lines, binds):
        yield from _numbered(lines, part)
    yield from blocks(bound(content.closing, binds), lines.at("closing"))


def cited_points(lines: CircularLines, binds: str) -> dict[str, str]:
    """Return how the named points are cited in the letter to one kind of unit."""
    found: dict[str, str] = {}
    for part in _parts(lines, binds):
        mark = part.mark or part.before
        level = _level(lines, part)
        for name, words in citations(part.blocks, (mark,) if mark else (), level):
            found.setdefault(name, words)
    return found


def _parts(lines: CircularLines, binds: str) -> Iterator[_Part]:
    content = lines.content
    left_out = _left_out(lines)
    number, before = 0, ""
    for index, section in enumerate(content.sections):
        blocks = bound(section.blocks, binds)
        if section.heading.casefold() in left_out or (section.blocks and not blocks):
            continue
        mark = _mark(lines, number) if section.heading else ""
        yield _Part(f"sections[{index}]", section.heading, blocks, mark, before)
        number += bool(mark)
        before = mark or before


def _left_out(lines: CircularLines) -> set[str]:
    """Headings in whose place skeleton B has words of its own."""
    content = lines.content
    if content.skeleton == "A":
        return set()
    printed = {"opening": content.opening, "closing": content.closing}
    return {heading for part, heading in REPLACED.items() if printed[part]}


def _mark(lines: CircularLines, number: int) -> str:
    return section_mark(lines.content.skeleton, number)


def _level(lines: CircularLines, part: _Part) -> int:
    return first_level(lines.content.skeleton, marked=bool(part.mark or part.before))


def _lettered(lines: CircularLines, part: _Part) -> Iterator[Unit]:
    """Skeleton A: a lettered heading, the text below it."""
    composer, place, indent = lines.composer, lines.at(part.field), 0.0
    if part.mark:
        indent = composer.indent([part.mark])
        heading = text(part.heading, bold=True)
        gap = lines.profile.paragraph_gap * 1.8
        unit = composer.marked(part.mark, heading, place, indent=indent, gap=gap, bold=True)
        yield unit.changed(unannounced).changed(with_next)
    yield from composer.blocks(part.blocks, place.inset(indent))


def _numbered(lines: CircularLines, part: _Part) -> Iterator[Unit]:
    """Skeleton B: the first paragraph, or else the heading, is a numbered point."""
    composer, place, blocks = lines.composer, lines.at(part.field), part.blocks
    mark = part.mark or part.before
    indent = composer.indent([mark]) if mark else 0
    if part.mark:
        words = text(f"{part.heading}:")
        if blocks and isinstance(blocks[0], Paragraph):
            words, blocks = blocks[0].text, blocks[1:]
        gap = lines.profile.paragraph_gap
        yield composer.marked(mark, words, place, indent=indent, gap=gap)
    yield from composer.blocks(blocks, place.inset(indent), _level(lines, part))
