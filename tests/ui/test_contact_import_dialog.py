from pathlib import Path
from typing import cast

import pytest
from openpyxl import load_workbook
from PySide6 import QtCore, QtTest, QtWidgets

from desktop.ui.contact_lines import says
from desktop.ui.dialogs.import_contacts import ImportContactsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.villages import VillagesPage
from tests.reports.forms.making import workbook
from tests.ui.driving import answer, dialog, open_dialogs, settle

HEAD = ["Kode", "Desa", "Jabatan", "Nama", "WA", "Keterangan lain"]
GOOD = ["32.16.01.2001", "", "Kades", "Nama Kontak", "80012345678"]
BAD = ["32.16.01.2002", "", "Sekdes", "Nama Lain", "besok"]
NEAR = ["", "Segara Jayaa", "Operator", "Nama Operator", ""]


@pytest.fixture
def villages(window: MainWindow) -> VillagesPage:
    window.go("villages")
    settle(window)
    return cast("VillagesPage", window.page)


def opened(window: MainWindow, folder: Path, *rows: list[str]) -> ImportContactsDialog:
    path = folder / "kontak.xlsx"
    path.write_bytes(workbook([HEAD, *rows]))
    cast("VillagesPage", window.page).files.preview(str(path))
    settle(window)
    return dialog(window, ImportContactsDialog)


def close_all(window: MainWindow) -> None:
    for each in open_dialogs(window):
        each.reject()


def test_good_rows_are_stored_and_the_others_returned_with_both_figures(
    window: MainWindow, villages: VillagesPage, tmp_path: Path
) -> None:
    shown = opened(window, tmp_path, GOOD, BAD)
    assert shown.verb.text() == "Store 1 contact"
    answer(window, shown)
    assert villages.banner.text == ("1 contact stored. 1 row is returned in an error copy.")
    assert [row.reach.head for row in villages.rows[:3]] == ["", "Nama Kontak", ""]
    close_all(window)
    villages.files.write_copy(str(tmp_path / "galat.xlsx"))
    settle(window)
    sheet = load_workbook(tmp_path / "galat.xlsx").worksheets[0]
    assert [sheet.max_row, sheet["E2"].value] == [2, "besok"]


@pytest.mark.usefixtures("villages")
def test_what_needs_a_person_stands_first_and_says_why(window: MainWindow, tmp_path: Path) -> None:
    shown = opened(window, tmp_path, GOOD, BAD, NEAR)
    lines = shown.table.rows_model.rows
    assert [line.number for line in lines] == [4, 3, 2]
    assert "Choose which one is meant" in says(lines[0])
    assert "no telephone number" in says(lines[1])
    assert says(lines[2]) == "WhatsApp read as 0800-1234-5678"
    told = " ".join(label.text() for label in shown.findChildren(QtWidgets.QLabel))
    assert "These columns are not read: Keterangan lain." in told
    shown.reject()


def test_a_person_decides_by_keyboard_which_village_is_meant(
    window: MainWindow, villages: VillagesPage, tmp_path: Path
) -> None:
    shown = opened(window, tmp_path, NEAR)
    assert not shown.verb.isEnabled()
    shown.choice.box.setFocus()
    QtTest.QTest.keyClick(shown.choice.box, QtCore.Qt.Key.Key_Down)
    settle(window)
    assert shown.verb.text() == "Store 1 contact"
    assert shown.choice.box.currentText() == "32.16.01.2002 Segarajaya, Tarumajaya"
    answer(window, shown)
    assert villages.rows[2].reach.people == 1


def test_the_error_copy_is_there_before_anything_is_stored(
    window: MainWindow, villages: VillagesPage, tmp_path: Path
) -> None:
    shown = opened(window, tmp_path, BAD)
    shown.copy.click()
    settle(window)
    villages.files.write_copy(str(tmp_path / "galat.xlsx"))
    settle(window)
    assert (tmp_path / "galat.xlsx").exists()
    close_all(window)


@pytest.mark.usefixtures("villages")
def test_an_import_shows_what_changes_before_and_after(window: MainWindow, tmp_path: Path) -> None:
    answer(window, opened(window, tmp_path, GOOD))
    newer = [GOOD[0], "", "Kades", "Nama Kontak", "0800-9999-9999"]
    follower = [GOOD[0], "", "Kades", "Nama Baru", ""]
    shown = opened(window, tmp_path, newer, follower)
    returned, changed = shown.table.rows_model.rows
    assert says(changed) == "WhatsApp: 0800-1234-5678 → 0800-9999-9999"
    assert "Nama Kontak is head" in says(returned)
    shown.reject()


def test_a_file_that_is_no_table_is_told(
    window: MainWindow, villages: VillagesPage, tmp_path: Path
) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"\x89PNG\x00")
    villages.files.preview(str(path))
    settle(window)
    assert "neither a workbook" in villages.banner.text


def test_what_is_exported_is_exactly_what_is_shown_and_imports_unchanged(
    window: MainWindow, villages: VillagesPage, tmp_path: Path
) -> None:
    answer(window, opened(window, tmp_path, GOOD))
    villages.table.show_rows(villages.rows[1:3])
    for name in ("kontak.xlsx", "kontak.csv"):
        villages.export_contacts()
        close_all(window)
        villages.files.write_export(str(tmp_path / name))
        settle(window)
        villages.files.preview(str(tmp_path / name))
        settle(window)
        shown = dialog(window, ImportContactsDialog)
        outcomes = [str(line.outcome) for line in shown.preview.lines]
        assert outcomes == ["unchanged", "empty"]
        shown.reject()
