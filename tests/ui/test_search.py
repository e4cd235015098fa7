"""Ctrl+K: found while typing, taken by keyboard, from any page."""

import pytest
from PySide6 import QtCore, QtTest

from desktop.domain.contact import Contact
from desktop.errors import StoreUnavailable
from desktop.office import Office
from desktop.services.contact_record import PlaceOf
from desktop.services.search import Search
from desktop.services.search_hits import Hit
from desktop.ui.dialogs.new_circular import NewCircularDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PLACES
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.pages.villages import VillagesPage
from desktop.ui.search_box import SearchBox
from desktop.ui.search_list import SearchList
from desktop.ui.widgets.filters import FilterChip
from desktop.ui.writing.leaving import Question
from desktop.ui.writing.screen import WritingScreen
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, dialog, run_command, settle

KEY = QtCore.Qt.Key
CONTROL = QtCore.Qt.KeyboardModifier.ControlModifier
VILLAGES = 4


@pytest.fixture
def window(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on two numbered letters and a draft."""
    for _each in range(2):
        file_desks.numbered(file_desks.new(villages=VILLAGES))
    file_desks.drafted()
    shown = opened(office)
    shown.go("circulars")
    settle(shown)
    activate(shown)
    return shown


def box(window: MainWindow) -> SearchBox:
    return window.findChildren(SearchBox)[0]


def found(window: MainWindow) -> SearchList:
    return window.findChildren(SearchList)[0]


def press(window: MainWindow, *keys: QtCore.Qt.Key) -> None:
    for key in keys:
        QtTest.QTest.keyClick(box(window), key)
    settle(window)


def search(window: MainWindow, words: str) -> None:
    """Press Ctrl+K wherever the keyboard is, and type."""
    QtTest.QTest.keyClick(window, KEY.Key_K, CONTROL)
    assert box(window).hasFocus()
    QtTest.QTest.keyClicks(box(window), words)
    settle(window)


def titles(window: MainWindow, kind: str) -> list[str]:
    return [row.title for row in found(window).rows() if row.kind == kind]


def circulars(window: MainWindow) -> CircularsPage:
    page = window.page
    assert isinstance(page, CircularsPage)
    return page


def test_the_letter_of_a_number_is_reached_from_any_page_by_keyboard_alone(
    window: MainWindow,
) -> None:
    window.go("villages")
    settle(window)
    search(window, "1")
    press(window, KEY.Key_Return)
    assert circulars(window).row.number.startswith("500.15.14.2/SE-1/")
    assert circulars(window).table.hasFocus()
    assert found(window).isHidden()
    assert box(window).text() == ""


def test_a_number_and_a_village_reach_the_very_copy(window: MainWindow, office: Office) -> None:
    village = office.villages.rows()[2].name
    search(window, f"1 {village}")
    assert titles(window, "copy")[0].endswith(village)
    press(window, KEY.Key_Return)
    page = circulars(window)
    assert page.row.number.startswith("500.15.14.2/SE-1/")
    assert page.panel.copies.current().village == village
    shown = page.panel.copies.current().id
    assert page.panel.pdf == office.circulars.preview(page.row.id, shown)


def test_what_was_found_is_walked_through_with_the_arrow_keys(
    window: MainWindow, office: Office
) -> None:
    name = office.villages.rows()[1].name
    search(window, name)
    assert found(window).row_now() == found(window).rows()[0]
    press(window, KEY.Key_Down)
    assert found(window).row_now() == found(window).rows()[1]
    press(window, KEY.Key_Up, KEY.Key_Up)
    assert found(window).row_now() == found(window).rows()[0]
    press(window, *[KEY.Key_PageDown] * 9)
    assert found(window).row_now() == found(window).rows()[-1]
    assert box(window).hasFocus()


def test_a_village_and_a_contact_are_shown_on_their_page(
    window: MainWindow, office: Office
) -> None:
    first, home = office.villages.rows()[1:3]
    for name in ("Nama Satu", "Nama Dua"):
        office.contacts.add(PlaceOf(village_id=home.id), Contact("operator", name))
    search(window, first.name)
    press(window, KEY.Key_Return)
    page = window.page
    assert isinstance(page, VillagesPage)
    assert page.row.id == first.id
    for name in ("Nama Satu", "Nama Dua"):
        search(window, name)
        press(window, KEY.Key_Return)
        assert page.row.id == home.id
        assert page.contacts.row is not None
        assert page.contacts.row.contact.full_name == name


def test_a_row_that_a_filter_hides_is_shown_all_the_same(window: MainWindow) -> None:
    page = circulars(window)
    chip = next(each for each in page.findChildren(FilterChip) if "State" in each.text())
    next(action for action in chip.menu().actions() if action.text() == "Draft").trigger()
    assert len(page.table.rows_model.rows) == 1
    search(window, "2")
    press(window, KEY.Key_Return)
    assert page.row.number.startswith("500.15.14.2/SE-2/")


def test_a_reserved_number_is_shown_in_the_book(window: MainWindow, office: Office) -> None:
    series = office.circulars.series()[0].id
    office.numbers.reserve(series, 2026, 1, "Surat tim percepatan")
    search(window, "percepatan")
    press(window, KEY.Key_Return)
    assert window.page.row.remark == "Surat tim percepatan"


def test_pages_and_commands_are_offered_with_their_keys_before_anything_is_typed(
    window: MainWindow,
) -> None:
    search(window, "")
    assert titles(window, "command")[0] == "New circular…"
    assert "Circulars" in titles(window, "page")
    keys = {row.title: row.keys for row in found(window).rows()}
    assert keys["New circular…"] == "Ctrl+N"
    at = next(number for number, place in enumerate(PLACES, 1) if place.name == "circulars")
    assert keys["Circulars"] == f"Alt+{at}"


def test_a_command_of_the_page_is_run(window: MainWindow) -> None:
    search(window, "new circ")
    assert titles(window, "command") == ["New circular…"]
    press(window, KEY.Key_Return)
    assert dialog(window, NewCircularDialog).isVisible()


def test_a_command_that_cannot_be_used_now_is_not_offered(window: MainWindow) -> None:
    circulars(window).table.go_to_line(0)
    settle(window)
    assert circulars(window).row.state == "draft"
    search(window, "sign")
    assert titles(window, "command") == []


def test_a_page_is_gone_to(window: MainWindow) -> None:
    search(window, "number b")
    press(window, KEY.Key_Return)
    assert window.page.rows == window.page.table.rows_model.rows
    search(window, "villages")
    assert titles(window, "page")


def test_escape_goes_back_to_where_the_keyboard_was(window: MainWindow) -> None:
    search(window, "1")
    assert found(window).isVisible()
    press(window, KEY.Key_Escape)
    assert found(window).isHidden()
    assert box(window).text() == ""
    assert circulars(window).table.hasFocus()


def test_nothing_found_is_said(window: MainWindow) -> None:
    search(window, "tidakadabegini")
    assert found(window).rows() == []
    assert found(window).item(0).text() == "Nothing has all of these words."
    press(window, KEY.Key_Return)
    assert found(window).isVisible()


def test_an_answer_to_what_was_typed_before_is_not_shown(window: MainWindow) -> None:
    QtTest.QTest.keyClick(window, KEY.Key_K, CONTROL)
    QtTest.QTest.keyClicks(box(window), "1")
    QtTest.QTest.keyClicks(box(window), "zzz")
    settle(window)
    assert found(window).rows() == []


def test_the_list_goes_when_the_keyboard_goes_elsewhere(window: MainWindow) -> None:
    search(window, "1")
    circulars(window).table.setFocus()
    assert found(window).isHidden()


def test_a_row_is_taken_with_the_mouse(window: MainWindow) -> None:
    window.go("numbers")
    settle(window)
    search(window, "2")
    line = next(
        at for at in range(found(window).count()) if found(window).item(at).text()[:3] == "SE-"
    )
    place = found(window).visualItemRect(found(window).item(line)).center()
    button = QtCore.Qt.MouseButton.LeftButton
    QtTest.QTest.mouseClick(found(window).viewport(), button, pos=place)
    settle(window)
    assert circulars(window).row.number.startswith("500.15.14.2/SE-2/")


def test_a_store_that_does_not_answer_is_said_on_the_page(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_own: Search, _words: str, _limit: int = 6) -> tuple[Hit, ...]:
        raise StoreUnavailable("The store does not answer.")

    monkeypatch.setattr(Search, "find", refuse)
    search(window, "1")
    assert window.page.banner.text == "The store does not answer."


def test_the_box_says_to_a_screen_reader_what_would_be_taken(window: MainWindow) -> None:
    search(window, "1")
    assert "SE-1/" in box(window).accessibleDescription()
    press(window, KEY.Key_Down)
    assert "SE-2/" in box(window).accessibleDescription()


def test_the_list_stays_within_a_narrow_window(window: MainWindow) -> None:
    window.resize(window.minimumSize())
    settle(window)
    search(window, "")
    room = window.centralWidget()
    assert room is not None
    assert room.rect().contains(found(window).geometry())


def test_search_works_on_in_another_language(window: MainWindow) -> None:
    window.speak("id")
    settle(window)
    search(window, "1")
    assert titles(window, "letter")[0] == "SE-1/…/2026"


def write(window: MainWindow) -> WritingScreen:
    """Open the draft to write on it."""
    circulars(window).table.go_to_line(0)
    settle(window)
    run_command(window, "Edit…")
    screen = window.front
    assert isinstance(screen, WritingScreen)
    return screen


def test_a_letter_that_is_being_written_gives_way_to_what_was_found(window: MainWindow) -> None:
    write(window)
    search(window, "2")
    press(window, KEY.Key_Return)
    assert window.front is window.page
    assert circulars(window).row.number.startswith("500.15.14.2/SE-2/")


def test_typing_that_is_not_saved_is_asked_about_before_something_else_is_shown(
    window: MainWindow,
) -> None:
    screen = write(window)
    screen.desk.facts.form.put({"subject": "Perihal lain"})
    screen.edited = True
    search(window, "2")
    press(window, KEY.Key_Return)
    assert screen.unsaved
    dialog(window, Question).reject()
    assert window.front is screen


def test_the_commands_of_writing_are_offered_while_writing(window: MainWindow) -> None:
    write(window)
    search(window, "")
    assert "New circular…" not in titles(window, "command")
    assert titles(window, "command")
    press(window, KEY.Key_Escape)
    assert isinstance(window.front, WritingScreen)
