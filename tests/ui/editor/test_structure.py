import pytest
from PySide6 import QtTest, QtWidgets

from desktop.i18n import use_language
from desktop.services.circular_body import BodySection, LetterBody
from desktop.ui.editor import deeds
from desktop.ui.editor.deeds import Deed
from desktop.ui.editor.editor import LetterEditor
from desktop.ui.editor.numbering import spots
from reports.prose import Annex, Block, Point, Points, Table, text
from tests.ui.editor.letters import shipped
from tests.ui.editor.standing import (
    CTRL,
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


def do(editor: LetterEditor, deed: Deed) -> None:
    action = editor.acts.of(deed)
    assert action.isEnabled()
    action.trigger()


def tabling(label: str) -> Deed:
    return next(each for each in deeds.TABLING if each.label == label)


def test_a_section_is_put_in_behind_the_one_that_is_written(editor: LetterEditor) -> None:
    editor.put(LetterBody(sections=(BodySection("Satu", (para("a"),)), BodySection("Tiga", ()))))
    stand(editor, "a")
    press(editor, Key.Key_H, CTRL | SHIFT)
    write(editor, "Dua")
    press(editor, Key.Key_Down)
    write(editor, "b")
    assert editor.body().sections == (
        BodySection("Satu", (para("a"),)),
        BodySection("Dua", (para("b"),)),
        BodySection("Tiga", ()),
    )


@pytest.mark.parametrize("where", ["buka", "tutup", "akhir"])
def test_a_section_never_comes_behind_the_closing(editor: LetterEditor, where: str) -> None:
    annex = Annex("Lamp", (para("akhir"),))
    editor.put(LetterBody((para("buka"),), (), (para("tutup"),), (annex,)))
    stand(editor, where)
    do(editor, deeds.SECTION)
    write(editor, "Baru")
    expected = LetterBody((para("buka"),), (BodySection("Baru", ()),), (para("tutup"),), (annex,))
    assert editor.body() == expected


def test_an_annex_is_put_in_at_the_end(editor: LetterEditor) -> None:
    editor.put(letter(para("a")))
    stand(editor, "a")
    do(editor, deeds.ANNEX)
    write(editor, "Format")
    assert editor.body().annexes == (Annex("Format", ()),)
    do(editor, deeds.REMOVE_PART)
    assert editor.body() == letter(para("a"))


def test_the_section_of_legal_bases_is_there_once(editor: LetterEditor) -> None:
    editor.put(letter(para("a")))
    stand(editor, "a")
    do(editor, deeds.LEGAL_BASES)
    assert editor.body().sections[1] == BodySection("Dasar", (), "legal_bases")
    assert not editor.acts.of(deeds.LEGAL_BASES).isEnabled()


def test_the_opening_and_the_closing_cannot_be_removed(editor: LetterEditor) -> None:
    editor.put(LetterBody((para("buka"),), (), (para("tutup"),)))
    for words in ("buka", "tutup"):
        stand(editor, words)
        assert not editor.acts.of(deeds.REMOVE_PART).isEnabled()


def test_a_table_put_in_at_a_point_belongs_to_it(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua")))
    stand(editor, "satu")
    do(editor, deeds.TABLE)
    write(editor, "x")
    empty = (((), (), ()),) * 2
    third = (1 / 3,) * 3
    expected = Point(text("satu"), (), Table((text("x"), (), ()), empty, third))
    assert blocks(editor) == (Points((expected, point("dua"))),)


def test_a_second_table_at_a_point_stands_by_itself(editor: LetterEditor) -> None:
    first = Point(text("satu"), (), table("x|y"))
    editor.put(letter(Points((first,)), para("akhir")))
    stand(editor, "satu")
    do(editor, deeds.TABLE)
    write(editor, "z")
    fresh = Table((text("z"), (), ()), (((), (), ()),) * 2, (1 / 3,) * 3)
    assert blocks(editor) == (Points((first,)), fresh, para("akhir"))


WIDE = Table((text("a"), text("b")), ((text("c"), text("d")),), (0.5, 0.5), (1,))
ROW, COLUMN = tabling("Row below"), tabling("Column to the right")


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Row below", Table(WIDE.header, (((), ()), *WIDE.rows), WIDE.widths, (1,))),
        (
            "Column to the right",
            Table(
                (text("a"), (), text("b")),
                ((text("c"), (), text("d")),),
                (0.333, 0.333, 0.333),
                (2,),
            ),
        ),
        ("Flush right", Table(WIDE.header, WIDE.rows, WIDE.widths, (0, 1))),
        ("Column wider", Table(WIDE.header, WIDE.rows, (0.519, 0.481), (1,))),
        ("Column narrower", Table(WIDE.header, WIDE.rows, (0.479, 0.521), (1,))),
        ("Remove row", Table((), WIDE.rows, WIDE.widths, (1,))),
        ("Remove column", Table((text("b"),), ((text("d"),),), (1.0,), (0,))),
        ("Remove table", None),
    ],
)
def test_a_table_is_changed_where_the_cursor_stands(
    editor: LetterEditor, label: str, expected: Table | None
) -> None:
    before: tuple[Block, ...] = (para("atas"), WIDE, para("bawah"))
    editor.put(letter(*before))
    stand(editor, "atas")
    press(editor, Key.Key_Down)
    do(editor, tabling(label))
    middle = (expected,) if expected else ()
    assert blocks(editor) == (para("atas"), *middle, para("bawah"))
    press(editor, Key.Key_Z, CTRL)
    assert blocks(editor) == before


