"""Printing from the window, by hand and by keyboard, and going on where it stopped."""

from pathlib import Path
from typing import cast

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop import settings
from desktop.errors import PrinterStopped
from desktop.office import Office
from desktop.progress import Progress
from desktop.ui.dialogs.print_copies import PrintCopiesDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.printing_choices import remembered
from desktop.ui.printing_copies import BY_HAND
from desktop.ui.printing_press import FilePress
from desktop.ui.widgets.toast import Toast
from reports import pages
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, answer, dialog, name_file, run_command, settle, wait_for

COPIES = 5


@pytest.fixture
def numbered(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on a circular to five villages that has its number."""
    file_desks.numbered(file_desks.new(villages=COPIES))
    shown = opened(office)
    shown.go("circulars")
    settle(shown)
    return shown


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "letters.pdf"


def page(window: MainWindow) -> CircularsPage:
    return cast("CircularsPage", window.page)


def asked(window: MainWindow) -> PrintCopiesDialog:
    run_command(window, "Print…")
    return dialog(window, PrintCopiesDialog)


def printed(window: MainWindow) -> list[bool]:
    assert window.office is not None
    rows = window.office.printing.rows(page(window).row.id)
    return [row.printed_at is not None for row in rows]


def names(window: MainWindow) -> list[str]:
    assert window.office is not None
    return [row.name for row in window.office.printing.rows(page(window).row.id)]


def said(window: MainWindow) -> str:
    return " ".join(each.text for each in window.findChildren(Toast))


def stop_at(window: MainWindow, done: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press Ctrl+. when so many copies are printed."""
    step = Progress.step

    def watched(progress: Progress, at: int, total: int, name: str = "") -> None:
        if at == done:
            window.jobs.cancel()
        step(progress, at, total, name)

    monkeypatch.setattr(Progress, "step", watched)


def test_all_copies_are_printed_in_one_go_and_recorded(numbered: MainWindow, path: Path) -> None:
    opened = asked(numbered)
    assert opened.verb.text() == "Print 5 letters"
    answer(numbered, opened)
    name_file(numbered, path)
    one = pages.count(page(numbered).panel.pdf)
    assert pages.count(path.read_bytes()) == COPIES * one
    assert printed(numbered) == [True] * COPIES
    assert "5 letters printed." in said(numbered)


def test_a_print_stopped_on_the_way_goes_on_with_the_copy_it_stopped_at(
    numbered: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at(numbered, 2, monkeypatch)
    answer(numbered, asked(numbered))
    name_file(numbered, path)
    monkeypatch.undo()
    third = names(numbered)[2]
    assert page(numbered).banner.text == f"2 of 5 printed; go on from {third}."
    assert printed(numbered) == [True, True, False, False, False]
    press(page(numbered).banner, "Go on")
    # The rest does not go over what is there already.
    chooser = dialog(numbered, QtWidgets.QFileDialog)
    assert chooser.selectedFiles()[0].endswith("_2.pdf")
    rest = path.with_name("rest.pdf")
    name_file(numbered, rest)
    assert printed(numbered) == [True] * COPIES
    one = pages.count(page(numbered).panel.pdf)
    assert [pages.count(each.read_bytes()) for each in (path, rest)] == [2 * one, 3 * one]


def test_a_stopped_print_goes_on_with_its_own_letter_whatever_was_asked_meanwhile(
    numbered: MainWindow, file_desks: Desks, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at(numbered, 2, monkeypatch)
    first = page(numbered).row
    answer(numbered, asked(numbered))
    name_file(numbered, path)
    monkeypatch.undo()
    other = file_desks.numbered()
    page(numbered).show_next(other)
    settle(numbered)
    asked(numbered).reject()
    settle(numbered)
    press(page(numbered).banner, "Go on")
    name_file(numbered, path.with_name("rest.pdf"))
    assert "3 letters printed." in said(numbered)
    page(numbered).show_next(first.id)
    settle(numbered)
    assert printed(numbered) == [True] * COPIES


def press(inside: QtWidgets.QWidget, label: str) -> None:
    buttons = inside.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == label).click()


def test_what_is_not_printed_yet_is_offered_first_at_any_later_time(
    numbered: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_at(numbered, 2, monkeypatch)
    answer(numbered, asked(numbered))
    name_file(numbered, path)
    monkeypatch.undo()
    opened = asked(numbered)
    assert opened.verb.text() == "Print 3 letters"
    answer(numbered, opened)
    name_file(numbered, path.with_name("rest.pdf"))
    assert printed(numbered) == [True] * COPIES


def test_a_printer_that_stops_is_told_with_what_is_safe_and_where_to_go_on(
    numbered: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = FilePress.put

    def jammed(press: FilePress, name: str, pdf: bytes) -> None:
        if name == third:
            raise PrinterStopped("Look at its paper.")
        put(press, name, pdf)

    third = names(numbered)[2]
    monkeypatch.setattr(FilePress, "put", jammed)
    answer(numbered, asked(numbered))
    name_file(numbered, path)
    assert page(numbered).banner.text == (f"2 of 5 printed; go on from {third}. Look at its paper.")
    assert page(numbered).banner.property("tone") == "amber"


def test_copies_are_picked_by_keyboard(numbered: MainWindow, path: Path) -> None:
    activate(numbered)
    page(numbered).table.setFocus()
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    QtTest.QTest.keyClick(page(numbered).table, QtCore.Qt.Key.Key_P, control)
    settle(numbered)
    opened = dialog(numbered, PrintCopiesDialog)
    opened.form.put({"which": BY_HAND})
    assert not opened.verb.isEnabled()
    assert opened.picker.isVisible()
    opened.picker.setFocus()
    for key in (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Space, QtCore.Qt.Key.Key_End):
        QtTest.QTest.keyClick(opened.picker, key)
    QtTest.QTest.keyClick(opened.picker, QtCore.Qt.Key.Key_Space)
    settle(numbered)
    assert opened.verb.text() == "Print 2 letters"
    answer(numbered, opened)
    name_file(numbered, path)
    assert printed(numbered) == [False, True, False, False, True]


def test_the_preview_is_the_first_copy_that_will_be_printed(numbered: MainWindow) -> None:
    assert numbered.office is not None
    opened = asked(numbered)
    letter = page(numbered).row.id
    first, last = (numbered.office.printing.rows(letter)[at].id for at in (0, -1))
    assert opened.preview.pdf == numbered.office.circulars.preview(letter, first)
    opened.form.put({"which": BY_HAND})
    QtTest.QTest.keyClick(opened.picker, QtCore.Qt.Key.Key_End)
    QtTest.QTest.keyClick(opened.picker, QtCore.Qt.Key.Key_Space)
    settle(numbered)
    assert opened.preview.pdf == numbered.office.circulars.preview(letter, last)


def test_only_the_copy_on_the_page_can_be_printed(numbered: MainWindow, path: Path) -> None:
    page(numbered).panel.copies.go_to_line(3)
    settle(numbered)
    opened = asked(numbered)
    which = cast("QtWidgets.QComboBox", opened.form.editor("which"))
    which.setCurrentText(f"Only {names(numbered)[3]}")
    answer(numbered, opened)
    name_file(numbered, path)
    assert printed(numbered) == [False, False, False, True, False]


def test_choices_stay_on_this_computer(numbered: MainWindow, path: Path) -> None:
    opened = asked(numbered)
    opened.form.put({"paper": "F4", "sides": "long", "colour": "grey", "tray": "Manual"})
    answer(numbered, opened)
    name_file(numbered, path)
    kept = remembered(settings.load().printing)
    assert (kept.paper, kept.sides, kept.colour, kept.tray) == ("F4", "long", "grey", "Manual")
    again = asked(numbered).form.values()
    assert (again["paper"], again["sides"], again["tray"]) == ("F4", "long", "Manual")


def test_paper_of_another_size_is_warned_of(numbered: MainWindow) -> None:
    opened = asked(numbered)
    own = opened.paper
    opened.form.put({"paper": "F4" if own == "A4" else "A4"})
    settle(numbered)
    assert own in opened.warning.text
    opened.form.put({"paper": own})
    settle(numbered)
    assert opened.warning.text == ""


def test_pages_that_make_no_sense_are_told_beneath_their_field(numbered: MainWindow) -> None:
    opened = asked(numbered)
    opened.form.put({"pages": "satu"})
    answer(numbered, opened)
    assert "1-2, 4" in opened.form.error("pages")
    assert opened.isVisible()


def test_a_file_that_cannot_be_written_is_named(numbered: MainWindow, path: Path) -> None:
    answer(numbered, asked(numbered))
    name_file(numbered, path / "no" / "letters.pdf")
    assert "0 of 5 printed" in page(numbered).banner.text
    assert str(path) in page(numbered).banner.text
    assert printed(numbered) == [False] * COPIES


def test_a_draft_is_numbered_before_it_is_printed(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    file_desks.drafted()
    window = opened(office)
    window.go("circulars")
    wait_for(lambda: page(window).row is not None)
    command = next(each for each in page(window).commands if each.label == "Print…")
    action = page(window).command_bar.action(command)
    assert not action.isEnabled()
    assert "no number yet" in action.toolTip()


def test_what_was_just_signed_can_be_printed_at_once(
    numbered: MainWindow, file_desks: Desks, path: Path
) -> None:
    with file_desks.opened_key() as key:
        page(numbered).jobs.sign(page(numbered).row, key)
        settle(numbered)
    buttons = numbered.findChildren(Toast)[0].findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Print…").click()
    settle(numbered)
    answer(numbered, dialog(numbered, PrintCopiesDialog))
    name_file(numbered, path)
    assert printed(numbered) == [True] * COPIES
