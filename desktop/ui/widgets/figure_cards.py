"""A few figures of the office beside each other, each with its caption and a line beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from desktop.domain.letter import State
from desktop.i18n import _, ngettext
from desktop.ui import wording
from desktop.ui.looks import LETTER
from desktop.ui.widgets.card import card

if TYPE_CHECKING:
    from desktop.services.home import Figures

Figure = tuple[str, str, str]
"""Caption, figure, and the line beneath."""


class FigureCards(QtWidgets.QWidget):
    """Letters of the year, villages, the last numbers."""

    def __init__(self) -> None:
        """Empty until figures are known."""
        super().__init__()
        self._row = QtWidgets.QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._cards = [_Card() for _place in range(3)]
        for each in self._cards:
            self._row.addWidget(card(each), 1)
        self.hide()

    def show_figures(self, figures: Figures) -> None:
        """Replace what is shown."""
        told = (_letters(figures), _villages(figures), _numbers(figures))
        for each, (caption, figure, line) in zip(self._cards, told, strict=True):
            each.say(caption, figure, line)
        self.show()


class _Card(QtWidgets.QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._labels = [QtWidgets.QLabel(wordWrap=True) for _place in range(3)]
        for label, look in zip(self._labels, ("muted", "figure", "muted"), strict=True):
            label.setProperty("look", look)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        for label in self._labels:
            column.addWidget(label)
        column.addStretch(1)

    def say(self, *words: str) -> None:
        for label, each in zip(self._labels, words, strict=True):
            label.setText(each)
        self.setAccessibleName(", ".join(filter(None, words)))


def _letters(figures: Figures) -> Figure:
    caption = _("Letters of {year}").format(year=figures.year)
    known = [(look, figures.letters.get(State(state), 0)) for state, look in LETTER.items()]
    line = " · ".join(f"{_(look.word)} {wording.count(count)}" for look, count in known if count)
    return caption, wording.count(sum(figures.letters.values())), line


def _villages(figures: Figures) -> Figure:
    desa, wards = figures.villages.get("desa", 0), figures.villages.get("kelurahan", 0)
    words = (
        ngettext("{desa} village", "{desa} villages", desa),
        ngettext("{wards} urban ward", "{wards} urban wards", wards),
    )
    line = ", ".join(words).format(desa=wording.count(desa), wards=wording.count(wards))
    return _("Villages and urban wards"), wording.count(desa + wards), line


def _numbers(figures: Figures) -> Figure:
    line = ", ".join(f"{series} {wording.count(last)}" for series, last in figures.last_numbers)
    taken = sum(last for _series, last in figures.last_numbers)
    caption = _("Numbers taken in {year}").format(year=figures.year)
    last = _("Last: {numbers}").format(numbers=line) if line else _("The book is still empty.")
    return caption, wording.count(taken), last
