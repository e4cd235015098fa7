"""What single sections of the settings bring beside list and form."""

import io
from pathlib import Path
from typing import cast

from PIL import Image
from PySide6 import QtWidgets

from desktop import drafts, settings
from desktop.i18n import language
from desktop.office import Office
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.settings.computer import ComputerPanel
from desktop.ui.settings.editors import EmblemEditor
from desktop.ui.settings.mail_password import MailPasswordDialog
from desktop.ui.settings.panel import SectionPanel
from tests import mail_server
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, run_command, settle, turn

KEPT_AFTER_MS = 2300


def panel(window: MainWindow, name: str) -> SectionPanel:
    window.go("settings")
    settle(window)
    page = cast("SettingsPage", window.page)
    page.show_section(name)
    settle(window)
    assert page.panel is not None
    return page.panel


def computer(window: MainWindow) -> ComputerPanel:
    window.go("settings")
    settle(window)
    cast("SettingsPage", window.page).show_section("computer")
    settle(window)
    return window.page.findChildren(ComputerPanel)[0]


def press(inside: QtWidgets.QWidget, label: str) -> None:
    found = inside.findChildren(QtWidgets.QPushButton)
    next(each for each in found if each.text() == label and each.isVisible()).click()


def words(window: MainWindow) -> str:
    labels = window.findChildren(QtWidgets.QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_a_new_name_of_the_office_stands_in_the_bar_at_once(window: MainWindow) -> None:
    panel(window, "identity").parts.form.put({"name": "Dinas Tenaga Kerja"})
    run_command(window, "Save")
    assert "Dinas Tenaga Kerja" in words(window)


def test_what_a_crash_left_is_offered_where_it_was_typed(
    opened: Opener, window: MainWindow, office: Office
) -> None:
    shown = panel(window, "officials")
    shown.parts.form.put({"full_name": "NAMA PEJABAT, S.H."})
    turn(KEPT_AFTER_MS)
    settle(window)
    again = opened(office)
    shown = panel(again, "officials")
    assert "was not saved" in again.page.banner.text
    press(again, "Restore")
    settle(again)
    assert shown.parts.form.values()["full_name"] == "NAMA PEJABAT, S.H."
    run_command(again, "Save")
    turn(KEPT_AFTER_MS)
    assert drafts.of_store(office.store_id) == ()


def test_a_new_record_that_a_crash_left_is_offered_too(
    opened: Opener, window: MainWindow, office: Office
) -> None:
    shown = panel(window, "holidays")
    known = len(shown.parts.table.rows_model.rows)
    run_command(window, "New")
    shown.parts.form.put({"name": "Hari Jadi Kabupaten"})
    turn(KEPT_AFTER_MS)
    settle(window)
    again = opened(office)
    shown = panel(again, "holidays")
    press(again, "Restore")
    settle(again)
    lines = shown.parts.table.rows_model.rows
    assert len(lines) == known + 1
    shown.parts.table.go_to_line(known)
    assert shown.parts.form.values()["name"] == "Hari Jadi Kabupaten"


def test_a_password_is_never_kept_with_what_is_typed(window: MainWindow, office: Office) -> None:
    shown = panel(window, "people")
    shown.parts.form.put({"full_name": "Nama Admin", "password": "rahasia-sekali"})
    turn(KEPT_AFTER_MS)
    settle(window)
    (kept,) = drafts.of_store(office.store_id)
    assert "Nama Admin" in str(kept.values)
    assert "rahasia" not in str(kept.values)


def test_another_language_goes_on_with_what_was_typed(window: MainWindow) -> None:
    shown = panel(window, "identity")
    shown.parts.form.put({"place": "Cikarang"})
    window.speak("id")
    settle(window)
    page = cast("SettingsPage", window.page)
    assert page.unsaved
    assert page.panel is not None
    assert page.panel.parts.form.values()["place"] == "Cikarang"


def test_the_mail_server_is_tried_without_sending_or_saving(
    window: MainWindow, office: Office
) -> None:
    shown = panel(window, "mail")
    with mail_server.running() as server:
        typed = {"host": mail_server.HOST, "port": server.port, "security": "none"}
        shown.parts.form.put(typed | {"sender": "kantor@disnaker.example"})
        settle(window)
        press(shown, "Test connection")
        settle(window)
        assert "lets us in" in words(window)
        assert server.recipients == []
    assert office.mail.settings().host == ""
    press(shown, "Test connection")
    settle(window)
    assert "cannot be reached" in window.page.banner.text


def test_a_clerk_keeps_the_password_and_changes_no_settings(
    opened: Opener, file_desks: Desks
) -> None:
    window = opened(file_desks.clerk)
    shown = panel(window, "mail")
    assert not shown.parts.form.isEnabled()
    assert all(each.isEnabled() for each in shown.parts.buttons.values())
    shown = panel(window, "templates")
    assert [each.isEnabled() for each in shown.parts.buttons.values()] == [True, False]


def test_a_mail_server_that_cannot_be_one_is_told_beneath_its_field(window: MainWindow) -> None:
    shown = panel(window, "mail")
    shown.parts.form.put({"host": "mail example"})
    press(shown, "Test connection")
    settle(window)
    assert shown.parts.form.error("host") != ""


def test_a_password_without_a_store_of_secrets_is_asked_for_when_sending(
    window: MainWindow,
) -> None:
    shown = panel(window, "mail")
    for typed, told in (("rahasia", "asked for when sending"), ("", "Kept on this computer")):
        press(shown, "Password…")
        settle(window)
        asked = dialog(window, MailPasswordDialog)
        asked.form.put({"password": typed})
        answer(window, asked)
        assert told in words(window)


def test_a_template_is_saved_as_a_file_and_added_from_it(
    window: MainWindow, office: Office, tmp_path: Path
) -> None:
    shown = panel(window, "templates")
    path = tmp_path / "templat.json"
    press(shown, "Save as a file…")
    dialog(window, QtWidgets.QFileDialog).fileSelected.emit(str(path))
    settle(window)
    assert path.read_bytes().startswith(b"{")
    dialog(window, QtWidgets.QFileDialog).reject()
    press(shown, "Add from a file…")
    dialog(window, QtWidgets.QFileDialog).fileSelected.emit(str(path))
    settle(window)
    dialog(window, QtWidgets.QFileDialog).reject()
    shown.parts.form.put({"name": "Dari berkas"})
    run_command(window, "Save")
    assert [each.name for each in office.settings.templates.rows()] == [
        "Dari berkas",
        "Pelindungan pekerja rentan",
    ]


def test_a_file_that_is_no_template_is_told(window: MainWindow, tmp_path: Path) -> None:
    shown = panel(window, "templates")
    path = tmp_path / "bukan.json"
    path.write_text("{}", "utf-8")
    press(shown, "Add from a file…")
    dialog(window, QtWidgets.QFileDialog).fileSelected.emit(str(path))
    settle(window)
    assert "no template" in window.page.banner.text


def test_an_emblem_is_chosen_drawn_and_taken_away_again(window: MainWindow, tmp_path: Path) -> None:
    shown = panel(window, "letterheads")
    editor = shown.parts.form.editor("emblem")
    assert isinstance(editor, EmblemEditor)
    neutral = shown.parts.pdf
    path = tmp_path / "lambang.png"
    stream = io.BytesIO()
    Image.new("RGB", (60, 80), "green").save(stream, "PNG")
    path.write_bytes(stream.getvalue())
    editor.take(str(path))
    settle(window)
    assert shown.parts.pdf != neutral
    run_command(window, "Save")
    press(shown, "Without")
    settle(window)
    assert shown.parts.pdf == neutral
    path.write_bytes(b"GIF89a")
    editor.take(str(path))
    assert "PNG or JPEG" in words(window)


def test_language_and_appearance_hold_at_once(window: MainWindow) -> None:
    shown = computer(window)
    shown.form.put({"palette": "dark"})
    settle(window)
    assert settings.load().palette == "dark"
    shown.form.put({"language": "id"})
    settle(window)
    assert language() == "id"


def test_the_store_that_is_open_can_be_opened_at_every_start(window: MainWindow) -> None:
    shown = computer(window)
    press(shown, "Open this one at every start")
    assert window.office is not None
    assert settings.load().store == window.office.store_text


def test_nothing_of_the_records_can_be_done_to_the_computer(window: MainWindow) -> None:
    computer(window)
    page = window.page
    assert all(page.refusal(command) for command in page.commands)
