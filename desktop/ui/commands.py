"""What a page can do, as data: toolbar, menu, context menu and shortcut list come from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.domain.role import Right
from desktop.i18n import _
from desktop.ui import icons

PRIMARY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


def always(_page: object) -> str:
    """A command that can be used at any time."""
    return ""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a page can do. `label` is a message id, `run` and `refusal` take the page."""

    label: str
    run: Callable[[Any], None]
    shortcut: str
    icon: str
    refusal: Callable[[Any], str] = always
    """Says in the language spoken now why it cannot be used; nothing if it can."""
    right: Right | None = None
    """What the person's role must permit."""
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
    """Make the action of a command; its keys work in the whole window while the page is shown."""
    action = QtGui.QAction(_(command.label), page)
    action.setShortcuts([QtGui.QKeySequence(keys) for keys in command.keys])
    action.setIcon(icons.icon(command.icon, "on_accent" if command.primary else "text"))
    # Qt would cut the three dots that announce a dialog from the words on a button.
    action.setIconText(_(command.label))
    allow(action, command, "")
    action.triggered.connect(_Run(action, page, command).now)
    page.addAction(action)
    return action


def allow(action: QtGui.QAction, command: Command, refusal: str) -> None:
    """Let the command be used, or say beneath its name why it cannot be."""
    named = f"{_(command.label)} ({shown_keys(command.shortcut)})"
    action.setEnabled(not refusal)
    action.setToolTip(f"{named}\n{refusal}" if refusal else named)


def shown_keys(keys: str) -> str:
    """The shortcut as this system writes it."""
    return QtGui.QKeySequence(keys).toString(QtGui.QKeySequence.SequenceFormat.NativeText)
