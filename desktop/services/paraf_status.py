"""Where a letter stands on its route: read from the store, and required before its number."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from desktop.domain import paraf
from desktop.domain.letter_check import Finding
from desktop.domain.paraf import Answer, Standing, Step
from desktop.errors import NotAllowed
from desktop.i18n import _
from desktop.store import people, reviews
from desktop.store.circulars import Circular, Draft
from desktop.store.store import View

_GIVEN_WITH_THE_NUMBER = ("letter_on", "outside_number")
"""The register writes date and number; who initials has seen neither."""
_NOT_PRINTED = ("template",)


@dataclass(frozen=True, slots=True)
class StepRow:
    """One person of a route; `at` and `note` are those of the last answer, if there is one."""

    person_id: str
    name: str
    standing: Standing
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParafStatus:
    """A letter's route with everybody's standing; `content_hash` is that of its content now."""

    steps: tuple[StepRow, ...]
    submitted_at: datetime | None
    content_hash: str
    turn: str
    """The id of the person it waits for, "" if for nobody."""

    @property
    def complete(self) -> bool:
        """Whether nothing of the route stands against the number."""
        return all(each.standing is Standing.INITIALLED for each in self.steps)

    @property
    def returned(self) -> StepRow | None:
        """Who gave the letter back."""
        back = (each for each in self.steps if each.standing is Standing.RETURNED)
        return next(back, None)


def content(draft: Draft) -> dict[str, Any]:
    """Return everything of a draft that is printed or numbered, except what the register gives."""
    whole = asdict(draft)
    for name in (*_GIVEN_WITH_THE_NUMBER, *_NOT_PRINTED):
        del whole[name]
    whole["recipients"] = [_without_id(each) for each in whole["recipients"]]
    whole["obligations"] = [_without_id(each) for each in whole["obligations"]]
    return whole


def _without_id(row: dict[str, Any]) -> dict[str, Any]:
    due_on = row.get("due_on")
    kept = {name: value for name, value in row.items() if name != "id"}
    return kept | {"due_on": due_on.isoformat()} if due_on else kept


def status(view: View, circular: Circular) -> ParafStatus:
    """Return where a letter stands on its route."""
    submitted_at = circular.submitted_at
    own = paraf.content_hash(content(circular.draft), submitted_at)
    route = tuple(each.person_id for each in reviews.steps(view, circular.id))
    answers = _answers(view, circular.id)
    steps = paraf.steps(route, answers, own, submitted=submitted_at is not None)
    names = {each.id: each.full_name for each in people.everybody(view)} if route else {}
    rows = tuple(_row(each, names[each.person_id]) for each in steps)
    return ParafStatus(rows, submitted_at, own, paraf.whose_turn(steps))


def _answers(view: View, letter_id: str) -> tuple[Answer, ...]:
    return tuple(
        Answer(each.person_id, Standing(each.answer), each.content_hash, each.given_at, each.note)
        for each in reviews.parafs(view, letter_id)
    )


def _row(step: Step, name: str) -> StepRow:
    answer = step.answer
    if answer is None:
        return StepRow(step.person_id, name, step.standing)
    return StepRow(step.person_id, name, step.standing, answer.given_at, answer.note)


def missing(found: ParafStatus) -> str:
    """Return the sentence about what the route lacks, "" if it lacks nothing."""
    if found.complete:
        return ""
    back = found.returned
    if back is not None:
        return _("{name} gave the letter back: {note}").format(name=back.name, note=back.note)
    lacking = _names(each for each in found.steps if each.standing is not Standing.INITIALLED)
    if found.submitted_at is None:
        sentence = _("This letter has not been submitted for paraf. Lacking: {names}.")
    else:
        sentence = _("Not everybody has initialled this letter as it is now. Lacking: {names}.")
    return sentence.format(names=lacking)


def _names(rows: Iterable[StepRow]) -> str:
    return ", ".join(each.name for each in rows)


def finding(view: View, circular: Circular) -> tuple[Finding, ...]:
    """Return what the route says against the number, as the checks say it."""
    said = missing(status(view, circular))
    return (Finding("paraf", "paraf", said),) if said else ()


def require_initialled(view: View, circular: Circular) -> None:
    """Raise NotAllowed naming who has not initialled the letter as it is now."""
    said = missing(status(view, circular))
    if said:
        raise NotAllowed(said)
