"""Working days: Monday to Friday without holidays (Perpres 21/2023, article 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_WORKING_DAYS = 5
_LONGEST_REST = 60
"""No row of holidays is as long; a table that fills a year must not be searched for ever."""


@dataclass(frozen=True, slots=True)
class Holidays:
    """The holidays the office has entered, by day with their names.

    `fixed` are the days ("12-25") that need no yearly decree; a year of which nothing else is
    entered is not known to the end.
    """

    days: Mapping[date, str] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()

    def works(self, day: date) -> bool:
        """Tell whether offices are open on the day, as far as the table knows."""
        return day.weekday() < _WORKING_DAYS and day not in self.days

    def next_working(self, day: date) -> date:
        """Return the first working day after the day."""
        following = [day + timedelta(days=count) for count in range(1, _LONGEST_REST)]
        return next((each for each in following if self.works(each)), following[0])

    def knows(self, year: int) -> bool:
        """Tell whether holidays that change every year are entered for the year."""
        own = (day for day in self.days if day.year == year)
        return any(f"{day:%m-%d}" not in self.fixed for day in own)
