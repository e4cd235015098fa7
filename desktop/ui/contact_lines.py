"""The rows of a table of contacts as the preview shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _
from desktop.services.contact_columns import NAMES
from desktop.services.contact_judging import Outcome
from desktop.ui import contact_words, wording
from desktop.ui.looks import Look
from desktop.ui.table import Column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.domain.contact import Contact
    from desktop.services.contact_judging import Line

OUTCOMES = {
    Outcome.UNSURE: Look(N_("Which village?"), "ring", "amber"),
    Outcome.FAULTY: Look(N_("Returned"), "square", "red"),
    Outcome.CHANGED: Look(N_("Changed"), "dot", "blue"),
    Outcome.NEW: Look(N_("New"), "dot", "green"),
    Outcome.UNCHANGED: Look(N_("Unchanged"), "dash", "muted"),
    Outcome.EMPTY: Look(N_("Not filled in"), "dash", "muted"),
}
"""In the order in which a person looks at them."""
_PHONES = frozenset({"phone", "whatsapp"})
_COMPARED = ("full_name", "phone", "whatsapp", "email", "address", "source")


def ordered(lines: Iterable[Line]) -> list[Line]:
    """What a person must look at first, then as the rows stand in the file."""
    order = list(OUTCOMES)
    return sorted(lines, key=lambda line: (order.index(line.outcome), line.number))


def _number(line: Line) -> str:
    return wording.count(line.number)


def _village(line: Line) -> str:
    written = line.reading.written
    return line.village.name if line.village else written.village or written.code


def _person(line: Line) -> str:
    return line.reading.name or wording.NOTHING


def says(line: Line) -> str:
    """What is wrong, what changes, what was repaired, whose term ends: a line for each."""
    return "\n".join((*_faults(line), *_changes(line), *_repairs(line), *_ends(line)))


def _in_one_line(line: Line) -> str:
    return " · ".join(says(line).splitlines())


def _faults(line: Line) -> Iterator[str]:
    for field, sentence in line.faults:
        yield f"{_(NAMES[field])}: {sentence}"


def _changes(line: Line) -> Iterator[str]:
    if line.before is not None and line.contact is not None:
        was, now = line.before, line.contact
        for field in _COMPARED:
            if getattr(was, field) != getattr(now, field):
                yield f"{_(NAMES[field])}: {_value(was, field)} → {_value(now, field)}"
        if was.term != now.term:
            yield f"{_('Term')}: {contact_words.term(was)} → {contact_words.term(now)}"


def _value(contact: Contact, field: str) -> str:
    value: str = getattr(contact, field)
    return contact_words.phone(value) if field in _PHONES else value or wording.NOTHING


def _repairs(line: Line) -> Iterator[str]:
    for field, number in line.reading.repaired:
        words = _("{field} read as {number}")
        yield words.format(field=_(NAMES[field]), number=number)


def _ends(line: Line) -> Iterator[str]:
    for _id, contact in line.ends:
        words = _("the term of {name} ends on {day}")
        yield words.format(name=contact.full_name, day=wording.day(contact.valid_until))


COLUMNS = (
    Column(N_("Row"), _number, lambda line: line.number, 48, number=True),
    Column(N_("Outcome"), lambda line: OUTCOMES[line.outcome], width=130),
    Column(N_("Village"), _village, width=120, most=150),
    Column(N_("Name"), _person, width=130, most=160),
    Column(N_("What it says"), _in_one_line, width=320, stretch=True),
)
