import pytest

from desktop.domain.letter_text import passages
from desktop.ui.editor.editor import LetterEditor
from tests.ui.editor.letters import shipped
from tests.ui.editor.standing import letter, para, point, points, stand, table, write


def test_every_place_of_the_shipped_letter_is_found(editor: LetterEditor) -> None:
    editor.put(shipped())
    # The cells of a table stand at the place of their point, whose own words come first.
    first: dict[str, str] = {}
    for passage in passages(shipped()):
        first.setdefault(passage.place, passage.words)
    for place, words in first.items():
        editor.go_to(place)
        assert editor.sheet.textCursor().block().text() == words


def test_a_table_is_found_at_its_place(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), table("x|y")))
    editor.go_to("section:0:1")
    write(editor, "!")
    assert editor.body() == letter(para("satu"), table("!x|y"))


@pytest.mark.parametrize("place", ["subject", "recipients", "", "section:9", "annex:3:1.2"])
def test_places_elsewhere_leave_the_cursor_alone(editor: LetterEditor, place: str) -> None:
    editor.put(letter(para("satu")))
    stand(editor, "satu")
    before = editor.sheet.textCursor().position()
    editor.go_to(place)
    assert editor.sheet.textCursor().position() == before


def test_a_place_that_is_gone_shows_what_is_around_it(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", point("dua")))))
    editor.go_to("section:0:0.0.7")
    write(editor, "!")
    assert editor.body() == letter(points(point("satu!", point("dua"))))


def test_the_line_is_marked_until_the_cursor_leaves_it(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), para("dua")))
    editor.go_to("section:0:1")
    assert len(editor.sheet.extraSelections()) == 1
    stand(editor, "satu")
    assert editor.sheet.extraSelections() == []
