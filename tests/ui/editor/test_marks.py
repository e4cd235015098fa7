from PySide6 import QtCore, QtGui

from desktop.ui import theme
from desktop.ui.editor.editor import LetterEditor
from desktop.ui.editor.telling import marked_at, sentence
from tests.ui.editor.letters import shipped
from tests.ui.editor.standing import Key, letter, para, point, points, press, stand, write

KNOWN = {"desa": ("Name of the village", "Sukamahi"), "desa_lain": ("Another", "")}


def marked(editor: LetterEditor, words: str) -> list[tuple[str, str]]:
    found = editor.sheet.document().find(words)
    return [(str(each.sort), each.words) for each in editor.sheet.marks.of(found.block())]


def said_at(editor: LetterEditor, words: str) -> str:
    stand(editor, words)
    found = marked_at(editor.sheet, editor.sheet.textCursor())
    return sentence(found, KNOWN) if found else ""


def test_placeholders_are_known_or_unknown_once_they_have_been_told(editor: LetterEditor) -> None:
    editor.put(letter(para("{desa} {kota}")))
    assert marked(editor, "{desa}") == []
    editor.say_placeholders(KNOWN)
    assert marked(editor, "{desa}") == [("known", "desa"), ("unknown", "kota")]


def test_a_lone_brace_is_marked_and_a_doubled_one_is_not(editor: LetterEditor) -> None:
    editor.put(letter(para("{{a}} {B} }")))
    editor.say_placeholders(KNOWN)
    sorts = [sort for sort, _words in marked(editor, "{{a}}")]
    assert sorts == ["lone", "lone", "lone"]


def test_points_of_this_letter_can_be_cited(editor: LetterEditor) -> None:
    editor.put(letter(points(point("a", name="anggaran")), para("lihat {rujukan_anggaran}")))
    editor.say_placeholders(KNOWN)
    assert marked(editor, "lihat") == [("known", "rujukan_anggaran")]
    stand(editor, "a", at_end=False)
    press(editor, Key.Key_Backspace)
    assert marked(editor, "lihat") == [("unknown", "rujukan_anggaran")]


def test_marks_are_told_in_words(editor: LetterEditor) -> None:
    editor.put(letter(para("{desa} {kota} { Desa Sukamahy")))
    editor.say_placeholders(KNOWN)
    editor.say_names(frozenset({"Sukamahi"}))
    assert said_at(editor, "{des") == "Name of the village (Sukamahi)"
    assert said_at(editor, "{ko") == "The placeholder {kota} is not known."
    assert (
        said_at(editor, "kota} {") == "A single brace. Write it twice if the letter is to show it."
    )
    assert said_at(editor, "Sukama") == "No such name is registered. Near to it: Sukamahi."
    assert said_at(editor, "Desa") == ""


def test_a_near_name_is_put_in_only_when_it_is_chosen(editor: LetterEditor) -> None:
    editor.put(letter(para("😀 Desa Sukamahy, lalu")))
    editor.say_names(frozenset({"Sukamahi"}))
    stand(editor, "Sukama")
    assert editor.body() == letter(para("😀 Desa Sukamahy, lalu"))
    menu = editor.sheet.context_menu(editor.sheet.textCursor())
    menu.actions()[0].trigger()
    assert editor.body() == letter(para("😀 Desa Sukamahi, lalu"))


def test_marks_are_no_part_of_the_letter(editor: LetterEditor) -> None:
    editor.say_placeholders({})
    editor.say_names(frozenset({"Isi Edaram"}))
    editor.put(shipped())
    assert editor.body() == shipped()
    assert not editor.sheet.document().isUndoAvailable()


def formats(editor: LetterEditor, words: str) -> list[QtGui.QTextLayout.FormatRange]:
    return editor.sheet.document().find(words).block().layout().formats()


def test_marks_stand_where_qt_counts_the_signs(editor: LetterEditor) -> None:
    editor.put(letter(para("😀 {desa}")))
    editor.say_placeholders(KNOWN)
    (mark,) = formats(editor, "{desa}")
    shown = (mark.start, mark.length, mark.format.foreground().color())
    assert shown == (3, 6, theme.colour("accent"))


def test_typing_a_brace_offers_the_placeholders(editor: LetterEditor) -> None:
    editor.put(letter(para("satu ")))
    editor.say_placeholders(KNOWN)
    stand(editor, "satu ")
    write(editor, "{")
    completion = editor.sheet.completion
    assert completion.isVisible()
    assert completion.count() == 2
    press(editor, Key.Key_Down)
    press(editor, Key.Key_Up)
    write(editor, "de")
    press(editor, Key.Key_Return)
    assert not completion.isVisible()
    assert editor.body() == letter(para("satu {desa}"))


def test_points_of_this_letter_are_offered_too(editor: LetterEditor) -> None:
    editor.put(letter(points(point("a", name="anggaran")), para("lihat ")))
    stand(editor, "lihat ")
    write(editor, "{ru")
    press(editor, Key.Key_Return)
    assert editor.body().sections[0].blocks[1] == para("lihat {rujukan_anggaran}")


def test_the_list_closes_when_nothing_fits_or_escape_is_pressed(editor: LetterEditor) -> None:
    editor.put(letter(para("satu ")))
    editor.say_placeholders(KNOWN)
    stand(editor, "satu ")
    write(editor, "{")
    press(editor, Key.Key_Escape)
    assert not editor.sheet.completion.isVisible()
    write(editor, "x")
    assert not editor.sheet.completion.isVisible()
    write(editor, " {{")
    assert not editor.sheet.completion.isVisible()


def test_the_menu_writes_a_placeholder_at_the_cursor(editor: LetterEditor) -> None:
    editor.put(letter(para("satu ")))
    editor.say_placeholders(KNOWN)
    stand(editor, "satu ")
    menu = editor.toolbar.placeholders
    menu.fill()
    assert menu.actions()[0].text() == "{desa}   Name of the village\tSukamahi"
    menu.actions()[0].trigger()
    assert editor.body() == letter(para("satu {desa}"))


def test_numbers_and_tags_are_explained_beside_the_text(editor: LetterEditor) -> None:
    items = (point("d", binds="desa"), point("semua", name="anggaran"))
    editor.put(letter(points(*items)))
    stand(editor, "semua")
    height = editor.sheet.cursorRect().center().y()
    number = QtCore.QPoint(60, height)
    tag = QtCore.QPoint(editor.sheet.viewport().width() - 30, height)
    said = "2. in letters to desa, 1. in letters to kelurahan"
    assert editor.sheet.told_at(number) == said
    assert editor.sheet.told_at(tag) == "Others cite this point with {rujukan_anggaran}."
    assert editor.sheet.told_at(QtCore.QPoint(90, height)) == ""
