"""What a page can do, as data: toolbar, menu, context menu and shortcut list come from it."""

from collections.abc import Callable
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


class _Run(QtCore.QObject):
    """Binds a command to its page, as a slot with a receiver."""

    def __init__(self, parent: QtCore.QObject, page: QtWidgets.QWidget, command: Command) -> None:
        super().__init__(parent)
        self._page, self._command = page, command

    @QtCore.Slot()
    def now(self) -> None:
        self._command.run(self._page)


def action_of(page: QtWidgets.QWidget, command: Command) -> QtGui.QAction:
    """Make the action of a command; its keys work wherever the focus is on the page."""
    action = QtGui.QAction(_(command.label), page)
    action.setShortcuts([QtGui.QKeySequence(keys) for keys in command.keys])
    action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setIcon(icons.icon(command.icon, "on_accent" if command.primary else "text"))
    # Qt would cut the three dots that announce a dialog from the words on a button.
    action.setIconText(_(command.label))
    action.setToolTip(f"{_(command.label)} ({shown_keys(command.shortcut)})")
    action.triggered.connect(_Run(action, page, command).now)
    page.addAction(action)
    return action


def shown_keys(keys: str) -> str:
    """The shortcut as this system writes it."""
    return QtGui.QKeySequence(keys).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
