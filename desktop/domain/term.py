"""Terms: from when until when something holds."""

from dataclasses import dataclass
from datetime import date

from desktop.errors import InvalidInput
from desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Term:
    """A span of days, both ends included; None is open."""

    from_on: date | None = None
    until_on: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        started = self.from_on is None or self.from_on <= day
        return started and (self.until_on is None or day <= self.until_on)

    def overlaps(self, other: "Term") -> bool:
        """Tell whether the two have a day in common."""
        return _begins_in_time(self, other) and _begins_in_time(other, self)


def _begins_in_time(late: Term, early: Term) -> bool:
    return late.from_on is None or early.until_on is None or late.from_on <= early.until_on


def check_order(term: Term, field: str = "valid_until") -> None:
    """Raise InvalidInput if the end lies before the beginning."""
    if term.from_on is not None and term.until_on is not None and term.until_on < term.from_on:
        raise InvalidInput(field, _("The end lies before the beginning."))


ALWAYS = Term()
"""Open at both ends."""
