from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from desktop.services.circular_body import BodySection
from desktop.ui.editor import clips
from desktop.ui.editor.editor import LetterEditor
from reports.prose import Paragraph, Point, Points, Run, Table, text
from tests.ui.editor.letters import shipped
from tests.ui.editor.standing import (
    CTRL,
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
)


def paste_html(editor: LetterEditor, html: str) -> None:
    data = QtCore.QMimeData()
    data.setHtml(html)
    data.setText("anders")
    QtWidgets.QApplication.clipboard().setMimeData(data)
    press(editor, Key.Key_V, CTRL)


def paste_text(editor: LetterEditor, words: str) -> None:
    QtWidgets.QApplication.clipboard().setText(words)
    press(editor, Key.Key_V, CTRL)


def test_points_pasted_into_an_empty_line_take_its_place(editor: LetterEditor) -> None:
    editor.put(letter(para("atas"), para("")))
    stand(editor, "atas")
    press(editor, Key.Key_Down)
    paste_html(editor, "<ol><li>a<ol><li>b</li></ol></li></ol>")
    assert blocks(editor) == (para("atas"), points(point("a", point("b"))))


def test_points_pasted_behind_a_point_are_its_siblings(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", point("dua"), point("tiga")))))
    stand(editor, "dua")
    paste_html(editor, "<ol><li>a<ol><li>b</li></ol></li></ol>")
    below = (point("dua"), point("a", point("b")), point("tiga"))
    assert blocks(editor) == (points(point("satu", *below)),)


def test_paragraphs_pasted_into_a_point_are_points(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua")))
    stand(editor, "satu")
    paste_text(editor, "a\nb")
    assert blocks(editor) == (points("satu", "a", "b", "dua"),)


def test_words_go_into_the_line_and_keep_their_style(editor: LetterEditor) -> None:
    editor.put(letter(para("satu tiga")))
    stand(editor, "satu ")
    paste_html(editor, "<b>dua</b> ")
    runs = (Run("satu "), Run("dua", bold=True), Run("tiga"))
    assert blocks(editor) == (Paragraph(runs),)


def test_plain_words_take_the_style_of_their_place(editor: LetterEditor) -> None:
    editor.put(letter(Paragraph((Run("satu", bold=True),))))
    stand(editor, "sa")
    paste_text(editor, "xyz")
    assert blocks(editor) == (Paragraph((Run("saxyztu", bold=True),)),)


def test_what_stood_behind_the_cursor_comes_behind_what_is_pasted(editor: LetterEditor) -> None:
    editor.put(letter(para("satu dua")))
    stand(editor, "satu")
    paste_text(editor, "a\nb")
    assert blocks(editor) == (para("satua"), para("b"), para(" dua"))


def test_a_heading_begins_a_section(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), para("dua")))
    stand(editor, "satu")
    paste_html(editor, "<p>a</p><h2>Baru</h2><p>b</p>")
    assert editor.body().sections == (
        BodySection("Isi", (para("satua"),)),
        BodySection("Baru", (para("b"), para("dua"))),
    )


def test_a_whole_letter_typed_in_another_program_gets_its_sections(editor: LetterEditor) -> None:
    editor.put(letter(heading=""))
    editor.go_to("section:0")
    paste_text(editor, "A. Latar Belakang\nteks\nB. Isi\n1. satu\na. dua")
    assert editor.body().sections == (
        BodySection("Latar Belakang", (para("teks"),)),
        BodySection("Isi", (points(point("satu", point("dua"))),)),
    )


def test_a_heading_is_bold_where_no_section_can_begin(editor: LetterEditor) -> None:
    editor.put(letter(para("satu"), fill="legal_bases"))
    stand(editor, "satu")
    paste_html(editor, "<p>a</p><h2>Baru</h2>")
    assert blocks(editor) == (para("satua"), Paragraph((Run("Baru", bold=True),)))


def test_a_table_is_pasted_between_paragraphs(editor: LetterEditor) -> None:
    editor.put(letter(para("satu dua")))
    stand(editor, "satu")
    paste_html(editor, "<table><tr><td>a</td><td>b</td></tr></table>")
    assert blocks(editor) == (para("satu"), table("a|b"), para(" dua"))


