"""What a page can do, as data: toolbar, menu, context menu and shortcut list come from it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import icons

PRIMARY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


def always(_page: object) -> bool:
    """A command that can be used at any time."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a page can do. `label` is a message id, `run` and `enabled` take the page."""

    label: str
    run: Callable[[Any], None]
    shortcut: str
    icon: str
    enabled: Callable[[Any], bool] = always
    primary: bool = False
    rare: bool = False
    """Stands under the three dots instead of in the row of buttons."""

    @property
    def keys(self) -> tuple[str, ...]:
        """All its shortcuts, the one to show first."""
        return (self.shortcut, *PRIMARY_KEYS) if self.primary else (self.shortcut,)


class CommandBar(QtWidgets.QWidget):
    """One primary button, plain ones, and the rare ones under three dots."""

    def __init__(self, page: QtWidgets.QWidget, commands: Sequence[Command]) -> None:
        """The actions belong to the page, so their keys work wherever the focus is on it."""
        super().__init__()
        self._page = page
        self._actions = {command: _action(page, command) for command in commands}
        for command, action in self._actions.items():
            action.triggered.connect(_Run(self, page, command).now)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._fill(row)
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
            action.setEnabled(command.enabled(self._page))

    def _fill(self, row: QtWidgets.QHBoxLayout) -> None:
        for command, action in self._actions.items():
            if not command.rare:
                row.addWidget(_button(action, primary=command.primary))
        rare = [action for command, action in self._actions.items() if command.rare]
        if rare:
            row.addWidget(_more(rare))


class _Run(QtCore.QObject):
    """Binds a command to its page, as a slot with a receiver."""

    def __init__(self, parent: QtCore.QObject, page: QtWidgets.QWidget, command: Command) -> None:
        super().__init__(parent)
        self._page, self._command = page, command

    @QtCore.Slot()
    def now(self) -> None:
        self._command.run(self._page)


def _action(page: QtWidgets.QWidget, command: Command) -> QtGui.QAction:
    action = QtGui.QAction(_(command.label), page)
    action.setShortcuts([QtGui.QKeySequence(keys) for keys in command.keys])
    action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setIcon(icons.icon(command.icon, "on_accent" if command.primary else "text"))
    action.setToolTip(f"{_(command.label)} ({shown_keys(command.shortcut)})")
    page.addAction(action)
    return action


def shown_keys(keys: str) -> str:
    """The shortcut as this system writes it."""
    return QtGui.QKeySequence(keys).toString(QtGui.QKeySequence.SequenceFormat.NativeText)


def _button(action: QtGui.QAction, *, primary: bool) -> QtWidgets.QToolButton:
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


def _more(actions: Sequence[QtGui.QAction]) -> QtWidgets.QToolButton:
    button = QtWidgets.QToolButton()
    button.setIcon(icons.icon("more"))
    button.setToolTip(_("More commands"))
    button.setAccessibleName(_("More commands"))
    button.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
    button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QtWidgets.QMenu(button)
    menu.addActions(actions)
    button.setMenu(menu)
    return button
