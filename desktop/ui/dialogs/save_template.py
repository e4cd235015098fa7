"""A letter that was written well becomes what the next ones begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.errors import InvalidInput
from desktop.i18n import N_, _
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor

if TYPE_CHECKING:
    from desktop.ui.screen import Screen


class SaveTemplateDialog(FormDialog):
    """A template of its own, or the next version of the one the letter began with."""

    def __init__(self, page: Screen, letter_id: str, origin: str) -> None:
        """`origin` is the template the letter began with, "" if that is not known."""
        self._letter_id = letter_id
        ways = [(True, _("A new template"))]
        if origin:
            ways = [(False, _("The next version of the letter's own template")), *ways]
        fields = (
            Field("new", N_("What is written"), lambda: ChoiceEditor(ways)),
            Field("name", N_("Name of a new template"), TextEditor),
        )
        super().__init__(page, _("Save as template"), _("Save the template"), fields)
        self.introduce(_("Text, obligations, figures and legal bases; no recipients, no dates."))
        self.form.edited.connect(self._ask_name)
        self._ask_name()

    def send(self, values: Values) -> None:
        letter_id, name = self._letter_id, values["name"].strip() if values["new"] else ""
        if values["new"] and not name:
            self.fail(InvalidInput("name", _("A template needs a name.")))
            return
        self.page.save(
            lambda office: office.writing.save_as_template(letter_id, name), self._done, self.fail
        )

    @QtCore.Slot()
    def _ask_name(self) -> None:
        self.form.editor("name").setEnabled(self.form.values()["new"])

    @QtCore.Slot(object)
    def _done(self, _template_id: str) -> None:
        self.succeed()
        self.page.frame.toast(_("The template is saved. New circulars can begin with it."))
