"""Days in sentences for the person at the desk, in the language spoken now."""

from datetime import date

from desktop.i18n import N_, _

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def spoken(day: date) -> str:
    """Return the day as "31 December 2026"; what a letter prints is `reports.words.date_long`."""
    return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"
