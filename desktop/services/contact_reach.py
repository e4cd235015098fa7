"""How a place is reached on a day: the addresses that letters and messages go to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.contact import SINGLE, Contact
from desktop.services.contact_record import known_contact
from desktop.store import contacts, office_profile
from desktop.store.store import View

ADDRESS_ORDER = ("operator", "secretary", "village_head", "staff", "head")
"""Who is written to first; the office's settings may say otherwise under "address_order"."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The first known address of each kind; "" where nobody has one."""

    head: str = ""
    """The name of who is head on the day."""
    email: str = ""
    phone: str = ""
    whatsapp: str = ""
    people: int = 0
    """How many contacts are in office on the day."""


def addresses(view: View, village_ids: Collection[str], day: date) -> dict[str, Reach]:
    """Return for every village how it is reached on a day: operator first, then secretary, head."""
    return _addresses(view, village_ids, day, "village_id")


def office_addresses(view: View, office_ids: Collection[str], day: date) -> dict[str, Reach]:
    """Return for every other office how it is reached on a day: staff first, then the head."""
    return _addresses(view, office_ids, day, "other_office_id")


def _addresses(view: View, ids: Collection[str], day: date, place: str) -> dict[str, Reach]:
    order = address_order(view)
    present: dict[str, list[Contact]] = defaultdict(list)
    for row in contacts.all_contacts(view):
        contact = known_contact(row)
        if contact.term.holds(day):
            present[getattr(row, place) or ""].append(contact)
    return {each: reach_of(present[each], order) for each in ids}


def address_order(view: View) -> tuple[str, ...]:
    """Return in which order of roles a place is written to."""
    settings = office_profile.get(view).settings or {}
    chosen = [role for role in settings.get("address_order", ()) if role in ADDRESS_ORDER]
    return tuple(dict.fromkeys((*chosen, *ADDRESS_ORDER)))


def reach_of(present: Iterable[Contact], order: Sequence[str]) -> Reach:
    """Return how these people are reached; of two in one role the one who came last."""
    people = sorted(present, key=lambda each: each.valid_from or date.min, reverse=True)
    people.sort(key=lambda each: order.index(each.role))
    return Reach(
        head=next((each.full_name for each in people if each.role in SINGLE), ""),
        email=next((each.email for each in people if each.email), ""),
        phone=next((each.phone for each in people if each.phone), ""),
        whatsapp=next((each.whatsapp for each in people if each.whatsapp), ""),
        people=len(people),
    )
