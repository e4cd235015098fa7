"""What this computer remembers: language, appearance, and which store it opens."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui.form import Field, Form
from desktop.ui.widgets.editors import ChoiceEditor
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.scrolling import Scrolling
from desktop.ui.widgets.top_bar import LANGUAGE_NAMES, PALETTE_NAMES

if TYPE_CHECKING:
    from desktop.ui.page import Page

WIDTH_PX = 640


class ComputerPanel(QtWidgets.QWidget):
    """Choices that hold at once, for this person at this computer only."""

    def __init__(self, page: Page) -> None:
        """Shows what is chosen now."""
        super().__init__()
        self._page = page
        chosen = page.frame.chosen
        self.form = Form(_fields(), {"language": chosen.language, "palette": chosen.palette})
        self._facts = Facts()
        self._always = QtWidgets.QPushButton(_("Open this one at every start"))
        self._always.clicked.connect(self._keep)
        self._lay_out()
        self.form.changed.connect(self._choose)

    def reload(self) -> None:
        """Say which store is open now."""
        office, chosen = self._page.frame.office, self._page.frame.chosen
        if office is not None:
            always = chosen.store or _("your own on this computer")
            self._facts.show_facts(
                ((_("Open now"), office.store_text), (_("At every start"), always))
            )
            self._always.setEnabled(office.is_file and office.store_text != chosen.store)

    def _lay_out(self) -> None:
        content = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(content)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addWidget(_muted(_("Holds at once, for you at this computer only.")))
        column.addWidget(self.form)
        column.addWidget(_heading(_("Store")))
        column.addWidget(self._facts)
        column.addLayout(self._buttons())
        column.addStretch(1)
        content.setMaximumWidth(WIDTH_PX)
        around = QtWidgets.QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scrolling(content))

    def _buttons(self) -> QtWidgets.QGridLayout:
        stores = self._page.frame.stores
        grid = QtWidgets.QGridLayout()
        grid.setSpacing(6)
        grid.addWidget(self._always, 0, 0)
        for at, (words, call) in enumerate(
            (
                (_("Open a store…"), stores.choose),
                (_("New store…"), stores.choose_new),
                (_("My own store"), stores.use_own),
                (_("Practice store"), stores.practise),
            )
        ):
            button = QtWidgets.QPushButton(words)
            button.clicked.connect(call)
            grid.addWidget(button, 1 + at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        return grid

    @QtCore.Slot()
    def _choose(self) -> None:
        """Queued: another language builds every page anew, this one included."""
        QtCore.QTimer.singleShot(0, self, self._apply)

    @QtCore.Slot()
    def _apply(self) -> None:
        wanted, chosen = self.form.values(), self._page.frame.chosen
        if wanted["palette"] != chosen.palette:
            self._page.frame.paint(wanted["palette"])
        if wanted["language"] != chosen.language:
            self._page.frame.speak(wanted["language"])

    @QtCore.Slot()
    def _keep(self) -> None:
        frame = self._page.frame
        if frame.office is not None:
            frame.choose(replace(frame.chosen, store=frame.office.store_text))
            self.reload()


def _fields() -> tuple[Field, ...]:
    palettes = tuple((name, _(word)) for name, word in PALETTE_NAMES)
    return (
        Field("language", N_("Language"), lambda: ChoiceEditor(LANGUAGE_NAMES)),
        Field("palette", N_("Appearance"), lambda: ChoiceEditor(palettes)),
    )


def _heading(words: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(words)
    label.setProperty("look", "strong")
    return label


def _muted(words: str) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(words, wordWrap=True)
    label.setProperty("look", "muted")
    return label
