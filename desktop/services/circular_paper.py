"""From what the store holds to what a circular's paper says."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.domain.circular import Figures, Unit, placeholder_values
from desktop.domain.obligation import EVERYBODY
from desktop.domain.official import rank_and_nip
from desktop.domain.region import Kind
from desktop.services.circular_addressees import addressees, read_addressee
from desktop.services.circular_content import profile_from_json
from desktop.services.circular_sources import Sources
from desktop.services.office_paper import letterhead, page_profile, signature_wording
from desktop.store.circulars import Draft, Obligation, Recipient
from desktop.store.regions import VillageRow
from reports.letters.circular import (
    CircularContent,
    CircularCopy,
    SignatureBlock,
)
from reports.letters.verification import LetterFacts, verification_text
from reports.prose import (
    Annex,
    Block,
    Point,
    Points,
    Section,
    cited,
    fill_words,
    text,
)
from reports.prose_json import annex_from_json, block_from_json, section_from_json
from reports.words import date_long, weekday

_ID_SIGNS = 16
"""Enough of a copy's id to find it, and few enough for a small code."""
_LEGAL_BASES = "legal_bases"


def compose(sources: Sources, letter_on: date, number: str) -> CircularContent:
    """Write what all copies share."""
    draft = sources.circular.draft
    written = draft.sections
    lines = sources.signatory.lines(draft.delegation)
    return CircularContent(
        number=number,
        subject=draft.subject,
        letterhead=letterhead(sources.office, sources.signatory.post.kind, sources.emblem),
        signature=_signature(sources, letter_on, lines),
        sections=tuple(_section(each, sources) for each in written["sections"]),
        addressees=_addressees(sources),
        opening=_blocks(written["opening"]),
        closing=_blocks(written["closing"]),
        copies_to=tuple(draft.copies_to or ()),
        annexes=tuple(annex_from_json(each) for each in draft.annexes or ()),
        skeleton="B" if draft.skeleton == "B" else "A",
        profile=profile_from_json(page_profile(sources.office, draft.page_profile)),
        issued_by=lines[0].removeprefix("a.n. ").removesuffix(","),
    )


def _addressees(sources: Sources) -> tuple[str, ...]:
    recipients = sources.circular.draft.recipients
    places = [
        sources.villages[each.village_id]
        for each in recipients
        if each.village_id in sources.villages
    ]
    lines = map(read_addressee, sources.circular.draft.sections["addressees"])
    return addressees(lines, places, sources.regency)


def _signature(sources: Sources, letter_on: date, lines: tuple[str, ...]) -> SignatureBlock:
    official = sources.signatory.official
    servant = official.is_civil_servant
    rank, nip = rank_and_nip(official.rank, official.nip, is_civil_servant=servant)
    return SignatureBlock(
        place=sources.office.place,
        dated_on=letter_on,
        title_lines=lines,
        name=official.full_name,
        rank=rank,
        nip=nip,
        wording=signature_wording(sources.office),
    )


def _blocks(values: Iterable[Any]) -> tuple[Block, ...]:
    return tuple(block_from_json(each) for each in values)


def _section(values: dict[str, Any], sources: Sources) -> Section:
    section = section_from_json(values)
    if values.get("fill") != _LEGAL_BASES:
        return section
    return Section(section.heading, (*section.blocks, Points(_legal_points(sources))))


def _legal_points(sources: Sources) -> tuple[Point, ...]:
    cited = [_literal(basis.citation) for basis in sources.bases]
    ends = [";"] * (len(cited) - 1) + ["."]
    return tuple(Point(text(words + end)) for words, end in zip(cited, ends, strict=bool(cited)))


def _literal(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")


def cited_in(content: CircularContent) -> set[str]:
    """Return the placeholders that cite a point of the content."""
    return cited(_all_blocks(content))


def _all_blocks(content: CircularContent) -> list[Block]:
    parts: tuple[Section | Annex, ...] = (*content.sections, *content.annexes)
    own = [block for part in parts for block in part.blocks]
    return [*content.opening, *content.closing, *own]


@dataclass(frozen=True, slots=True)
class Addressed:
    """A recipient, the id its copy has or will have, and its own number if it has one."""

    copy_id: str
    recipient: Recipient
    village: VillageRow
    number: str = ""

    @property
    def unit(self) -> Unit:
        place = self.village
        return Unit(place.code, place.name, Kind(place.kind), place.district_name)


def address(sources: Sources, content: CircularContent, each: Addressed) -> CircularCopy:
    """Write one recipient's copy."""
    draft = sources.circular.draft
    unit = each.unit
    figures = figures_of(sources, each.recipient)
    values = placeholder_values(unit, figures, draft.fiscal_year or content.signature.dated_on.year)
    values |= due_values(due_names(draft.sections), draft.obligations, unit.kind)
    return CircularCopy(
        recipient_code=unit.code,
        recipient_name=unit.full_name,
        number=each.number,
        values=values,
        binds=unit.kind,
        verification=verification_text(each.copy_id[:_ID_SIGNS], facts(content, each, values)),
    )


def listed_subject(draft: Draft) -> str:
    """Return the subject as the number book and lists name it, open where copies differ."""
    year = draft.fiscal_year or ""
    return fill_words(draft.subject, defaultdict(lambda: "…", tahun=str(year)))


def facts(content: CircularContent, each: Addressed, values: Mapping[str, str]) -> LetterFacts:
    """Tell what a reader can compare the copy's QR code with."""
    return LetterFacts(
        each.number or content.number,
        content.signature.dated_on,
        fill_words(content.subject, defaultdict(lambda: "…", values)),
        each.unit.full_name,
        content.signature.name,
    )


def figures_of(sources: Sources, recipient: Recipient) -> Figures:
    """Return the recipient's own figures, the circular's where it has none."""
    draft = sources.circular.draft
    return Figures(
        recipient.people or draft.people or 0,
        recipient.months or draft.months or 0,
        draft.monthly_rate or 0,
    )


def due_names(text: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    """Return by placeholder the positions of the obligations whose due date it names."""
    # Drafts of the first program name one position only.
    named = text.get("due", {}).items()
    return {name: (at,) if isinstance(at, int) else tuple(at) for name, at in named}


def due_values(
    named: Mapping[str, Sequence[int]], obligations: Sequence[Obligation], kind: Kind
) -> dict[str, str]:
    """Return the due dates that the text names to a kind of unit: "Jumat, 11 Desember 2026".

    Where several obligations share a name, the first that binds the unit gives its date.
    """
    at = {each.position: each for each in obligations}
    shared = {name: [at[place] for place in own if place in at] for name, own in named.items()}
    dates = {name: _due_on(own, kind) for name, own in shared.items()}
    return {name: f"{weekday(day)}, {date_long(day)}" for name, day in dates.items() if day}


def _due_on(shared: Sequence[Obligation], kind: Kind) -> date | None:
    dated = [each for each in shared if each.due_on]
    binding = [each for each in dated if each.binds in {EVERYBODY, kind}]
    return next((each.due_on for each in (*binding, *dated)), None)
