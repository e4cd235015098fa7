"""Legal bases and holidays: dated facts from outside, each with where it was found."""

from desktop.domain.legal_basis import Status, check_regulation
from desktop.domain.office import check_line
from desktop.domain.term import Term, check_order
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import Subject, plain
from desktop.store import holidays, legal_bases
from desktop.store.holidays import Holiday
from desktop.store.legal_bases import LegalBasis
from desktop.store.store import View


def _check_basis(view: View, row: LegalBasis) -> None:
    check_regulation(row.kind, row.number, row.year, row.title)
    check_order(Term(row.in_force_from, row.in_force_until), "in_force_until")
    if row.status == Status.IN_FORCE and row.checked_on is None:
        raise InvalidInput("checked_on", _("Say on which day it was checked to be in force."))
    others = [each for each in legal_bases.all_bases(view) if each.id != row.id]
    known = {(each.kind, each.number, each.year) for each in others}
    if (row.kind, row.number, row.year) in known:
        raise InvalidInput("number", _("This regulation is in the table already."))


def _check_holiday(view: View, row: Holiday) -> None:
    check_line("name", row.name)
    others = [each for each in holidays.all_holidays(view) if each.id != row.id]
    if row.held_on in {each.held_on for each in others}:
        raise InvalidInput("held_on", _("This day is a holiday already."))


BASES = Subject(
    table="legal_basis",
    name="legal basis",
    rows=legal_bases.all_bases,
    write=legal_bases.save,
    check=_check_basis,
    image=plain(LegalBasis),
)
HOLIDAYS = Subject(
    table="holiday",
    name="holiday",
    rows=holidays.all_holidays,
    write=holidays.save,
    check=_check_holiday,
    image=plain(Holiday),
    remove=holidays.delete,
)
