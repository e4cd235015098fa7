import pytest
from hypothesis import given, settings
from PySide6 import QtGui
from pytestqt.qtbot import QtBot

from desktop.services.circular_body import LetterBody
from desktop.ui.editor import document, reading
from desktop.ui.editor.editor import LetterEditor
from desktop.ui.editor.flattening import flatten
from desktop.ui.editor.gathering import gather
from tests.ui.editor.letters import bodies, in_order, shipped


@given(bodies)
def test_a_letter_is_gathered_as_it_was_flattened(body: LetterBody) -> None:
    assert gather(flatten(body)) == body


@pytest.mark.usefixtures("qapp")
@given(bodies)
@settings(deadline=None)
def test_a_letter_is_read_as_it_was_put(body: LetterBody) -> None:
    made = QtGui.QTextDocument()
    document.fill(made, body)
    assert reading.read(made) == in_order(body)
    document.fill(made, reading.read(made))
    assert reading.read(made) == in_order(body)


def test_the_shipped_letter_comes_back_exactly(editor: LetterEditor) -> None:
    body = shipped()
    editor.put(body)
    assert editor.body() == body


def test_putting_a_letter_is_no_editing(editor: LetterEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.put(shipped())
        editor.show()