def test_cells_are_pasted_over_cells(editor: LetterEditor) -> None:
    editor.put(letter(para("atas"), table("a|b", "c|d")))
    stand(editor, "d", at_end=False)
    stand(editor, "c")
    paste_html(editor, "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>")
    assert blocks(editor) == (para("atas"), table("a|b", "1|2", "3|"))


def test_a_table_that_belongs_to_a_point_stays_with_it(editor: LetterEditor) -> None:
    mine = Table((), ((text("x"),),), ())
    editor.put(letter(Points((Point(text("satu"), (), mine), point("dua")))))
    stand(editor, "satu")
    paste_html(editor, "<ol><li>a</li></ol>")
    assert blocks(editor) == (Points((Point(text("satu"), (), mine), point("a"), point("dua"))),)


def test_nothing_is_pasted_where_the_legal_bases_stand(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.put(letter(fill="legal_bases"))
    stand(editor, "(the legal")
    with qtbot.waitSignal(editor.said):
        paste_html(editor, "<p>a</p><p>b</p>")
    assert editor.body() == letter(fill="legal_bases")


def test_what_is_left_out_is_told(editor: LetterEditor, qtbot: QtBot) -> None:
    editor.put(letter(para("satu")))
    with qtbot.waitSignal(editor.said) as said:
        paste_html(editor, "<p style='color:red'>a<img></p>")
    assert said.args == ["Pasted without: pictures, colours."]


def test_pasting_is_undone_at_once(editor: LetterEditor) -> None:
    body = shipped()
    editor.put(body)
    select(editor, "calon peserta", "Program yang")
    paste_html(editor, "<h1>x</h1><ol><li>a</li></ol>")
    assert editor.body() != body
    press(editor, Key.Key_Z, CTRL)
    assert editor.body() == body


def test_a_whole_letter_is_copied_with_everything(editor: LetterEditor) -> None:
    body = shipped()
    editor.put(body)
    select(editor, "Pekerja rentan adalah", "dalam anggaran kecamatan.")
    press(editor, Key.Key_C, CTRL)
    editor.put(letter(para("")))
    stand(editor, "Isi")
    press(editor, Key.Key_Down)
    press(editor, Key.Key_V, CTRL)
    wanted, found = body.sections[4].blocks[0], blocks(editor)[0]
    assert isinstance(wanted, Points)
    assert isinstance(found, Points)
    assert found.items == wanted.items[:-1]


def test_other_programs_get_the_numbers(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", point("dua")), "tiga"), table("a|b")))
    press(editor, Key.Key_A, CTRL)
    press(editor, Key.Key_C, CTRL)
    data = QtWidgets.QApplication.clipboard().mimeData()
    assert data.hasFormat(clips.MIME)
    assert data.text() == "A. Isi\n1. satu\n   a. dua\n2. tiga\na\tb"


def test_a_piece_of_a_line_is_copied_as_words(editor: LetterEditor) -> None:
    editor.put(letter(points("satu 😀 dua"), para("tiga")))
    select(editor, "😀", "dua")
    press(editor, Key.Key_X, CTRL)
    stand(editor, "tiga")
    press(editor, Key.Key_V, CTRL)
    assert blocks(editor) == (points("satu "), para("tiga😀 dua"))


def test_unreadable_entries_of_another_edition_are_passed_over() -> None:
    assert clips.unpack(b'[{"kind": "poem"}]') == ()
    assert clips.unpack(b"{") == ()


def test_points_behind_a_pasted_paragraph_keep_their_levels_also_in_a_sub_point(
    editor: LetterEditor,
) -> None:
    editor.put(letter(points(point("satu", point("dua")))))
    stand(editor, "dua")
    paste_html(editor, "<p>antara</p><ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>")
    pasted = (para("antara"), points(point("a"), point("b", point("c"))))
    assert blocks(editor) == (points(point("satu", point("dua"))), *pasted)
