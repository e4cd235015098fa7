"""Other offices that letters reach: what they are, and what they are called from a day on."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.domain.contact import check_term, check_text
from desktop.domain.region import letters, shortened
from desktop.domain.term import Term
from desktop.errors import InvalidInput
from desktop.i18n import _


class OfficeKind(StrEnum):
    """What an office is."""

    BPJS_BRANCH = "bpjs_branch"
    DISTRICT_OFFICE = "district_office"
    """Kecamatan."""
    REGIONAL_OFFICE = "regional_office"
    """A regency's office, such as DPMD."""
    INSPECTORATE = "inspectorate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OfficeName:
    """What an office is called; days both included, None is open."""

    name: str
    head_title: str = ""
    """`Camat Setu`, as the address of a letter has it."""
    address: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def term(self) -> Term:
        return Term(self.valid_from, self.valid_until)


def checked_name(name: OfficeName) -> OfficeName:
    """Return the name as it is kept, on one line in one spacing; raises InvalidInput."""
    check_term(name.valid_from, name.valid_until)
    words = check_text("name", name.name)
    if not letters(words):
        sentence = _("“{name}” is no name of an office.")
        raise InvalidInput("name", sentence.format(name=shortened(words)))
    return replace(
        name,
        name=words,
        head_title=check_text("head_title", name.head_title),
        address=check_text("address", name.address),
    )


def ended_before(name: OfficeName, successor: OfficeName) -> OfficeName:
    """Return the name as it ends the day before its successor; raises InvalidInput."""
    day = successor.valid_from
    if day is None:
        raise InvalidInput("valid_from", _("Write the day from which the new name holds."))
    if name.valid_from and name.valid_from >= day:
        sentence = _("{name} has its name from {date} on. Choose a later day.")
        told = sentence.format(name=name.name, date=name.valid_from)
        raise InvalidInput("valid_from", told)
    return replace(name, valid_until=day - timedelta(days=1))
