"""Reading a letter that waits for one's paraf: initialled, or given back with a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.services.circular_rows import NumberRequest
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.paraf_words import standing
from desktop.ui.preview import Preview
from desktop.ui.widgets.editors import ChoiceEditor, LinesEditor
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.findings import Findings

if TYPE_CHECKING:
    from desktop.domain.letter_check import Finding
    from desktop.office import Office
    from desktop.services.circular_rows import CircularDetail
    from desktop.services.paraf_status import ParafStatus
    from desktop.ui.page import Page


@dataclass(frozen=True)
class Loaded:
    """What the dialog shows."""

    detail: CircularDetail
    status: ParafStatus
    mine: bool
    findings: tuple[Finding, ...]
    pdf: bytes


def load(office: Office, circular_id: str) -> Loaded:
    """Look everything up; runs in the background."""
    detail, status = office.circulars.detail(circular_id), office.paraf.status(circular_id)
    found = office.circulars.check(circular_id, NumberRequest(detail.row.letter_on))
    pdf = office.circulars.preview(circular_id, detail.copies[0].id)
    return Loaded(detail, status, office.paraf.is_mine(status), found, pdf)


class ParafReadDialog(FormDialog):
    """The exact letter at the right, what the checks found at the left."""

    WIDTH = 1000

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Shows the first copy; any other can be chosen."""
        self._loaded = loaded
        super().__init__(page, _("Read and initial"), _("Initial"), (_NOTE,))
        self.findings = Findings()
        self.left.insertWidget(0, _facts(loaded))
        self.left.addWidget(self.findings)
        self.findings.show_findings(loaded.findings)
        self._add_letter(loaded)
        if not loaded.mine:
            self._refuse(loaded.status)

    def about(self) -> str:
        return self._loaded.detail.row.id

    def send(self, values: Values) -> None:
        self._answer(values["note"], back=False)

    @QtCore.Slot()
    def _give_back(self) -> None:
        self._answer(self.form.values()["note"], back=True)

    def _answer(self, note: str, *, back: bool) -> None:
        circular_id, seen = self._loaded.detail.row.id, self._loaded.status.content_hash
        for button in (self.verb, self._back_button):
            button.setEnabled(False)
        self._again = self._give_back if back else self._send
        self.page.save(
            lambda office: _record(office, circular_id, note, seen, back=back),
            self._done,
            self.fail,
        )

    @QtCore.Slot(object)
    def fail(self, error: Exception) -> None:
        for button in (self.verb, self._back_button):
            button.setEnabled(True)
        if not self.form.show_error(error):
            # Trying again to give a letter back must not initial it.
            self.banner.fail(error, self._again)

    @QtCore.Slot(bool)
    def _done(self, back: bool) -> None:
        self.succeed()
        returned, initialled = _("The letter goes back with your note."), _("You initialled it.")
        self.page.frame.toast(returned if back else initialled)

    def _refuse(self, status: ParafStatus) -> None:
        names = [each.name for each in status.steps if each.person_id == status.turn]
        waits = _("This letter waits for the paraf of {name}.")
        nobody = _("This letter waits for nobody's paraf.")
        self.banner.say(waits.format(name=names[0]) if names else nobody, tone="blue")
        for button in (self.verb, self._back_button):
            button.setEnabled(False)

    def _buttons(self) -> QtWidgets.QHBoxLayout:
        row = super()._buttons()
        self._back_button = QtWidgets.QPushButton(_("Return with the note"))
        self._back_button.setAutoDefault(False)
        self._back_button.clicked.connect(self._give_back)
        row.insertWidget(1, self._back_button)
        return row

    def _add_letter(self, loaded: Loaded) -> None:
        self.preview = Preview(self.page)
        self.preview.setMinimumSize(360, 300)
        self.preview.show_pdf(loaded.pdf)
        named = [(each.id, f"{each.village}, {each.district}") for each in loaded.detail.copies]
        self.copy = ChoiceEditor(named)
        self.copy.setAccessibleName(_("Recipient"))
        self.copy.left.connect(self._load_copy)
        column = QtWidgets.QVBoxLayout()
        column.addWidget(self.copy)
        column.addWidget(self.preview, 1)
        self.middle.addLayout(column, 1)

    @QtCore.Slot()
    def _load_copy(self) -> None:
        circular_id, copy_id = self._loaded.detail.row.id, self.copy.value()
        self.page.read(
            lambda office: office.circulars.preview(circular_id, copy_id),
            self.preview.show_pdf,
            self.miss,
        )


_NOTE = Field("note", N_("Note"), LinesEditor, hint=N_("Needed if you return the letter."))


def _record(office: Office, circular_id: str, note: str, seen: str, *, back: bool) -> bool:
    if back:
        office.paraf.give_back(circular_id, note, seen=seen)
    else:
        office.paraf.initial(circular_id, note, seen=seen)
    return back


def _facts(loaded: Loaded) -> Facts:
    row = loaded.detail.row
    parafs = [(each.name, standing(each)) for each in loaded.status.steps]
    return Facts(
        (
            (_("Subject"), row.subject),
            (_("Recipients"), wording.count(row.recipients)),
            (_("Signed by"), loaded.detail.signatory),
            *parafs,
        )
    )
