"""The text of a circular as a person edits it, and as a draft keeps it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.prose import Annex, Block, Section
from reports.prose_json import (
    annex_from_json,
    annex_to_json,
    block_from_json,
    block_to_json,
    section_from_json,
    section_to_json,
)

LEGAL_BASES = "legal_bases"
"""The fill of the section that the chosen legal bases are written into."""


@dataclass(frozen=True, slots=True)
class BodySection:
    """A section, and what the program writes below its own blocks ("" or LEGAL_BASES)."""

    heading: str
    blocks: tuple[Block, ...]
    fill: str = ""


@dataclass(frozen=True, slots=True)
class LetterBody:
    """Everything that is written as running text."""

    opening: tuple[Block, ...] = ()
    sections: tuple[BodySection, ...] = ()
    closing: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()


def read_body(text: Mapping[str, Any], annexes: Sequence[Any]) -> LetterBody:
    """Read what a draft or a template keeps as `opening`, `sections`, `closing` and annexes."""
    return LetterBody(
        tuple(map(block_from_json, text["opening"])),
        tuple(map(_section_from_json, text["sections"])),
        tuple(map(block_from_json, text["closing"])),
        tuple(map(annex_from_json, annexes)),
    )


def text_to_json(body: LetterBody) -> dict[str, Any]:
    """Return opening, sections and closing as a draft keeps them."""
    return {
        "opening": [block_to_json(each) for each in body.opening],
        "sections": [_section_to_json(each) for each in body.sections],
        "closing": [block_to_json(each) for each in body.closing],
    }


def annexes_to_json(body: LetterBody) -> list[Any]:
    """Return the annexes as a draft keeps them."""
    return [annex_to_json(each) for each in body.annexes]


def _section_from_json(values: dict[str, Any]) -> BodySection:
    section = section_from_json(values)
    return BodySection(section.heading, section.blocks, values.get("fill", ""))


def _section_to_json(section: BodySection) -> dict[str, Any]:
    own: dict[str, Any] = section_to_json(Section(section.heading, section.blocks))
    return own | {"fill": section.fill} if section.fill else own
