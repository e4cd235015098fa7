"""All sections of the settings, in the order of their list."""

from desktop.ui.settings.section import Section
from desktop.ui.settings.sections_mail import MAIL
from desktop.ui.settings.sections_office import IDENTITY, LETTERHEADS, PAGES, SERIES
from desktop.ui.settings.sections_people import HOLDERS, OFFICIALS, PEOPLE, POSTS
from desktop.ui.settings.sections_rules import (
    BASES,
    BUDGETS,
    CHECKS,
    HOLIDAYS,
    RATES,
    TEMPLATES,
)

SECTIONS: tuple[Section, ...] = (
    IDENTITY,
    LETTERHEADS,
    PAGES,
    SERIES,
    OFFICIALS,
    POSTS,
    HOLDERS,
    TEMPLATES,
    BASES,
    RATES,
    HOLIDAYS,
    CHECKS,
    BUDGETS,
    MAIL,
    PEOPLE,
)
