"""The chosen circular: any copy exactly as printed, recipients, obligations, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui import wording
from desktop.ui.looks import COPY, action_word
from desktop.ui.preview import Preview
from desktop.ui.table import Column
from desktop.ui.widgets.deliveries_panel import DeliveriesPanel
from desktop.ui.widgets.paraf_line import ParafLine
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.tool import tool

if TYPE_CHECKING:
    from desktop.services.circular_rows import CircularDetail, CircularRow, CopyRow
    from desktop.ui.page import Page

BINDS = {
    "desa": N_("villages only"),
    "kelurahan": N_("urban wards only"),
    "both": N_("all recipients"),
}


def _district(row: CopyRow) -> str:
    return row.district


COPIES = (
    Column(N_("Recipient"), lambda row: row.village, width=170, stretch=True),
    Column(N_("District"), _district, width=98, short=_district),
    Column(N_("State"), lambda row: COPY[row.document_id is not None], width=80),
)
OBLIGATIONS = (
    Column(N_("No."), lambda row: str(row.position), lambda row: row.position, 30, number=True),
    Column(N_("Obligation"), lambda row: row.text, stretch=True),
    Column(N_("Due"), lambda row: wording.day(row.due_on), lambda row: row.due_on, 90),
    Column(N_("Binds"), lambda row: _(BINDS[row.binds]), width=80, most=80),
)
HISTORY = (
    Column(N_("When"), lambda row: wording.moment(row.at), lambda row: row.at, 130),
    Column(N_("What"), lambda row: action_word(row.action), stretch=True),
    Column(N_("Who"), lambda row: row.actor, width=90),
)


class CircularPanel(QtWidgets.QTabWidget):
    """Five tabs about one circular."""

    def __init__(self, page: Page) -> None:
        """Empty until a circular is chosen."""
        super().__init__()
        self._page = page
        self._detail: CircularDetail | None = None
        self._copy: CopyRow | None = None
        self.setDocumentMode(True)
        self.setMinimumWidth(340)
        self.preview = Preview(page)
        self.copies = TableView(COPIES, _("Recipients"))
        self.obligations = TableView(OBLIGATIONS, _("Obligations"), lambda row: row.position)
        self.history = TableView(HISTORY, _("History"), lambda row: (row.at, row.action))
        self.deliveries = DeliveriesPanel(page)
        self.parafs = ParafLine(page)
        self.obligations.wrap()
        self._recipient = QtWidgets.QLabel()
        self._recipient.setProperty("look", "strong")
        self._build()
        self.copies.opened.connect(self._open_copy)
        self.copies.chosen.connect(self._choose_copy)

    @property
    def pdf(self) -> bytes:
        """The copy shown now."""
        return self.preview.pdf

    @property
    def pdf_name(self) -> str:
        """What to call that copy as a file."""
        copy = self._copy
        return "letter.pdf" if copy is None else copy.file_name

    def show_circular(self, row: CircularRow | None) -> None:
        """Load everything about the circular in the list's current row."""
        if row is not None:
            circular_id = row.id
            self._page.read(lambda office: office.circulars.detail(circular_id), self._show)
            self.deliveries.show_letter(circular_id)
            self.parafs.show_letter(circular_id)

    @QtCore.Slot(object)
    def _show(self, detail: CircularDetail) -> None:
        current: CircularRow | None = self._page.row
        if current is None or current.id != detail.row.id:
            return
        self._detail = detail
        self.copies.show_rows(detail.copies)
        self.obligations.show_rows(detail.obligations)
        self.history.show_rows(detail.history)
        self._count_tabs(detail)
        if self.copies.current() is None:
            self.copies.go_to_line(0)
        self._choose_copy()

    def _count_tabs(self, detail: CircularDetail) -> None:
        counted = f"{_('Recipients')} {wording.count(len(detail.copies))}"
        self.setTabText(1, counted)
        self.setTabText(2, f"{_('Obligations')} {wording.count(len(detail.obligations))}")

    @QtCore.Slot()
    def _choose_copy(self) -> None:
        copy: CopyRow | None = self.copies.current()
        detail = self._detail
        if copy is None or detail is None:
            return
        letter, chosen = detail.row.id, copy
        self._page.read(
            lambda office: (chosen, office.circulars.preview(letter, chosen.id)), self._show_copy
        )

    @QtCore.Slot(object)
    def _show_copy(self, loaded: tuple[CopyRow, bytes]) -> None:
        # Name and letter change together, or one would be printed under the name of another.
        copy, pdf = loaded
        self._copy = copy
        self._recipient.setText(f"{copy.village}, {copy.district}")
        if pdf != self.preview.pdf:
            self.preview.show_pdf(pdf)

    @QtCore.Slot()
    def _open_copy(self) -> None:
        self.setCurrentIndex(0)

    @QtCore.Slot()
    def _step_back(self) -> None:
        self._step(-1)

    @QtCore.Slot()
    def _step_on(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self.copies.go_to_line(self.copies.currentIndex().row() + by)

    def _build(self) -> None:
        letter = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(letter)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._chooser())
        column.addWidget(self.parafs)
        column.addWidget(self.preview, 1)
        self.addTab(letter, _("Letter"))
        self.addTab(self.copies, _("Recipients"))
        self.addTab(self.obligations, _("Obligations"))
        self.addTab(self.history, _("History"))
        self.addTab(self.deliveries, _("Deliveries"))

    def _chooser(self) -> QtWidgets.QHBoxLayout:
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(2)
        row.addWidget(tool("previous", _("Copy before"), "Alt+Left", self._step_back))
        row.addWidget(tool("next", _("Next copy"), "Alt+Right", self._step_on))
        row.addSpacing(6)
        row.addWidget(self._recipient, 1)
        return row
