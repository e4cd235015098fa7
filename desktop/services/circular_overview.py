"""A circular as it is listed and shown."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.letter import State, current
from desktop.domain.letter_number import Numbering
from desktop.services import circular_sources, paraf_status
from desktop.services.circular_paper import figures_of
from desktop.services.circular_record import stored_copy
from desktop.services.circular_rows import (
    CircularDetail,
    CircularRow,
    CopyRow,
    HistoryRow,
    ObligationRow,
)
from desktop.services.circular_sources import Sources
from desktop.store import circulars, history
from desktop.store.circulars import Recipient
from desktop.store.regions import VillageRow
from desktop.store.store import View


def row(listed: circulars.CircularRow) -> CircularRow:
    """Return the line of the list; the state follows from the copies."""
    return CircularRow(
        id=listed.id,
        number=listed.outside_number or listed.number,
        subject=listed.subject,
        letter_on=listed.letter_on or date.min,
        recipients=listed.recipients,
        signed=listed.signed,
        state=current(
            State(listed.state),
            listed.copies,
            listed.signed,
            listed.delivered,
            submitted=listed.submitted_at is not None,
        ),
        delivered=listed.delivered,
        created_at=listed.created_at,
    )


def listed(view: View, found: circulars.CircularRow) -> CircularRow:
    """Return the line of the list, for a letter that goes round with how that stands."""
    own = row(found)
    if own.state is not State.IN_REVIEW:
        return own
    route = paraf_status.status(view, circulars.get(view, found.id))
    return replace(own, returned=route.returned is not None, initialled=route.complete)


def detail(view: View, letter_id: str) -> CircularDetail:
    """Return everything about a circular; raises NotFound."""
    sources = circular_sources.read(view, letter_id)
    draft = sources.circular.draft
    return CircularDetail(
        row=next(listed(view, each) for each in circulars.rows(view) if each.id == letter_id),
        skeleton="B" if draft.skeleton == "B" else "A",
        people=draft.people or 0,
        months=draft.months or 0,
        monthly_rate=draft.monthly_rate or 0,
        fiscal_year=draft.fiscal_year or 0,
        numbering=Numbering(draft.numbering),
        copies=copy_rows(view, sources),
        obligations=tuple(
            ObligationRow(each.position, each.text, each.due_on, each.binds)
            for each in draft.obligations
        ),
        signatory=sources.signatory.name,
        history=_history(view, letter_id),
    )


def copy_rows(view: View, sources: Sources) -> tuple[CopyRow, ...]:
    """Return the fixed copies, or before numbering the recipients in their place."""
    fixed = {each.recipient_id: each for each in circulars.copies(view, sources.circular.id)}
    return tuple(
        _copy_row(view, sources, each, fixed.get(each.id))
        for each in sources.circular.draft.recipients
    )


def _copy_row(
    view: View, sources: Sources, recipient: Recipient, copy: circulars.CopyRow | None
) -> CopyRow:
    place = _place(view, sources.villages.get(recipient.village_id), copy)
    figures = figures_of(sources, recipient)
    return CopyRow(
        id=copy.id if copy else recipient.id,
        village_code=place.code,
        village=place.name,
        district=place.district,
        kind=place.kind,
        number=sources.circular.draft.outside_number or copy.number if copy else "",
        people=figures.people,
        months=figures.months,
        signed_at=copy.signed_at if copy else None,
        document_id=copy.document_id if copy else None,
    )


@dataclass(frozen=True, slots=True)
class _Place:
    code: str = ""
    name: str = ""
    district: str = ""
    kind: str = ""


def _place(view: View, village: VillageRow | None, copy: circulars.CopyRow | None) -> _Place:
    """Return whose copy it is; of a place that a later list lets end before, what was printed."""
    if village is not None:
        return _Place(village.code, village.name, village.district_name, village.kind)
    if copy is None:
        return _Place()
    printed = stored_copy(view, copy.id)
    values = printed.values
    return _Place(printed.recipient_code, values["desa"], values["kecamatan"], printed.binds)


def _history(view: View, letter_id: str) -> tuple[HistoryRow, ...]:
    return tuple(
        HistoryRow(each.at, each.actor, each.action) for each in history.of_letter(view, letter_id)
    )
