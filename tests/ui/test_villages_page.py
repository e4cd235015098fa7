from pathlib import Path
from typing import cast

from PySide6 import QtWidgets

from desktop.ui.dialogs.import_regions import ImportRegionsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.villages import VillagesPage
from desktop.ui.widgets.filters import FilterChip
from desktop.ui.widgets.table_view import TableView
from resources import text
from tests.ui.driving import answer, dialog, settle


def page(window: MainWindow) -> VillagesPage:
    window.go("villages")
    settle(window)
    return cast("VillagesPage", window.page)


def newer_list(folder: Path, old: str, new: str) -> str:
    path = folder / "newer.csv"
    path.write_text(text("regions", "32.16.csv").replace(old, new), encoding="utf-8")
    return str(path)


def test_all_villages_and_urban_wards_are_listed(window: MainWindow) -> None:
    shown = page(window)
    assert len(shown.rows) == 187
    assert shown.context(shown.rows) == "179 villages · 8 urban wards"


def test_a_district_shows_its_villages_only(window: MainWindow) -> None:
    shown = page(window)
    chip = shown.findChildren(FilterChip)[1]
    next(action for action in chip.menu().actions() if action.text() == "Setu").trigger()
    assert {row.village.district for row in shown.table.rows_model.rows} == {"Setu"}
    assert chip.text() == "District: Setu"


def test_a_newer_list_shows_its_changes_before_it_is_written(
    window: MainWindow, tmp_path: Path
) -> None:
    shown = page(window)
    shown.preview_import(newer_list(tmp_path, "Sukamahi", "Sukamahi Baru"))
    settle(window)
    opened = dialog(window, ImportRegionsDialog)
    lines = opened.findChildren(TableView)[0].rows_model.rows
    assert [line.kind for line in lines] == ["renamed"]
    assert opened.verb.text() == "Write 1 change"
    assert not any(row.village.name == "Sukamahi Baru" for row in shown.rows)
    answer(window, opened)
    assert any(row.village.name == "Sukamahi Baru" for row in shown.rows)


def test_a_list_of_another_regency_says_that_letters_do_not_go_there(
    window: MainWindow, tmp_path: Path
) -> None:
    shown = page(window)
    shown.preview_import(newer_list(tmp_path, "32.16.", "32.02."))
    settle(window)
    opened = dialog(window, ImportRegionsDialog)
    told = " ".join(label.text() for label in opened.findChildren(QtWidgets.QLabel))
    assert "Kabupaten Sukabumi is not this office's regency" in told
    answer(window, opened)
    assert len(shown.rows) == 2 * 187


def test_a_list_without_changes_asks_nothing(window: MainWindow, tmp_path: Path) -> None:
    shown = page(window)
    shown.preview_import(newer_list(tmp_path, "nothing", "nothing"))
    settle(window)
    assert window.findChildren(ImportRegionsDialog) == []


def test_a_file_that_is_no_list_is_told_and_nothing_is_written(
    window: MainWindow, tmp_path: Path
) -> None:
    shown = page(window)
    path = tmp_path / "list.csv"
    path.write_text("nama;kode\nSukamahi;1\n", encoding="utf-8")
    shown.preview_import(str(path))
    settle(window)
    assert shown.banner.text != ""
    assert len(shown.rows) == 187
