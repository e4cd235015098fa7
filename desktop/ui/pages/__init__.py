"""One file per page; pages do not import each other."""

from desktop.ui.page import Page
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.pages.number_book import NumberBookPage
from desktop.ui.pages.verification import VerificationPage
from desktop.ui.pages.villages import VillagesPage

PAGES: tuple[type[Page], ...] = (CircularsPage, NumberBookPage, VillagesPage, VerificationPage)
