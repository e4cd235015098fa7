"""A new draft as a copy of a letter that was written before."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from desktop.services.circular_draft import first_signatory, signatories_on
from desktop.store.circulars import Draft, Obligation
from desktop.store.column_types import new_id
from desktop.store.store import View


def copied(view: View, draft: Draft, today: date, places: Container[str]) -> Draft:
    """Return the draft dated today: due dates keep their distance, places are those of today."""
    later = today - (draft.letter_on or today)
    holders = [each.holder.id for each in signatories_on(view, today)]
    still = draft.signatory in holders
    return with_new_ids(
        replace(
            draft,
            letter_on=today,
            outside_number="",
            signatory=draft.signatory if still else first_signatory(view, today) or None,
            obligations=tuple(
                replace(each, due_on=each.due_on + later) if each.due_on else each
                for each in draft.obligations
            ),
            recipients=tuple(each for each in draft.recipients if each.village_id in places),
        )
    )


def with_new_ids(draft: Draft) -> Draft:
    """Return the draft as one of its own."""
    return replace(
        draft,
        obligations=tuple(map(_new_obligation, draft.obligations)),
        recipients=tuple(
            replace(each, id=new_id(), position=position)
            for position, each in enumerate(draft.recipients, 1)
        ),
    )


def _new_obligation(each: Obligation) -> Obligation:
    return replace(each, id=new_id())
