"""How roles, terms and numbers of contacts are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.contact_phone import spoken_phone
from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.looks import Look

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.domain.contact import Contact

ROLES = {
    "village_head": N_("Village head"),
    "secretary": N_("Secretary"),
    "operator": N_("Operator"),
    "head": N_("Head of the office"),
    "staff": N_("Staff"),
}
WARD_HEAD = N_("Ward head (lurah)")
STANDING = {
    "present": Look(N_("In office"), "dot", "green"),
    "coming": Look(N_("Later"), "ring", "blue"),
    "former": Look(N_("Former"), "dash", "muted"),
}
GAP = {
    "": Look(N_("Complete"), "dot", "green"),
    "no_email": Look(N_("No e-mail"), "ring", "amber"),
    "no_head": Look(N_("No head"), "ring", "amber"),
    "no_contact": Look(N_("No contact"), "square", "red"),
}


def role_word(role: str, kind: str = "") -> str:
    """What a role is called; the head of an urban ward is its lurah."""
    return _(WARD_HEAD if (role, kind) == ("village_head", "kelurahan") else ROLES[role])


def roles(choice: Iterable[str], kind: str = "") -> list[tuple[str, str]]:
    """Roles to choose from."""
    return [(str(role), role_word(role, kind)) for role in choice]


def phone(number: str) -> str:
    """`0812-3456-7890`, or a dash."""
    return spoken_phone(number) or wording.NOTHING


def term(contact: Contact) -> str:
    """`since 1 Jan 2026`, `1 Jan 2026 to 30 Jun 2026`, or a dash."""
    return span(contact.valid_from, contact.valid_until)


def span(first: date | None, last: date | None) -> str:
    """From when until when; a dash if neither is known."""
    since, until = wording.day(first), wording.day(last)
    if first and last:
        return _("{since} to {until}").format(since=since, until=until)
    if first:
        return _("since {since}").format(since=since)
    return _("until {until}").format(until=until) if last else wording.NOTHING


def written_day(value: date | None) -> str:
    """A day as it is typed: `31-12-2026`."""
    return f"{value:%d-%m-%Y}" if value else ""
