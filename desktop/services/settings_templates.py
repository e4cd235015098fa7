"""Templates of letters: renamed, put aside, put back, and carried from one store to another."""

import json
from dataclasses import replace
from typing import Any

from desktop.domain.office import check_line
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.circular_draft import KIND
from desktop.services.settings_records import Subject, plain
from desktop.services.settings_template_body import require_body
from desktop.store import legal_bases, letter_templates
from desktop.store.column_types import new_id
from desktop.store.letter_templates import LetterTemplate
from desktop.store.store import Transaction, View

FORM = "lindungdesa-template-1"
_ODD = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
LARGEST = 2_000_000
"""Bytes of a file with a template."""


def to_file(row: LetterTemplate) -> bytes:
    """Return a template as a file for another store."""
    values = {"form": FORM, "kind": row.kind, "name": row.name, "body": row.body}
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def from_file(view: View, content: bytes) -> LetterTemplate:
    """Read a template out of such a file, with an id of its own; raises InvalidInput.

    Legal bases that this store does not have are left out.
    """
    try:
        values = _values(content)
        known = {each.id for each in legal_bases.all_bases(view)}
        body = values["body"]
        cited = [each for each in body["legal_bases"] if each in known]
        require_body(body)
        return LetterTemplate(new_id(), KIND, str(values["name"]), body | {"legal_bases": cited})
    except (*_ODD, InvalidInput) as error:
        raise _not_ours() from error


def _values(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise _not_ours()
    values: dict[str, Any] = json.loads(content.decode())
    if values["form"] != FORM or values["kind"] != KIND:
        raise _not_ours()
    return values


def _not_ours() -> InvalidInput:
    return InvalidInput("name", _("This file is no template of a circular that can be read here."))


def _write(tx: Transaction, row: LetterTemplate) -> None:
    known = {each.id: each for each in letter_templates.of_kind(tx, row.kind)}
    # A version that is put back is a new version: letters know which one they began with.
    version = known[row.id].version if row.id in known else row.version
    letter_templates.save(tx, replace(row, version=version))


def _check(view: View, row: LetterTemplate) -> None:
    check_line("name", row.name)
    others = [each for each in _rows(view) if each.id != row.id]
    if row.name in {each.name for each in others}:
        raise InvalidInput("name", _("There is a template of this name already."))
    if not (row.active or any(each.active for each in others)):
        raise InvalidInput("active", _("New letters need one template to begin with."))


def _rows(view: View) -> tuple[LetterTemplate, ...]:
    return letter_templates.of_kind(view, KIND)


TEMPLATES = Subject(
    table="letter_template",
    name="letter template",
    rows=_rows,
    write=_write,
    check=_check,
    image=plain(LetterTemplate),
)
