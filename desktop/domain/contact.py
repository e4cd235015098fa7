"""Contacts: who speaks for a village or another office, from when until when.

A village has one head at a time; whoever fills the post in between (Pj., Plt.) is head in his days.
Who leaves keeps his days, and the successor's begin after them: nobody is written over.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.contact_email import read_email
from desktop.domain.contact_phone import read_phone
from desktop.domain.region import letters, shortened
from desktop.domain.term import Term
from desktop.errors import InvalidInput
from desktop.i18n import _

LONGEST_NAME, LONGEST_TEXT = 100, 300
_FORMULA = tuple("=+-@")


class ContactRole(StrEnum):
    """As what a person speaks; the first three for villages, the last two for other offices."""

    VILLAGE_HEAD = "village_head"
    """Kepala desa or lurah."""
    SECRETARY = "secretary"
    """Sekretaris desa or sekretaris kelurahan."""
    OPERATOR = "operator"
    HEAD = "head"
    STAFF = "staff"


VILLAGE_ROLES = (ContactRole.VILLAGE_HEAD, ContactRole.SECRETARY, ContactRole.OPERATOR)
OFFICE_ROLES = (ContactRole.HEAD, ContactRole.STAFF)
SINGLE = frozenset({ContactRole.VILLAGE_HEAD, ContactRole.HEAD})
"""Roles that one person has at a time."""


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known about one person in one role; days both included, None is open."""

    role: str
    full_name: str
    phone: str = ""
    """`+6281234567890`, as all numbers here."""
    whatsapp: str = ""
    email: str = ""
    address: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    source: str = ""

    @property
    def term(self) -> Term:
        return Term(self.valid_from, self.valid_until)


def checked(contact: Contact) -> Contact:
    """Return the contact as it is kept, numbers and addresses in one form; raises InvalidInput."""
    check_term(contact.valid_from, contact.valid_until)
    return replace(
        contact,
        full_name=check_name(contact.full_name),
        phone=read_phone("phone", contact.phone).number,
        whatsapp=read_phone("whatsapp", contact.whatsapp).number,
        email=read_email(contact.email),
        address=check_text("address", contact.address),
        source=check_text("source", contact.source),
    )


def check_name(written: str) -> str:
    """Return a person's name in one spacing; raises InvalidInput."""
    name = check_text("full_name", written)
    if not letters(name) or name.startswith(_FORMULA) or len(name) > LONGEST_NAME:
        sentence = _("“{name}” is no name of a person.")
        raise InvalidInput("full_name", sentence.format(name=shortened(name)))
    return name


def check_text(field: str, written: str) -> str:
    """Return words on one line in one spacing; raises InvalidInput for what cannot be printed."""
    words = " ".join(written.split())
    if len(words) > LONGEST_TEXT:
        sentence = _("This is longer than {most} characters.")
        raise InvalidInput(field, sentence.format(most=LONGEST_TEXT))
    if not words.isprintable():
        raise InvalidInput(field, _("There are signs in it that cannot be printed."))
    return words


def check_term(valid_from: date | None, valid_until: date | None) -> None:
    """Raise InvalidInput if a term ends before it begins."""
    if valid_from and valid_until and valid_until < valid_from:
        raise InvalidInput("valid_until", _("The last day lies before the first one."))


def same_person(one: str, other: str) -> bool:
    """Tell whether two names are the same but for spaces, points and capitals."""
    return letters(one) == letters(other)


def overlap(one: Term, other: Term) -> bool:
    """Tell whether two terms have a day in common."""
    first = max(one.from_on or date.min, other.from_on or date.min)
    last = min(one.until_on or date.max, other.until_on or date.max)
    return first <= last


def rivals(contact: Contact, others: Iterable[Contact]) -> tuple[Contact, ...]:
    """Return those others who would be head on the same days; nobody in a role of several."""
    if contact.role not in SINGLE:
        return ()
    return tuple(
        each for each in others if each.role == contact.role and overlap(contact.term, each.term)
    )


def day_before(contact: Contact) -> date | None:
    """Return the last day a predecessor can have; None if the contact has been there for ever."""
    return contact.valid_from - timedelta(days=1) if contact.valid_from else None


def may_follow(contact: Contact, rival: Contact) -> bool:
    """Tell whether the rival's term can end before the contact's begins, and keep a day."""
    if contact.valid_from is None:
        return False
    return rival.valid_from is None or rival.valid_from < contact.valid_from
