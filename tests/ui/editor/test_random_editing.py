"""Whatever is pressed wherever, in whatever letter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui, QtTest
from pytestqt.qtbot import QtBot

from desktop.services.circular_body import LetterBody
from desktop.ui.editor import document, levels, moving, parts, reading, styling, tabling
from desktop.ui.editor.items import Item, TableItem
from desktop.ui.editor.sheet import Sheet
from desktop.ui.editor.tidying import is_whole
from reports.prose import plain
from tests.ui.editor.letters import bodies

_Key = QtCore.Qt.Key
Act = Callable[[Sheet], None]


@dataclass(frozen=True)
class Deed:
    """One thing done at a place; `losing` may take words away, `moving` changes their order."""

    name: str
    act: Act
    keeps: str = "order"

    def __repr__(self) -> str:
        return self.name


def key(pressed: _Key, *, ctrl: bool = False) -> Act:
    held = QtCore.Qt.KeyboardModifier.ControlModifier if ctrl else QtCore.Qt.KeyboardModifier(0)

    def act(sheet: Sheet) -> None:
        QtTest.QTest.keyClick(sheet, pressed, held)

    return act


def at_cursor(change: Callable[[QtGui.QTextCursor], object]) -> Act:
    def act(sheet: Sheet) -> None:
        cursor = sheet.textCursor()
        change(cursor)
        sheet.setTextCursor(cursor)

    return act


def changing(change: tabling.Change) -> Act:
    return at_cursor(lambda cursor: tabling.change_table(cursor, change))


def typing(sheet: Sheet) -> None:
    QtTest.QTest.keyClicks(sheet, "x{")


def paste_again(sheet: Sheet) -> None:
    data = sheet.createMimeDataFromSelection()
    stand(sheet, 0.4, None)
    sheet.insertFromMimeData(data)


def paste_page(sheet: Sheet) -> None:
    data = QtCore.QMimeData()
    data.setHtml("<p>a</p><h1>b</h1><ol><li>c<ol><li>d</li></ol></li></ol><table><tr><td>e")
    sheet.insertFromMimeData(data)


DEEDS = (
    Deed("paste again", paste_again, "nothing"),
    Deed("paste a page", paste_page, "nothing"),
    Deed("type", typing, "nothing"),
    Deed("Enter", key(_Key.Key_Return), "nothing"),
    Deed("Backspace", key(_Key.Key_Backspace), "nothing"),
    Deed("Delete", key(_Key.Key_Delete), "nothing"),
    Deed("Ctrl+Backspace", key(_Key.Key_Backspace, ctrl=True), "nothing"),
    Deed("Ctrl+Delete", key(_Key.Key_Delete, ctrl=True), "nothing"),
    Deed("Tab", key(_Key.Key_Tab)),
    Deed("Shift+Tab", key(_Key.Key_Backtab)),
    Deed("point", at_cursor(levels.toggle_point)),
    Deed("up", at_cursor(moving.move_up), "signs"),
    Deed("down", at_cursor(moving.move_down), "signs"),
    Deed("section", at_cursor(parts.insert_section)),
    Deed("annex", at_cursor(parts.insert_annex)),
    Deed("remove part", at_cursor(parts.remove_part), "nothing"),
    Deed("table", at_cursor(tabling.insert_table)),
    Deed("row", changing(tabling.add_row)),
    Deed("no row", changing(tabling.remove_row), "nothing"),
    Deed("column", changing(tabling.add_column)),
    Deed("no column", changing(tabling.remove_column), "nothing"),
    Deed("right", changing(tabling.turn_column)),
    Deed("wider", changing(tabling.widen_column)),
    Deed("no table", changing(tabling.remove_table), "nothing"),
    Deed("bold", at_cursor(lambda cursor: styling.style(cursor, styling.bold(on=True)))),
    Deed("desa", at_cursor(lambda cursor: styling.bind(cursor, "desa"))),
    Deed("name", at_cursor(lambda cursor: styling.name_point(cursor, "abc"))),
)
shares = st.floats(0, 1)
steps = st.lists(
    st.tuples(st.sampled_from(DEEDS), shares, st.just(None) | shares), min_size=1, max_size=6
)


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    made.resize(700, 500)
    return made


def words(sheet: Sheet) -> str:
    return "".join(_words(sheet))


def _words(sheet: Sheet) -> Iterator[str]:
    for entry in reading.entries(sheet.document()):
        if isinstance(entry, TableItem):
            for row in (entry.table.header, *entry.table.rows):
                yield from map(plain, row)
        elif isinstance(entry, Item):
            yield plain(entry.text)


def stand(sheet: Sheet, position: float, anchor: float | None) -> None:
    cursor = sheet.textCursor()
    cursor.setPosition(place(sheet, position if anchor is None else anchor))
    if anchor is not None:
        cursor.setPosition(place(sheet, position), QtGui.QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)


def place(sheet: Sheet, share: float) -> int:
    """A position where a cursor can stand: not within a sign that takes two places."""
    position = round(share * (sheet.document().characterCount() - 1))
    sign = sheet.document().characterAt(position)
    return position + (0xDC00 <= ord(sign or " ") <= 0xDFFF)


def as_kept(sheet: Sheet, deed: Deed, before: str) -> bool:
    after = words(sheet)
    if deed.keeps == "signs":
        return sorted(after) == sorted(before)
    return deed.keeps == "nothing" or after == before


def check(sheet: Sheet) -> LetterBody:
    assert is_whole(sheet.document())
    body = reading.read(sheet.document())
    again = QtGui.QTextDocument()
    document.fill(again, body)
    assert reading.read(again) == body
    return body


@given(bodies, steps)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_is_done_keeps_the_letter_whole_and_can_be_undone_and_done_again(
    sheet: Sheet, body: LetterBody, steps: list[tuple[Deed, float, float | None]]
) -> None:
    sheet.fill(body)
    first = check(sheet)
    for deed, position, anchor in steps:
        stand(sheet, position, anchor)
        before, body_before = words(sheet), check(sheet)
        deed.act(sheet)
        assert as_kept(sheet, deed, before), deed
        body_after = check(sheet)
        if body_after != body_before and deed.name != "type":
            sheet.undo()
            assert check(sheet) == body_before, deed
            sheet.redo()
            assert check(sheet) == body_after, deed
    last = check(sheet)
    while sheet.document().isUndoAvailable():
        sheet.undo()
    assert check(sheet) == first
    while sheet.document().isRedoAvailable():
        sheet.redo()
    assert check(sheet) == last
