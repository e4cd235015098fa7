"""Who gets a copy: a list of all places with a tick each, and own figures where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.services.circular_writing_rows import PlaceChoice, WrittenRecipient
from desktop.ui import wording
from desktop.ui.table import Column
from desktop.ui.widgets.editors import NumberEditor
from desktop.ui.widgets.filters import Filter, FilterBar
from desktop.ui.widgets.tick_table import TickTable

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import WritingForm


@dataclass(frozen=True)
class _Row:
    place: PlaceChoice
    own: WrittenRecipient

    @property
    def id(self) -> str:
        return self.place.id

    @property
    def exists(self) -> bool:
        """Whether there is such a place on the letter's date."""
        return bool(self.place.code)


def _own(value: int | None) -> str:
    return "" if value is None else wording.count(value)


_COLUMNS = (
    Column(N_("Recipient"), lambda row: row.place.name, width=150, stretch=True),
    Column(N_("District"), lambda row: row.place.district, width=110),
    Column(N_("Kind"), lambda row: row.place.kind, width=84, spare=True),
    Column(N_("Own people"), lambda row: _own(row.own.people), width=84, number=True),
    Column(N_("Own months"), lambda row: _own(row.own.months), width=84, number=True),
)
_FILTERS = (
    Filter(N_("District"), lambda row: row.place.district),
    Filter(N_("Kind"), lambda row: row.place.kind),
)


