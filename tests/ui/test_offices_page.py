from typing import cast

import pytest
from PySide6 import QtWidgets

from desktop.office import Office
from desktop.ui.dialogs.contact import ContactDialog
from desktop.ui.dialogs.delete_office import DeleteOfficeDialog
from desktop.ui.dialogs.other_office import OfficeNameDialog, OtherOfficeDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.offices import OfficesPage
from tests.ui.driving import answer, dialog, run_command, settle


@pytest.fixture
def offices(window: MainWindow) -> OfficesPage:
    window.go("offices")
    settle(window)
    return cast("OfficesPage", window.page)


def names(page: OfficesPage) -> list[str]:
    return [row.name.name for row in page.names.rows_model.rows]


def test_the_branch_and_every_district_are_listed(offices: OfficesPage) -> None:
    assert offices.context(offices.rows) == "26 offices"
    assert offices.row.name.name == "BPJS Ketenagakerjaan Kantor Cabang Bekasi Cikarang"
    assert names(offices) == [offices.row.name.name]


def test_an_office_is_added_and_stands_under_the_cursor(
    window: MainWindow, offices: OfficesPage
) -> None:
    run_command(window, "New office…")
    opened = dialog(window, OtherOfficeDialog)
    opened.form.put({"kind": "other", "name": "Kejaksaan Negeri", "valid_from": "1-1-2026"})
    answer(window, opened)
    assert offices.row.name.name == "Kejaksaan Negeri"


def test_an_office_has_contacts(window: MainWindow, offices: OfficesPage) -> None:
    run_command(window, "New contact…")
    opened = dialog(window, ContactDialog)
    assert opened.form.values()["role"] == "head"
    opened.form.put({"full_name": "Nama Kontak", "email": "kepala@cabang.example"})
    answer(window, opened)
    assert offices.row.gap == ""
    assert offices.contacts.row is not None


def test_an_office_gets_a_new_name_and_keeps_the_old_one(
    window: MainWindow, offices: OfficesPage
) -> None:
    old = offices.row.name.name
    run_command(window, "New name…")
    opened = dialog(window, OfficeNameDialog)
    opened.form.put({"name": "Cabang Utama", "valid_from": "1-7-2026"})
    answer(window, opened)
    assert names(offices) == ["Cabang Utama", old]


def test_what_was_typed_wrong_is_corrected(window: MainWindow, offices: OfficesPage) -> None:
    run_command(window, "Correct name…")
    opened = dialog(window, OfficeNameDialog)
    opened.form.put({"head_title": "Kepala Cabang", "valid_until": "31-02-2026"})
    answer(window, opened)
    assert "no date" in opened.form.error("valid_until")
    opened.form.put({"valid_until": ""})
    answer(window, opened)
    assert offices.row.name.head_title == "Kepala Cabang"


def test_a_mistake_is_deleted_and_what_ships_is_added_again(
    window: MainWindow, offices: OfficesPage
) -> None:
    gone = offices.row.id
    run_command(window, "Delete office…")
    answer(window, dialog(window, DeleteOfficeDialog))
    assert gone not in {row.id for row in offices.rows}
    run_command(window, "Add offices that come with the program")
    assert gone in {row.id for row in offices.rows}


def test_an_empty_list_offers_the_offices_that_ship(
    window: MainWindow, office: Office, offices: OfficesPage
) -> None:
    for row in office.other_offices.rows():
        office.other_offices.delete(row.id)
    settle(window)
    assert offices.rows == ()
    button = offices.nothing.findChild(QtWidgets.QPushButton)
    assert button is not None
    button.click()
    settle(window)
    assert len(offices.rows) == 26
