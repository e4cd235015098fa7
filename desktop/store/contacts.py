"""People whom letters reach, with their term of office and how to reach them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.store.rows import fetch, fetch_one, put, remove
from desktop.store.store import Transaction, View
from desktop.store.tables import contact

__all__ = [
    "Contact",
    "all_contacts",
    "delete",
    "get",
    "of_office",
    "of_village",
    "save",
]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody of one village or one other office, never of both.

    Role is village_head, secretary, operator, head or staff. Phone and WhatsApp are protected:
    the trail holds keyed hashes of them.
    """

    id: str
    village_id: str | None
    other_office_id: str | None
    role: str
    full_name: str
    phone: str = ""
    whatsapp: str = ""
    email: str = ""
    address: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    source: str = ""


_ALL = select(contact).order_by(contact.c.full_name, contact.c.valid_from, contact.c.id)


def all_contacts(view: View) -> tuple[Contact, ...]:
    """All contacts by name, also those whose term is over."""
    return fetch(view, Contact, _ALL)


def of_village(view: View, village_id: str) -> tuple[Contact, ...]:
    """The contacts of a village by name, also those whose term is over."""
    return fetch(view, Contact, _ALL.where(contact.c.village_id == village_id))


def of_office(view: View, other_office_id: str) -> tuple[Contact, ...]:
    """The contacts of another office by name, also those whose term is over."""
    return fetch(view, Contact, _ALL.where(contact.c.other_office_id == other_office_id))


def get(view: View, contact_id: str) -> Contact:
    """One contact; raises NotFound."""
    return fetch_one(view, Contact, select(contact).where(contact.c.id == contact_id))


def save(tx: Transaction, row: Contact) -> None:
    """Write a contact under its id; raises InvalidInput unless it belongs to one place."""
    put(tx, contact, row)


def delete(tx: Transaction, contact_id: str) -> None:
    """Delete a contact; raises NotFound. Who only left gets an end of term instead."""
    remove(tx, contact, contact_id)
