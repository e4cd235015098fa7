"""Commands by key, from wherever the keyboard is, and why some of them cannot be used."""

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop.office import Office
from desktop.ui.dialogs.delete_draft import DeleteDraftDialog
from desktop.ui.dialogs.new_circular import NewCircularDialog
from desktop.ui.dialogs.void_number import VoidNumberDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.navigation import Navigation
from desktop.ui.widgets.top_bar import TopBar
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, dialog, open_dialogs, run_command, settle

CONTROL = QtCore.Qt.KeyboardModifier.ControlModifier
ENTER = QtCore.Qt.Key.Key_Return


@pytest.fixture
def drafted(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on one draft."""
    file_desks.drafted()
    return opened(office)


@pytest.fixture
def numbered(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on one letter that has its number."""
    file_desks.numbered()
    return opened(office)


def press(key: QtCore.Qt.Key) -> None:
    """Press a key where the keyboard is."""
    here = QtWidgets.QApplication.focusWidget()
    assert here is not None
    QtTest.QTest.keyClick(here, key)


@pytest.mark.parametrize("place", [TopBar, Navigation])
def test_a_commands_key_works_once_from_the_bar_and_the_navigation(
    window: MainWindow, place: type[QtWidgets.QWidget]
) -> None:
    for name in ("numbers", "verification", "circulars"):
        window.go(name)
        settle(window)
    activate(window)
    button = window.findChildren(place)[0].findChildren(QtWidgets.QPushButton)[0]
    button.setFocus()
    QtTest.QTest.keyClick(button, QtCore.Qt.Key.Key_N, CONTROL)
    settle(window)
    assert [type(each) for each in open_dialogs(window)] == [NewCircularDialog]


def test_a_commands_key_does_nothing_behind_a_dialog(window: MainWindow) -> None:
    activate(window)
    run_command(window, "New circular…")
    opened = dialog(window, NewCircularDialog)
    QtTest.QTest.keyClick(opened, QtCore.Qt.Key.Key_N, CONTROL)
    settle(window)
    assert open_dialogs(window) == [opened]


def test_enter_keeps_a_draft_from_being_deleted(drafted: MainWindow) -> None:
    activate(drafted)
    run_command(drafted, "Delete…")
    opened = dialog(drafted, DeleteDraftDialog)
    assert opened.focusWidget() is opened.cancel
    press(ENTER)
    settle(drafted)
    assert open_dialogs(drafted) == []
    assert len(drafted.page.rows) == 1


def test_enter_in_the_reason_neither_voids_nor_loses_it(numbered: MainWindow) -> None:
    activate(numbered)
    run_command(numbered, "Void number…")
    opened = dialog(numbered, VoidNumberDialog)
    opened.form.put({"reason": "Salah tahun anggaran"})
    opened.form.editor("reason").setFocus()
    press(ENTER)
    settle(numbered)
    assert opened.isVisible()
    assert opened.focusWidget() is opened.cancel
    assert opened.cancel.text() == "Go back"
    assert numbered.page.row.state == "numbered"


def test_a_command_that_cannot_be_used_says_why(numbered: MainWindow) -> None:
    page = numbered.page
    tips = {each.label: page.command_bar.action(each).toolTip() for each in page.commands}
    assert tips["Number…"].endswith("\nThis letter already has its number.")
    assert tips["Export to a folder…"].endswith("Sign it first, then export it.")
    assert "\n" not in tips["Sign…"]


def test_without_a_row_the_commands_say_that_one_is_to_be_chosen(window: MainWindow) -> None:
    tips = [window.page.command_bar.action(each).toolTip() for each in window.page.commands]
    assert sum("Choose a row of the list first." in tip for tip in tips) == len(tips) - 1


WRITING = {
    "New circular…",
    "Edit…",
    "Send round…",
    "Take back from paraf",
    "Number…",
    "Copy as new draft",
    "Void number…",
    "Delete…",
    "Send…",
    "Record receipt…",
    "WhatsApp…",
}


@pytest.mark.parametrize(
    ("role", "kept"),
    [
        ("petugas", {"Sign…"}),
        ("pejabat", WRITING),
        ("", WRITING | {"Sign…", "Print…", "Read and initial…"}),
    ],
)
def test_what_a_role_does_not_permit_cannot_be_begun(
    file_desks: Desks, opened: Opener, role: str, kept: set[str]
) -> None:
    file_desks.numbered()
    page = opened(file_desks.at(role)).page
    tips = {each.label: page.command_bar.action(each).toolTip() for each in page.commands}
    sentence = "Your role in this store does not permit this."
    assert {label for label, tip in tips.items() if tip.endswith(sentence)} == kept
    assert not any(
        page.command_bar.action(each).isEnabled() for each in page.commands if each.label in kept
    )


def test_an_empty_list_offers_no_command_that_a_role_does_not_permit(
    file_desks: Desks, opened: Opener
) -> None:
    page = opened(file_desks.at("pejabat")).page
    offered = page.nothing.findChildren(QtWidgets.QPushButton)[0]
    assert not offered.isEnabled()
    assert "Your role in this store does not permit this." in offered.toolTip()
