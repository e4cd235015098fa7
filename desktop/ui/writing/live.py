"""The letter as it will be printed, following what is typed, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.errors import OfficeError
from desktop.i18n import _, ngettext
from desktop.ui import wording
from desktop.ui.preview import Preview
from desktop.ui.widgets.findings import Findings
from desktop.ui.widgets.tool import tool

if TYPE_CHECKING:
    from desktop.domain.letter_check import Finding
    from desktop.office import Office
    from desktop.services.circular_writing_rows import Known, WritingForm
    from desktop.ui.screen import Screen

PAUSE_MS, CHECK_MS = 150, 400
"""How long after the last key the letter is printed, and checked."""
FINDINGS_PX = 150
"""More would leave no room for the letter on a small screen."""


@dataclass(frozen=True)
class Printed:
    """A copy, or why it cannot be printed now."""

    pdf: bytes
    refusal: str
    placeholders: Mapping[str, Known]


class Live(QtWidgets.QWidget):
    """One recipient's copy and the findings; newest wins, and nothing here makes typing wait."""

    wanted = QtCore.Signal(str)
    """The place of a finding somebody wants to go to."""
    printed = QtCore.Signal(object)

    def __init__(self, screen: Screen, written: Callable[[], WritingForm]) -> None:
        """`written` tells what stands on the screen now."""
        super().__init__()
        self._screen, self._written = screen, written
        self._recipients: tuple[str, ...] = ()
        self._choose = _chooser()
        self.preview = Preview(screen)
        self._refusal = QtWidgets.QLabel(wordWrap=True)
        self._refusal.setProperty("look", "error")
        self._refusal.hide()
        self._said = QtWidgets.QLabel()
        self._said.setProperty("look", "strong")
        self.findings = Findings()
        self.findings.setMaximumHeight(FINDINGS_PX)
        self.findings.wanted.connect(self.wanted)
        self.findings.clicked.connect(self._go)
        self._pause = QtCore.QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.print_now)
        self._check = QtCore.QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self._check_now)
        self._choose.currentIndexChanged.connect(self.print_now)
        self._lay_out()

    def offer(self, recipients: Sequence[tuple[str, str]]) -> None:
        """Offer these recipients to look at: id and name; the one looked at stays."""
        ids = tuple(each for each, _name in recipients)
        if ids == self._recipients:
            return
        before = self.recipient
        self._recipients = ids
        self._choose.blockSignals(True)
        self._choose.clear()
        self._choose.addItems([name for _id, name in recipients])
        self._choose.setCurrentIndex(ids.index(before) if before in ids else min(len(ids), 1) - 1)
        self._choose.blockSignals(False)

    @property
    def recipient(self) -> str:
        """Whose copy is looked at, "" if there is no recipient."""
        at = self._choose.currentIndex()
        return self._recipients[at] if 0 <= at < len(self._recipients) else ""

    @QtCore.Slot()
    def follow(self) -> None:
        """Something was typed."""
        self._pause.start()
        self._check.start()

    @QtCore.Slot()
    def print_now(self) -> None:
        """Print the copy looked at as it stands now."""
        self._pause.stop()
        form, recipient = self._written(), self.recipient
        self._screen.read(lambda office: _print(office, form, recipient), self._show)

    @QtCore.Slot()
    def _check_now(self) -> None:
        form = self._written()
        self._screen.read(lambda office: office.writing.check(form), self._show_findings)

    @QtCore.Slot(object)
    def _show(self, printed: Printed) -> None:
        self._refusal.setText(printed.refusal)
        self._refusal.setVisible(bool(printed.refusal))
        if printed.pdf:
            self.preview.show_again(printed.pdf)
            self.printed.emit(printed.placeholders)

    @QtCore.Slot(object)
    def _show_findings(self, found: Sequence[Finding]) -> None:
        words = ngettext("{count} thing to look at", "{count} things to look at", len(found))
        nothing = _("Nothing to mend")
        self._said.setText(words.format(count=wording.count(len(found))) if found else nothing)
        self._said.setToolTip(_("F8 goes to the next one") if found else "")
        self.findings.show_findings(found)

    @QtCore.Slot()
    def next_finding(self) -> None:
        """Go to the place of the finding after the one gone to before, round and round."""
        count = len(self.findings.findings)
        if count:
            self.findings.go_to_line((self.findings.currentIndex().row() + 1) % count)
            self._go()

    @QtCore.Slot()
    def _go(self) -> None:
        self.wanted.emit(self.findings.current().place)

    @QtCore.Slot()
    def step_back(self) -> None:
        """Look at the copy before."""
        self._step(-1)

    @QtCore.Slot()
    def step_on(self) -> None:
        """Look at the next copy."""
        self._step(1)

    def _step(self, by: int) -> None:
        at = self._choose.currentIndex() + by
        if 0 <= at < len(self._recipients):
            self._choose.setCurrentIndex(at)

    def _lay_out(self) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 0)
        row.setSpacing(2)
        row.addWidget(tool("previous", _("Copy before"), "Alt+Left", self.step_back))
        row.addWidget(tool("next", _("Next copy"), "Alt+Right", self.step_on))
        row.addSpacing(6)
        row.addWidget(self._choose, 1)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._refusal)
        column.addWidget(self.preview, 1)
        said = QtWidgets.QHBoxLayout()
        said.setContentsMargins(14, 6, 14, 6)
        said.addWidget(self._said)
        column.addLayout(said)
        column.addWidget(self.findings)


def _print(office: Office, form: WritingForm, recipient: str) -> Printed:
    if not recipient:
        return Printed(b"", _("A circular needs at least one recipient."), {})
    try:
        pdf = office.writing.preview(form, recipient)
        return Printed(pdf, "", office.writing.placeholders(form, recipient))
    except OfficeError as refused:
        return Printed(b"", refused.message, {})


def _chooser() -> QtWidgets.QComboBox:
    chooser = QtWidgets.QComboBox()
    chooser.setAccessibleName(_("Whose copy is shown"))
    chooser.setToolTip(_("Whose copy is shown"))
    policy = QtWidgets.QComboBox.SizeAdjustPolicy
    chooser.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(16)
    return chooser
