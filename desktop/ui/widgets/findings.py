"""What the checks found: how much each thing weighs, and a sentence; Enter goes to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.ui.looks import Look
from desktop.ui.table import Column
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.domain.letter_check import Finding

FINDING = {
    False: Look(N_("Must be mended"), "square", "red"),
    True: Look(N_("Look at this"), "dot", "amber"),
}
"""By whether it is a mere warning."""
_COLUMNS = (
    Column(N_("Weight"), lambda row: FINDING[row.warning], width=110),
    Column(N_("Finding"), lambda row: row.message, stretch=True),
)
LEAST_PX, MOST_PX = 68, 280


def _key(row: Finding) -> object:
    return row.code, row.place, row.message


class Findings(TableView):
    """Rows as high as their sentences; hidden while there is nothing to say."""

    wanted = QtCore.Signal(str)
    """The place of a finding somebody wants to go to."""

    def __init__(self) -> None:
        """Shows nothing yet."""
        super().__init__(_COLUMNS, _("What the checks found"), _key)
        self.wrap()
        self.horizontalHeader().hide()
        self.setMinimumHeight(LEAST_PX)
        self.setMaximumHeight(MOST_PX)
        self.opened.connect(self._tell)
        self.hide()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown."""
        return tuple(self.rows_model.rows)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Replace what is shown."""
        self.show_rows(findings)
        self.resizeRowsToContents()
        self.setVisible(bool(findings))

    @QtCore.Slot()
    def _tell(self) -> None:
        finding = self.current()
        if finding is not None:
            self.wanted.emit(finding.place)
