"""The first page: what waits for the person at this desk, and a few figures of the office."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop.clock import Clock
from desktop.domain.letter import State, current
from desktop.domain.role import Right, may
from desktop.services.paraf import Parafs
from desktop.services.paraf_status import status
from desktop.services.person import Person
from desktop.services.sending import Sending
from desktop.services.sending_rows import OpenDelivery
from desktop.services.villages import own_places
from desktop.store import circulars, overview
from desktop.store.overview import OwnDraft
from desktop.store.store import Store, View

SOON = timedelta(days=14)
"""How long before its day an obligation is told of."""
LATE = timedelta(days=30)
"""How long after; whether it was answered nobody records yet."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that waits; `kind` says what for, `row` is its letter's key on `page`."""

    id: str
    kind: str
    """initial, returned, ready, sign, overdue, due, failed, unclear or draft."""
    row: str
    subject: str
    number: str = ""
    count: int = 0
    """Copies that lack a signature or did not arrive."""
    on: date | None = None
    """Since when it waits, or when it is due."""
    name: str = ""
    """Who wrote it, or gave it back."""
    note: str = ""
    page: str = "circulars"


@dataclass(frozen=True, slots=True)
class Figures:
    """What the office has done this year."""

    year: int
    letters: dict[State, int] = field(default_factory=dict)
    """Letters dated this year by state."""
    villages: dict[str, int] = field(default_factory=dict)
    """Units of the office's own regency by kind."""
    last_numbers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the first page shows."""

    tasks: tuple[Task, ...]
    figures: Figures


class Home:
    """What a desk begins the day with."""

    def __init__(self, store: Store, person: Person, clock: Clock) -> None:
        self._store = store
        self._person = person
        self._clock = clock
        self._parafs = Parafs(store, person)
        self._sending = Sending(store, person, clock)

    def overview(self) -> Overview:
        """What waits for the person here, the most pressing first, and the year's figures."""
        return Overview(self.tasks(), self.figures())

    def tasks(self) -> tuple[Task, ...]:
        """What waits for the person at this desk, the most pressing first."""
        parafs, sendings = (*self._returned(), *self._initials()), tuple(self._undelivered())
        with self._store.reading() as view:
            return (
                *parafs,
                *(self._unsigned(view) if self._may(Right.SIGN) else ()),
                *sendings,
                *self._due(view),
                *(self._drafts(view) if self._may(Right.WRITE) else ()),
            )

    def badges(self) -> dict[str, int]:
        """How many things wait on each page, without one's own drafts."""
        return dict(Counter(each.page for each in self.tasks() if each.kind != "draft"))

    def figures(self) -> Figures:
        """Letters of this year by state, villages by kind, the last numbers."""
        today = self._today()
        year = today.year
        with self._store.reading() as view:
            letters = _states(view, year)
            places = own_places(view, today)
            last = overview.last_numbers(view, year)
        kinds = Counter(each.kind for each in places)
        numbers = tuple((each.series, each.number) for each in last)
        return Figures(year, letters, dict(kinds), numbers)

    def _initials(self) -> Iterator[Task]:
        for each in self._parafs.waiting_for_me():
            yield Task(
                f"initial:{each.letter_id}",
                "initial",
                each.letter_id,
                each.subject,
                on=each.submitted_at.astimezone().date(),
                name=each.written_by,
            )

    def _returned(self) -> Iterator[Task]:
        for each in self._parafs.returned_to_me():
            step = each.step
            yield Task(
                f"returned:{each.letter_id}",
                "returned",
                each.letter_id,
                each.subject,
                on=step.at.astimezone().date() if step.at else None,
                name=step.name,
                note=step.note,
            )

    def _unsigned(self, view: View) -> Iterator[Task]:
        for each in overview.unsigned(view):
            yield Task(
                f"sign:{each.id}",
                "sign",
                each.id,
                each.subject,
                each.number,
                each.missing,
                each.letter_on,
            )

    def _undelivered(self) -> Iterator[Task]:
        if self._may(Right.WRITE):
            yield from _by_letter("failed", self._sending.failures())
            yield from _by_letter("unclear", self._sending.unclear())

    def _due(self, view: View) -> Iterator[Task]:
        today = self._today()
        for each in overview.due(view, today - LATE, today + SOON):
            kind = "overdue" if each.due_on < today else "due"
            yield Task(
                f"due:{each.id}", kind, each.letter_id, each.text, each.number, on=each.due_on
            )

    def _drafts(self, view: View) -> Iterator[Task]:
        for each in overview.drafts_of(view, self._person.login):
            kind = "draft" if each.submitted_at is None else "ready"
            if kind == "draft" or status(view, circulars.get(view, each.id)).complete:
                yield _draft(each, kind)

    def _may(self, right: Right) -> bool:
        return may(self._person.role, right, in_file=self._store.login is None)

    def _today(self) -> date:
        return self._clock().astimezone().date()


def _states(view: View, year: int) -> dict[State, int]:
    lacking = {each.id for each in overview.unsigned(view)}
    arrived = overview.delivered(view)
    return dict(
        Counter(
            current(
                State(each.state),
                copies=1,
                signed=each.id not in lacking,
                delivered=each.id in arrived,
                submitted=each.submitted_at is not None,
            )
            for each in overview.dated(view, date(year, 1, 1), date(year, 12, 31))
        )
    )


def _draft(each: OwnDraft, kind: str) -> Task:
    begun_on = each.created_at.astimezone().date()
    return Task(f"{kind}:{each.id}", kind, each.id, each.subject, on=begun_on)


def _by_letter(kind: str, found: Iterable[OpenDelivery]) -> Iterator[Task]:
    letters: dict[str, list[OpenDelivery]] = {}
    for each in found:
        letters.setdefault(each.letter_id, []).append(each)
    for letter_id, open_ in letters.items():
        first, on = open_[0], open_[0].at.astimezone().date()
        yield Task(
            f"{kind}:{letter_id}", kind, letter_id, first.subject, first.number, len(open_), on
        )
