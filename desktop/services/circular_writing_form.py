"""Between the stored draft of a circular and the form it is written in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.contribution import LEAST_PROTECTION
from desktop.domain.letter_number import Numbering
from desktop.services.circular_addressees import Addressee, read_addressee
from desktop.services.circular_body import annexes_to_json, read_body, text_to_json
from desktop.services.circular_draft import due_names
from desktop.services.circular_paper import due_names as stored_due_names
from desktop.services.circular_writing_rows import (
    WritingForm,
    WrittenObligation,
    WrittenRecipient,
)
from desktop.store.circulars import Draft, Obligation, Recipient


def form_of(draft: Draft) -> WritingForm:
    """Return everything that is edited in a stored draft."""
    letter_on = draft.letter_on or date.min
    return WritingForm(
        subject=draft.subject,
        letter_on=letter_on,
        fiscal_year=draft.fiscal_year or letter_on.year,
        people=draft.people or 0,
        months=draft.months or 0,
        skeleton="B" if draft.skeleton == "B" else "A",
        series_id=draft.series_id or "",
        signatory_id=draft.signatory or "",
        body=read_body(draft.sections, draft.annexes or ()),
        delegation=draft.delegation,
        numbering=Numbering(draft.numbering),
        classification=draft.classification,
        page_profile=draft.page_profile,
        addressees=tuple(map(read_addressee, draft.sections["addressees"])),
        copies_to=tuple(draft.copies_to or ()),
        legal_bases=tuple(draft.legal_bases or ()),
        obligations=_obligations(draft),
        recipients=tuple(
            WrittenRecipient(each.village_id, each.people, each.months, each.id)
            for each in draft.recipients
        ),
        programmes=tuple(draft.sections.get("programmes", LEAST_PROTECTION)),
    )


def _obligations(draft: Draft) -> tuple[WrittenObligation, ...]:
    named = stored_due_names(draft.sections)
    by_position = {at: name for name, positions in named.items() for at in positions}
    return tuple(
        WrittenObligation(
            each.text, each.due_on, each.binds, by_position.get(each.position, ""), each.id
        )
        for each in draft.obligations
    )


def draft_of(form: WritingForm, monthly_rate: int, stored: Draft) -> Draft:
    """Write the form into a stored draft; the rate in whole rupiah per person and month."""
    return replace(
        stored,
        subject=form.subject,
        letter_on=form.letter_on,
        series_id=form.series_id or None,
        classification=form.classification,
        numbering=form.numbering,
        signatory=form.signatory_id or None,
        delegation=form.delegation,
        skeleton=form.skeleton,
        sections=_text(form),
        annexes=annexes_to_json(form.body),
        copies_to=list(form.copies_to),
        legal_bases=list(form.legal_bases),
        fiscal_year=form.fiscal_year,
        people=form.people,
        months=form.months,
        monthly_rate=monthly_rate,
        page_profile=form.page_profile,
        obligations=_stored_obligations(form.obligations),
        recipients=_stored_recipients(form.recipients),
    )


def _text(form: WritingForm) -> dict[str, Any]:
    return text_to_json(form.body) | {
        "addressees": [addressee_to_json(each) for each in form.addressees],
        "due": due_names(each.placeholder for each in form.obligations),
        "programmes": list(form.programmes),
    }


def addressee_to_json(each: Addressee) -> str | dict[str, str]:
    """Return a line of the address as drafts and templates keep it."""
    return {"text": each.words, "binds": each.binds} if each.binds else each.words


def _stored_obligations(written: Sequence[WrittenObligation]) -> tuple[Obligation, ...]:
    return tuple(
        Obligation(each.id, position, each.text, each.due_on, each.binds)
        for position, each in enumerate(written, 1)
    )


def _stored_recipients(written: Sequence[WrittenRecipient]) -> tuple[Recipient, ...]:
    return tuple(
        Recipient(each.id, each.village_id, position, each.people, each.months)
        for position, each in enumerate(written, 1)
    )
