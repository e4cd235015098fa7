"""The office as it presents itself: names, and the lines at the head of its letters."""

from collections.abc import Sequence

from desktop.domain.letter_number import check_plain
from desktop.errors import InvalidInput
from desktop.i18n import _

LONGEST_LINE = 120
"""Characters; a line of a letterhead is never broken."""
MOST_OFFICE_LINES, MOST_ADDRESS_LINES, MOST_WORDING_LINES = 3, 4, 3
"""The office's full name has three lines at most (PermenPANRB 80/2012)."""
LARGEST_EMBLEM = 2_000_000
"""Bytes; the emblem stands two centimetres high."""


def check_line(field: str, words: str, *, required: bool = True) -> None:
    """Raise InvalidInput unless it is one printable line of a length that fits a page."""
    if required and not words.strip():
        raise InvalidInput(field, _("Something must be written here."))
    if len(words) > LONGEST_LINE:
        raise InvalidInput(
            field, _("At most {longest} characters fit here.").format(longest=LONGEST_LINE)
        )
    if words and not words.isprintable():
        raise InvalidInput(field, _("Only printable characters can stand in a line of a letter."))


def check_lines(field: str, lines: Sequence[str], most: int) -> None:
    """Raise InvalidInput for more lines than there is room for, or one that cannot be printed."""
    if len(lines) > most:
        raise InvalidInput(field, _("At most {most} lines fit here.").format(most=most))
    for line in lines:
        check_line(field, line)


def check_names(name: str, short_name: str, place: str) -> None:
    """Raise InvalidInput for an office that no letter could come from."""
    check_line("name", name)
    check_plain("short_name", short_name)
    check_line("place", place)


def check_head(government: str, office_lines: Sequence[str], address_lines: Sequence[str]) -> None:
    """Raise InvalidInput for a letterhead nobody is named in, or that is no letterhead."""
    check_line("government", government, required=False)
    check_lines("office_lines", office_lines, MOST_OFFICE_LINES)
    check_lines("address_lines", address_lines, MOST_ADDRESS_LINES)
    if not government.strip() and not office_lines:
        raise InvalidInput("office_lines", _("A letterhead names the office."))
