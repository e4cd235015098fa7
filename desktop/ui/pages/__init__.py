"""One file per page; pages do not import each other."""

from desktop.ui.page import Page
from desktop.ui.pages.villages import VillagesPage

PAGES: tuple[type[Page], ...] = (VillagesPage,)
