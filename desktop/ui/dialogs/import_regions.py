"""What a list of places would change, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.dialog import FormDialog
from desktop.ui.form import Field, Values
from desktop.ui.looks import CHANGE
from desktop.ui.table import Column
from desktop.ui.widgets.card import card
from desktop.ui.widgets.editors import DateEditor
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.table_view import TableView

if TYPE_CHECKING:
    from desktop.domain.region import Place
    from desktop.services.regions import RegionChanges
    from desktop.ui.page import Page


@dataclass(frozen=True, slots=True)
class Line:
    """One change of one place; `kind` is "added", "removed", "renamed", "recoded" or "district"."""

    kind: str
    before: str
    after: str


COLUMNS = (
    Column(N_("Change"), lambda line: CHANGE[line.kind], width=130),
    Column(N_("Before"), lambda line: line.before, width=230),
    Column(N_("After"), lambda line: line.after, stretch=True),
)


class ImportRegionsDialog(FormDialog):
    """Counts and every single change; writes them in one transaction or not at all."""

    WIDTH = 760

    def __init__(self, page: Page, changes: RegionChanges) -> None:
        """Shows what was found in the file."""
        day = QtCore.QDate.currentDate().toPython()
        fields = (Field("on", N_("In force from"), DateEditor),)
        lines = tuple(_lines(changes))
        words = ngettext("Write {count} change", "Write {count} changes", len(lines))
        verb = words.format(count=wording.count(len(lines)))
        super().__init__(page, _("Import a region list"), verb, fields, {"on": day})
        self._changes = changes
        if changes.elsewhere:
            self.introduce(changes.elsewhere_sentence)
        self.left.insertWidget(0, Facts(_facts(changes)))
        table = TableView(COLUMNS, _("Changes"), key=lambda line: line)
        table.show_rows(lines)
        framed = card(table)
        framed.setMinimumHeight(260)
        self.column.insertWidget(self.column.count() - 1, framed, 1)

    def send(self, values: Values) -> None:
        day = values["on"]
        self.page.save(
            lambda office: office.regions.apply_import(self._changes, day), self._done, self.fail
        )

    @QtCore.Slot(object)
    def _done(self, _nothing: object) -> None:
        self.succeed()
        self.page.frame.toast(_("The region list is written."))


def _facts(changes: RegionChanges) -> list[tuple[str, str]]:
    return [
        (_("File"), changes.name),
        (_("Regency"), ", ".join(changes.regencies)),
        (_("Places in the list"), wording.count(changes.places)),
    ]


def _lines(changes: RegionChanges) -> Iterator[Line]:
    yield from (Line("added", "", _place(each)) for each in changes.added)
    yield from (Line("removed", _place(each), "") for each in changes.removed)
    for kind, changed in (("renamed", changes.renamed), ("recoded", changes.recoded)):
        yield from (Line(kind, _place(each.old), _place(each.new)) for each in changed)
    for each in changes.districts_changed:
        old, new = each.old, each.new
        yield Line("district", f"{old.code} {old.name}", f"{new.code} {new.name}")


def _place(place: Place) -> str:
    return f"{place.code} {place.name} ({place.district})"
