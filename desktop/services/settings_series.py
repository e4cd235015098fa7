"""Number series: how the numbers of letters are written."""

from datetime import date

from desktop.domain import letter_number
from desktop.domain.letter_number import Numbering, check_pattern, check_plain
from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.services.settings_records import Subject, plain
from desktop.store import numbers, office_profile
from desktop.store.numbers import Series
from desktop.store.store import View

_CODE = "{kode}"


def next_number(view: View, row: Series, today: date) -> str:
    """Write the next number of this year's book as it would be printed.

    Raises InvalidInput for a pattern that cannot be written.
    """
    book = numbers.book(view, row.id, today.year)
    last = max((line.number for line in book), default=0)
    office = office_profile.get(view).short_name
    return letter_number.write(letter_number.Series(row.pattern, row.code, office), last + 1, today)


def _check(view: View, row: Series) -> None:
    check_plain("name", row.name)
    check_pattern(row.pattern)
    if _CODE in row.pattern:
        check_plain("code", row.code)
    if row.numbering not in set(Numbering):
        raise InvalidInput("numbering", _("Choose one of the two."))
    others = [each for each in numbers.all_series(view) if each.id != row.id]
    if row.name in {each.name for each in others}:
        raise InvalidInput("name", _("There is a number series with this name already."))
    if not (row.active or any(each.active and each.kind == row.kind for each in others)):
        raise InvalidInput("active", _("Letters need one open series to take numbers from."))


SERIES = Subject(
    "number_series", "number series", numbers.all_series, numbers.save_series, _check, plain(Series)
)