def test_the_last_row_and_the_last_column_take_the_table_with_them(editor: LetterEditor) -> None:
    for label in ("Remove row", "Remove column"):
        editor.put(letter(para("atas"), table("x")))
        stand(editor, "x")
        do(editor, tabling(label))
        assert blocks(editor) == (para("atas"),)


def test_points_bind_whom_the_menu_says(editor: LetterEditor) -> None:
    editor.put(letter(points("satu", "dua"), para("tiga")))
    select(editor, "satu", "dua")
    do(editor, deeds.BINDING[1])
    assert blocks(editor)[0] == points(point("satu", binds="desa"), point("dua", binds="desa"))
    assert editor.acts.of(deeds.BINDING[1]).isChecked()
    stand(editor, "tiga")
    assert not editor.acts.of(deeds.BINDING[1]).isEnabled()


def test_a_point_gets_the_name_that_is_typed_in_the_bar(editor: LetterEditor) -> None:
    editor.put(letter(points("satu")))
    stand(editor, "satu")
    press(editor, Key.Key_N, CTRL | SHIFT)
    line = editor.name_bar.findChild(QtWidgets.QLineEdit)
    assert isinstance(line, QtWidgets.QLineEdit)
    assert line.hasFocus()
    QtTest.QTest.keyClicks(line, "Angg aran1")
    QtTest.QTest.keyClick(line, Key.Key_Return)
    assert blocks(editor) == (points(point("satu", name="nggaran")),)
    assert editor.name_bar.isHidden()
    assert editor.sheet.hasFocus()


def test_escape_leaves_the_name_as_it_was(editor: LetterEditor) -> None:
    editor.put(letter(points(point("satu", name="lama"))))
    stand(editor, "satu")
    do(editor, deeds.NAME)
    line = editor.name_bar.findChild(QtWidgets.QLineEdit)
    assert isinstance(line, QtWidgets.QLineEdit)
    assert line.text() == "lama"
    QtTest.QTest.keyClicks(line, "baru")
    QtTest.QTest.keyClick(line, Key.Key_Escape)
    assert blocks(editor) == (points(point("satu", name="lama")),)
    assert editor.name_bar.isHidden()


def test_the_numbers_are_those_of_the_paper(editor: LetterEditor) -> None:
    deep = point("a", point("b", point("c", point("d", point("e")))), point("f"))
    editor.put(
        LetterBody(
            (points("x"),),
            (BodySection("", (para("p"),)), BodySection("Isi", (points(deep, "g"), points("h")))),
            (),
            (Annex("Satu", ()), Annex("Dua", (points("i"), para("j"), points("k")))),
        )
    )
    marks = [each.mark for each in spots(editor.sheet.document()) if each.mark]
    assert marks == [
        "1.",
        "A.",
        "1.",
        "a.",
        "1)",
        "a)",
        "(1)",
        "b.",
        "2.",
        "1.",
        "I",
        "II",
        "1.",
        "1.",
    ]


def marks(editor: LetterEditor) -> str:
    return " ".join(each.mark for each in spots(editor.sheet.document()) if each.mark)


def test_the_letters_to_desa_and_kelurahan_count_on_their_own(editor: LetterEditor) -> None:
    desa, kelurahan = point("d", point("x"), binds="desa"), point("k", binds="kelurahan")
    editor.put(letter(points("a", desa, kelurahan, "b", desa, point("c", kelurahan, point("e")))))
    assert marks(editor) == "A. 1. 2. a. 2. 3. 4. a. 5./4. a. a./b."


def test_a_section_for_desa_only_takes_no_letter_from_the_kelurahan(editor: LetterEditor) -> None:
    only = points(point("d", binds="desa"))
    sections = (BodySection("Satu", (only,)), BodySection("Dua", (para("a"),)))
    editor.put(LetterBody(sections=sections))
    assert marks(editor) == "A. 1. B./A."


def test_a_point_for_nobody_has_no_number(editor: LetterEditor) -> None:
    nobody = point("d", point("k", binds="kelurahan"), binds="desa")
    editor.put(letter(points(nobody)))
    assert marks(editor) == "A. 1. –"  # noqa: RUF001  # the dash is what is shown


