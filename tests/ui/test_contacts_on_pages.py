from datetime import date
from typing import cast

import pytest
from PySide6 import QtCore, QtTest

from desktop.domain.contact import Contact
from desktop.office import Office
from desktop.services.contact_record import PlaceOf
from desktop.services.contact_rows import ContactRow
from desktop.ui.dialogs.contact import ContactDialog
from desktop.ui.dialogs.delete_contact import DeleteContactDialog
from desktop.ui.dialogs.end_contact import EndContactDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.villages import VillagesPage
from tests.ui.driving import answer, dialog, open_dialogs, run_command, settle

HEAD = Contact("village_head", "Nama Kontak", phone="0800-1234-5678")


@pytest.fixture
def villages(window: MainWindow) -> VillagesPage:
    window.go("villages")
    settle(window)
    return cast("VillagesPage", window.page)


def known(page: VillagesPage) -> list[Contact]:
    rows: tuple[ContactRow, ...] = page.contacts.table.rows_model.rows
    return [row.contact for row in rows]


def add(window: MainWindow, **values: object) -> ContactDialog:
    run_command(window, "New contact…")
    opened = dialog(window, ContactDialog)
    opened.form.put(values)
    answer(window, opened)
    return opened


def test_a_contact_is_added_and_fills_the_gap_in_the_list(
    window: MainWindow, villages: VillagesPage
) -> None:
    assert villages.row.gap == "no_contact"
    add(window, full_name="Nama Kontak", phone="800 1234 5678", email="kades@desa.example")
    (contact,) = known(villages)
    assert (contact.role, contact.phone) == ("village_head", "+6280012345678")
    assert villages.row.gap == ""
    assert villages.row.reach.head == "Nama Kontak"


def test_what_is_wrong_is_said_beneath_its_field(
    window: MainWindow, villages: VillagesPage
) -> None:
    opened = add(window, full_name="Nama Kontak", phone="besok", valid_from="31-02-2026")
    assert "no telephone number" in opened.form.error("phone")
    assert "no date" in opened.form.error("valid_from")
    assert known(villages) == []
    opened.reject()


def test_a_second_head_is_asked_about_and_then_follows(
    window: MainWindow, villages: VillagesPage
) -> None:
    add(window, full_name="Nama Kontak")
    opened = add(window, full_name="Nama Lain", valid_from="1-7-2026")
    assert "Nama Kontak is head" in opened.form.error("end_others")
    opened.form.put({"end_others": True})
    answer(window, opened)
    new, old = known(villages)
    assert (new.full_name, old.valid_until) == ("Nama Lain", date(2026, 6, 30))


def test_nobody_of_another_village_is_changed_while_the_list_is_on_its_way(
    window: MainWindow, villages: VillagesPage
) -> None:
    add(window, full_name="Nama Kontak")
    assert villages.naming.known is not None
    villages.table.go_to_line(1)
    villages.change_contact()
    assert open_dialogs(window) == []
    assert villages.naming.known is None
    villages.table.go_to_line(0)
    settle(window)
    villages.change_contact()
    assert dialog(window, ContactDialog).form.values()["full_name"] == "Nama Kontak"


def test_a_contact_is_changed_where_the_cursor_stands(
    window: MainWindow, villages: VillagesPage
) -> None:
    add(window, full_name="Nama Kontak", phone="0800-1234-5678")
    villages.contacts.table.setFocus()
    run_command(window, "Change contact…")
    opened = dialog(window, ContactDialog)
    assert opened.form.values()["phone"] == "0800-1234-5678"
    opened.form.put({"role": "operator", "email": "operator@desa.example"})
    answer(window, opened)
    (contact,) = known(villages)
    assert (contact.role, contact.email) == ("operator", "operator@desa.example")


def test_enter_on_a_contact_opens_it(window: MainWindow, villages: VillagesPage) -> None:
    add(window, full_name="Nama Kontak")
    villages.contacts.table.setFocus()
    QtTest.QTest.keyClick(villages.contacts.table, QtCore.Qt.Key.Key_Return)
    dialog(window, ContactDialog).reject()


def test_a_term_ends_and_the_contact_stays(window: MainWindow, villages: VillagesPage) -> None:
    add(window, full_name="Nama Kontak")
    run_command(window, "End term…")
    opened = dialog(window, EndContactDialog)
    opened.form.put({"valid_until": date(2026, 1, 31)})
    answer(window, opened)
    (contact,) = known(villages)
    assert contact.valid_until == date(2026, 1, 31)
    assert villages.row.gap == "no_contact"


def test_a_mistake_is_deleted(window: MainWindow, villages: VillagesPage) -> None:
    add(window, full_name="Nama Kontak")
    run_command(window, "Delete contact…")
    answer(window, dialog(window, DeleteContactDialog))
    assert known(villages) == []


def test_the_panel_follows_the_cursor(
    window: MainWindow, office: Office, villages: VillagesPage
) -> None:
    second = villages.rows[1]
    office.contacts.add(PlaceOf(village_id=second.id), HEAD)
    settle(window)
    assert known(villages) == []
    villages.table.go_to(second.id)
    settle(window)
    assert [contact.full_name for contact in known(villages)] == ["Nama Kontak"]
