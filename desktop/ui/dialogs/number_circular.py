"""Giving a circular its number: what will be printed stands beside what is still to be said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _, ngettext
from desktop.services.circular_rows import NumberRequest
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.preview import Preview
from desktop.ui.widgets.editors import ChoiceEditor, DateEditor, TextEditor
from desktop.ui.widgets.facts import Fact, Facts
from desktop.ui.widgets.findings import Findings

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import CircularDetail, NumberResult
    from desktop.services.circular_upcoming import Upcoming
    from desktop.ui.page import Page


@dataclass(frozen=True)
class Loaded:
    """What the dialog shows."""

    detail: CircularDetail
    upcoming: Upcoming
    pdf: bytes
    """The first copy as it will be printed, with its DRAFT mark."""


def load(office: Office, circular_id: str) -> Loaded:
    """Look everything up; runs in the background."""
    detail = office.circulars.detail(circular_id)
    upcoming = office.circulars.upcoming(circular_id, detail.row.letter_on)
    pdf = office.circulars.preview(circular_id, detail.copies[0].id)
    return Loaded(detail, upcoming, pdf)


class NumberCircularDialog(FormDialog):
    """The number stays with this letter for good, so the letter is shown first."""

    WIDTH = 1000
    mend_wanted = QtCore.Signal(str, str)
    """The letter and the place of a finding, to be mended where it is written."""

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Shows the first copy at the right."""
        self._loaded = loaded
        values = {"letter_on": loaded.detail.row.letter_on}
        super().__init__(
            page, _("Give the number"), _("Give the number"), _fields(loaded.upcoming), values
        )
        self._facts = Facts()
        self.findings = Findings()
        self.left.insertWidget(0, self._facts)
        self.left.addWidget(self.findings)
        self.findings.wanted.connect(self._mend)
        self.introduce(_("The number stays with this letter for good, and its copies are fixed."))
        self._add_preview(loaded.pdf)
        self._show(loaded.upcoming)
        self.form.changed.connect(self._look_again)

    def about(self) -> str:
        return self._loaded.detail.row.id

    def send(self, values: Values) -> None:
        circular_id, version = self._loaded.detail.row.id, self._loaded.upcoming.version
        request = NumberRequest(**values, version=version)
        self.page.save(
            lambda office: office.circulars.number(circular_id, request), self._done, self.fail
        )

    @QtCore.Slot(str)
    def _mend(self, place: str) -> None:
        if place == "letter_on":
            self.form.editor(place).setFocus()
            return
        self.reject()
        self.mend_wanted.emit(self._loaded.detail.row.id, place)

    @QtCore.Slot(object)
    def _done(self, result: NumberResult) -> None:
        self.succeed()
        words = ngettext(
            "The letter has its number: {number}.",
            "The letters have their numbers, the first is {number}.",
            result.count,
        )
        self.page.frame.toast(words.format(number=result.first_text))

    @QtCore.Slot()
    def _look_again(self) -> None:
        letter_on, circular_id = self._letter_on(), self._loaded.detail.row.id
        self.page.read(
            lambda office: office.circulars.upcoming(circular_id, letter_on), self._show, self.miss
        )

    @QtCore.Slot(object)
    def _show(self, upcoming: Upcoming) -> None:
        self._facts.show_facts(_facts(self._loaded.detail, upcoming))
        self.findings.show_findings(upcoming.findings)

    def _letter_on(self) -> date:
        chosen: date = self.form.values()["letter_on"]
        return chosen

    def _add_preview(self, pdf: bytes) -> None:
        preview = Preview(self.page)
        preview.setMinimumSize(360, 300)
        preview.show_pdf(pdf)
        self.middle.addWidget(preview, 1)


def _fields(upcoming: Upcoming) -> tuple[Field, ...]:
    words = _("Reserved: {number}")
    reserved = [(each.id, words.format(number=each.name)) for each in upcoming.reserved]
    offered = [(None, _("The next number")), *reserved]
    return (
        Field("letter_on", N_("Date of the letter"), DateEditor),
        Field("reserved_id", N_("Our number"), lambda: ChoiceEditor(offered)),
        Field(
            "outside_number",
            N_("Number of another office"),
            TextEditor,
            hint=N_("If Setda or SRIKANDI gave one: it is printed, ours stays in the book."),
        ),
        Field("outside_from", N_("Given by"), TextEditor),
    )


def _facts(detail: CircularDetail, upcoming: Upcoming) -> tuple[Fact, ...]:
    return (
        (_("Subject"), detail.row.subject),
        (_("Recipients"), _recipients(detail)),
        (_("Signed by"), detail.signatory),
        (_("Next number"), _next(upcoming)),
    )


def _recipients(detail: CircularDetail) -> str:
    desa = sum(copy.kind == "desa" for copy in detail.copies)
    wards = len(detail.copies) - desa
    words = (
        (desa, ngettext("{desa} village", "{desa} villages", desa)),
        (wards, ngettext("{wards} urban ward", "{wards} urban wards", wards)),
    )
    return ", ".join(each.format(desa=desa, wards=wards) for count, each in words if count)


def _next(upcoming: Upcoming) -> str:
    if upcoming.count == 1:
        return upcoming.first_text
    words = _("{first} and {more} after it")
    return words.format(first=upcoming.first_text, more=wording.count(upcoming.count - 1))
