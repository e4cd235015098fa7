"""One file per page; pages do not import each other.

The navigation shows all of them; a page's file is imported at the first visit.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from desktop.i18n import N_

if TYPE_CHECKING:
    from desktop.ui.page import Page


@dataclass(frozen=True)
class Place:
    """One entry of the navigation: the page's file, message ids of title and group, a drawing.

    A place without a group stands above all of them.
    """

    name: str
    title: str
    group: str
    icon: str

    def page(self) -> type[Page]:
        """The page's class, imported now."""
        found: type[Page] = import_module(f"{__name__}.{self.name}").PAGE
        return found


PLACES = (
    Place("home", N_("Home"), "", "home"),
    Place("circulars", N_("Circulars"), N_("Letters"), "letter"),
    Place("numbers", N_("Number book"), N_("Letters"), "book"),
    Place("villages", N_("Villages & contacts"), N_("Villages"), "village"),
    Place("offices", N_("Other offices"), N_("Villages"), "office"),
    Place("verification", N_("Check documents"), N_("Office"), "check"),
    Place("settings", N_("Settings"), N_("Office"), "settings"),
)
