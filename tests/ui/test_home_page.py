from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop.services.home import Task
from desktop.ui.dialogs.new_circular import NewCircularDialog
from desktop.ui.home_words import TASK, sentence
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.home import HomePage
from desktop.ui.widgets.badge import Badge
from desktop.ui.widgets.navigation import Navigation
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import dialog, run_command, settle


def at_home(window: MainWindow) -> HomePage:
    window.go("home")
    settle(window)
    page = window.page
    assert isinstance(page, HomePage)
    return page


def waiting_for_admin(desks: Desks) -> str:
    letter_id = desks.drafted(replace(desks.new(), subject="Pendataan"))
    people = {each.name: each.id for each in desks.clerk.paraf.people()}
    desks.clerk.paraf.set_route(letter_id, [people["Admin"]])
    desks.clerk.paraf.submit(letter_id)
    desks.drafted()
    return letter_id


def badge(window: MainWindow, place: str) -> Badge:
    button = window.findChildren(QtWidgets.QPushButton, place)[0]
    return button.findChildren(Badge)[0]


def words(page: QtWidgets.QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QtWidgets.QLabel))


def test_the_window_opens_with_what_waits(opened: Opener, file_desks: Desks) -> None:
    waiting_for_admin(file_desks)
    window = opened(file_desks.at("admin"))
    page = at_home(window)
    assert [row.kind for row in page.rows] == ["initial"]
    assert "Pendataan" in sentence(page.row)
    assert "187" in words(page.figures)


def test_enter_and_a_click_go_to_the_letter(opened: Opener, file_desks: Desks) -> None:
    letter_id = waiting_for_admin(file_desks)
    window = opened(file_desks.at("admin"))
    table = at_home(window).table
    QtTest.QTest.keyClick(table, QtCore.Qt.Key.Key_Return)
    settle(window)
    assert window.findChildren(Navigation)[0].marked == "circulars"
    assert window.page.row.id == letter_id
    table = at_home(window).table
    place = table.visualRect(table.currentIndex()).center()
    left = QtCore.Qt.MouseButton.LeftButton
    QtTest.QTest.mouseClick(table.viewport(), left, pos=place)
    settle(window)
    assert window.findChildren(Navigation)[0].marked == "circulars"


def test_an_empty_desk_offers_to_begin_a_letter(opened: Opener, file_desks: Desks) -> None:
    window = opened(file_desks.at("admin"))
    page = at_home(window)
    assert page.figures.isVisible()
    assert page.rows == ()
    run_command(window, "New circular…")
    assert dialog(window, NewCircularDialog).isVisible()


def test_the_navigation_counts_what_waits_and_keeps_up(opened: Opener, file_desks: Desks) -> None:
    office = file_desks.at("admin")
    window = opened(office)
    assert badge(window, "circulars").isHidden()
    new = replace(office.circulars.defaults(), village_codes=file_desks.new().village_codes)
    office.circulars.number(office.circulars.create(new), file_desks.request())
    settle(window)
    assert badge(window, "circulars").text() == "1"
    button = window.findChildren(QtWidgets.QPushButton, "circulars")[0]
    assert "1" in button.accessibleDescription()


def test_where_the_navigation_is_folded_a_spot_says_that_something_waits(
    opened: Opener, file_desks: Desks
) -> None:
    waiting_for_admin(file_desks)
    window = opened(file_desks.at("admin"))
    window.resize(1000, 700)
    settle(window)
    spot = badge(window, "circulars")
    assert spot.isVisible()
    assert (spot.text(), spot.width()) == ("", spot.height())


@pytest.mark.parametrize("kind", TASK)
@pytest.mark.parametrize("count", [1, 2])
def test_every_kind_of_task_is_a_sentence(kind: str, count: int, file_desks: Desks) -> None:
    today = file_desks.request().letter_on
    task = Task("x", kind, "x", "Perihal", "1/SE-1/X/2026", count, today, "Nama", "Catatan")
    said = sentence(replace(task, on=today + timedelta(days=1)))
    assert "{" not in said
    assert "Perihal" in said