class Recipients(QtWidgets.QWidget):
    """Filters narrow what is shown, never what is chosen."""

    edited = QtCore.Signal()

    def __init__(self, form: WritingForm, places: Sequence[PlaceChoice]) -> None:
        """Begins with the recipients of a letter."""
        super().__init__()
        self._own = {each.village_id: each for each in form.recipients}
        self.rows: tuple[_Row, ...] = ()
        self._putting = False
        self._filters = FilterBar(_FILTERS)
        self.search = QtWidgets.QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(_("Search a village"))
        self.search.setAccessibleName(_("Search a village"))
        self.list = TickTable(_COLUMNS, _("Recipients"))
        self.count = QtWidgets.QLabel()
        self.count.setProperty("look", "strong")
        self._whose = QtWidgets.QLabel()
        self.people = _figure(_("Own people"), 1_000_000)
        self.months = _figure(_("Own months"), 12)
        self._lay_out()
        self.show_places(places)
        self.list.ticks.pick({each.village_id for each in form.recipients})
        self._connect()
        self._put()
        self._say()
        self.setFocusProxy(self.list)

    def chosen(self) -> tuple[WrittenRecipient, ...]:
        """Who gets a copy, in the order of the places; then those that do not exist then."""
        ticked = self.list.ticks.picked_keys
        return tuple(row.own for row in self.rows if row.id in ticked)

    def named(self) -> tuple[tuple[str, str], ...]:
        """The recipients by the id of their copy, with the name of the place."""
        ticked = self.list.ticks.picked_keys
        return tuple(
            (row.own.id, f"{row.place.name}, {row.place.district}")
            for row in self.rows
            if row.id in ticked and row.exists
        )

    def show_places(self, places: Sequence[PlaceChoice]) -> None:
        """Offer these places; ticks stay, and who is ticked and not among them stays in sight."""
        before = {row.id: row for row in self.rows}
        own = {row.id: row.own for row in self.rows} | self._own
        there = {each.id for each in places}
        lost = [each for each in own.values() if each.village_id not in there]
        ticked = self.list.ticks.picked_keys | self._own.keys()
        self._own = {}
        self.rows = (
            *(_Row(each, own.get(each.id) or WrittenRecipient(each.id)) for each in places),
            *(_Row(_lost(each, before), each) for each in lost if each.village_id in ticked),
        )
        self._filters.offer(self.rows)
        self._filter()
        self._say()

    @QtCore.Slot()
    def all_shown(self) -> None:
        """Let everybody shown get a copy."""
        shown = self.list.rows_model.rows
        if {row.id for row in shown} - self.list.ticks.picked_keys:
            self.list.ticks.turn(shown)

    @QtCore.Slot()
    def none_shown(self) -> None:
        """Let nobody shown get a copy."""
        self.all_shown()
        self.list.ticks.turn(self.list.rows_model.rows)

    @QtCore.Slot()
    def _filter(self) -> None:
        wanted = self.search.text().strip().casefold()
        passing = self._filters.passing(self.rows)
        self.list.show_rows([row for row in passing if wanted in _searched(row)])
        if self.list.current() is None:
            self.list.go_to_line(0)
        self._put()

    @QtCore.Slot()
    def _put(self) -> None:
        row: _Row | None = self.list.current()
        self._putting = True
        for editor, value in (
            (self.people, row and row.own.people),
            (self.months, row and row.own.months),
        ):
            editor.setEnabled(row is not None)
            if editor.value() != value:
                editor.setText("" if value is None else str(value))
        self._whose.setText(row.place.name if row else "")
        self._putting = False

    @QtCore.Slot()
    def _take(self) -> None:
        row: _Row | None = self.list.current()
        if self._putting or row is None:
            return
        own = replace(
            row.own, people=self.people.value() or None, months=self.months.value() or None
        )
        self.rows = tuple(_Row(each.place, own) if each == row else each for each in self.rows)
        self._filter()
        if row.id in self.list.ticks.picked_keys:
            self.edited.emit()
        else:
            # Whoever has figures of its own is meant to get a copy.
            self.list.ticks.mark(row.id, ticked=True)

    @QtCore.Slot()
    def _tell(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        words = _("{chosen} of {total}")
        chosen, total = len(self.chosen()), sum(row.exists for row in self.rows)
        self.count.setText(words.format(chosen=wording.count(chosen), total=wording.count(total)))

    def _connect(self) -> None:
        # A district with all its places is one change, not one for each of them.
        self._gather = QtCore.QTimer(self, singleShot=True, interval=0)
        self._gather.timeout.connect(self._tell)
        self.list.ticked.connect(self._gather.start)
        self.list.chosen.connect(self._put)
        self.search.textChanged.connect(self._filter)
        self._filters.changed.connect(self._filter)
        self.people.textEdited.connect(self._take)
        self.months.textEdited.connect(self._take)

    def _lay_out(self) -> None:
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addLayout(_row((self.search, 1), (self._filters, 0)))
        column.addWidget(self.list, 1)
        every = QtWidgets.QPushButton(_("Choose all shown"))
        none = QtWidgets.QPushButton(_("Leave out all shown"))
        every.clicked.connect(self.all_shown)
        none.clicked.connect(self.none_shown)
        column.addLayout(_row((self.count, 1), (every, 0), (none, 0)))
        own = [part for editor in (self.people, self.months) for part in _labelled(editor)]
        column.addLayout(_row((self._whose, 1), *own))


def _lost(own: WrittenRecipient, before: Mapping[str, _Row]) -> PlaceChoice:
    """Stand for a recipient that does not exist then, so that it can be left out."""
    known = before.get(own.village_id)
    name = known.place.name if known else "?"
    kind = known.place.kind if known else ""
    return PlaceChoice(own.village_id, "", name, kind, _("not on this date"))


def _searched(row: _Row) -> str:
    return f"{row.place.name} {row.place.district} {row.place.code}".casefold()


def _figure(name: str, most: int) -> NumberEditor:
    editor = NumberEditor(1, most)
    editor.setAccessibleName(name)
    editor.setMaximumWidth(96)
    editor.setPlaceholderText("—")
    return editor


def _labelled(editor: NumberEditor) -> tuple[tuple[QtWidgets.QWidget, int], ...]:
    label = QtWidgets.QLabel(editor.accessibleName())
    label.setBuddy(editor)
    return (label, 0), (editor, 0)


def _row(*parts: tuple[QtWidgets.QWidget, int]) -> QtWidgets.QHBoxLayout:
    row = QtWidgets.QHBoxLayout()
    row.setSpacing(8)
    for widget, stretch in parts:
        row.addWidget(widget, stretch)
    return row
