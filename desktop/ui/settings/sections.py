"""All sections of the settings, in the order of their list."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.i18n import N_
from desktop.ui.page import Page
from desktop.ui.settings.computer import ComputerPanel
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


@dataclass(frozen=True)
class OwnPanel:
    """A section of another kind than records: its name, title (a message id) and panel."""

    name: str
    title: str
    make: Callable[[Page], ComputerPanel]


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
COMPUTER = OwnPanel("computer", N_("This computer"), ComputerPanel)
