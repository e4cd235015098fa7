"""What an addressee can still put into a budget, told by the date of a letter.

Dates are data of the office (Permendagri 114/2014 article 29, Permendagri 20/2018 article 38 for
desa; PP 12/2019 article 106 for what a kelurahan gets through its district's share).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.region import Kind
from desktop.errors import InvalidInput
from desktop.i18n import _

_NO_LEAP_YEAR = 2027
"""A row holds for every year, so 29 February is no day to close on."""


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A plan or budget that closes once a year, `years_before` the year it is for."""

    kind: str
    """"desa" or "kelurahan"."""
    name: str
    month: int
    day: int
    years_before: int = 0
    from_year: int | None = None
    """The first and the last budget year for which the date holds; None is open."""
    until_year: int | None = None

    def closes_on(self, fiscal_year: int) -> date:
        """Return the last day on which it is usually decided."""
        return date(fiscal_year - self.years_before, self.month, self.day)

    def holds(self, fiscal_year: int) -> bool:
        """Tell whether the row is about the budget year."""
        begun = self.from_year is None or self.from_year <= fiscal_year
        return begun and (self.until_year is None or fiscal_year <= self.until_year)


@dataclass(frozen=True, slots=True)
class Chances:
    """What is past on a day and what is still open, the earliest first."""

    past: tuple[Vehicle, ...]
    open: tuple[Vehicle, ...]


def chances(calendar: Iterable[Vehicle], kind: str, fiscal_year: int, day: date) -> Chances:
    """Return what a unit of the kind has missed and can still reach on the day."""
    own = [each for each in calendar if each.kind == kind and each.holds(fiscal_year)]
    own.sort(key=lambda each: each.closes_on(fiscal_year))
    return Chances(
        tuple(each for each in own if each.closes_on(fiscal_year) < day),
        tuple(each for each in own if each.closes_on(fiscal_year) >= day),
    )


def check_vehicle(kind: str, name: str, month: int | None, day: int | None) -> None:
    """Raise InvalidInput for a row that is about nobody, has no name or no day of a year."""
    if kind not in set(Kind):
        raise InvalidInput("kind", _("Please fill in this field."))
    if not name.strip():
        raise InvalidInput("name", _("Something must be written here."))
    try:
        date(_NO_LEAP_YEAR, month or 0, day or 0)
    except ValueError:
        raise InvalidInput("day", _("This month has no such day.")) from None
