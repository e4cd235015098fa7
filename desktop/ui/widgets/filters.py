"""Filters as data, each shown as a chip with a menu of what occurs in the rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Filter:
    """Narrows a list to the rows with one value."""

    label: str
    """A message id, such as "Year"."""
    value: Callable[[Any], Any]
    word: Callable[[Any], str] = str
    """How a value is shown."""
    always: bool = False
    """One value at a time, never all; begins with that of the first row."""


class FilterChip(QtWidgets.QToolButton):
    """`Year: all`, and after a choice `2026` in the accent colour."""

    changed = QtCore.Signal()

    def __init__(self, wanted: Filter) -> None:
        """Begins with all rows."""
        super().__init__()
        self.filter = wanted
        self.chosen: object = None
        self._first: object = None
        self.setProperty("look", "chip")
        self.setCheckable(True)
        self.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Filter: {what}").format(what=_(wanted.label)))
        self.setMenu(QtWidgets.QMenu(self))
        self.menu().triggered.connect(self._choose)
        self._show()

    def offer(self, rows: Iterable[Any]) -> None:
        """Offer the values that occur in the rows."""
        values = list(dict.fromkeys(self.filter.value(row) for row in rows))
        self.menu().clear()
        if self.filter.always:
            self._first = values[0] if values else None
            self.chosen = self.chosen if self.chosen in values else self._first
            self._show()
        else:
            self.menu().addAction(_("All")).setData(None)
        for value in sorted(values):
            self.menu().addAction(self.filter.word(value)).setData(value)

    def accepts(self, row: object) -> bool:
        """Whether the row passes."""
        return self.chosen is None or self.filter.value(row) == self.chosen

    def let_pass(self, row: object) -> None:
        """Let the row pass: in a list that is never whole with its like, else with all."""
        if not self.accepts(row):
            self.chosen = self.filter.value(row) if self.filter.always else None
            self._show()
            self.changed.emit()

    @QtCore.Slot()
    def clear(self) -> None:
        """Let all rows pass again, or those a list that is never whole begins with."""
        self.forget()
        self.changed.emit()

    def forget(self) -> None:
        """Let all rows pass again, without a word."""
        self.chosen = self._first
        self._show()

    @QtCore.Slot(QtGui.QAction)
    def _choose(self, action: QtGui.QAction) -> None:
        self.chosen = action.data()
        self._show()
        self.changed.emit()

    def nextCheckState(self) -> None:
        # The menu decides whether the chip looks chosen, not the click that opens the menu.
        pass

    def _show(self) -> None:
        self.setChecked(self.chosen is not None)
        word = _("all") if self.chosen is None else self.filter.word(self.chosen)
        self.setText(f"{_(self.filter.label)}: {word}")


class FilterBar(QtWidgets.QWidget):
    """The chips of a page, at the right of its commands."""

    changed = QtCore.Signal()

    def __init__(self, filters: Sequence[Filter]) -> None:
        """One chip per filter."""
        super().__init__()
        self._chips = [FilterChip(each) for each in filters]
        self._rows: Sequence[Any] = ()
        self._whole = [chip for chip in self._chips if chip.filter.always]
        self._shown: list[object] = []
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for chip in self._chips:
            chip.changed.connect(self._change)
            row.addWidget(chip)

    def offer(self, rows: Sequence[Any]) -> None:
        """Offer what occurs in the rows; beside one that is never all, in what it lets pass."""
        self._rows = rows
        for chip in self._whole:
            chip.offer(rows)
        self._shown = [chip.chosen for chip in self._whole]
        inside = [row for row in rows if all(chip.accepts(row) for chip in self._whole)]
        for chip in self._chips:
            if chip not in self._whole:
                chip.offer(inside)

    def passing(self, rows: Sequence[Any]) -> list[Any]:
        """The rows that pass every filter."""
        return [row for row in rows if all(chip.accepts(row) for chip in self._chips)]

    def let_pass(self, row: object) -> None:
        """Let a row pass that somebody wants to see; filters it passes stay."""
        for chip in self._chips:
            chip.let_pass(row)

    @QtCore.Slot()
    def clear(self) -> None:
        """Let everything pass."""
        for chip in self._chips:
            chip.clear()

    @QtCore.Slot()
    def _change(self) -> None:
        if self._shown != [chip.chosen for chip in self._whole]:
            # What was chosen within the other whole may not occur in this one.
            for chip in self._chips:
                if chip not in self._whole:
                    chip.forget()
            self.offer(self._rows)
        self.changed.emit()
