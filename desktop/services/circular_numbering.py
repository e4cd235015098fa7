"""Giving a circular its number: checked, taken from the book, and its copies fixed for good."""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from desktop.domain import letter
from desktop.domain.letter import State, Step
from desktop.domain.letter_check import Finding, require_ready
from desktop.domain.letter_number import (
    Numbering,
    write_blank,
    write_open,
)
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services import circular_content
from desktop.services.book_words import check_given
from desktop.services.circular_paper import (
    Addressed,
    address,
    compose,
    listed_subject,
)
from desktop.services.circular_record import copy_to_json
from desktop.services.circular_rows import NumberRequest, NumberResult
from desktop.services.circular_sources import Sources
from desktop.services.paraf_status import require_initialled
from desktop.store import circulars, documents, numbers
from desktop.store.circulars import Copy
from desktop.store.column_types import new_id, to_json
from desktop.store.number_facts import Facts, Taken
from desktop.store.store import Transaction
from reports.letters.circular import CircularContent, CircularCopy


def addressed(sources: Sources) -> tuple[Addressed, ...]:
    """Pair every recipient with its village; a draft's copy has its recipient's id."""
    draft = sources.circular.draft
    missing = [each for each in draft.recipients if each.village_id not in sources.villages]
    if missing:
        sentence = _("{count} recipients do not exist on the date of the letter.")
        raise InvalidInput("letter_on", sentence.format(count=len(missing)))
    return tuple(
        Addressed(each.id, each, sources.villages[each.village_id]) for each in draft.recipients
    )


def blank(sources: Sources) -> CircularContent:
    """Write the content of a draft, the slot of its number visibly empty."""
    letter_on = sources.circular.draft.letter_on or date.min
    return compose(sources, letter_on, write_blank(sources.series, letter_on))


def number(
    tx: Transaction, sources: Sources, request: NumberRequest, found: tuple[Finding, ...]
) -> NumberResult:
    """Number a draft of the request's version and fix its copies, all in the given transaction."""
    letter.require(State(sources.circular.state), Step.NUMBER)
    require_initialled(tx, sources.circular)
    require_ready(found)
    given = outside(sources, request)
    own = sources.circular
    circulars.date_draft(tx, own.id, request.version, request.letter_on, given.number)
    copies = tuple(replace(each, copy_id=new_id()) for each in addressed(sources))
    taken = _take(tx, sources, request, given, copies)
    content = compose(sources, request.letter_on, given.number or taken[0].text)
    if _is_consecutive(sources):
        texts = [each.text for each in taken]
        copies = tuple(replace(copy, number=own) for copy, own in zip(copies, texts, strict=True))
    _freeze(tx, sources, content, copies, taken[0].text)
    return NumberResult(content.number, len(taken))


def _is_consecutive(sources: Sources) -> bool:
    return sources.circular.draft.numbering == Numbering.CONSECUTIVE


@dataclass(frozen=True, slots=True)
class Outside:
    """A number given by another office, "" if there is none."""

    number: str = ""
    origin: str = ""


def outside(sources: Sources, request: NumberRequest) -> Outside:
    """Check the number another office gave; raises InvalidInput."""
    if not request.outside_number.strip():
        return Outside()
    numbering = Numbering(sources.circular.draft.numbering)
    return Outside(*check_given(request.outside_number, request.outside_from, numbering))


def _take(
    tx: Transaction,
    sources: Sources,
    request: NumberRequest,
    given: Outside,
    copies: tuple[Addressed, ...],
) -> tuple[Taken, ...]:
    entries = _entries(sources, request, given, copies)
    if request.reserved_id is not None:
        if len(entries) > 1:
            sentence = _("A reserved number stands for all copies: choose one number.")
            raise InvalidInput("reserved_id", sentence)
        return (numbers.use_reserved(tx, request.reserved_id, entries[0]),)
    series_id = sources.circular.draft.series_id or ""
    return numbers.take(tx, series_id, request.letter_on.year, entries)


def _entries(
    sources: Sources, request: NumberRequest, given: Outside, copies: tuple[Addressed, ...]
) -> tuple[Facts, ...]:
    shared = Facts(
        text=write_open(sources.series, request.letter_on),
        letter_id=sources.circular.id,
        letter_on=request.letter_on,
        subject=listed_subject(sources.circular.draft),
        signatory=sources.signatory.official.full_name,
        handled_by=sources.office.short_name,
        outside_number=given.number,
        outside_number_from=given.origin,
    )
    if not _is_consecutive(sources):
        return (replace(shared, recipient=_everybody(copies)),)
    return tuple(
        replace(shared, copy_id=each.copy_id, recipient=each.unit.full_name) for each in copies
    )


def _everybody(copies: tuple[Addressed, ...]) -> str:
    if len(copies) == 1:
        return copies[0].unit.full_name
    desa = sum(each.village.kind == "desa" for each in copies)
    counts = ((desa, "desa"), (len(copies) - desa, "kelurahan"))
    return " dan ".join(f"{count} {kind}" for count, kind in counts if count)


def _freeze(
    tx: Transaction,
    sources: Sources,
    content: CircularContent,
    copies: tuple[Addressed, ...],
    booked: str,
) -> None:
    _keep_emblem(tx, content.letterhead.emblem)
    rows = [_copy(each, address(sources, content, each), each.number or booked) for each in copies]
    circulars.freeze_copies(tx, sources.circular.id, circular_content.to_json(content), rows)


def _keep_emblem(tx: Transaction, emblem: bytes) -> None:
    kind = "png" if emblem.startswith(b"\x89PNG") else "jpeg"
    documents.add(tx, emblem, f"image/{kind}", f"lambang.{kind}")


def _copy(each: Addressed, paper: CircularCopy, number: str) -> Copy:
    content = copy_to_json(paper)
    return Copy(
        id=each.copy_id,
        recipient_id=each.recipient.id,
        village_id=each.village.id,
        position=each.recipient.position,
        number=number,
        content=content,
        content_hash=sha256(to_json(content).encode()).hexdigest(),
    )
