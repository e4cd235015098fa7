"""The form of a circular as values that can be kept on this computer, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from desktop.domain.letter_number import Numbering
from desktop.services.circular_addressees import Addressee
from desktop.services.circular_body import annexes_to_json, read_body, text_to_json
from desktop.services.circular_writing_rows import (
    WritingForm,
    WrittenObligation,
    WrittenRecipient,
)

_BODY, _ANNEXES = "body", "annexes"
_ROWS: dict[str, type] = {
    "addressees": Addressee,
    "obligations": WrittenObligation,
    "recipients": WrittenRecipient,
}


def form_to_values(form: WritingForm) -> dict[str, Any]:
    """Return the form as plain values; days stay days."""
    values = {each.name: getattr(form, each.name) for each in fields(form) if each.name != _BODY}
    for name in _ROWS:
        values[name] = [asdict(each) for each in values[name]]
    return values | {_BODY: text_to_json(form.body), _ANNEXES: annexes_to_json(form.body)}


def form_from_values(values: Mapping[str, Any]) -> WritingForm | None:
    """Read what was kept; None where another program wrote it in another way."""
    try:
        known = {name: value for name, value in values.items() if name != _ANNEXES}
        rows = {name: tuple(kind(**each) for each in known[name]) for name, kind in _ROWS.items()}
        body = read_body(values[_BODY], values[_ANNEXES])
        numbering = Numbering(values["numbering"])
        return WritingForm(**(known | rows | {_BODY: body, "numbering": numbering}))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
