"""The copies of a letter with everything known of their way, read from one state of the store."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.delivery import Attempt, Standing, standing
from desktop.errors import NotFound
from desktop.i18n import _
from desktop.services import circular_sources
from desktop.services.circular_overview import copy_rows
from desktop.services.circular_rows import CopyRow
from desktop.services.circular_sources import Sources
from desktop.services.contact_reach import Reach, addresses
from desktop.store import circulars, deliveries
from desktop.store.deliveries import Delivery, Outcome
from desktop.store.store import View


@dataclass(frozen=True, slots=True)
class Desk:
    """Who looks and when, and which copies this program is sending at this moment."""

    login: str
    now: datetime
    in_hand: Collection[str] = ()

    @property
    def today(self) -> date:
        return self.now.astimezone().date()

    def attempt(self, row: Delivery | Outcome) -> Attempt:
        """Return what the rules need of an attempt."""
        here = row.begun_by == self.login
        in_hand = here and row.copy_id in self.in_hand
        return Attempt(row.state, row.address, row.begun_at, in_hand, not here)

    def standing(self, rows: Iterable[Delivery | Outcome]) -> Standing:
        """Return what is known of a copy from attempts with it, in the order of time."""
        return standing(map(self.attempt, rows), self.now)


@dataclass(frozen=True, slots=True)
class KnownCopy:
    """A fixed copy, how its recipient is reached, and all attempts with it."""

    row: CopyRow
    reach: Reach
    attempts: tuple[Delivery, ...]
    standing: Standing

    @property
    def unit(self) -> str:
        return self.row.unit

    @property
    def signed(self) -> bool:
        return self.row.document_id is not None

    @property
    def telling(self) -> Delivery | None:
        """The attempt that the standing comes from."""
        state = "sending" if self.standing is Standing.UNCLEAR else self.standing.value
        return next((each for each in reversed(self.attempts) if each.state == state), None)


@dataclass(frozen=True, slots=True)
class KnownLetter:
    """A letter and its copies; none before it is numbered."""

    sources: Sources
    copies: tuple[KnownCopy, ...]

    @property
    def number(self) -> str:
        circular = self.sources.circular
        return circular.draft.outside_number or circular.number


def read(view: View, letter_id: str, desk: Desk) -> KnownLetter:
    """Read a letter's copies; addresses as they are today. Raises NotFound."""
    sources = circular_sources.read(view, letter_id)
    fixed = {each.id: each.village_id for each in circulars.copies(view, letter_id)}
    reach = addresses(view, set(fixed.values()), desk.today)
    attempts = _attempts(view, letter_id)
    rows = [each for each in copy_rows(view, sources) if each.id in fixed]
    return KnownLetter(
        sources, tuple(_known(each, reach[fixed[each.id]], attempts, desk) for each in rows)
    )


def find(letter: KnownLetter, copy_id: str) -> KnownCopy:
    """Return one copy of a letter; raises NotFound."""
    for each in letter.copies:
        if each.row.id == copy_id:
            return each
    raise NotFound(_("This copy is not in the store, or no longer."))


def _attempts(view: View, letter_id: str) -> Mapping[str, list[Delivery]]:
    attempts: dict[str, list[Delivery]] = defaultdict(list)
    for each in deliveries.of_letter(view, letter_id):
        attempts[each.copy_id].append(each)
    return attempts


def _known(
    row: CopyRow, reach: Reach, attempts: Mapping[str, list[Delivery]], desk: Desk
) -> KnownCopy:
    own = tuple(attempts[row.id])
    return KnownCopy(row, reach, own, desk.standing(own))
