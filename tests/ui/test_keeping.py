"""Typing in any open form is kept on this computer, offered again, and asked about."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop import drafts
from desktop.drafts import LocalDraft
from desktop.office import Office
from desktop.services.circular_writing_json import form_to_values
from desktop.ui.abandoning import Abandoning
from desktop.ui.dialogs.new_circular import NewCircularDialog
from desktop.ui.dialogs.reserve_numbers import ReserveNumbersDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.editors import TextEditor
from desktop.ui.writing.opening import FORM
from desktop.ui.writing.screen import WritingScreen
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, open_dialogs, run_command, settle, turn

KEPT_AFTER_MS = 2300
AT = datetime(2026, 11, 20, 3, 42, tzinfo=UTC)


@pytest.fixture
def asked(window: MainWindow) -> ReserveNumbersDialog:
    """A dialog with something to type into."""
    window.go("numbers")
    settle(window)
    run_command(window, "Reserve numbers…")
    return dialog(window, ReserveNumbersDialog)


def kept(window: MainWindow) -> tuple[LocalDraft, ...]:
    assert window.office is not None
    return drafts.of_store(window.office.store_id)


def button(inside: QtWidgets.QWidget, words: str) -> QtWidgets.QPushButton:
    found = inside.findChildren(QtWidgets.QPushButton)
    return next(each for each in found if each.text() == words)


def test_a_dialog_without_typing_closes_at_once(
    window: MainWindow, asked: ReserveNumbersDialog
) -> None:
    asked.form.put({"series_id": "circular"})
    asked.reject()
    settle(window)
    assert open_dialogs(window) == []
    assert kept(window) == ()


def test_typing_is_asked_about_before_it_is_thrown_away(
    window: MainWindow, asked: ReserveNumbersDialog
) -> None:
    asked.form.put({"reason": "Surat tim"})
    QtTest.QTest.keyClick(asked, QtCore.Qt.Key.Key_Escape)
    dialog(window, Abandoning).stay.click()
    settle(window)
    assert asked.isVisible()
    asked.reject()
    dialog(window, Abandoning).discard.click()
    settle(window)
    assert open_dialogs(window) == []
    assert kept(window) == ()


def test_what_a_crash_left_of_a_dialog_is_offered_when_it_opens_again(
    window: MainWindow, asked: ReserveNumbersDialog
) -> None:
    asked.form.put({"reason": "Surat tim", "count": 7})
    turn(KEPT_AFTER_MS)
    settle(window)
    (draft,) = kept(window)
    assert draft.values["reason"] == "Surat tim"
    # As after a crash: nobody was asked, and nothing was forgotten.
    asked.deleteLater()
    turn(1)
    run_command(window, "Reserve numbers…")
    again = dialog(window, ReserveNumbersDialog)
    assert "that was not saved has been found" in again.banner.text
    button(again.banner, "Restore").click()
    assert (again.form.values()["reason"], again.form.values()["count"]) == ("Surat tim", 7)
    answer(window, again)
    assert open_dialogs(window) == []
    assert kept(window) == ()


def test_what_is_offered_and_not_wanted_is_forgotten(
    window: MainWindow, asked: ReserveNumbersDialog
) -> None:
    asked.form.put({"reason": "Surat tim"})
    turn(KEPT_AFTER_MS)
    settle(window)
    asked.deleteLater()
    turn(1)
    run_command(window, "Reserve numbers…")
    again = dialog(window, ReserveNumbersDialog)
    button(again.banner, "Discard").click()
    settle(window)
    assert kept(window) == ()
    again.reject()
    settle(window)
    assert open_dialogs(window) == []


def test_what_another_program_kept_is_taken_as_far_as_it_fits(
    asked: ReserveNumbersDialog,
) -> None:
    asked.form.restore({"reason": "Surat", "count": "many", "gone": 1})
    assert asked.form.values()["reason"] == "Surat"
    assert asked.form.values()["count"] == 1
    asked.form.restore(None)
    assert asked.form.values()["reason"] == "Surat"


def test_a_passphrase_is_never_kept(asked: ReserveNumbersDialog) -> None:
    secret = asked.form.editor("reason")
    assert isinstance(secret, TextEditor)
    secret.setEchoMode(QtWidgets.QLineEdit.EchoMode.Password)
    secret.setText("rahasia")
    assert "reason" not in asked.form.keepable()
    assert "reason" not in asked.form.typed()


def test_typing_in_a_letter_is_offered_at_the_next_start(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    letter_id = file_desks.drafted()
    writing = office.writing.open(letter_id)
    typed = replace(writing.form, subject="Tidak hilang")
    values = {"version": writing.version, "form": form_to_values(typed)}
    drafts.keep(LocalDraft(office.store_id, f"{FORM}{letter_id}", "Pelindungan", values, AT))
    window = opened(office)
    window.go("home")
    settle(window)
    assert "“Pelindungan”" in window.page.banner.text
    button(window.page.banner, "Restore").click()
    settle(window)
    (screen,) = window.findChildren(WritingScreen)
    assert screen.desk.written().subject == "Tidak hilang"
    assert screen.unsaved


def test_typing_in_a_dialog_is_told_of_at_the_next_start(office: Office, opened: Opener) -> None:
    for form in ("A:1", "B:2"):
        drafts.keep(LocalDraft(office.store_id, form, f"Formulir {form}", {}, AT))
    window = opened(office)
    window.go("home")
    settle(window)
    assert "offered when you open that form again" in window.page.banner.text
    button(window.page.banner, "Discard").click()
    settle(window)
    assert len(kept(window)) == 1
    button(window.page.banner, "Discard").click()
    settle(window)
    assert kept(window) == ()


def test_a_letter_kept_by_another_program_is_no_letter_here(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    letter_id = file_desks.drafted()
    drafts.keep(LocalDraft(office.store_id, f"{FORM}{letter_id}", "Surat", {"form": {}}, AT))
    window = opened(office)
    window.go("home")
    settle(window)
    assert "Surat" in window.page.banner.text
    window.go("circulars")
    settle(window)
    run_command(window, "Edit…")
    (screen,) = window.findChildren(WritingScreen)
    button(screen.banner, "Restore").click()
    settle(window)
    assert screen.isVisible()


def test_a_new_circular_that_is_made_leaves_nothing_kept(window: MainWindow) -> None:
    run_command(window, "New circular…")
    made = dialog(window, NewCircularDialog)
    made.form.put({"subject": "Pendataan"})
    turn(KEPT_AFTER_MS)
    answer(window, made)
    settle(window)
    assert kept(window) == ()
