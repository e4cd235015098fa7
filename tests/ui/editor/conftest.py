"""An editor with the keyboard, and ways to stand somewhere in it."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets
from pytestqt.qtbot import QtBot

from desktop.i18n import use_language
from desktop.ui.editor.editor import LetterEditor


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[LetterEditor]:
    """An empty letter in English."""
    use_language("en")
    made = LetterEditor()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.sheet.setFocus()
    yield made
    # What Python has put there cannot be freed when Python is gone.
    QtWidgets.QApplication.clipboard().clear()