def test_the_shipped_letter_is_numbered_as_its_paper(editor: LetterEditor) -> None:
    editor.put(shipped())
    shown = [each.mark for each in spots(editor.sheet.document()) if each.item.level == 1]
    assert shown[:14] == [f"{number}." for number in (1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 9, 10, 10, 11)]


def test_numbers_are_those_of_the_other_form_too(editor: LetterEditor) -> None:
    body = LetterBody(
        (para("buka"),),
        (
            BodySection("", (points("a"),)),
            BodySection("Latar Belakang", (points("b"),)),
            BodySection("Isi", (points(point("c", point("d"))),)),
            BodySection("Penutup", (points("e"),)),
        ),
        (),
        (Annex("Satu", (points("f"),)),),
    )
    editor.put(body)
    found = {skeleton: list(spots(editor.sheet.document(), skeleton)) for skeleton in "AB"}
    marks = {form: [each.mark for each in some if each.mark] for form, some in found.items()}
    assert marks["A"] == ["1.", "A.", "1.", "B.", "1.", "a.", "C.", "1.", "I", "1."]
    assert marks["B"] == ["1.", "1.", "1.", "a.", "1)", "2.", "a.", "I", "1."]
    left_out = {
        form: [each.part for each in some if not each.printed] for form, some in found.items()
    }
    assert left_out == {"A": ["opening", "closing"], "B": ["section"]}


def test_a_form_is_shown_without_touching_the_letter(editor: LetterEditor) -> None:
    editor.put(shipped())
    editor.say_skeleton("B")
    assert next(each.printed for each in editor.sheet.spots() if each.part == "section") is False
    editor.grab()
    assert editor.body() == shipped()
    assert not editor.sheet.document().isUndoAvailable()


def test_an_annex_is_added_at_the_end_and_can_be_taken_back(editor: LetterEditor) -> None:
    annex = Annex("Format", (para("a"), table("x|y")))
    editor.put(letter(para("satu")))
    editor.add_annex(annex)
    assert editor.body().annexes == (annex,)
    press(editor, Key.Key_Z, CTRL)
    assert editor.body() == letter(para("satu"))


def buttons(editor: LetterEditor) -> list[QtWidgets.QToolButton]:
    return list(editor.toolbar.findChildren(QtWidgets.QToolButton))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_tool_has_a_name_and_says_its_keys(editor: LetterEditor, language: str) -> None:
    use_language(language)
    made = LetterEditor(editor)
    assert all(each.accessibleName() for each in buttons(made))
    assert all(each.toolTip() for each in buttons(made))
    keys = [each.shortcut().toString() for each in made.sheet.actions()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("width", [900, 500, 240])
def test_tools_that_do_not_fit_go_under_the_dots(editor: LetterEditor, width: int) -> None:
    editor.resize(width, 500)
    visible = [each for each in buttons(editor) if each.isVisible()]
    assert all(each.geometry().right() <= editor.toolbar.width() for each in visible)
    (dots,) = [each for each in buttons(editor) if each.accessibleName() == "More tools"]
    hidden = [each for each in buttons(editor) if not each.isVisible() and each is not dots]
    assert len(dots.menu().actions()) == len(hidden)
    assert dots.isVisible() == bool(hidden)


def test_tools_follow_the_cursor(editor: LetterEditor) -> None:
    editor.put(shipped())
    stand(editor, "Isi Edaran")
    assert not editor.acts.of(deeds.BOLD).isEnabled()
    assert not editor.acts.of(deeds.DEEPER).isEnabled()
    stand(editor, "pekerja rentan untuk")
    stand(editor, "{orang_terbilang}) pek")
    assert editor.acts.of(deeds.BOLD).isChecked()
    assert editor.acts.of(deeds.POINT).isChecked()
    stand(editor, "Masa iuran")
    assert editor.acts.of(ROW).isEnabled()
    assert not editor.acts.of(deeds.TABLE).isEnabled()


def test_the_context_menu_holds_the_clipboard_and_the_menus(editor: LetterEditor) -> None:
    editor.put(shipped())
    stand(editor, "Masa iuran")
    menu = editor.sheet.context_menu(editor.sheet.textCursor())
    words = [each.text() for each in menu.actions() if each.text()]
    assert words == ["Cut", "Copy", "Paste", "Insert", "Applies to", "Table"]
    assert [each.isEnabled() for each in menu.actions()[:2]] == [False, False]


def test_the_letter_is_painted_with_its_margins_without_a_warning(editor: LetterEditor) -> None:
    body = LetterBody(
        (),
        (BodySection("", ()),),
        (points(point("a", binds="desa", name="n" * 60)),),
        (Annex("", ()),),
    )
    editor.put(body)
    assert editor.grab().size() == editor.size()
