"""Monthly contributions: what one person's protection costs, by programme, sector and payer.

PP 44/2015 Lampiran II sets the full amounts; PP 50/2025 halves JKK and JKM for a time, by sector,
and leaves out what APBN or APBD pays.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.term import Term
from desktop.errors import InvalidInput, NotFound
from desktop.i18n import _

ANY = "any"
"""A rate's sector or payer that stands for all of them."""
LARGEST = 10_000_000
"""Rupiah a month for one person; more is a slip of the fingers."""


class Programme(StrEnum):
    """Insurances of the labour fund that a member without an employer can take."""

    JKK = "JKK"
    JKM = "JKM"
    JHT = "JHT"


class Sector(StrEnum):
    """What the member works in, as far as the amount depends on it."""

    TRANSPORT = "transport"
    OTHER = "other"


class Payer(StrEnum):
    """Out of whose money the contribution comes."""

    VILLAGE = "village"
    REGENCY = "regency"
    STATE = "state"
    COMPANY = "company"
    SELF = "self"


LEAST_PROTECTION = (Programme.JKK, Programme.JKM)
"""What every vulnerable worker gets; JHT is a member's choice."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An amount in whole rupiah for one person and month; `verified` if a source states it."""

    programme: Programme
    amount: int
    term: Term
    sector: str = ANY
    payer: str = ANY
    verified: bool = True

    def fits(self, sector: Sector, payer: Payer) -> bool:
        return self.sector in {ANY, sector} and self.payer in {ANY, payer}

    @property
    def precedence(self) -> tuple[int, date]:
        """What names its sector or payer goes before what holds for all, then the newer goes."""
        named = (self.sector != ANY) + (self.payer != ANY)
        return named, self.term.from_on or date.min


def monthly_rate(
    rates: Iterable[Rate],
    on: date,
    *,
    payer: Payer,
    sector: Sector = Sector.OTHER,
    programmes: Iterable[Programme] = LEAST_PROTECTION,
) -> int:
    """Return what one person costs in the month of `on`, in whole rupiah.

    Raises NotFound if a programme has no amount then.
    """
    fitting = [rate for rate in rates if rate.fits(sector, payer) and rate.term.holds(on)]
    return sum(_amount(fitting, programme, on) for programme in dict.fromkeys(programmes))


def yearly_rate(
    rates: Iterable[Rate],
    fiscal_year: int,
    *,
    payer: Payer,
    programmes: Iterable[Programme] = LEAST_PROTECTION,
) -> int:
    """Return what one person costs in every month of a budget year, in whole rupiah.

    A letter prints one monthly rate for the year its money is of. Raises InvalidInput if the rate
    changes within that year, NotFound if a programme has no amount in one of its months.
    """
    known, wanted = tuple(rates), tuple(programmes)
    amounts = [
        monthly_rate(known, date(fiscal_year, month, 1), payer=payer, programmes=wanted)
        for month in range(1, 13)
    ]
    if len(set(amounts)) > 1:
        sentence = _("The contribution changes during {year}: one rate does not fit the year.")
        raise InvalidInput("fiscal_year", sentence.format(year=fiscal_year))
    return amounts[0]


def _amount(fitting: list[Rate], programme: Programme, on: date) -> int:
    found = [rate for rate in fitting if rate.programme is programme]
    if not found:
        sentence = _("No contribution for {programme} is known for {month:02d}/{year}.")
        message = sentence.format(programme=programme, month=on.month, year=on.year)
        raise NotFound(message)
    return max(found, key=lambda rate: rate.precedence).amount


def check_amount(amount: int | None) -> None:
    """Raise InvalidInput unless it is an amount in whole rupiah that a month can cost."""
    if amount is None or not 0 < amount <= LARGEST:
        sentence = _("An amount from Rp1 to Rp{largest} for one person and month.")
        raise InvalidInput("amount", sentence.format(largest=f"{LARGEST:,}".replace(",", ".")))
