from pathlib import Path
from typing import cast

from PySide6 import QtWidgets

from desktop.ui.dialogs.add_alias import AddAliasDialog
from desktop.ui.dialogs.import_regions import ImportRegionsDialog
from desktop.ui.dialogs.load_regency import LoadRegencyDialog
from desktop.ui.dialogs.take_back_name import TakeBackNameDialog
from desktop.ui.dialogs.village_name import VillageNameDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.villages import VillagesPage
from desktop.ui.widgets.filters import FilterChip
from desktop.ui.widgets.table_view import TableView
from resources import text
from tests.ui.driving import answer, dialog, run_command, settle


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


def test_another_regency_is_loaded_and_one_is_shown_at_a_time(window: MainWindow) -> None:
    shown = page(window)
    run_command(window, "Load another regency…")
    asked = dialog(window, LoadRegencyDialog)
    asked.form.put({"code": "32.75"})
    answer(window, asked)
    answer(window, dialog(window, ImportRegionsDialog))
    assert shown.context(shown.rows) == "179 villages · 8 urban wards"
    chip = shown.findChildren(FilterChip)[0]
    assert [action.text() for action in chip.menu().actions()] == [
        "Kabupaten Bekasi",
        "Kota Bekasi",
    ]
    districts = shown.findChildren(FilterChip)[1]
    next(action for action in districts.menu().actions() if action.text() == "Setu").trigger()
    chip.menu().actions()[1].trigger()
    assert len(shown.table.rows_model.rows) == 56
    assert districts.text() == "District: all"
    assert "Setu" not in {action.text() for action in districts.menu().actions()}
    chip.clear()
    assert len(shown.table.rows_model.rows) == 187


def test_a_village_gets_a_new_name_which_can_be_taken_back(window: MainWindow) -> None:
    shown = page(window)
    shown.table.go_to_line(1)
    settle(window)
    run_command(window, "New name or kind…")
    opened = dialog(window, VillageNameDialog)
    opened.form.put({"name": "Sagara Baru", "kind": "kelurahan", "on": "1-1-2026"})
    answer(window, opened)
    assert "32.16.01.2001 is the code of a desa" in opened.form.error("kind")
    opened.form.put({"code": "32.16.01.1099"})
    answer(window, opened)
    assert shown.row.village.name == "Sagara Baru"
    assert [row.kind for row in shown.names.names.rows_model.rows] == ["kelurahan", "desa"]
    run_command(window, "Take back name…")
    answer(window, dialog(window, TakeBackNameDialog))
    assert shown.row.village.name == "Sagara Makmur"


def test_a_typing_error_is_corrected_in_its_row(window: MainWindow) -> None:
    shown = page(window)
    run_command(window, "Correct name…")
    opened = dialog(window, VillageNameDialog)
    assert opened.form.values()["on"] == "01-12-2022"
    opened.form.put({"name": "Setia  Asih Raya"})
    answer(window, opened)
    assert shown.row.village.name == "Setia Asih Raya"
    assert len(shown.names.names.rows_model.rows) == 2


def test_a_spelling_is_added_and_removed(window: MainWindow) -> None:
    shown = page(window)
    run_command(window, "Add spelling…")
    opened = dialog(window, AddAliasDialog)
    opened.form.put({"alias": "Setya Asih"})
    answer(window, opened)
    assert shown.row.village.aliases == ("Setya Asih",)
    run_command(window, "Remove spelling")
    assert shown.row.village.aliases == ()
