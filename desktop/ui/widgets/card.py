"""A surface with corners."""

from PySide6 import QtWidgets


def card(content: QtWidgets.QWidget) -> QtWidgets.QFrame:
    """A surface with corners around the content."""
    made = QtWidgets.QFrame()
    made.setObjectName("card")
    inside = QtWidgets.QVBoxLayout(made)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(content)
    return made
