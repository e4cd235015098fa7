"""Templates of circulars: a letter that was written becomes what the next ones begin with."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.circular_body import annexes_to_json, text_to_json
from desktop.services.circular_draft import KIND
from desktop.services.circular_writing_form import addressee_to_json
from desktop.services.circular_writing_rows import (
    TemplateChoice,
    WritingForm,
    WrittenObligation,
)
from desktop.store import letter_templates
from desktop.store.column_types import new_id
from desktop.store.letter_templates import LetterTemplate
from desktop.store.store import Transaction, View
from reports.prose import Annex
from reports.prose_json import annex_from_json

_USUAL_DAYS = 21
"""Between a letter and its first due date where the letter it was made from has none."""


def offered(view: View) -> tuple[TemplateChoice, ...]:
    """Return the templates that new circulars can begin with."""
    return tuple(
        TemplateChoice(each.id, each.name, each.version, each.body["subject"])
        for each in letter_templates.of_kind(view, KIND)
        if each.active
    )


def template_of(view: View, origin: str) -> LetterTemplate | None:
    """Return the template a draft began with, as it is now; `origin` is `id@version`."""
    template_id = origin.rpartition("@")[0]
    known = letter_templates.of_kind(view, KIND)
    return next((each for each in known if each.id == template_id), None)


def optional_annexes(template: LetterTemplate | None) -> tuple[Annex, ...]:
    """Return the annexes that a template offers."""
    kept = template.body.get("optional_annexes", ()) if template else ()
    return tuple(map(annex_from_json, kept))


def save_new(tx: Transaction, name: str, form: WritingForm, origin: str) -> str:
    """Write a template of its own; returns its id. Raises InvalidInput for a name in use."""
    name = " ".join(name.split())
    if not name:
        raise InvalidInput("name", _("A template needs a name."))
    if any(each.name == name for each in letter_templates.of_kind(tx, KIND)):
        raise InvalidInput("name", _("There is a template of this name already."))
    own = LetterTemplate(new_id(), KIND, name, _body(form, name, template_of(tx, origin)))
    letter_templates.save(tx, own)
    return own.id


def save_next(tx: Transaction, form: WritingForm, origin: str) -> str:
    """Write the next version of the letter's template; returns its id.

    Raises InvalidInput where the letter has none, Conflict.
    """
    before = template_of(tx, origin)
    if before is None:
        raise InvalidInput("name", _("The template of this letter is not in the store any more."))
    body = _body(form, before.name, before)
    letter_templates.save(
        tx, LetterTemplate(before.id, KIND, before.name, body, before.version, before.active)
    )
    return before.id


def _body(form: WritingForm, name: str, before: LetterTemplate | None) -> dict[str, Any]:
    first = _first_due(form)
    kept = before.body.get("optional_annexes", []) if before else []
    figures = {
        "people": form.people,
        "months": form.months,
        "programmes": list(form.programmes),
    }
    return text_to_json(form.body) | {
        "kind": KIND,
        "name": name,
        "subject": form.subject.replace(str(form.fiscal_year), "{tahun}"),
        "skeleton": form.skeleton,
        "figures": figures,
        "due_days": (first - form.letter_on).days if first else _USUAL_DAYS,
        "addressees": [addressee_to_json(each) for each in form.addressees],
        "copies_to": list(form.copies_to),
        "legal_bases": list(form.legal_bases),
        "obligations": _obligations(form.obligations, first),
        "annexes": annexes_to_json(form.body),
        "optional_annexes": kept,
    }


def _first_due(form: WritingForm) -> date | None:
    return min((each.due_on for each in form.obligations if each.due_on), default=None)


def _obligations(written: Sequence[WrittenObligation], first: date | None) -> list[dict[str, Any]]:
    return [
        {
            "text": each.text,
            "binds": each.binds,
            "days": (each.due_on - first).days if each.due_on and first else 0,
            "placeholder": each.placeholder,
        }
        for each in written
    ]
