from dataclasses import dataclass
from typing import cast

import pytest
from PySide6 import QtCore, QtTest, QtWidgets
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.looks import Look
from desktop.ui.table import LOOK_ROLE, ROW_ROLE, Column, RowsModel
from desktop.ui.widgets.look_delegate import LookDelegate, cell_width
from desktop.ui.widgets.table_view import TableView
from desktop.ui.widgets.type_ahead import TypeAhead

GOOD = Look("Signed", "dot", "green")
DESCENDING = QtCore.Qt.SortOrder.DescendingOrder


@dataclass(frozen=True)
class Village:
    id: str
    name: str
    people: int


VILLAGES = (Village("a", "Sukamahi", 900), Village("b", "Cicau", 1200), Village("c", "Setia", 30))
COLUMNS = (
    Column("Name", lambda row: row.name, stretch=True),
    Column("People", lambda row: f"{row.people:,}", lambda row: row.people, number=True),
    Column("State", lambda _row: GOOD),
)


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    view = TableView(COLUMNS, "Villages")
    qtbot.addWidget(view)
    view.show()
    view.show_rows(VILLAGES)
    return view


def names(model: RowsModel) -> list[str]:
    return [row.name for row in model.rows]


def test_the_model_keeps_every_rule_of_qt(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt types it only partly
    model.sort(1, DESCENDING)
    model.show(VILLAGES[:1])


def test_numbers_are_sorted_by_their_value_and_not_by_their_words() -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    model.sort(1)
    assert names(model) == ["Setia", "Sukamahi", "Cicau"]


def test_the_order_chosen_before_holds_for_new_rows_too() -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    model.sort(0)
    model.show((*VILLAGES, Village("d", "Mekar", 5)))
    assert names(model) == ["Cicau", "Mekar", "Setia", "Sukamahi"]


def test_without_an_order_the_rows_stand_as_they_came() -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    model.sort(0)
    model.sort(-1)
    assert names(model) == ["Sukamahi", "Cicau", "Setia"]


def test_a_cell_knows_its_row_and_its_look() -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    assert model.index(1, 0).data(ROW_ROLE) is VILLAGES[1]
    assert model.index(1, 2).data(LOOK_ROLE) is GOOD
    assert model.index(1, 0).data(LOOK_ROLE) is None


def test_figures_stand_at_the_right_in_figures_of_one_width() -> None:
    model = RowsModel(COLUMNS)
    model.show(VILLAGES)
    alignment = model.index(0, 1).data(QtCore.Qt.ItemDataRole.TextAlignmentRole)
    font = model.index(0, 1).data(QtCore.Qt.ItemDataRole.FontRole)
    assert alignment & QtCore.Qt.AlignmentFlag.AlignRight
    assert [tag.toString() for tag in font.featureTags()] == [b"tnum"]


def test_a_list_is_shown_in_the_order_in_which_it_was_given(table: TableView) -> None:
    assert names(table.rows_model) == ["Sukamahi", "Cicau", "Setia"]


def test_a_reload_keeps_the_cursor_on_its_row(table: TableView) -> None:
    table.go_to("b")
    table.show_rows((Village("z", "Baru", 1), *VILLAGES))
    assert table.current().name == "Cicau"
    assert [row.id for row in table.selected()] == ["b"]


def test_a_reload_keeps_a_selection_of_several_rows(table: TableView) -> None:
    table.selectAll()
    table.show_rows((Village("z", "Baru", 1), *VILLAGES))
    assert {row.id for row in table.selected()} == {"a", "b", "c"}


def test_a_reload_does_not_scroll(table: TableView) -> None:
    many = tuple(Village(str(at), f"Desa {at}", at) for at in range(200))
    table.show_rows(many)
    table.go_to("3")
    table.verticalScrollBar().setValue(1000)
    table.show_rows((*many, Village("z", "Baru", 1)))
    assert table.verticalScrollBar().value() == 1000


def test_typing_goes_to_the_name_whatever_column_the_cursor_is_in(table: TableView) -> None:
    table.setCurrentIndex(table.rows_model.index(0, 1))
    QtTest.QTest.keyClicks(table, "ci")
    assert table.current().name == "Cicau"


def test_typing_finds_a_word_within_the_name_and_beside_it(table: TableView) -> None:
    table.show_rows((Village("d", "Desa Mekarwangi", 5), Village("e", "Desa Karang Baru", 6)))
    for typed, found in (("mekar", "Desa Mekarwangi"), ("karang b", "Desa Karang Baru")):
        ahead = TypeAhead()
        lines = [[row.name] for row in table.rows_model.rows]
        line = 0
        for sign in typed:
            line = ahead.find(sign, lines, line)
        assert table.rows_model.rows[line].name == found
    beside = [["Desa Sukamahi", "Cikarang Pusat"], ["Desa Ciledug", "Setu"]]
    ahead = TypeAhead()
    assert [ahead.find(sign, beside, 0) for sign in "cik"] == [1, 1, 0]
    assert ahead.find("x", beside, 0) == -1


def test_the_widest_state_is_whole_also_when_it_comes_later(qtbot: QtBot) -> None:
    looks = {"a": GOOD, "b": Look("Not signed at all, and for a very long time", "ring", "muted")}
    columns = (
        Column("Name", lambda row: row.name, stretch=True),
        Column("State", lambda row: looks[row.id], width=60, most=400),
    )
    view = TableView(columns, "Villages")
    qtbot.addWidget(view)
    view.resize(700, 200)
    view.show_rows(VILLAGES[:1])
    narrow = view.columnWidth(1)
    view.show_rows(VILLAGES[:2])
    assert view.columnWidth(1) >= cell_width(looks["b"]) > narrow


NUMBERED = (
    Column("Number", lambda _row: LONG, width=100, most=400, short=lambda _row: "SE-12/…/2026"),
    Column("Name", lambda row: row.name, stretch=True),
)
LONG = "500.15.14.2/SE-12/Disnaker/2026"


@pytest.mark.parametrize(("room", "whole"), [(700, True), (280, False)])
def test_a_number_is_whole_where_there_is_room_and_short_where_not(
    qtbot: QtBot, room: int, *, whole: bool
) -> None:
    view = TableView(NUMBERED, "Letters")
    qtbot.addWidget(view)
    view.resize(room, 200)
    view.show()
    view.show_rows(VILLAGES)
    option = QtWidgets.QStyleOptionViewItem()
    delegate = cast("LookDelegate", view.itemDelegate())
    delegate.initStyleOption(option, view.rows_model.index(0, 0))
    assert option.text == (LONG if whole else "SE-12/…/2026")
    assert not view.horizontalScrollBar().isVisible()


def test_words_that_wrap_have_all_the_height_they_need(qtbot: QtBot) -> None:
    words = "Menyampaikan surat pernyataan komitmen"
    view = TableView((Column("What", lambda _row: words, stretch=True),), "Obligations")
    view.wrap()
    qtbot.addWidget(view)
    for width in range(110, 240, 10):
        view.resize(width, 300)
        view.show()
        view.show_rows(VILLAGES[:1])
        room = QtCore.QRect(0, 0, view.columnWidth(0) - 26, 999)
        wrapped = QtCore.Qt.TextFlag.TextWordWrap
        assert view.rowHeight(0) >= view.fontMetrics().boundingRect(room, wrapped, words).height()


def test_enter_opens_a_row(table: TableView, qtbot: QtBot) -> None:
    table.go_to("a")
    with qtbot.waitSignal(table.opened):
        QtTest.QTest.keyClick(table, QtCore.Qt.Key.Key_Return)


def test_the_cursor_moved_by_the_program_selects_one_row_even_with_ctrl_held(
    table: TableView,
) -> None:
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    table.go_to("a")
    QtTest.QTest.keyPress(table, QtCore.Qt.Key.Key_Control, control)
    table.go_to("b")
    assert [row.id for row in table.selected()] == ["b"]


@pytest.mark.usefixtures("qapp")
def test_columns_that_give_room_leave_enough_for_the_name_together() -> None:
    wide = "Kecamatan yang sangat panjang namanya"
    columns = (
        Column("Name", lambda row: row[0], width=160, stretch=True),
        Column("District", lambda row: row[1], width=80, short=lambda row: row[1]),
        Column("Head", lambda row: row[1], width=80, short=lambda row: row[1]),
        Column("Kind", lambda row: row[2], width=90, spare=True),
        Column("Note", lambda row: row[2], width=90, spare=True),
    )
    view = TableView(columns, "Villages", key=lambda row: row[0])
    view.resize(440, 200)
    view.show()
    view.show_rows([("Sukamahi", wide, "desa")])
    assert view.columnWidth(0) >= 160
    assert [view.isColumnHidden(at) for at in range(5)] == [False, False, False, False, True]
