"""The three questions of the first start as forms: language, place, office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _, language
from desktop.ui import late
from desktop.ui.form import Field, Values
from desktop.ui.office_names import OFFICE_NAMES
from desktop.ui.widgets.choosing import choose_place
from desktop.ui.widgets.editors import ChoiceEditor, FileEditor
from desktop.ui.widgets.top_bar import LANGUAGE_NAMES

if TYPE_CHECKING:
    from desktop.services.first_start import Beginning

OWN, SHARED, PRACTICE = "own", "shared", "practice"
OFFICE = 2
"""Place of the question about the office."""
Question = tuple[Sequence[Field], Values]


class AddressEditor(FileEditor):
    """A file, chosen or typed, or the address of a server."""

    def __init__(self) -> None:
        """A file that is not there yet can be named, too."""
        super().__init__(_("Shared store"), _("Stores (*.sqlite)"))

    def value(self) -> str:  # type: ignore[override]  # an address is no path
        return self._line.text().strip()

    @QtCore.Slot()
    def _choose(self) -> None:
        choose_place(self, self._title, (self._kinds,), self._take)


def questions(office: Beginning, regencies: Sequence[tuple[str, str]]) -> tuple[Question, ...]:
    """The fields and what they are filled in with."""
    return (
        ((_language(),), {"language": language()}),
        ((_where(), _address()), {"where": OWN}),
        (
            _office(regencies),
            {
                "name": office.name,
                "short_name": office.short_name,
                "place": office.place,
                "regency_code": office.regency_code,
            },
        ),
    )


def named(values: Values) -> Beginning:
    """The office as it was answered."""
    return replace(
        late.shipped_office(),
        name=values["name"],
        short_name=values["short_name"],
        place=values["place"],
        regency_code=values["regency_code"],
    )


def _language() -> Field:
    return Field("language", N_("Language"), lambda: ChoiceEditor(LANGUAGE_NAMES))


def _where() -> Field:
    choices = (
        (OWN, _("On this computer, for me alone")),
        (SHARED, _("In a shared file or on a server")),
        (PRACTICE, _("Nowhere yet: I want to practise")),
    )
    return Field("where", N_("Store"), lambda: ChoiceEditor(choices))


def _address() -> Field:
    return Field(
        "address",
        N_("File or server"),
        AddressEditor,
        hint=N_("A file (made if there is none) or postgresql://name@server/database."),
    )


def _office(regencies: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    return (
        *OFFICE_NAMES,
        Field("regency_code", N_("Own regency"), lambda: ChoiceEditor(regencies)),
    )
