from datetime import date

import pytest
from PySide6 import QtCore, QtTest
from pytestqt.qtbot import QtBot

from desktop.errors import InvalidInput, NotFound
from desktop.i18n import use_language
from desktop.ui.form import Field, Form
from desktop.ui.widgets.editors import ChoiceEditor, DateEditor, NumberEditor, TextEditor


def short(words: str) -> None:
    if len(words) > 5:
        raise InvalidInput("subject", "Too long.")


FIELDS = (
    Field("subject", "Subject", TextEditor, required=True, check=short),
    Field("people", "People", lambda: NumberEditor(1, 500), required=True),
    Field("letter_on", "Date", DateEditor),
    Field("kind", "Kind", lambda: ChoiceEditor([("desa", "Desa"), ("kelurahan", "Kelurahan")])),
)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    use_language("en")
    made = Form(FIELDS, {"subject": "ab", "letter_on": date(2026, 11, 20)})
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_form_gives_back_what_stands_in_it(form: Form) -> None:
    form.put({"people": 100, "kind": "kelurahan"})
    assert form.values() == {
        "subject": "ab",
        "people": 100,
        "letter_on": date(2026, 11, 20),
        "kind": "kelurahan",
    }


def test_a_field_is_checked_when_it_is_left(form: Form) -> None:
    editor = form.editor("subject")
    editor.setFocus()
    QtTest.QTest.keyClicks(editor, "cdefg")
    assert form.error("subject") == ""
    QtTest.QTest.keyClick(editor, QtCore.Qt.Key.Key_Tab)
    assert form.error("subject") == "Too long."


def test_an_empty_required_field_is_told_when_the_form_is_sent(form: Form) -> None:
    form.put({"subject": " "})
    assert not form.valid()
    assert form.error("subject") == "Please fill in this field."
    form.put({"subject": "ok"})
    assert form.valid()
    assert form.error("subject") == ""


def test_an_empty_number_is_no_number(form: Form) -> None:
    editor = form.editor("people")
    assert isinstance(editor, NumberEditor)
    editor.clear()
    assert not form.valid()
    assert form.error("people") == "Please fill in this field."


def test_a_number_counts_with_the_arrow_keys_within_its_bounds(form: Form) -> None:
    editor = form.editor("people")
    assert isinstance(editor, NumberEditor)
    editor.put(499)
    for _ in range(3):
        QtTest.QTest.keyClick(editor, QtCore.Qt.Key.Key_Up)
    assert editor.value() == 500


def test_what_a_service_refuses_stands_beneath_its_field(form: Form) -> None:
    assert form.show_error(InvalidInput("people", "Between 1 and 12."))
    assert form.error("people") == "Between 1 and 12."


def test_other_failures_are_not_the_forms(form: Form) -> None:
    assert not form.show_error(InvalidInput("elsewhere", "No."))
    assert not form.show_error(NotFound("No."))


def test_a_label_belongs_to_its_editor(form: Form) -> None:
    assert form.editor("people").accessibleName() == "People"
