"""What is known of each copy on its way, and what a person decides about those nobody knows of."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.looks import CHANNELS, DELIVERY
from desktop.ui.table import Column
from desktop.ui.widgets.facts import Fact, Facts
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.sending_rows import DeliveryRow
    from desktop.ui.page import Page


def _way(row: DeliveryRow) -> str:
    return _(CHANNELS[row.channel]) if row.channel else wording.NOTHING


COLUMNS = (
    Column(N_("Recipient"), lambda row: row.unit, width=150, stretch=True),
    Column(N_("Way"), _way, width=80, spare=True),
    Column(N_("State"), lambda row: DELIVERY[row.standing], width=96),
)


class DeliveriesPanel(QtWidgets.QWidget):
    """A list of copies, and everything known of the current one beneath it."""

    def __init__(self, page: Page) -> None:
        """Empty until a letter is shown."""
        super().__init__()
        self._page = page
        self._asked = ""
        self.table = TableView(COLUMNS, _("Deliveries"), attrgetter("copy_id"))
        self.facts = Facts()
        self.arrived = QtWidgets.QPushButton(_("It arrived"))
        self.lost = QtWidgets.QPushButton(_("It did not arrive"))
        self._question = QtWidgets.QLabel(_("Ask the recipient, then say:"), wordWrap=True)
        self._lay_out()
        self.table.chosen.connect(self._tell)
        self.arrived.clicked.connect(self._say_arrived)
        self.lost.clicked.connect(self._say_lost)
        self._tell()

    def show_letter(self, letter_id: str) -> None:
        """Load what is known of the letter's copies."""
        self._asked = letter_id
        self._page.read(
            lambda office: (letter_id, office.sending.deliveries(letter_id)), self._show
        )

    @QtCore.Slot(object)
    def _show(self, loaded: tuple[str, Sequence[DeliveryRow]]) -> None:
        letter_id, rows = loaded
        if letter_id != self._asked:
            return
        self.table.show_rows(rows)
        if self.table.current() is None:
            self.table.go_to_line(0)
        self._tell()

    @QtCore.Slot()
    def _tell(self) -> None:
        row: DeliveryRow | None = self.table.current()
        self.facts.show_facts(_facts(row) if row else ())
        office = self._page.frame.office
        may = office is not None and office.may(Right.WRITE)
        for each in (self.arrived, self.lost, self._question):
            each.setVisible(may and row is not None and row.standing == "unclear")

    @QtCore.Slot()
    def _say_arrived(self) -> None:
        self._decide(arrived=True)

    @QtCore.Slot()
    def _say_lost(self) -> None:
        self._decide(arrived=False)

    def _decide(self, *, arrived: bool) -> None:
        row: DeliveryRow = self.table.current()

        def change(office: Office) -> None:
            office.sending.resolve(row.delivery_id, arrived=arrived)

        self._page.save(change, self._decided)

    @QtCore.Slot(object)
    def _decided(self, _nothing: None) -> None:
        self.show_letter(self._asked)

    def _lay_out(self) -> None:
        buttons = QtWidgets.QHBoxLayout()
        buttons.addWidget(self.arrived)
        buttons.addWidget(self.lost)
        buttons.addStretch(1)
        beneath = QtWidgets.QVBoxLayout()
        beneath.setContentsMargins(14, 10, 14, 14)
        beneath.setSpacing(10)
        beneath.addWidget(self.facts)
        beneath.addWidget(self._question)
        beneath.addLayout(buttons)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(beneath)


def _facts(row: DeliveryRow) -> tuple[Fact, ...]:
    said = (
        (_("District"), row.district),
        (_("Address"), row.address),
        (_("When"), wording.moment(row.at) if row.at else ""),
        (_("Who"), row.by),
        (_("Received"), wording.day(row.received_on) if row.received_on else ""),
        (_("Received by"), row.received_by),
        (_("Why"), row.reason),
    )
    return tuple((name, words) for name, words in said if words)
