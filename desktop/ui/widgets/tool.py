"""A small button with a drawing, its words in the tooltip."""

from PySide6 import QtWidgets

from desktop.ui import icons


def tool(icon: str, words: str, keys: str, call: object) -> QtWidgets.QToolButton:
    """A button that calls; its keys work in the whole window while it is shown."""
    button = QtWidgets.QToolButton()
    button.setIcon(icons.icon(icon, "muted"))
    if keys:
        button.setShortcut(keys)
    button.setToolTip(f"{words} ({keys})" if keys else words)
    button.setAccessibleName(words)
    button.clicked.connect(call)
    return button
