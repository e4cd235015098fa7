import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop.services.circular_body import BodySection, LetterBody
from desktop.ui.editor.editor import LetterEditor
from reports.prose import Annex, Paragraph, Point, Points, Run, text
from tests.ui.editor.letters import shipped
from tests.ui.editor.standing import (
    ALT_SHIFT,
    CTRL,
    NONE,
    SHIFT,
    Key,
    blocks,
    letter,
    para,
    point,
    points,
    press,
    select,
    stand,
    table,
    write,
)


def test_enter_at_the_end_of_a_point_begins_the_next_one(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", binds="desa", name="anggaran"), "tiga")))
    stand(editor, "satu")
    press(editor, Key.Key_Return)
    write(editor, "dua")
    assert blocks(editor) == (points(point("satu", binds="desa", name="anggaran"), "dua", "tiga"),)


def test_both_halves_of_a_point_bind_the_same(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu dua", binds="desa", name="n"))))
    stand(editor, "satu")
    press(editor, Key.Key_Return)
    halves = points(point("satu", binds="desa", name="n"), point(" dua", binds="desa"))
    assert blocks(editor) == (halves,)


def test_a_point_put_in_before_another_leaves_it_its_name(editor: LetterEditor) -> None:
    editor.put(letter(points(point("dua", binds="desa", name="n"))))
    stand(editor, "dua", at_end=False)
    press(editor, Key.Key_Return)
    found = blocks(editor)
    assert isinstance(found[0], Points)
    assert [each.name for each in found[0].items] == ["", "n"]


def test_enter_on_an_empty_point_goes_up_until_it_is_a_paragraph(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", point("dua")))))
    stand(editor, "dua")
    press(editor, Key.Key_Return, times=2)
    write(editor, "tiga")
    assert blocks(editor) == (points(point("satu", point("dua")), "tiga"),)
    press(editor, Key.Key_Return, times=2)
    write(editor, "empat")
    expected = (points(point("satu", point("dua")), "tiga"), para("empat"))
    assert blocks(editor) == expected


def test_enter_behind_a_heading_begins_a_paragraph(editor: LetterEditor) -> None:
    editor.put(letter(para("dua")))
    stand(editor, "Isi")
    press(editor, Key.Key_Return)
    write(editor, "satu")
    assert editor.body() == letter(para("satu"), para("dua"))


def test_the_rest_of_a_heading_is_no_bold_paragraph(editor: LetterEditor) -> None:
    editor.put(letter(heading="Isi Edaran"))
    stand(editor, "Isi")
    press(editor, Key.Key_Return)
    assert editor.body() == letter(para(" Edaran"))


def test_enter_behind_a_point_with_a_table_goes_behind_the_table(editor: LetterEditor) -> None:
    first = Point(text("satu"), (), table("x|y"))
    editor.put(letter(Points((first, point("tiga")))))
    stand(editor, "satu")
    press(editor, Key.Key_Return)
    write(editor, "dua")
    assert blocks(editor) == (Points((first, point("dua"), point("tiga"))),)


def test_tab_takes_a_point_with_all_below_it_deeper(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", point("dua", point("tiga")), "empat")))
    stand(editor, "dua")
    press(editor, Key.Key_Tab)
    inner = point("dua", point("tiga"))
    assert blocks(editor) == (points(point("satu", inner), "empat"),)
    press(editor, Key.Key_Tab)
    assert blocks(editor) == (points(point("satu", inner), "empat"),)
    press(editor, Key.Key_Backtab, SHIFT)
    assert blocks(editor) == (points("satu", inner, "empat"),)


def test_points_go_no_deeper_than_five_levels(editor: LetterEditor) -> None:
    editor.put(letter(points("a", "b", "c", "d", "e", "f", "g")))
    for at, words in enumerate("bcdefg", 1):
        stand(editor, words)
        press(editor, Key.Key_Tab, times=at)
    deepest = point("d", point("e"), point("f"), point("g"))
    assert blocks(editor) == (points(point("a", point("b", point("c", deepest)))),)


def test_several_points_go_deeper_together(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua", "tiga")))
    select(editor, "dua", "tiga")
    press(editor, Key.Key_Tab)
    assert blocks(editor) == (points(point("satu", point("dua"), point("tiga"))),)


def test_backspace_at_the_start_of_a_point_goes_up_then_joins(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", point("dua")))))
    stand(editor, "dua", at_end=False)
    press(editor, Key.Key_Backspace)
    assert blocks(editor) == (points("satu", "dua"),)
    press(editor, Key.Key_Backspace)
    assert blocks(editor) == (points("satu"), para("dua"))
    press(editor, Key.Key_Backspace)
    assert blocks(editor) == (points("satudua"),)


def test_delete_at_the_end_takes_the_next_block_in(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua"), para("tiga")))
    stand(editor, "satu")
    press(editor, Key.Key_Delete)
    assert blocks(editor) == (points("satudua"), para("tiga"))


@pytest.mark.parametrize("words", ["pembuka", "Isi", "penutup", "Lamp", "teks"])
@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_parts_are_never_joined(editor: LetterEditor, words: str, key: Key) -> None:
    body = LetterBody(
        (para("pembuka"),),
        (BodySection("Isi", (para("teks"),), "legal_bases"),),
        (para("penutup"),),
        (Annex("Lamp", (para("akhir"),)),),
    )
    editor.put(body)
    stand(editor, words, at_end=key == Key.Key_Delete)
    press(editor, key)
    assert editor.body() == body


def test_everything_selected_and_removed_leaves_room_to_write(editor: LetterEditor) -> None:
    editor.put(shipped())
    press(editor, Key.Key_A, CTRL)
    write(editor, "x")
    assert editor.body() == LetterBody((para("x"),))
    press(editor, Key.Key_Z, CTRL)
    assert editor.body() == shipped()


def test_bold_and_italic_are_for_the_selection_or_what_comes(editor: LetterEditor) -> None:
    editor.put(letter(para("satu dua")))
    select(editor, "dua", "dua")
    press(editor, Key.Key_B, CTRL)
    press(editor, Key.Key_I, CTRL)
    press(editor, Key.Key_End)
    press(editor, Key.Key_B, CTRL)
    write(editor, "x")
    runs = (Run("satu "), Run("dua", bold=True, italic=True), Run("x", italic=True))
    assert blocks(editor) == (Paragraph(runs),)


def test_a_heading_takes_no_style(editor: LetterEditor) -> None:
    editor.put(letter(para("satu")))
    select(editor, "Isi", "satu")
    press(editor, Key.Key_I, CTRL)
    assert editor.body() == letter(Paragraph((Run("satu", italic=True),)))


def test_paragraphs_become_points_and_back(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), para("dua")))
    select(editor, "satu", "dua")
    press(editor, Key.Key_L, CTRL | SHIFT)
    assert blocks(editor) == (points("satu", "dua"),)
    press(editor, Key.Key_L, CTRL | SHIFT)
    assert blocks(editor) == (para("satu"), para("dua"))


def test_a_point_moves_with_its_table_and_what_is_below_it(editor: LetterEditor) -> None:
    second = Point(text("dua"), (point("tiga"),), table("x|y"))
    editor.put(letter(Points((point("satu"), second))))
    stand(editor, "dua")
    press(editor, Key.Key_Up, ALT_SHIFT)
    assert blocks(editor) == (Points((second, point("satu"))),)
    write(editor, "!")
    press(editor, Key.Key_Down, ALT_SHIFT)
    moved = Point(text("dua!"), (point("tiga"),), table("x|y"))
    assert blocks(editor) == (Points((point("satu"), moved)),)


def test_a_section_moves_as_a_whole(editor: LetterEditor) -> None:
    one = BodySection("Satu", (para("a"), table("x|y")), "legal_bases")
    two = BodySection("Dua", (points("b"),))
    editor.put(LetterBody(sections=(one, two)))
    stand(editor, "Dua")
    press(editor, Key.Key_Up, ALT_SHIFT)
    assert editor.body().sections == (two, one)
    press(editor, Key.Key_Up, ALT_SHIFT)
    assert editor.body().sections == (two, one)


def test_a_first_line_moves_and_the_part_still_begins_there(editor: LetterEditor) -> None:
    editor.put(LetterBody(opening=(para("satu"), para("dua"))))
    stand(editor, "satu")
    press(editor, Key.Key_Down, ALT_SHIFT)
    assert editor.body() == LetterBody(opening=(para("dua"), para("satu")))


def test_tab_goes_through_the_cells_and_adds_a_row(editor: LetterEditor) -> None:
    editor.put(letter(para("a"), table("x|y")))
    stand(editor, "x")
    press(editor, Key.Key_Tab)
    write(editor, "1")
    press(editor, Key.Key_Tab)
    write(editor, "2")
    press(editor, Key.Key_Backtab, SHIFT)
    write(editor, "3")
    assert blocks(editor) == (para("a"), table("x|31y", "2|"))


def test_enter_in_a_cell_goes_down(editor: LetterEditor) -> None:
    editor.put(letter(para("a"), table("x|y", "1|2")))
    stand(editor, "x")
    press(editor, Key.Key_Return)
    write(editor, "!")
    assert blocks(editor) == (para("a"), table("x|y", "1!|2"))


def test_backspace_behind_a_table_goes_into_it(editor: LetterEditor) -> None:
    editor.put(letter(table("x|y"), para("b")))
    stand(editor, "b", at_end=False)
    press(editor, Key.Key_Backspace)
    write(editor, "!")
    assert blocks(editor) == (table("x|y!"), para("b"))


def test_shift_enter_is_enter_as_paper_breaks_its_own_lines(editor: LetterEditor) -> None:
    editor.put(letter(para("satu")))
    stand(editor, "satu")
    press(editor, Key.Key_Return, SHIFT)
    write(editor, "dua")
    assert blocks(editor) == (para("satu"), para("dua"))


def test_nothing_is_typed_where_the_legal_bases_stand(editor: LetterEditor) -> None:
    body = letter(fill="legal_bases")
    editor.put(body)
    stand(editor, "(the legal")
    write(editor, "x")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Backspace)
    press(editor, Key.Key_Delete)
    assert editor.body() == body


def test_words_are_removed_within_their_block(editor: LetterEditor) -> None:
    editor.put(letter(para("satu dua"), para("tiga")))
    stand(editor, "satu dua")
    press(editor, Key.Key_Backspace, CTRL)
    assert blocks(editor) == (para("satu "), para("tiga"))
    press(editor, Key.Key_Home)
    press(editor, Key.Key_Delete, CTRL)
    assert blocks(editor) == (para(""), para("tiga"))


def test_what_an_input_method_writes_replaces_the_selection(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua"), fill="legal_bases"))
    select(editor, "satu", "dua")
    commit = QtGui.QInputMethodEvent()
    commit.setCommitString("é")
    QtWidgets.QApplication.sendEvent(editor.sheet, commit)
    assert blocks(editor) == (points("é"),)
    stand(editor, "(the legal")
    QtWidgets.QApplication.sendEvent(editor.sheet, commit)
    assert blocks(editor) == (points("é"),)


def test_a_press_on_a_selection_drags_nothing_away(editor: LetterEditor) -> None:
    editor.put(letter(para("satu dua tiga")))
    select(editor, "satu", "tiga")
    middle = editor.sheet.textCursor()
    middle.setPosition(middle.selectionStart() + 4)
    where = editor.sheet.cursorRect(middle).center()
    QtTest.QTest.mouseClick(editor.sheet.viewport(), QtCore.Qt.MouseButton.LeftButton, NONE, where)
    assert not editor.sheet.textCursor().hasSelection()


def test_ctrl_tab_leaves_the_text(editor: LetterEditor) -> None:
    press(editor, Key.Key_Tab, CTRL)
    assert not editor.sheet.hasFocus()
    assert editor.isAncestorOf(QtWidgets.QApplication.focusWidget() or editor)


def test_a_letter_that_is_read_only_stays_as_it_is(editor: LetterEditor) -> None:
    editor.put(shipped())
    editor.set_read_only(True)
    stand(editor, "Pekerja rentan adalah")
    write(editor, "x")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Tab)
    press(editor, Key.Key_B, CTRL)
    press(editor, Key.Key_Up, ALT_SHIFT)
    assert editor.body() == shipped()
    assert editor.toolbar.isHidden()


def test_editing_is_told_once_for_each_key(editor: LetterEditor) -> None:
    editor.put(shipped())
    told: list[int] = []

    class Ear(QtCore.QObject):
        @QtCore.Slot()
        def hear(self) -> None:
            told.append(1)

    ear = Ear()
    editor.edited.connect(ear.hear)
    stand(editor, "Pekerja rentan adalah")
    write(editor, "x")
    press(editor, Key.Key_Return)
    press(editor, Key.Key_Tab)
    assert len(told) == 3


@pytest.mark.parametrize("key", [Key.Key_K, Key.Key_U])
def test_no_key_removes_the_end_of_a_line_unasked(editor: LetterEditor, key: Key) -> None:
    body = letter(para("satu"), points("dua"))
    editor.put(body)
    for words in ("satu", "dua"):
        stand(editor, words)
        press(editor, key, CTRL)
    assert editor.body() == body


def test_the_menu_opens_where_it_is_asked_for(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), para("dua")))
    stand(editor, "dua")
    where = editor.sheet.cursorRect().center()
    stand(editor, "satu")
    reason = QtGui.QContextMenuEvent.Reason.Mouse
    asked = QtGui.QContextMenuEvent(reason, where, editor.mapToGlobal(where))
    QtWidgets.QApplication.sendEvent(editor.sheet.viewport(), asked)
    menu = editor.sheet.findChild(QtWidgets.QMenu, "context")
    assert isinstance(menu, QtWidgets.QMenu)
    menu.close()
    assert editor.sheet.textCursor().block().text() == "dua"
