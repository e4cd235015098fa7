"""How a village is called from a day on, or what was written wrong about a name it has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.domain.region import check_code
from desktop.domain.written_day import read_day
from desktop.i18n import N_, _
from desktop.services.village_names import NewName
from desktop.ui.contact_words import written_day
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.village_words import KINDS, kind_word
from desktop.ui.widgets.editors import ChoiceEditor, TextEditor

if TYPE_CHECKING:
    from desktop.services.village_names import Named, VillageNames
    from desktop.ui.page import Page


class VillageNameDialog(FormDialog):
    """A newer name with its first day, or a correction of the one given."""

    def __init__(self, page: Page, known: VillageNames, named: Named, *, newer: bool) -> None:
        """Begins with what the name is now."""
        title = _("Name and kind from a day on") if newer else _("Correct a name")
        super().__init__(page, title, _("Save"), _fields(known, newer=newer), _values(named, newer))
        self._named, self._newer = named, newer
        self.introduce(
            _("What the village was called before stays, with its last day.")
            if newer
            else _("Only for what was typed wrong. A real change is entered from its day on.")
        )

    def send(self, values: Values) -> None:
        day = read_day("on", values.pop("on"))
        named, new = self._named, NewName(**values)
        if self._newer and day:
            self.page.save(
                lambda office: office.registry.rename(named, new, day), self._done, self.fail
            )
        else:
            self.page.save(
                lambda office: office.registry.correct(named, new, day), self._done, self.fail
            )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The name is saved."))


def _fields(known: VillageNames, *, newer: bool) -> tuple[Field, ...]:
    kinds = [(kind, kind_word(kind)) for kind in KINDS]
    districts = [(row.id, f"{row.code} {row.name}") for row in known.districts]
    day = partial(read_day, "on")
    hint = N_("31-12-2026") if newer else N_("31-12-2026; empty if it is not known")
    return (
        Field("name", N_("Name"), TextEditor, required=True),
        Field("kind", N_("Kind"), lambda: ChoiceEditor(kinds)),
        Field("district_id", N_("District"), lambda: ChoiceEditor(districts)),
        Field("code", N_("Code"), TextEditor, required=True, check=check_code, hint=CODE_HINT),
        Field("on", N_("In force from"), TextEditor, required=newer, check=day, hint=hint),
    )


CODE_HINT = N_("The last group begins with 1 for an urban ward and with 2 for a village.")


def _values(named: Named, newer: bool) -> Values:
    return {
        "name": named.name,
        "kind": named.kind,
        "district_id": named.district_id,
        "code": named.code,
        "on": "" if newer else written_day(named.valid_from),
    }
