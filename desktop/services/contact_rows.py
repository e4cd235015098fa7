"""Contacts as lists show them: who is in office first, then who comes, then who was."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.contact import OFFICE_ROLES, VILLAGE_ROLES, Contact
from desktop.services.contact_record import PlaceOf, known_contact, place_of
from desktop.store.contacts import Contact as Record


class Standing(StrEnum):
    """Whether a term runs on a day."""

    PRESENT = "present"
    COMING = "coming"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A contact in the list; `standing` is that of the day the list was read."""

    id: str
    place: PlaceOf
    contact: Contact
    standing: Standing


def standing(contact: Contact, day: date) -> Standing:
    """Tell whether the contact is in office on a day, will be, or has been."""
    if contact.term.holds(day):
        return Standing.PRESENT
    began = contact.valid_from is None or contact.valid_from <= day
    return Standing.FORMER if began else Standing.COMING


def listed(row: Record, day: date) -> ContactRow:
    """Return a contact with its standing on a day."""
    contact = known_contact(row)
    return ContactRow(row.id, place_of(row), contact, standing(contact, day))


def in_order(row: ContactRow) -> tuple[object, ...]:
    """Return what lists of contacts are sorted by."""
    roles = [*VILLAGE_ROLES, *OFFICE_ROLES]
    return (
        list(Standing).index(row.standing),
        [str(role) for role in roles].index(row.contact.role),
        -(row.contact.valid_from or date.min).toordinal(),
        row.contact.full_name,
    )
