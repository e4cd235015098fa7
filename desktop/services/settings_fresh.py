"""Records nobody has saved yet: what a form for a new one begins with."""

from dataclasses import replace
from datetime import date

from desktop.i18n import _
from desktop.services.settings_checks import BudgetRow
from desktop.services.settings_page import PageProfileRow
from desktop.services.settings_people import PersonRow
from desktop.store.column_types import new_id
from desktop.store.holidays import Holiday
from desktop.store.legal_bases import LegalBasis
from desktop.store.numbers import Series
from desktop.store.officials import OfficeHolder, Official, Post
from desktop.store.rates import ContributionRate

_PATTERN = "{kode}/SE-{nomor}/Disnaker/{tahun}"


def page_profile(row: PageProfileRow | None) -> PageProfileRow:
    """Return a copy of a page profile, which is not the default."""
    name = _("New profile")
    return replace(row or PageProfileRow(""), id=new_id(), name=name, default=False)


def series(row: Series | None) -> Series:
    """Return a series that is written like the one before it."""
    return Series(new_id(), "circular", "", row.pattern if row else _PATTERN)


def official(_row: Official | None) -> Official:
    """Return an official without a name."""
    return Official(new_id(), "")


def post(_row: Post | None) -> Post:
    """Return a post without a title."""
    return Post(new_id(), "")


def holder(_row: OfficeHolder | None) -> OfficeHolder:
    """Return a term of nobody in no post."""
    return OfficeHolder(new_id(), "", "")


def basis(_row: LegalBasis | None) -> LegalBasis:
    """Return an empty regulation."""
    return LegalBasis(new_id(), "", "", 0, "")


def rate(row: ContributionRate | None) -> ContributionRate:
    """Return the next rate of the same kind, which nobody has verified."""
    before = row or ContributionRate("", "BPU", "JKK", 0, "any", "any")
    new = replace(before, id=new_id(), valid_from=None, valid_until=None)
    return replace(new, source=None, verified=False)


def holiday(row: Holiday | None) -> Holiday:
    """Return a holiday near the one shown, or at the turn of the year."""
    return Holiday(new_id(), row.held_on if row is not None else date(2027, 1, 1), "")


def budget(_row: BudgetRow | None) -> BudgetRow:
    """Return a row of the budget calendar without a name."""
    return BudgetRow(new_id())


def person(_row: PersonRow | None) -> PersonRow:
    """Return a person without a login."""
    return PersonRow(new_id())
