"""Storing what a table of contacts changes, looked at once more within the transaction."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from desktop.domain.contact import Contact
from desktop.i18n import _
from desktop.services.contact_judging import Judge, Line, Outcome
from desktop.services.contact_places import Places
from desktop.services.contact_record import PlaceOf, known_contact, record
from desktop.services.villages import VillageRow
from desktop.store import contacts
from desktop.store.holding import hold
from desktop.store.store import Transaction, View


def known_contacts(view: View) -> dict[str, dict[str, Contact]]:
    """Return the contacts of all villages: by village, by contact id."""
    known: dict[str, dict[str, Contact]] = defaultdict(dict)
    for row in contacts.all_contacts(view):
        if row.village_id:
            known[row.village_id][row.id] = known_contact(row)
    return known


def store_lines(
    tx: Transaction, places: Places, decisions: Mapping[int, str], lines: Sequence[Line]
) -> list[Line]:
    """Write the rows; return those whose place another desk has changed since the preview."""
    hold(tx, [line.village.id for line in lines if line.village])
    judge = Judge(places, known_contacts(tx), decisions)
    again = judge.judge(line.reading for line in lines)
    late = []
    for before, now in zip(lines, again, strict=True):
        if _effect(before) == _effect(now):
            _write(tx, now)
        else:
            sentence = _("Another desk changed the contacts of this village meanwhile.")
            late.append(replace(before, outcome=Outcome.FAULTY, faults=(("village", sentence),)))
    return late


def _effect(line: Line) -> tuple[object, ...]:
    return line.outcome, line.contact, line.before, [row for _id, row in line.ends]


def _write(tx: Transaction, line: Line) -> None:
    # A row that is stored has both.
    village, own = cast("VillageRow", line.village), cast("Contact", line.contact)
    place = PlaceOf(village_id=village.id)
    for contact_id, contact in (*line.ends, (line.contact_id, own)):
        contacts.save(tx, record(contact_id, place, contact))
