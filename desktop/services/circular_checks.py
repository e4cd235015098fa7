"""What the checks before numbering look at, from a stored circular or an unsaved one."""

from collections.abc import Iterator
from datetime import date

from desktop.domain.circular import Figures, Unit, placeholder_values
from desktop.domain.letter_check import (
    Asked,
    CheckedBasis,
    DraftLetter,
    Finding,
    Receiver,
    Signer,
)
from desktop.domain.letter_check_rules import check as run
from desktop.domain.letter_text import Passage, passages
from desktop.domain.region import Kind
from desktop.domain.term import Term
from desktop.services.check_register import Desk, read_desk
from desktop.services.circular_addressees import addressees, read_addressee
from desktop.services.circular_body import BodySection, LetterBody, read_body
from desktop.services.circular_paper import due_names, due_values
from desktop.services.circular_rows import NumberRequest
from desktop.services.circular_sources import Sources
from desktop.store import numbers
from desktop.store.store import View
from reports.letters.circular_lines import NUMBER, RECIPIENT
from reports.prose import Annex, cited
from reports.skeleton import REPLACED

_NOWHERE = Unit("", "", Kind.DESA, "")


def check(view: View, sources: Sources, request: NumberRequest) -> tuple[Finding, ...]:
    """Look for what stands against the number, in reading order; warnings do not forbid it.

    The sources may be those of a draft that was never saved.
    """
    before = None
    if request.reserved_id is None:
        series_id = sources.circular.draft.series_id or ""
        before = numbers.latest_letter_on(view, series_id, request.letter_on.year)
    return look(sources, read_desk(view), request.letter_on, before)


def look(
    sources: Sources, desk: Desk, letter_on: date, before: date | None = None
) -> tuple[Finding, ...]:
    """Check a circular against the office's tables; `before` is its book's latest date."""
    draft = sources.circular.draft
    body = read_body(draft.sections, draft.annexes or ())
    letter = DraftLetter(
        subject=draft.subject,
        letter_on=letter_on,
        signer=_signer(sources),
        fiscal_year=draft.fiscal_year or 0,
        passages=_passages(sources, body),
        placeholders=_placeholders(sources, body),
        recipients=_recipients(sources),
        bases=_bases(sources, desk),
        obligations=tuple(Asked(each.text, each.due_on, each.binds) for each in draft.obligations),
        copies_to=tuple(draft.copies_to or ()),
        annexes=len(body.annexes),
        register=desk.register,
        numbered_before_on=before,
    )
    return run(letter, desk.switched_off)


def _signer(sources: Sources) -> Signer:
    signs = sources.signatory
    term, post = signs.term, Term(signs.post.valid_from, signs.post.valid_until)
    begun = max((each for each in (term.from_on, post.from_on) if each), default=None)
    ended = min((each for each in (term.until_on, post.until_on) if each), default=None)
    return Signer(signs.official.full_name, signs.post.title, Term(begun, ended))


def _passages(sources: Sources, body: LetterBody) -> tuple[Passage, ...]:
    draft = sources.circular.draft
    places = [
        sources.villages[each.village_id]
        for each in draft.recipients
        if each.village_id in sources.villages
    ]
    lines = map(read_addressee, draft.sections.get("addressees", ()))
    return (
        Passage("subject", draft.subject),
        *(Passage("addressees", line) for line in addressees(lines, places, sources.regency)),
        *_printed(body, draft.skeleton),
        *(Passage(f"copies_to:{at}", line) for at, line in enumerate(draft.copies_to or ())),
    )


def _printed(body: LetterBody, skeleton: str) -> Iterator[Passage]:
    """Yield what this skeleton prints: each has its own first and last words."""
    left_out = {"opening", "closing"}
    if skeleton == "B":
        replaced = {REPLACED[part] for part in left_out if getattr(body, part)}
        headings = enumerate(each.heading.casefold() for each in body.sections)
        left_out = {f"section:{at}" for at, heading in headings if heading in replaced}
    for passage in passages(body):
        part, *rest = passage.place.split(":")
        own = part if part in {"opening", "closing"} else ":".join((part, *rest[:1]))
        if own not in left_out:
            yield passage


def _placeholders(sources: Sources, body: LetterBody) -> frozenset[str]:
    draft = sources.circular.draft
    parts: tuple[BodySection | Annex, ...] = (*body.sections, *body.annexes)
    blocks = [block for part in parts for block in part.blocks]
    values = placeholder_values(_NOWHERE, Figures(0, 0, 0), 0)
    due = due_values(due_names(draft.sections), draft.obligations, Kind.DESA)
    cites = cited([*body.opening, *blocks, *body.closing])
    return frozenset(values.keys() | due.keys() | cites | {NUMBER, RECIPIENT})


def _recipients(sources: Sources) -> tuple[Receiver, ...]:
    found = [
        (each.village_id, sources.villages.get(each.village_id))
        for each in sources.circular.draft.recipients
    ]
    return tuple(
        Receiver(village_id, village.name, village.kind) if village else Receiver(village_id)
        for village_id, village in found
    )


def _bases(sources: Sources, desk: Desk) -> tuple[CheckedBasis, ...]:
    looked_up = {each.basis: each.checked_on for each in desk.register.bases}
    return tuple(CheckedBasis(each, looked_up.get(each)) for each in sources.bases)
