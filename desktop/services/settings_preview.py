"""A sample letter on the office's paper, drawn by what draws the real ones."""

from dataclasses import replace
from datetime import date
from typing import Any

import resources
from desktop.domain.official import rank_and_nip
from desktop.services import circular_sources
from desktop.services.circular_content import profile_from_json
from desktop.services.circular_sources import Signatory, signatories
from desktop.services.office_paper import letterhead, page_profile, signature_wording
from desktop.services.refusals import paper_in_words
from desktop.services.settings_letterhead import LetterheadRow
from desktop.services.settings_page import PageProfileRow, paper_profile
from desktop.store import documents, office_profile
from desktop.store.store import View
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    Letterhead,
    PageProfile,
    SignatureBlock,
    Variant,
)
from reports.letters.circular_paper import CircularPaper
from reports.prose import Block, Paragraph, Point, Points, Section, text

_HEAD_OF_OFFICE = "office_head"
_REPEATED = 4
"""Times a sentence stands in a paragraph: enough for a second page."""


def letterhead_letter(view: View, row: LetterheadRow, today: date) -> CircularContent:
    """Return a short letter under a letterhead as it stands in the form; raises PaperRefused."""
    office = office_profile.get(view)
    head = Letterhead(
        "regent" if row.id == "regent" else "office",
        row.government,
        row.office_lines,
        row.address_lines,
        _emblem(view, row),
    )
    with paper_in_words():
        profile = profile_from_json(page_profile(office))
        return replace(_content(view, today, row.id), letterhead=head, profile=profile)


def page_letter(view: View, row: PageProfileRow, today: date) -> CircularContent:
    """Return a letter of two pages in a page profile as it stands in the form.

    Raises InvalidInput for a profile that no paper can be made with, PaperRefused.
    """
    return replace(_content(view, today, "office", _REPEATED), profile=paper_profile(row))


def pdf(content: CircularContent) -> bytes:
    """Print a sample letter; raises PaperRefused."""
    copy = CircularCopy("", _sample()["recipient"], content.number)
    with paper_in_words():
        return CircularPaper(content).pages(copy, Variant.PLAIN).pdf()


def _content(view: View, today: date, kind: str, repeated: int = 1) -> CircularContent:
    office, sample = office_profile.get(view), _sample()
    return CircularContent(
        number=sample["number"],
        subject=sample["subject"],
        letterhead=letterhead(office, kind, circular_sources.emblem(view, office, kind)),
        signature=_signature(view, today, kind),
        sections=tuple(_sections(sample, repeated)),
        addressees=tuple(sample["addressees"]),
        copies_to=tuple(sample["copies_to"]),
        profile=PageProfile(),
    )


def _sections(sample: dict[str, Any], repeated: int) -> list[Section]:
    words = Paragraph(text(sample["paragraph"] * repeated))
    points = Points(tuple(Point(text(each)) for each in sample["points"]))
    blocks: tuple[Block, ...] = (words, points)
    return [Section(each, blocks if repeated > 1 else (words,)) for each in sample["headings"]]


def _signature(view: View, today: date, kind: str) -> SignatureBlock:
    office = office_profile.get(view)
    signs = _signatory(view, today, _HEAD_OF_OFFICE if kind == "office" else kind)
    if signs is None:
        return SignatureBlock(office.place, today, (office.name,), "", "", "", ())
    official = signs.official
    rank, nip = rank_and_nip(
        official.rank, official.nip, is_civil_servant=official.is_civil_servant
    )
    wording = signature_wording(office)
    lines = signs.lines("")
    return SignatureBlock(office.place, today, lines, official.full_name, rank, nip, wording)


def _signatory(view: View, today: date, kind: str) -> Signatory | None:
    of_kind = (each for each in signatories(view) if each.post.kind == kind)
    return next((each for each in of_kind if each.term.holds(today)), None)


def _emblem(view: View, row: LetterheadRow) -> bytes:
    if row.emblem is None:
        return resources.emblem()
    return row.emblem.content or documents.content(view, row.emblem.id)


def _sample() -> dict[str, Any]:
    sample: dict[str, Any] = resources.values("defaults", "sample_letter.json")
    return sample
