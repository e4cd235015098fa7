"""What a table of contacts would change: row after row, as if those before were stored already."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from desktop.domain.contact import (
    Contact,
    checked,
    day_before,
    may_follow,
    overlap,
    rivals,
    same_person,
)
from desktop.domain.region import letters
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.contact_line import Fault, Reading
from desktop.services.contact_places import Places
from desktop.services.villages import VillageRow
from desktop.store.column_types import new_id


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    UNSURE = "unsure"
    """The name of its village is only near; a person decides."""
    FAULTY = "faulty"
    EMPTY = "empty"
    """Names a village and nobody in it."""


STORED = frozenset({Outcome.NEW, Outcome.CHANGED})
RETURNED = frozenset({Outcome.UNSURE, Outcome.FAULTY})


@dataclass(frozen=True, slots=True)
class Line:
    """A row and what becomes of it."""

    reading: Reading
    outcome: Outcome
    village: VillageRow | None = None
    contact_id: str = ""
    contact: Contact | None = None
    before: Contact | None = None
    """What is stored now, of a row that changes it."""
    ends: tuple[tuple[str, Contact], ...] = ()
    """Predecessors whose terms end the day before, by their ids."""
    candidates: tuple[VillageRow, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def number(self) -> int:
        """Where the row stands in the file."""
        return self.reading.row.number


Known = Mapping[str, Mapping[str, Contact]]
"""What is stored: by village, by contact id."""


class Judge:
    """Looks at one row after the other."""

    def __init__(self, places: Places, known: Known, decisions: Mapping[int, str]) -> None:
        """`decisions` say by the number of a row which village is meant."""
        self._places = places
        self._decisions = decisions
        self._known = defaultdict(dict, {place: dict(rows) for place, rows in known.items()})
        self._seen: dict[tuple[object, ...], int] = {}

    def judge(self, readings: Iterable[Reading]) -> tuple[Line, ...]:
        """Return each row with what becomes of it."""
        return tuple(self._judged(reading) for reading in readings)

    def _judged(self, reading: Reading) -> Line:
        village, candidates, faults = self._village(reading)
        if reading.contact is None or faults:
            told = (*reading.faults, *faults)
            return Line(reading, Outcome.FAULTY, village, candidates=candidates, faults=told)
        if reading.empty:
            return Line(reading, Outcome.EMPTY, village, candidates=candidates)
        if village is None:
            return Line(reading, Outcome.UNSURE, candidates=candidates, faults=(_unsure(),))
        try:
            line = self._placed(reading, village, reading.contact)
        except InvalidInput as wrong:
            fault = ((wrong.field, wrong.message),)
            return Line(reading, Outcome.FAULTY, village, candidates=candidates, faults=fault)
        return replace(line, candidates=candidates)

    def _village(
        self, reading: Reading
    ) -> tuple[VillageRow | None, tuple[VillageRow, ...], tuple[Fault, ...]]:
        try:
            match = self._places.find(reading.written)
        except InvalidInput as wrong:
            return None, (), ((wrong.field, wrong.message),)
        chosen = self._places.by_id.get(self._decisions.get(reading.row.number, ""))
        return match.village or chosen, match.candidates, ()

    def _placed(self, reading: Reading, village: VillageRow, contact: Contact) -> Line:
        self._once(reading, village, contact)
        known = self._known[village.id]
        own = _own(known, contact)
        merged = checked(_merged(known[own], contact) if own else contact)
        ends = _ends({each: row for each, row in known.items() if each != own}, merged)
        contact_id = own or new_id()
        before = known.get(contact_id)
        known[contact_id] = merged
        for each, row in ends:
            known[each] = row
        outcome = Outcome.CHANGED if before else Outcome.NEW
        if before == merged and not ends:
            outcome = Outcome.UNCHANGED
        return Line(reading, outcome, village, contact_id, merged, before, ends)

    def _once(self, reading: Reading, village: VillageRow, contact: Contact) -> None:
        mark = (village.id, contact.role, letters(contact.full_name), contact.valid_from)
        first = self._seen.setdefault(mark, reading.row.number)
        if first != reading.row.number:
            sentence = _("The same contact stands in row {row} already.")
            raise InvalidInput("full_name", sentence.format(row=first))


def _own(known: Mapping[str, Contact], contact: Contact) -> str:
    """The id of the stored contact that a row speaks of; "" for a new one or another term."""
    same = {
        each: row
        for each, row in known.items()
        if row.role == contact.role and same_person(row.full_name, contact.full_name)
    }
    exact = [each for each, row in same.items() if row.valid_from == contact.valid_from]
    if exact:
        return exact[0]
    open_ones = [each for each in same if _may_mean(same[each], contact)]
    return max(open_ones, key=lambda each: same[each].valid_from or date.min, default="")


def _may_mean(row: Contact, contact: Contact) -> bool:
    """Whether a row may speak of this term: it names no first day, or a day of the term."""
    return contact.valid_from is None or overlap(row.term, contact.term)


def _merged(stored: Contact, contact: Contact) -> Contact:
    """What a row says; where it says nothing, what is stored stays."""
    told = {each.name: getattr(contact, each.name) for each in fields(Contact)}
    return replace(stored, **{name: value for name, value in told.items() if value})


def _ends(others: Mapping[str, Contact], contact: Contact) -> tuple[tuple[str, Contact], ...]:
    """Predecessors as they are when the contact follows them; raises InvalidInput."""
    found = rivals(contact, others.values())
    for rival in found:
        if not may_follow(contact, rival):
            sentence = _("{name} is head on these days. Write the first day of the new term.")
            raise InvalidInput("valid_from", sentence.format(name=rival.full_name))
    return tuple(
        (each, replace(row, valid_until=day_before(contact)))
        for each, row in others.items()
        if row in found
    )


def _unsure() -> Fault:
    sentence = _("The name is not exactly that of a village. Choose which one is meant.")
    return "village", sentence
