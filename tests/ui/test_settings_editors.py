"""Editors that only settings have."""

import pytest

from desktop.ui.settings.editors import (
    DecimalEditor,
    EmblemEditor,
    LineListEditor,
    MaybeDateEditor,
    MaybeTextEditor,
    PickEditor,
    WholeEditor,
)


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (MaybeTextEditor, [None, "x"]),
        (LineListEditor, [(), ("a", "b")]),
        (lambda: WholeEditor(0, 9), [None, 5]),
        (DecimalEditor, [12, 13.2]),
        (MaybeDateEditor, [None]),
        (EmblemEditor, [None]),
    ],
)
@pytest.mark.usefixtures("person")
def test_an_editor_gives_back_what_was_put_into_it(make: type, values: list[object]) -> None:
    editor = make()
    for value in values:
        editor.put(value)
        assert editor.value() == value
    editor.deleteLater()


@pytest.mark.usefixtures("person")
def test_a_comma_is_a_point_and_words_are_left_for_the_rule() -> None:
    editor = DecimalEditor()
    editor.setText("13,2")
    assert editor.value() == 13.2
    editor.setText("besar")
    assert editor.value() == "besar"
    editor.deleteLater()


@pytest.mark.usefixtures("person")
def test_what_was_chosen_stays_chosen_when_the_choices_are_read_again() -> None:
    editor = PickEditor()
    assert editor.value() is None
    editor.offer((("a", "A"), ("b", "B")))
    editor.put("b")
    editor.offer((("c", "C"), ("b", "B")))
    assert editor.value() == "b"
    editor.deleteLater()
