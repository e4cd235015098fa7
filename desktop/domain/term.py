"""Terms: from when until when something holds."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """A span of days, both ends included; None is open."""

    from_on: date | None = None
    until_on: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in the span."""
        started = self.from_on is None or self.from_on <= day
        return started and (self.until_on is None or day <= self.until_on)


ALWAYS = Term()
"""Open at both ends."""
