"""What the strip of parafs beneath a draft says; a letter speaks Indonesian in any office."""

from desktop.domain.paraf import Standing
from desktop.services.paraf_status import ParafStatus, StepRow
from reports.letters.paraf_strip import ParafMark
from reports.words import date_long


def marks(found: ParafStatus) -> tuple[ParafMark, ...]:
    """Return the strip of a letter's route: who has initialled it as it is, and when."""
    return tuple(ParafMark(each.name, _words(each)) for each in found.steps)


def _words(each: StepRow) -> str:
    if each.standing is not Standing.INITIALLED or each.at is None:
        return ""
    here = each.at.astimezone()
    return f"diparaf {date_long(here.date())} pukul {here:%H.%M}"
