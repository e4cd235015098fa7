"""From a draft to signed letters in a folder, by hand in the window, on a real store."""

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import cast

import pytest
import shiboken6
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop.office import Office
from desktop.progress import Progress
from desktop.services.circular_rows import SignFailure, SignResult
from desktop.services.circulars import Circulars
from desktop.ui.dialogs.delete_draft import DeleteDraftDialog
from desktop.ui.dialogs.failed_copies import FailedCopiesDialog
from desktop.ui.dialogs.new_circular import NewCircularDialog
from desktop.ui.dialogs.number_circular import NumberCircularDialog
from desktop.ui.dialogs.sign_circular import SignCircularDialog
from desktop.ui.dialogs.void_number import VoidNumberDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.circular_panel import CircularPanel
from desktop.ui.widgets.filters import FilterChip
from desktop.ui.widgets.toast import Toast
from reports.pages import text
from reports.signing.signer import Signer
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, answer, dialog, open_dialogs, run_command, settle, wait_for

SIGNED_BEFORE_STOP = 2


@pytest.fixture
def key(file_desks: Desks, tmp_path: Path) -> Path:
    path = tmp_path / "official.p12"
    path.write_bytes(file_desks.authority.official_p12)
    return path


@pytest.fixture
def numbered(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on a circular to five villages that has its number."""
    file_desks.numbered(file_desks.new(villages=5))
    return opened(office)


def page(window: MainWindow) -> CircularsPage:
    return cast("CircularsPage", window.page)


def panel(window: MainWindow) -> CircularPanel:
    return page(window).panel


def open_key(window: MainWindow, key: Path, passphrase: str) -> SignCircularDialog:
    run_command(window, "Sign…")
    opened = dialog(window, SignCircularDialog)
    opened.form.put({"key": key, "passphrase": passphrase})
    answer(window, opened)
    return opened


def sign_all(window: MainWindow, key: Path, desks: Desks) -> None:
    answer(window, open_key(window, key, desks.authority.passphrase))


def test_an_empty_list_offers_a_new_circular(window: MainWindow) -> None:
    page(window).nothing.findChildren(QtWidgets.QPushButton)[0].click()
    settle(window)
    assert dialog(window, NewCircularDialog).isVisible()


def test_a_new_circular_is_drafted_and_opened_for_writing(window: MainWindow) -> None:
    run_command(window, "New circular…")
    opened = dialog(window, NewCircularDialog)
    opened.form.put({"subject": "Pendataan pekerja rentan", "fiscal_year": 2028})
    answer(window, opened)
    assert open_dialogs(window) == []
    screen = page(window).writing.screen
    assert screen is not None
    assert screen.desk.written().fiscal_year == 2028
    assert "KONSEP" in "".join(text(screen.desk.live.preview.pdf))
    screen.back()
    settle(window)
    assert page(window).row.subject == "Pendataan pekerja rentan"
    assert page(window).row.recipients == 187
    assert "KONSEP" in "".join(text(panel(window).pdf))


def test_the_subject_follows_the_year_until_somebody_has_written_one(window: MainWindow) -> None:
    run_command(window, "New circular…")
    opened = dialog(window, NewCircularDialog)
    year = opened.form.editor("fiscal_year")
    opened.form.put({"fiscal_year": 2029})
    cast("QtWidgets.QLineEdit", year).editingFinished.emit()
    assert opened.form.values()["subject"].endswith("Tahun Anggaran 2029")
    opened.form.put({"subject": "Sendiri", "fiscal_year": 2030})
    cast("QtWidgets.QLineEdit", year).editingFinished.emit()
    assert opened.form.values()["subject"] == "Sendiri"


def test_a_rule_that_is_broken_is_told_beneath_its_field_and_nothing_typed_is_lost(
    window: MainWindow,
) -> None:
    run_command(window, "New circular…")
    opened = dialog(window, NewCircularDialog)
    opened.form.put({"fiscal_year": 1999, "subject": "Tetap di sini"})
    answer(window, opened)
    assert opened.form.error("fiscal_year") == "This is no budget year."
    assert opened.form.values()["subject"] == "Tetap di sini"
    assert page(window).rows == ()


def test_any_copy_can_be_looked_at(numbered: MainWindow) -> None:
    shown = panel(numbered)
    for row in shown.copies.rows_model.rows:
        shown.copies.go_to(row.id)
        settle(numbered)
        assert row.village in "".join(text(shown.pdf))


def test_numbering_shows_the_next_number_and_gives_it(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    file_desks.drafted()
    window = opened(office)
    run_command(window, "Number…")
    asked = dialog(window, NumberCircularDialog)
    facts = [label.text() for label in asked.findChildren(QtWidgets.QLabel)]
    assert any("/SE-1/" in fact for fact in facts)
    assert "3 villages" in " ".join(facts) or "2 villages" in " ".join(facts)
    answer(window, asked)
    assert "/SE-1/" in page(window).row.number
    assert "/SE-1/" in "".join(text(panel(window).pdf))


def test_a_number_of_another_office_is_the_one_printed(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    file_desks.drafted()
    window = opened(office)
    run_command(window, "Number…")
    asked = dialog(window, NumberCircularDialog)
    asked.form.put({"outside_number": "B/500.15/77/SETDA/2026"})
    answer(window, asked)
    assert asked.form.error("outside_from") != ""
    asked.form.put({"outside_from": "Sekretariat Daerah"})
    answer(window, asked)
    assert page(window).row.number == "B/500.15/77/SETDA/2026"


def test_a_wrong_passphrase_is_told_and_the_typing_stays(numbered: MainWindow, key: Path) -> None:
    opened = open_key(numbered, key, "salah")
    assert opened.banner.text == "The passphrase does not open the key file. Nothing was signed."
    assert opened.form.values() == {"key": key, "passphrase": "salah"}
    assert page(numbered).row.signed == 0


def test_the_certificate_is_shown_before_anything_is_signed(
    numbered: MainWindow, key: Path, file_desks: Desks
) -> None:
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    words = " ".join(label.text() for label in opened.findChildren(QtWidgets.QLabel))
    assert "Nama Pejabat" in words
    assert "test certificate" in words
    assert opened.verb.text() == "Sign 5 letters"
    assert page(numbered).row.signed == 0


def test_a_key_of_somebody_else_is_told_before_anything_is_signed(
    opened: Opener, file_desks: Desks, office: Office, key: Path
) -> None:
    officials = office.settings.officials
    for official in officials.rows():
        officials.save(replace(official, full_name="Nama Pejabat Dua"), official)
    file_desks.numbered()
    asked = open_key(opened(office), key, file_desks.authority.passphrase)
    words = " ".join(label.text() for label in asked.findChildren(QtWidgets.QLabel))
    assert "The letter names Nama Pejabat Dua, and this key belongs to Nama Pejabat." in words


def test_leaving_the_dialog_closes_the_key(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    closed = Event()
    monkeypatch.setattr("reports.signing.file.FileSigner.close", lambda _signer: closed.set())
    QtTest.QTest.keyClick(opened, QtCore.Qt.Key.Key_Escape)
    assert closed.is_set()
    assert open_dialogs(numbered) == []


def test_all_copies_are_signed_and_said_so(
    numbered: MainWindow, key: Path, file_desks: Desks
) -> None:
    sign_all(numbered, key, file_desks)
    assert page(numbered).row.signed == 5
    assert page(numbered).row.state == "issued"
    assert panel(numbered).pdf.count(b"/ByteRange") == 1


def test_a_signing_stopped_on_the_way_goes_on_with_the_rest_later(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_after(numbered, SIGNED_BEFORE_STOP, monkeypatch)
    sign_all(numbered, key, file_desks)
    assert page(numbered).row.signed == SIGNED_BEFORE_STOP
    assert page(numbered).banner.text == (
        "Stopped. 2 of 5 letters are signed and stay signed. 3 are left: sign again, that makes "
        "only the missing ones."
    )
    assert page(numbered).banner.property("tone") == "blue"
    monkeypatch.undo()
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    assert opened.verb.text() == "Sign 3 letters"
    answer(numbered, opened)
    assert page(numbered).row.signed == 5
    assert page(numbered).banner.text == ""


def test_letters_written_before_all_are_signed_come_with_what_is_missing(
    numbered: MainWindow,
    key: Path,
    file_desks: Desks,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    stop_after(numbered, SIGNED_BEFORE_STOP, monkeypatch)
    sign_all(numbered, key, file_desks)
    monkeypatch.undo()
    for _ in range(2):
        page(numbered).jobs.export(page(numbered).row, tmp_path / "letters")
        settle(numbered)
    assert page(numbered).banner.text == (
        "0 letters written. 2 were there already. 3 of 5 are missing, because they are not signed "
        "yet: sign again, that makes only the missing ones, then export into the same folder."
    )


def stop_after(window: MainWindow, done: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press Ctrl+. when so many letters are signed."""
    step = Progress.step

    def watched(progress: Progress, at: int, total: int, name: str = "") -> None:
        if at == done:
            window.jobs.cancel()
        step(progress, at, total, name)

    monkeypatch.setattr(Progress, "step", watched)


def test_the_running_job_is_stopped_by_its_key_from_anywhere(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = held(numbered, monkeypatch)
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    opened.verb.click()
    wait_for(reached.is_set)
    bar = numbered.findChildren(QtWidgets.QProgressBar)[0]
    wait_for(bar.isVisible)
    activate(numbered)
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    QtTest.QTest.keyClick(numbered, QtCore.Qt.Key.Key_Period, control)
    go_on.set()
    settle(numbered)
    assert page(numbered).row.signed < 5
    assert numbered.jobs.long is None


def held(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> tuple[Event, Event]:
    """Let signing wait at its first step until it is told to go on."""
    reached, go_on = Event(), Event()
    step = Progress.step

    def waiting(progress: Progress, at: int, total: int, name: str = "") -> None:
        if window.jobs.long is not None and progress is window.jobs.long.progress:
            reached.set()
            go_on.wait(30)
        step(progress, at, total, name)

    monkeypatch.setattr(Progress, "step", waiting)
    return reached, go_on


def test_a_window_with_a_running_job_asks_before_it_closes_and_then_stops_it(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = held(numbered, monkeypatch)
    open_key(numbered, key, file_desks.authority.passphrase).verb.click()
    wait_for(reached.is_set)
    numbered.close()
    assert numbered.isVisible()
    question = dialog(numbered, QtWidgets.QMessageBox)
    stop = next(each for each in question.buttons() if each.text() == "Stop and close")
    stop.click()
    go_on.set()
    wait_for(lambda: not numbered.isVisible())


def test_the_question_before_closing_goes_when_the_job_has_ended(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = held(numbered, monkeypatch)
    open_key(numbered, key, file_desks.authority.passphrase).verb.click()
    wait_for(reached.is_set)
    numbered.close()
    assert dialog(numbered, QtWidgets.QMessageBox).isVisible()
    go_on.set()
    settle(numbered)
    assert open_dialogs(numbered) == []
    assert numbered.isVisible()
    assert page(numbered).row.signed == 5


def test_keeping_the_window_lets_the_job_go_on(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = held(numbered, monkeypatch)
    open_key(numbered, key, file_desks.authority.passphrase).verb.click()
    wait_for(reached.is_set)
    numbered.close()
    QtTest.QTest.keyClick(dialog(numbered, QtWidgets.QMessageBox), QtCore.Qt.Key.Key_Escape)
    go_on.set()
    settle(numbered)
    assert page(numbered).row.signed == 5


def test_copies_that_could_not_be_signed_are_listed(
    numbered: MainWindow, key: Path, file_desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_own: Circulars, _id: str, _signer: Signer, _progress: Progress) -> SignResult:
        return SignResult(4, 0, (SignFailure("x", "Desa Sukamahi", "It does not fit."),))

    monkeypatch.setattr(Circulars, "sign", refuse)
    sign_all(numbered, key, file_desks)
    words = dialog(numbered, FailedCopiesDialog).findChildren(QtWidgets.QTableView)[0]
    assert words.model().index(0, 1).data() == "It does not fit."


def test_letters_are_written_into_a_folder_under_speaking_names(
    numbered: MainWindow, key: Path, file_desks: Desks, tmp_path: Path
) -> None:
    sign_all(numbered, key, file_desks)
    run_command(numbered, "Export to a folder…")
    chooser = dialog(numbered, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "letters"))
    chooser.reject()
    settle(numbered)
    names = sorted(path.name for path in (tmp_path / "letters").iterdir())
    assert len(names) == 5
    assert names[0].startswith("32.16.")


def test_a_computer_without_a_program_for_pdf_says_where_the_letter_is(
    numbered: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", lambda _url: False)
    run_command(numbered, "Open PDF")
    folder = Path("/" + page(numbered).banner.text.partition("/")[2])
    assert (folder / panel(numbered).pdf_name).read_bytes() == panel(numbered).pdf


def with_another(window: MainWindow, desks: Desks) -> tuple[str, str]:
    """Make a draft beside the letter the cursor stands on; that letter, and the draft."""
    assert window.office is not None
    before = page(window).row.id
    other = window.office.circulars.create(desks.new(villages=2))
    wait_for(lambda: len(page(window).rows) == 2)
    settle(window)
    return before, other


def test_the_letter_a_key_was_asked_for_is_signed_wherever_the_cursor_is(
    numbered: MainWindow, key: Path, file_desks: Desks
) -> None:
    letter, other = with_another(numbered, file_desks)
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    page(numbered).table.go_to(other)
    answer(numbered, opened)
    assert {row.id: row.signed for row in page(numbered).rows} == {letter: 5, other: 0}


def test_the_letters_that_were_signed_are_exported_wherever_the_cursor_is(
    numbered: MainWindow, key: Path, file_desks: Desks, tmp_path: Path
) -> None:
    _letter, other = with_another(numbered, file_desks)
    sign_all(numbered, key, file_desks)
    toasts = numbered.findChildren(Toast)
    page(numbered).table.go_to(other)
    toasts[0].findChildren(QtWidgets.QPushButton)[0].click()
    page(numbered).table.go_to(other)
    chooser = dialog(numbered, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "letters"))
    chooser.reject()
    settle(numbered)
    assert len(list((tmp_path / "letters").iterdir())) == 5


def test_a_passphrase_goes_when_its_key_is_open(
    numbered: MainWindow, key: Path, file_desks: Desks
) -> None:
    opened = open_key(numbered, key, file_desks.authority.passphrase)
    assert opened.form.values()["passphrase"] == ""


def test_a_copy_is_never_called_by_the_name_of_another(numbered: MainWindow) -> None:
    first = panel(numbered).pdf_name, panel(numbered).pdf
    next_copy = panel(numbered).findChildren(QtWidgets.QToolButton)[1]
    next_copy.click()
    assert (panel(numbered).pdf_name, panel(numbered).pdf) == first
    settle(numbered)
    assert panel(numbered).pdf_name != first[0]
    assert panel(numbered).pdf != first[1]


def test_a_cursor_moved_without_selecting_brings_its_letter_along(
    numbered: MainWindow, file_desks: Desks
) -> None:
    _letter, other = with_another(numbered, file_desks)
    table = page(numbered).table
    table.setFocus()
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    up = table.rows_model.place(other) < table.currentIndex().row()
    towards = QtCore.Qt.Key.Key_Up if up else QtCore.Qt.Key.Key_Down
    QtTest.QTest.keyClick(table, towards, control)
    settle(numbered)
    sign = next(each for each in page(numbered).commands if each.label == "Sign…")
    assert page(numbered).row.id == other
    assert not page(numbered).command_bar.action(sign).isEnabled()
    assert len(panel(numbered).copies.rows_model.rows) == 2


def test_a_number_is_voided_with_a_reason(numbered: MainWindow) -> None:
    run_command(numbered, "Void number…")
    opened = dialog(numbered, VoidNumberDialog)
    answer(numbered, opened)
    assert opened.form.error("reason") == "Please fill in this field."
    opened.form.put({"reason": "Salah tahun anggaran"})
    answer(numbered, opened)
    assert page(numbered).row.state == "void"


def test_a_draft_is_deleted_after_a_question(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    file_desks.drafted()
    window = opened(office)
    run_command(window, "Delete…")
    answer(window, dialog(window, DeleteDraftDialog))
    assert page(window).rows == ()


def test_commands_that_make_no_sense_for_a_letter_cannot_be_used(numbered: MainWindow) -> None:
    usable = {
        command.label: page(numbered).command_bar.action(command).isEnabled()
        for command in page(numbered).commands
    }
    assert usable == {
        "New circular…": True,
        "Edit…": False,
        "Send round…": False,
        "Read and initial…": False,
        "Take back from paraf": False,
        "Number…": False,
        "Sign…": True,
        "Export to a folder…": False,
        "Print…": True,
        "Send…": False,
        "Record receipt…": False,
        "WhatsApp…": False,
        "Copy as new draft": True,
        "Receipt lists…": True,
        "Open PDF": True,
        "Void number…": True,
        "Delete…": False,
    }


def test_what_another_desk_does_appears_without_moving_the_cursor(
    numbered: MainWindow, office: Office
) -> None:
    before = page(numbered).row.id
    office.circulars.create(office.circulars.defaults())
    wait_for(lambda: len(page(numbered).rows) == 2)
    assert page(numbered).row.id == before


def test_a_filter_leaves_only_what_was_asked_for(numbered: MainWindow, office: Office) -> None:
    office.circulars.create(office.circulars.defaults())
    wait_for(lambda: len(page(numbered).rows) == 2)
    settle(numbered)
    chip = page(numbered).findChildren(FilterChip)[1]
    next(action for action in chip.menu().actions() if action.text() == "Draft").trigger()
    assert [row.state for row in page(numbered).table.rows_model.rows] == ["draft"]
    page(numbered).filter_bar.clear()
    assert len(page(numbered).table.rows_model.rows) == 2


def test_a_passphrase_does_not_outlive_its_dialog(numbered: MainWindow, key: Path) -> None:
    opened = open_key(numbered, key, "salah")
    QtTest.QTest.keyClick(opened, QtCore.Qt.Key.Key_Escape)
    wait_for(lambda: not shiboken6.isValid(opened))
    lines = numbered.findChildren(QtWidgets.QLineEdit)
    assert [line.text() for line in lines if line.text() == "salah"] == []
