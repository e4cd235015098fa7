"""Contacts of villages and other offices: kept with their terms, so that history stays."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.clock import Clock
from desktop.domain.contact import (
    OFFICE_ROLES,
    VILLAGE_ROLES,
    Contact,
    check_term,
    checked,
    day_before,
    may_follow,
    rivals,
)
from desktop.domain.contact_merge import merge
from desktop.domain.role import Right
from desktop.errors import Conflict, InvalidInput
from desktop.i18n import _
from desktop.services import contact_export
from desktop.services.contact_columns import NAMES
from desktop.services.contact_record import PlaceOf, known_contact, record
from desktop.services.contact_rows import ContactRow, in_order, listed
from desktop.services.person import Person, require
from desktop.services.villages import VillageRow
from desktop.store import contacts
from desktop.store.column_types import new_id
from desktop.store.contacts import Contact as Record
from desktop.store.holding import hold
from desktop.store.store import Store, Transaction, View


class Contacts:
    """What a desk does with contacts."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock

    def of_village(self, village_id: str) -> tuple[ContactRow, ...]:
        """A village's contacts, those in office first, also those who left."""
        return self._of(PlaceOf(village_id=village_id))

    def of_office(self, other_office_id: str) -> tuple[ContactRow, ...]:
        """Another office's contacts, ordered as a village's are."""
        return self._of(PlaceOf(other_office_id=other_office_id))

    def add(self, place: PlaceOf, contact: Contact, *, end_others: bool = False) -> str:
        """Keep a new contact, and return its id.

        `end_others` ends the term of who is head already on the day before. Raises InvalidInput
        for the field "end_others" if there is such a head and nothing was said about him.
        """
        return self._write("add contact", new_id(), place, contact, end_others=end_others)

    def change(self, known: ContactRow, contact: Contact, *, end_others: bool = False) -> None:
        """Keep what was changed of a contact since it was `known`.

        Raises as `add`, and Conflict if another desk changed the same meanwhile.
        """
        self._write("change contact", known.id, known.place, contact, known, end_others=end_others)

    def end(self, known: ContactRow, last_day: date) -> None:
        """Let a term end with a day; who was there stays in the history.

        Raises InvalidInput for a day before the first, or in the days of a later head; Conflict.
        """
        self._require()
        check_term(known.contact.valid_from, last_day)
        ended = replace(known.contact, valid_until=last_day)
        with self._store.transaction(self._person.login, "end contact") as tx:
            row = _unchanged(tx, known)
            for rival in rivals(ended, _others(tx, known.place, known.id).values()):
                raise _later_head(rival)
            contacts.save(tx, replace(row, valid_until=last_day))

    def delete(self, known: ContactRow) -> None:
        """Delete what was entered by mistake; who only left gets an end of the term."""
        self._require()
        with self._store.transaction(self._person.login, "delete contact") as tx:
            contacts.delete(tx, _unchanged(tx, known).id)

    def export(self, villages: Sequence[VillageRow], ending: str) -> bytes:
        """The contacts of exactly these villages as a table; `ending` is "xlsx" or "csv"."""
        with self._store.reading() as view:
            book = contact_export.table(view, villages, self._clock().astimezone().date())
        return contact_export.written(book, ending)

    def _of(self, place: PlaceOf) -> tuple[ContactRow, ...]:
        today = self._clock().astimezone().date()
        with self._store.reading() as view:
            rows = [listed(each, today) for each in _records(view, place)]
        return tuple(sorted(rows, key=in_order))

    def _write(
        self,
        action: str,
        row_id: str,
        place: PlaceOf,
        contact: Contact,
        known: ContactRow | None = None,
        *,
        end_others: bool,
    ) -> str:
        self._require()
        kept = _of_its_place(place, checked(contact))
        with self._store.transaction(self._person.login, action) as tx:
            hold(tx, [place.id])
            kept = _merged(tx, known, kept) if known else kept
            _settle(tx, _others(tx, place, row_id), kept, end_others=end_others)
            contacts.save(tx, record(row_id, place, kept))
        return row_id

    def _require(self) -> None:
        require(self._store, self._person, Right.CONTACTS)


def _records(view: View, place: PlaceOf) -> tuple[Record, ...]:
    if place.village_id:
        return contacts.of_village(view, place.village_id)
    return contacts.of_office(view, place.other_office_id or "")


def _others(tx: Transaction, place: PlaceOf, row_id: str) -> dict[str, Contact]:
    return {row.id: known_contact(row) for row in _records(tx, place) if row.id != row_id}


def _merged(tx: Transaction, known: ContactRow, mine: Contact) -> Contact:
    """The contact as both desks want it; raises Conflict where they want different things."""
    theirs = known_contact(contacts.get(tx, known.id))
    merged, clashes = merge(known.contact, mine, theirs)
    if clashes:
        sentence = _(
            "Another desk changed {fields} meanwhile. Nothing was overwritten; look again."
        )
        fields = ", ".join(_(NAMES[field]) for field in clashes)
        raise Conflict(sentence.format(fields=fields))
    return checked(merged)


def _unchanged(tx: Transaction, known: ContactRow) -> Record:
    hold(tx, [known.place.id])
    row = contacts.get(tx, known.id)
    if known_contact(row) != known.contact:
        raise Conflict(
            _("Another desk changed this contact meanwhile. Nothing was overwritten; look again.")
        )
    return row


def _of_its_place(place: PlaceOf, contact: Contact) -> Contact:
    if contact.role not in (VILLAGE_ROLES if place.village_id else OFFICE_ROLES):
        raise InvalidInput("role", _("There is no such role here."))
    return contact


def _settle(
    tx: Transaction, others: dict[str, Contact], contact: Contact, *, end_others: bool
) -> None:
    """End the terms of other heads the day before, or refuse a second one."""
    found = rivals(contact, others.values())
    for row_id, other in others.items():
        if other in found:
            if not end_others:
                raise _two_heads(other)
            if not may_follow(contact, other):
                raise _no_room(other)
            contacts.save(tx, replace(contacts.get(tx, row_id), valid_until=day_before(contact)))


def _two_heads(other: Contact) -> InvalidInput:
    sentence = _("{name} is head on these days already. Say that the other term ends.")
    return InvalidInput("end_others", sentence.format(name=other.full_name))


def _later_head(other: Contact) -> InvalidInput:
    sentence = _("{name} is head on these days. Choose an earlier day.")
    return InvalidInput("valid_until", sentence.format(name=other.full_name))


def _no_room(other: Contact) -> InvalidInput:
    sentence = _("Write a first day that lies after the first day of {name}.")
    return InvalidInput("valid_from", sentence.format(name=other.full_name))
