"""Paraf: a letter goes over its route, and comes back initialled or with a note."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain import letter, paraf
from desktop.domain.letter import State, Step, current
from desktop.domain.paraf import Standing
from desktop.domain.role import Right, may
from desktop.errors import Conflict, InvalidInput, NotAllowed
from desktop.i18n import _
from desktop.services.circular_rows import Choice
from desktop.services.paraf_status import ParafStatus, StepRow, status
from desktop.services.person import Person, require
from desktop.store import circulars, people, reviews
from desktop.store.circulars import Circular
from desktop.store.store import Store, Transaction, View


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that waits for somebody's paraf, and since when."""

    letter_id: str
    subject: str
    submitted_at: datetime
    written_by: str


@dataclass(frozen=True, slots=True)
class Returned:
    """A letter that was given back to who wrote it, by whom and why."""

    letter_id: str
    subject: str
    step: StepRow


class Parafs:
    """What a desk does with parafs."""

    def __init__(self, store: Store, person: Person) -> None:
        self._store = store
        self._person = person

    def people(self) -> tuple[Choice, ...]:
        """Who may initial letters."""
        with self._store.reading() as view:
            return self._people(view)

    def route(self, letter_id: str) -> tuple[str, ...]:
        """The ids of who initials a letter, in their order."""
        with self._store.reading() as view:
            return tuple(each.person_id for each in reviews.steps(view, letter_id))

    def set_route(self, letter_id: str, person_ids: Sequence[str]) -> None:
        """Choose who initials a draft, in which order; another route ends a submission.

        Raises InvalidInput, NotAllowed, NotFound.
        """
        require(self._store, self._person, Right.WRITE)
        paraf.check_route(person_ids)
        with self._store.transaction(self._person.login, "set paraf route") as tx:
            letter.require(_state(circulars.get(tx, letter_id)), Step.EDIT)
            if not {each.id for each in self._people(tx)}.issuperset(person_ids):
                raise InvalidInput("route", _("Somebody of this route may not initial letters."))
            reviews.set_steps(tx, letter_id, person_ids)

    def submit(self, letter_id: str) -> None:
        """Let a draft wait for its route; answers given before no longer count.

        Raises InvalidInput for a letter without a route, NotAllowed, Conflict.
        """
        require(self._store, self._person, Right.WRITE)
        with self._store.transaction(self._person.login, "submit for paraf") as tx:
            found = circulars.get(tx, letter_id)
            where = status(tx, found)
            # What came back may be sent round again as it is.
            letter.require(State(found.state) if where.returned else _state(found), Step.SUBMIT)
            if not where.steps:
                raise InvalidInput("route", _("Choose first who initials this letter."))
            reviews.submit(tx, letter_id, found.version)

    def withdraw(self, letter_id: str) -> None:
        """Take a letter back from its route; raises NotAllowed, Conflict."""
        require(self._store, self._person, Right.WRITE)
        with self._store.transaction(self._person.login, "withdraw from paraf") as tx:
            found = circulars.get(tx, letter_id)
            letter.require(_state(found), Step.WITHDRAW)
            reviews.withdraw(tx, letter_id, found.version)

    def initial(self, letter_id: str, note: str = "", *, seen: str = "") -> None:
        """Initial a letter as it is now; `seen` is the hash of the content that was read.

        Raises NotAllowed where it is not one's turn, Conflict if the content was changed since.
        """
        kept = paraf.check_note(note)
        with self._store.transaction(self._person.login, "initial letter") as tx:
            self._answer(tx, letter_id, Step.INITIAL, seen, kept)

    def give_back(self, letter_id: str, note: str, *, seen: str = "") -> None:
        """Return a letter to who wrote it; raises InvalidInput without a note, else as above."""
        kept = paraf.check_note(note, required=True)
        with self._store.transaction(self._person.login, "return letter") as tx:
            self._answer(tx, letter_id, Step.RETURN, seen, kept)

    def status(self, letter_id: str) -> ParafStatus:
        """Everybody's standing on a letter's route; raises NotFound."""
        with self._store.reading() as view:
            return status(view, circulars.get(view, letter_id))

    def is_mine(self, found: ParafStatus) -> bool:
        """Tell whether a letter waits for the person at this desk."""
        with self._store.reading() as view:
            return bool(found.turn) and found.turn == self._own_id(view)

    def waiting_for_me(self) -> tuple[Waiting, ...]:
        """Letters whose next paraf is that of the person at this desk, the longest first."""
        with self._store.reading() as view:
            own = self._own_id(view)
            return tuple(
                Waiting(each.letter_id, each.subject, each.submitted_at, each.created_by)
                for each in reviews.submitted_to(view, own)
                if status(view, circulars.get(view, each.letter_id)).turn == own
            )

    def returned_to_me(self) -> tuple[Returned, ...]:
        """Letters the person at this desk wrote that were given back."""
        with self._store.reading() as view:
            mine = [
                (each, status(view, circulars.get(view, each.letter_id)).returned)
                for each in reviews.submitted(view)
                if each.created_by == self._person.login
            ]
        return tuple(Returned(each.letter_id, each.subject, step) for each, step in mine if step)

    def _answer(self, tx: Transaction, letter_id: str, step: Step, seen: str, note: str) -> None:
        require(self._store, self._person, Right.INITIAL)
        found = circulars.get(tx, letter_id)
        letter.require(_state(found), step)
        where = status(tx, found)
        if seen and seen != where.content_hash:
            raise Conflict(_("The letter was changed while you read it. Nothing was recorded."))
        own = self._own_id(tx)
        if not own or where.turn != own:
            raise NotAllowed(_not_yours(where))
        answer = Standing.INITIALLED if step is Step.INITIAL else Standing.RETURNED
        reviews.add(tx, letter_id, own, answer, where.content_hash, note)

    def _people(self, view: View) -> tuple[Choice, ...]:
        in_file = self._store.login is None
        return tuple(
            Choice(each.id, each.full_name)
            for each in people.everybody(view)
            if each.active and may(each.role, Right.INITIAL, in_file=in_file)
        )

    def _own_id(self, view: View) -> str:
        """Who sits here, as the store knows it now; "" also for somebody let out meanwhile."""
        known = people.by_login(view, self._person.login)
        return known.id if known and known.active else ""


def _state(found: Circular) -> State:
    return current(State(found.state), 0, 0, submitted=found.submitted_at is not None)


def _not_yours(where: ParafStatus) -> str:
    names = [each.name for each in where.steps if each.person_id == where.turn]
    if names:
        sentence = _("This letter waits for the paraf of {name} now. Nothing was recorded.")
        return sentence.format(name=names[0])
    return _("This letter waits for nobody's paraf now. Nothing was recorded.")
