"""All keys in one list, taken from the commands themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets

from desktop.i18n import N_, _
from desktop.ui.commands import PRIMARY_KEYS, shown_keys
from desktop.ui.editor import deeds, placeholders
from desktop.ui.search_box import KEYS
from desktop.ui.table import Column
from desktop.ui.widgets.card import card
from desktop.ui.widgets.table_view import TableView
from desktop.ui.writing.screen import WritingScreen

if TYPE_CHECKING:
    from desktop.ui.pages import Place

EVERYWHERE = (
    (PRIMARY_KEYS[0], N_("The page's main command")),
    (KEYS, N_("Search")),
    ("F5", N_("Load again")),
    ("Ctrl+.", N_("Stop the running job")),
    ("Esc", N_("Close the dialog, or go back")),
    ("F1", N_("Help")),
    ("Ctrl+F1", N_("Keyboard shortcuts")),
)
Row = tuple[str, str, str]


class ShortcutsDialog(QtWidgets.QDialog):
    """Where, what, and with which keys."""

    def __init__(self, parent: QtWidgets.QWidget, places: Sequence[Place]) -> None:
        """Lists the keys of all pages."""
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 520)
        columns = (
            Column(N_("Keys"), lambda row: shown_keys(row[0]), width=110),
            Column(N_("Command"), lambda row: row[1], stretch=True),
            Column(N_("Where"), lambda row: row[2], width=130),
        )
        table = TableView(columns, self.windowTitle(), key=lambda row: row)
        table.show_rows(tuple(_rows(places)))
        close = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QtWidgets.QVBoxLayout(self)
        column.addWidget(card(table), 1)
        column.addWidget(close)


def _rows(places: Sequence[Place]) -> Iterator[Row]:
    for keys, what in EVERYWHERE:
        yield keys, _(what), _("Everywhere")
    for number, place in enumerate(places, 1):
        yield f"Alt+{number}", _("Go to the page"), _(place.title)
    for place in places:
        for command in place.page().commands:
            yield command.shortcut, _(command.label), _(place.title)
    for command in WritingScreen.commands:
        yield command.shortcut, _(command.label), _("Writing a letter")
    yield placeholders.KEYS, _("Placeholder"), _("Writing a letter")
    for deed in deeds.ALL:
        if deed.keys:
            yield deed.keys, _(deed.label), _("Writing a letter")
