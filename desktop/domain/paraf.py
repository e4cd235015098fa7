"""Paraf: who initials a letter before it is numbered, in which order, and for which content.

At most three officers initial a letter in their order (regional rules on paraf hierarki and paraf
koordinasi). A paraf is for the content it was given to: with any edit it lapses. So it does when
the letter is submitted again, and no clock of a desk has a say in that: the hash covers both.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from desktop.errors import InvalidInput
from desktop.i18n import _

MOST_STEPS = 3
LONGEST_NOTE = 1000


class Standing(StrEnum):
    """Where one person of a route stands."""

    LATER = "later"
    """Somebody before has to answer first, or the letter is not submitted."""
    WAITS = "waits"
    INITIALLED = "initialled"
    RETURNED = "returned"
    LAPSED = "lapsed"
    """Answered to another content, or before the letter was submitted again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person of the route said, when, and of which content."""

    person_id: str
    standing: Standing
    content_hash: str
    given_at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One person of a route with the answer that counts, or the last one that lapsed."""

    person_id: str
    standing: Standing
    answer: Answer | None = None


def content_hash(content: Mapping[str, object], submitted_at: datetime | None) -> str:
    """Return the SHA-256 of a content as submitted: of its canonical JSON, in hexadecimal."""
    whole = {"content": content, "submitted_at": submitted_at and submitted_at.isoformat()}
    canonical = json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(canonical.encode()).hexdigest()


def check_route(person_ids: Sequence[str]) -> None:
    """Raise InvalidInput for a route that is too long or names somebody twice."""
    if len(person_ids) > MOST_STEPS:
        sentence = _("At most {most} people initial a letter.")
        raise InvalidInput("route", sentence.format(most=MOST_STEPS))
    if len(set(person_ids)) < len(person_ids):
        raise InvalidInput("route", _("Nobody initials a letter twice."))


def check_note(note: str, *, required: bool = False) -> str:
    """Return a note trimmed; raises InvalidInput for an endless or a missing one."""
    trimmed = note.strip()
    if required and not trimmed:
        raise InvalidInput("note", _("Say what is to be changed."))
    if len(trimmed) > LONGEST_NOTE:
        sentence = _("At most {longest} characters fit here.")
        raise InvalidInput("note", sentence.format(longest=LONGEST_NOTE))
    return trimmed


def steps(
    route: Sequence[str], answers: Sequence[Answer], present: str, *, submitted: bool
) -> tuple[Step, ...]:
    """Return where everybody stands; `present` is the hash of the content as it is now.

    Of each person the last answer counts that was given to this content.
    """
    done: list[Step] = []
    open_ = submitted
    for person_id in route:
        own = [each for each in answers if each.person_id == person_id]
        counting = [each for each in own if each.content_hash == present]
        if counting:
            done.append(Step(person_id, counting[-1].standing, counting[-1]))
        elif open_:
            done.append(Step(person_id, Standing.WAITS, own[-1] if own else None))
        else:
            done.append(_later(person_id, own))
        open_ = open_ and done[-1].standing is Standing.INITIALLED
    return tuple(done)


def _later(person_id: str, own: Sequence[Answer]) -> Step:
    if own and own[-1].standing is Standing.INITIALLED:
        return Step(person_id, Standing.LAPSED, own[-1])
    return Step(person_id, Standing.LATER, own[-1] if own else None)


def complete(route: Sequence[Step]) -> bool:
    """Tell whether everybody has initialled the content; so has nobody where nobody has to."""
    return all(each.standing is Standing.INITIALLED for each in route)


def whose_turn(route: Sequence[Step]) -> str:
    """Return the id of the person the letter waits for, "" if for nobody."""
    return next((each.person_id for each in route if each.standing is Standing.WAITS), "")


def returned(route: Sequence[Step]) -> Answer | None:
    """Return the answer that gave the letter back, if one did."""
    given = (each.answer for each in route if each.standing is Standing.RETURNED)
    return next(given, None)
