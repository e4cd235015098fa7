"""A new circular: which template, about what, and of when; the rest is written afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.circular import check_subject
from desktop.i18n import N_, _
from desktop.services.circular_rows import subject_of
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor, DateEditor, LinesEditor, NumberEditor

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.services.circular_rows import NewCircular
    from desktop.services.circular_writing_rows import TemplateChoice
    from desktop.ui.page import Page


@dataclass(frozen=True)
class Loaded:
    """What the dialog begins with and offers."""

    defaults: NewCircular
    templates: Sequence[TemplateChoice]


def load(office: Office) -> Loaded:
    """Look everything up; runs in the background."""
    return Loaded(office.circulars.defaults(), office.writing.templates())


class NewCircularDialog(FormDialog):
    """Makes a draft; nothing is numbered or signed by it."""

    WIDTH = 640
    made = QtCore.Signal(str)

    def __init__(self, page: Page, loaded: Loaded) -> None:
        """Offers the templates of the office."""
        self._subjects = {each.id: each.subject for each in loaded.templates}
        self._proposed = loaded.defaults.subject
        values = {
            "template_id": loaded.defaults.template_id,
            "subject": self._proposed,
            "letter_on": loaded.defaults.letter_on,
            "fiscal_year": loaded.defaults.fiscal_year,
        }
        title, verb = _("New circular"), _("Make the draft")
        super().__init__(page, title, verb, _fields(loaded.templates), values)
        self.introduce(_("To all villages and urban wards at first; that can be changed next."))
        self.form.changed.connect(self._propose)

    def send(self, values: Values) -> None:
        self.page.save(lambda office: _make(office, values), self._done, self.fail)

    @QtCore.Slot()
    def _propose(self) -> None:
        """Follow template and year, until somebody has written a subject."""
        values = self.form.values()
        if values["subject"] == self._proposed and values["fiscal_year"]:
            pattern = self._subjects[values["template_id"]]
            self._proposed = subject_of(pattern, values["fiscal_year"])
            self.form.put({"subject": self._proposed})

    @QtCore.Slot(object)
    def _done(self, circular_id: str) -> None:
        self.succeed()
        self.made.emit(circular_id)


def _make(office: Office, values: Values) -> str:
    letter_on: date = values["letter_on"]
    defaults = office.circulars.defaults(values["template_id"], letter_on)
    return office.circulars.create(replace(defaults, **values, due_on=None))


def _fields(templates: Sequence[TemplateChoice]) -> tuple[Field, ...]:
    offered = [(each.id, each.name) for each in templates]
    return (
        Field("template_id", N_("Template"), lambda: ChoiceEditor(offered)),
        Field("subject", N_("Subject"), LinesEditor, required=True, check=check_subject),
        Field("letter_on", N_("Date of the letter"), DateEditor),
        Field("fiscal_year", N_("Budget year"), lambda: NumberEditor(2000, 2100), required=True),
    )
