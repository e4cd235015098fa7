"""Sending a letter round: up to three people in order, and what the checks say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _
from desktop.services.circular_rows import NumberRequest
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.paraf_words import standing
from desktop.ui.widgets.editors import ChoiceEditor
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.findings import Findings

if TYPE_CHECKING:
    from desktop.domain.letter_check import Finding
    from desktop.office import Office
    from desktop.services.circular_rows import Choice, CircularRow
    from desktop.services.paraf_status import ParafStatus
    from desktop.ui.page import Page

PLACES = {"first": N_("First"), "second": N_("Second"), "third": N_("Third")}


@dataclass(frozen=True)
class Loaded:
    """What the dialog shows."""

    row: CircularRow
    people: tuple[Choice, ...]
    status: ParafStatus
    findings: tuple[Finding, ...]


def load(office: Office, row: CircularRow) -> Loaded:
    """Look everything up; runs in the background."""
    found = office.circulars.check(row.id, NumberRequest(row.letter_on))
    return Loaded(row, office.paraf.people(), office.paraf.status(row.id), found)


class ParafRouteDialog(FormDialog):
    """Chooses who initials, and submits the letter to the first of them."""

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Begins with the letter's present route."""
        chosen = [each.person_id for each in loaded.status.steps]
        values = dict(zip(PLACES, chosen, strict=False))
        title, verb = _("Send round for paraf"), _("Send round")
        super().__init__(page, title, verb, _fields(loaded), values)
        self._row = loaded.row
        self.findings = Findings()
        self.left.insertWidget(0, _standings(loaded.status))
        self.left.addWidget(self.findings)
        self.findings.show_findings(loaded.findings)
        self.introduce(
            _(
                "The letter goes to these people in this order, and is numbered when all of them "
                "have initialled it. Any later edit makes their parafs lapse."
            )
        )

    def send(self, values: Values) -> None:
        circular_id, route = self._row.id, [values[name] for name in PLACES if values[name]]
        self.page.save(lambda office: _submit(office, circular_id, route), self._done, self.fail)

    @QtCore.Slot(bool)
    def _done(self, submitted: bool) -> None:
        self.succeed()
        sent, nobody = _("The letter waits for its parafs."), _("Nobody initials this letter.")
        self.page.frame.toast(sent if submitted else nobody)


def _submit(office: Office, circular_id: str, route: list[str]) -> bool:
    office.paraf.set_route(circular_id, route)
    if route:
        office.paraf.submit(circular_id)
    return bool(route)


def _fields(loaded: Loaded) -> tuple[Field, ...]:
    choices = [("", _("Nobody")), *((each.id, each.name) for each in loaded.people)]
    return tuple(
        Field(name, label, lambda: ChoiceEditor(choices)) for name, label in PLACES.items()
    )


def _standings(status: ParafStatus) -> Facts:
    return Facts([(each.name, standing(each)) for each in status.steps])
