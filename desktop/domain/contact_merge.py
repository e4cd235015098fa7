"""Two desks change one contact: what only one of them changed is kept, field by field."""

from dataclasses import replace
from typing import Any

from desktop.domain.contact import Contact

PARTS = (
    ("role",),
    ("full_name",),
    ("phone",),
    ("whatsapp",),
    ("email",),
    ("address",),
    ("valid_from", "valid_until"),
    ("source",),
)
"""What is one thing to a person; a term is kept whole."""


def merge(base: Contact, mine: Contact, theirs: Contact) -> tuple[Contact, tuple[str, ...]]:
    """Return theirs with what I changed, and the first fields of what both changed otherwise."""
    merged, clashes = theirs, []
    for part in PARTS:
        was, here, there = (_values(each, part) for each in (base, mine, theirs))
        if here == was:
            continue
        if there not in {was, here}:
            clashes.append(part[0])
        changed: dict[str, Any] = dict(zip(part, here, strict=True))
        merged = replace(merged, **changed)
    return merged, tuple(clashes)


def _values(contact: Contact, part: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(contact, name) for name in part)
