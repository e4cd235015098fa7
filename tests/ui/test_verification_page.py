from pathlib import Path
from typing import cast

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop import settings
from desktop.office import Office
from desktop.progress import Progress
from desktop.ui.dialogs.expected_signatures import ExpectedSignaturesDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.verification import VerificationPage
from desktop.ui.widgets.top_bar import TopBar
from desktop.ui.widgets.verdict_panel import Chip
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, run_command, settle

SEVEN = 7


@pytest.fixture
def letter(file_desks: Desks, tmp_path: Path) -> Path:
    """A signed letter as its village got it."""
    letter_id = file_desks.numbered()
    file_desks.sign(letter_id)
    file_desks.clerk.circulars.export(letter_id, tmp_path / "letters", Progress())
    return min((tmp_path / "letters").iterdir())


@pytest.fixture
def root(file_desks: Desks, tmp_path: Path) -> Path:
    path = tmp_path / "root.pem"
    path.write_bytes(file_desks.authority.root_pem)
    return path


def page(window: MainWindow) -> VerificationPage:
    window.go("verification")
    settle(window)
    return cast("VerificationPage", window.page)


def check(window: MainWindow, *paths: Path) -> VerificationPage:
    shown = page(window)
    shown.check_paths([str(path) for path in paths])
    settle(window)
    return shown


def words(shown: VerificationPage) -> str:
    return " ".join(label.text() for label in shown.panel.findChildren(QtWidgets.QLabel))


def trust(window: MainWindow, root: Path) -> None:
    run_command(window, "Trusted certificate…")
    chooser = dialog(window, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(root))
    chooser.reject()
    settle(window)


def test_a_letter_gets_seven_separate_verdicts(window: MainWindow, letter: Path) -> None:
    shown = check(window, letter)
    assert len(shown.panel.findChildren(Chip)) == SEVEN
    assert shown.row.outcome == "bad"
    assert "The signer is unknown" in words(shown)


def test_a_test_certificate_is_never_passed_over(
    window: MainWindow, letter: Path, root: Path
) -> None:
    shown = check(window, letter)
    trust(window, root)
    assert shown.row.outcome == "trial"
    assert "It proves nothing." in words(shown)
    assert shown.table.rows_model.index(0, 2).data().startswith("TEST · ")


def test_a_letter_of_another_office_is_not_worse_for_not_being_in_our_store(
    window: MainWindow, letter: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.documents.known", lambda _view, _digest: False)
    shown = check(window, letter)
    trust(window, root)
    assert shown.row.outcome == "trial"
    chips = [chip.accessibleName() for chip in shown.panel.findChildren(Chip)]
    assert chips.count("Not in our store") == 1
    assert "Objection" not in chips


def test_the_files_checked_last_are_shown(window: MainWindow, letter: Path, tmp_path: Path) -> None:
    check(window, letter)
    other = tmp_path / "other.pdf"
    other.write_bytes(letter.read_bytes())
    assert check(window, other).row.path == other


def test_another_language_keeps_the_files_and_the_trust(
    window: MainWindow, letter: Path, root: Path
) -> None:
    check(window, letter)
    trust(window, root)
    bar = window.findChildren(TopBar)[0]
    bar.language_wanted.emit("id")
    settle(window)
    shown = cast("VerificationPage", window.page)
    assert [row.path for row in shown.rows] == [letter]
    assert shown.row.outcome == "trial"
    assert "Utuh" in words(shown)


def test_a_trusted_certificate_is_remembered(
    window: MainWindow, letter: Path, root: Path, opened: Opener, office: Office
) -> None:
    check(window, letter)
    trust(window, root)
    assert settings.load().trust == str(root)
    later = opened(office)
    assert check(later, letter).row.outcome == "trial"


def test_the_expected_number_of_signatures_is_checked(
    window: MainWindow, letter: Path, root: Path
) -> None:
    shown = check(window, letter)
    trust(window, root)
    run_command(window, "Number of signatures…")
    asked = dialog(window, ExpectedSignaturesDialog)
    asked.form.put({"count": 2})
    answer(window, asked)
    assert shown.row.outcome == "bad"
    assert "Signatures found: 1, expected: 2." in words(shown)


def test_a_letter_changed_afterwards_is_found(
    window: MainWindow, letter: Path, tmp_path: Path
) -> None:
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(letter.read_bytes() + b"\n% more\n")
    shown = check(window, forged)
    assert shown.row.outcome == "bad"
    assert "The file goes on after the signature." in words(shown)


def test_a_file_that_cannot_be_read_says_why(window: MainWindow, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.pdf"
    nothing.write_bytes(b"no paper")
    shown = check(window, nothing, tmp_path / "missing.pdf")
    assert {row.outcome for row in shown.rows} <= {"unreadable", "bad"}
    assert shown.rows[1].outcome == "unreadable"
    assert shown.rows[1].unreadable != ""


def test_files_can_be_dropped_on_the_page(window: MainWindow, letter: Path) -> None:
    shown = page(window)
    data = QtCore.QMimeData()
    data.setUrls([QtCore.QUrl.fromLocalFile(str(letter))])
    left = QtCore.Qt.MouseButton.LeftButton
    dropped = QtGui.QDropEvent(
        QtCore.QPointF(10, 10),
        QtCore.Qt.DropAction.CopyAction,
        data,
        left,
        QtCore.Qt.KeyboardModifier.NoModifier,
    )
    shown.dropEvent(dropped)
    settle(window)
    assert [row.path for row in shown.rows] == [letter]


def test_the_list_can_be_emptied(window: MainWindow, letter: Path) -> None:
    shown = check(window, letter)
    run_command(window, "Empty the list")
    assert shown.rows == ()
    assert letter.exists()
