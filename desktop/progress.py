"""How far a long job is, and the wish to stop it."""

from dataclasses import dataclass
from threading import Event

from desktop.errors import Cancelled
from desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Step:
    """Where a job stands: `done` of `total` items, the next being `name`."""

    done: int
    total: int
    name: str


class Progress:
    """Shared by the job, which reports, and by a screen, which polls and may wish to cancel."""

    def __init__(self) -> None:
        """Begin before the first step."""
        self._step = Step(0, 0, "")
        self._cancelled = Event()

    @property
    def now(self) -> Step:
        """The last step reported; one reference, so safe to read from any thread."""
        return self._step

    def step(self, done: int, total: int, name: str = "") -> None:
        """Report `done` of `total` as finished; raises Cancelled if somebody wished to stop."""
        self._step = Step(done, total, name)
        if self._cancelled.is_set():
            raise Cancelled(_("Stopped. What was finished is kept."))

    def cancel(self) -> None:
        """Wish to stop; takes effect at the job's next step."""
        self._cancelled.set()
