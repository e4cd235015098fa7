from dataclasses import dataclass

import pytest
from PySide6 import QtCore, QtTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.looks import Look
from desktop.ui.table import LOOK_ROLE, ROW_ROLE, Column, RowsModel
from desktop.ui.widgets.table_view import TableView

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
