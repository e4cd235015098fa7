"""What sends a letter over its route: commands of the page of circulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.letter import State, Step
from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui.circular_steps import forbids
from desktop.ui.commands import Command
from desktop.ui.dialogs import paraf_read, paraf_route

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularRow
    from desktop.ui.page import Page
    from desktop.ui.pages.circulars import CircularsPage


class ParafJobs(QtCore.QObject):
    """Opens the dialogs of parafs over their page."""

    def __init__(self, page: Page) -> None:
        """Belongs to the page of circulars."""
        super().__init__(page)
        self._page = page

    def ask_route(self, row: CircularRow) -> None:
        """Ask who initials a letter, and send it round."""
        self._page.read(lambda office: paraf_route.load(office, row), self._show_route)

    @QtCore.Slot(str)
    def read(self, circular_id: str) -> None:
        """Show a letter to be initialled."""
        self._page.read(lambda office: paraf_read.load(office, circular_id), self._show_letter)

    def withdraw(self, circular_id: str) -> None:
        """Take a letter back from its route."""
        self._page.save(lambda office: office.paraf.withdraw(circular_id), self._withdrawn)

    @QtCore.Slot(object)
    def _show_route(self, loaded: paraf_route.Loaded) -> None:
        paraf_route.ParafRouteDialog(self._page, loaded).open()

    @QtCore.Slot(object)
    def _show_letter(self, loaded: paraf_read.Loaded) -> None:
        paraf_read.ParafReadDialog(self._page, loaded).open()

    @QtCore.Slot(object)
    def _withdrawn(self, _nothing: object) -> None:
        self._page.frame.toast(_("The letter is a draft again and waits for nobody."))


def _route(page: CircularsPage) -> None:
    page.parafs.ask_route(page.row)


def _read(page: CircularsPage) -> None:
    page.parafs.read(page.row.id)


def _withdraw(page: CircularsPage) -> None:
    page.parafs.withdraw(page.row.id)


def _no_route(page: Page) -> str:
    """Who may edit a letter may also say who initials it."""
    if page.row is not None and page.row.state is State.IN_REVIEW:
        return ""
    return forbids(Step.SUBMIT)(page)


READ = Command(
    N_("Read and initial…"),
    _read,
    "Ctrl+M",
    "paraf",
    forbids(Step.INITIAL),
    right=Right.INITIAL,
)
PARAFS = (
    Command(N_("Send round…"), _route, "Ctrl+G", "route", _no_route, right=Right.WRITE),
    READ,
    Command(
        N_("Take back from paraf"),
        _withdraw,
        "Ctrl+Shift+M",
        "close",
        forbids(Step.WITHDRAW),
        right=Right.WRITE,
        rare=True,
    ),
)
