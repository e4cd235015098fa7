"""A new circular: what differs from one to the next; the text comes from the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.circular import check_subject
from desktop.domain.letter_number import Numbering
from desktop.i18n import N_, _
from desktop.services.circular_rows import NewCircular
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.recipients import groups
from desktop.ui.widgets.editors import (
    ChoiceEditor,
    DateEditor,
    LinesEditor,
    NumberEditor,
)

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import Choice
    from desktop.services.villages import VillageRow
    from desktop.ui.page import Page

Loaded = tuple[NewCircular, Sequence["Choice"], Sequence["Choice"], Sequence["VillageRow"]]


def load(office: Office) -> Loaded:
    """What the dialog begins with and offers; runs in the background."""
    subject = office.circulars
    return subject.defaults(), subject.series(), subject.signatories(), office.villages.rows()


class NewCircularDialog(FormDialog):
    """Makes a draft; nothing is numbered or signed by it."""

    WIDTH = 640
    made = QtCore.Signal(str)

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Offers what was loaded."""
        defaults, series, signatories, villages = loaded
        offered = _Offered(series, signatories, villages)
        super().__init__(
            page, _("New circular"), _("Make the draft"), offered.fields(), asdict(defaults)
        )

    def send(self, values: Values) -> None:
        self.page.save(
            lambda office: office.circulars.create(NewCircular(**values)), self._done, self.fail
        )

    @QtCore.Slot(object)
    def _done(self, circular_id: str) -> None:
        self.succeed()
        self.made.emit(circular_id)
        self.page.frame.toast(_("The draft is made. Look at it, then give it a number."))


class _Offered:
    """What can be chosen, as fields."""

    def __init__(
        self,
        series: Sequence[Choice],
        signatories: Sequence[Choice],
        villages: Sequence[VillageRow],
    ) -> None:
        self._series = [(each.id, each.name) for each in series]
        self._signatories = [(each.id, each.name) for each in signatories]
        self._recipients = groups(villages)

    def fields(self) -> tuple[Field, ...]:
        return (
            Field("subject", N_("Subject"), LinesEditor, required=True, check=check_subject),
            Field("village_codes", N_("Recipients"), lambda: ChoiceEditor(self._recipients)),
            Field("letter_on", N_("Date of the letter"), DateEditor),
            Field("due_on", N_("First due date"), DateEditor),
            Field(
                "fiscal_year", N_("Budget year"), lambda: NumberEditor(2000, 2100), required=True
            ),
            Field(
                "people", N_("People per village"), lambda: NumberEditor(1, 100_000), required=True
            ),
            Field("months", N_("Months"), lambda: NumberEditor(1, 12), required=True),
            Field("signatory_id", N_("Signed by"), lambda: ChoiceEditor(self._signatories)),
            Field("series_id", N_("Number series"), lambda: ChoiceEditor(self._series)),
            Field("numbering", N_("Numbers"), lambda: ChoiceEditor(_numberings())),
            Field("skeleton", N_("Form"), lambda: ChoiceEditor(_skeletons())),
        )


def _numberings() -> list[tuple[Numbering, str]]:
    return [
        (Numbering.SINGLE, _("One number for all copies")),
        (Numbering.CONSECUTIVE, _("A number of its own for each copy")),
    ]


def _skeletons() -> list[tuple[str, str]]:
    return [
        ("A", _("Sections with letters (form of the ministries)")),
        ("B", _("Numbered points (form of the regions)")),
    ]
