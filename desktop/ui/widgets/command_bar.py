"""The buttons of a page: what can be done now in a row, everything else under three dots."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons
from desktop.ui.commands import Command, action_of, allow

if TYPE_CHECKING:
    from desktop.ui.screen import Screen

GAP = 6


class CommandBar(QtWidgets.QWidget):
    """One primary button and those that can be used now; from the right, what does not fit goes."""

    def __init__(self, page: Screen, commands: Sequence[Command]) -> None:
        """The actions belong to the page, so their keys work while it is shown."""
        super().__init__()
        self._page = page
        self._actions = {command: action_of(page, command) for command in commands}
        self._plain = [command for command in commands if not command.rare]
        self._buttons = {each: _button(self._actions[each], each.primary) for each in self._plain}
        self._menu = QtWidgets.QMenu(self)
        self._more = _more(self._menu)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in (*self._buttons.values(), self._more):
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(
            QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Preferred
        )
        self.update_enabled()

    def actions_for_menu(self) -> list[QtGui.QAction]:
        """The actions in their order, for a context menu."""
        return list(self._actions.values())

    def action(self, command: Command) -> QtGui.QAction:
        """The action made from a command."""
        return self._actions[command]

    @QtCore.Slot()
    def update_enabled(self) -> None:
        """Ask each command again whether it can be used now."""
        for command, action in self._actions.items():
            allow(action, command, self._page.refusal(command))
        self._fold()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        shown = self._fitting()
        for command, button in self._buttons.items():
            button.setVisible(command in shown)
        self._menu.clear()
        self._menu.addActions([act for each, act in self._actions.items() if each not in shown])
        self._more.setVisible(not self._menu.isEmpty())

    def _fitting(self) -> set[Command]:
        """The primary command, whatever happens, and of the others what can be used and fits."""
        room = self.width() - self._more.sizeHint().width()
        fitting: set[Command] = set()
        for command, button in self._buttons.items():
            if command.primary or self._actions[command].isEnabled():
                room -= button.sizeHint().width() + GAP
                if room >= 0 or not fitting:
                    fitting.add(command)
        return fitting


def _button(action: QtGui.QAction, primary: bool) -> QtWidgets.QToolButton:
    button = QtWidgets.QToolButton()
    button.setDefaultAction(action)
    button.setProperty("look", "primary" if primary else "plain")
    button.setToolButtonStyle(
        QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if primary
        else QtCore.Qt.ToolButtonStyle.ToolButtonTextOnly
    )
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(action.text())
    return button


def _more(menu: QtWidgets.QMenu) -> QtWidgets.QToolButton:
    button = QtWidgets.QToolButton()
    button.setIcon(icons.icon("more"))
    button.setToolTip(_("More commands"))
    button.setAccessibleName(_("More commands"))
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
    menu.setToolTipsVisible(True)
    button.setMenu(menu)
    return button
