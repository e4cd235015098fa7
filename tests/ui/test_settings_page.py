"""Every section of the settings is opened, changed, saved, and put back."""

from collections.abc import Callable
from datetime import date
from typing import Any, cast

import pytest
from PySide6 import QtWidgets

from desktop.office import Office
from desktop.ui.form import Values
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.settings.panel import SectionPanel
from desktop.ui.settings.sections import SECTIONS
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import run_command, settle

EACH_SECTION = pytest.mark.parametrize("name", [each.name for each in SECTIONS])
CHANGES: dict[str, Values] = {
    "identity": {"place": "Cikarang"},
    "letterheads": {"government": "PEMERINTAH DAERAH KABUPATEN BEKASI"},
    "pages": {"margin_left": 28},
    "series": {"pattern": "{kode}/SE-{nomor}/{opd}/{tahun}"},
    "officials": {"full_name": "NAMA PEJABAT, S.H."},
    "posts": {"title": "BUPATI KABUPATEN BEKASI"},
    "holders": {"valid_until": date(2029, 12, 31)},
    "templates": {"name": "Pelindungan pekerja"},
    "bases": {"source": "Dibaca di perpustakaan"},
    "rates": {"source": "Dibaca di perpustakaan"},
    "holidays": {"name": "Tahun Baru"},
    "checks": {"on": False},
    "budgets": {"day": 29},
    "mail": {"whatsapp": "Yth. {kepala} {desa}"},
    "people": {"full_name": "Nama Petugas"},
}
LINES = {"checks": 3}
"""Of the list, where the first one cannot be changed."""


def page(window: MainWindow) -> SettingsPage:
    window.go("settings")
    settle(window)
    return cast("SettingsPage", window.page)


def section(window: MainWindow, name: str) -> SectionPanel:
    shown = page(window)
    shown.show_section(name)
    settle(window)
    panel = shown.panel
    assert panel is not None
    assert panel.section.name == name
    return panel


def type_into(window: MainWindow, panel: SectionPanel, values: Values) -> None:
    panel.parts.form.put(values)
    settle(window)


def value(panel: SectionPanel, name: str) -> Any:  # noqa: ANN401  # whatever the field holds
    return getattr(panel.row, name)


def words(panel: SectionPanel) -> list[str]:
    return [line.what for line in panel.parts.history.table.rows_model.rows]


@EACH_SECTION
def test_a_change_is_saved_told_by_the_history_and_put_back(window: MainWindow, name: str) -> None:
    panel = section(window, name)
    panel.parts.table.go_to_line(LINES.get(name, 0))
    settle(window)
    ((field, new),) = CHANGES[name].items()
    old = value(panel, field)
    type_into(window, panel, CHANGES[name])
    run_command(window, "Save")
    assert value(panel, field) == new
    panel.parts.show_history()
    settle(window)
    assert panel.section.labels[field] in words(panel)[0]
    panel.parts.history.table.go_to_line(0)
    run_command(window, "Put back")
    assert window.page.banner.text == ""
    assert value(panel, field) == old


@EACH_SECTION
def test_whoever_is_no_administrator_reads_and_changes_nothing(
    opened: Opener, file_desks: Desks, name: str
) -> None:
    window = opened(file_desks.clerk)
    panel = section(window, name)
    assert panel.row is not None
    assert not panel.parts.form.isEnabled()
    commands = {each.label: each for each in window.page.commands}
    for label in ("Save", "New", "Put back", "Remove"):
        assert window.page.refusal(commands[label]) != ""


def test_what_breaks_a_rule_is_told_beneath_its_field_and_stays_typed(window: MainWindow) -> None:
    panel = section(window, "series")
    type_into(window, panel, {"pattern": "{kode}/SE/{tahun}"})
    run_command(window, "Save")
    assert "{nomor}" in panel.parts.form.error("pattern")
    assert panel.parts.form.values()["pattern"] == "{kode}/SE/{tahun}"
    assert value(panel, "pattern") == "{kode}/SE-{nomor}/Disnaker/{tahun}"


def test_typing_stays_while_another_section_is_looked_at(window: MainWindow) -> None:
    panel = section(window, "identity")
    type_into(window, panel, {"place": "Cikarang"})
    section(window, "officials")
    assert page(window).unsaved
    assert section(window, "identity").parts.form.values()["place"] == "Cikarang"
    run_command(window, "Discard typing")
    assert panel.parts.form.values()["place"] == "Cikarang Pusat"
    assert not page(window).unsaved


def test_a_new_record_is_in_the_store_once_it_is_saved(window: MainWindow, office: Office) -> None:
    panel = section(window, "officials")
    run_command(window, "New")
    type_into(window, panel, {"full_name": "Nama Pejabat Baru"})
    assert len(office.settings.officials.rows()) == 3
    run_command(window, "Save")
    assert "Nama Pejabat Baru" in [each.full_name for each in office.settings.officials.rows()]
    assert value(panel, "full_name") == "Nama Pejabat Baru"


def test_what_is_typed_while_a_record_is_saved_stays_typed(window: MainWindow) -> None:
    panel = section(window, "identity")
    type_into(window, panel, {"place": "Cikarang"})
    panel.changes.save()
    panel.parts.form.put({"place": "Cikarang Barat"})
    settle(window)
    assert value(panel, "place") == "Cikarang"
    assert panel.parts.form.values()["place"] == "Cikarang Barat"
    assert panel.is_typed


def test_saving_twice_at_once_saves_once(window: MainWindow, office: Office) -> None:
    panel = section(window, "officials")
    run_command(window, "New")
    type_into(window, panel, {"full_name": "Nama Pejabat Baru"})
    panel.changes.save()
    panel.changes.save()
    settle(window)
    assert window.page.banner.text == ""
    assert len(office.settings.officials.rows()) == 4


def test_a_list_that_is_read_again_leaves_the_cursor_where_somebody_types(
    window: MainWindow,
) -> None:
    panel = section(window, "identity")
    line = panel.parts.form.editor("place")
    assert isinstance(line, QtWidgets.QLineEdit)
    line.setCursorPosition(4)
    line.insert("x")
    window.page.refresh()
    settle(window)
    assert line.cursorPosition() == 5


def test_a_new_record_that_is_given_up_leaves_nothing(window: MainWindow) -> None:
    panel = section(window, "holders")
    run_command(window, "New")
    assert len(panel.parts.table.rows_model.rows) == 4
    run_command(window, "Discard typing")
    assert len(panel.parts.table.rows_model.rows) == 3


def test_what_was_removed_is_put_back_from_the_history_of_the_list(window: MainWindow) -> None:
    panel = section(window, "holidays")
    gone = panel.row
    run_command(window, "Remove")
    assert gone.id not in [line.id for line in panel.parts.table.rows_model.rows]
    panel.parts.show_history()
    everything = panel.parts.history.findChildren(QtWidgets.QCheckBox)[0]
    everything.setChecked(True)
    settle(window)
    assert words(panel)[0] == f"Removed: {gone.name}"
    panel.parts.history.table.go_to_line(0)
    run_command(window, "Put back")
    assert gone.id in [line.id for line in panel.parts.table.rows_model.rows]


def test_the_letterhead_is_drawn_while_it_is_typed(window: MainWindow) -> None:
    panel = section(window, "letterheads")
    before = panel.parts.pdf
    assert before.startswith(b"%PDF")
    type_into(window, panel, {"office_lines": ("DINAS TENAGA KERJA",)})
    assert panel.parts.pdf.startswith(b"%PDF")
    assert panel.parts.pdf != before


def test_a_page_profile_no_paper_can_be_made_with_says_so_at_once(window: MainWindow) -> None:
    panel = section(window, "pages")
    type_into(window, panel, {"margin_left": 150})
    assert "150" in panel.parts.example
    run_command(window, "Save")
    assert panel.parts.form.error("margin_left") != ""


def test_the_next_number_is_shown_as_it_would_be_printed(window: MainWindow) -> None:
    panel = section(window, "series")
    type_into(window, panel, {"pattern": "{nomor}/{opd}/{bulan_romawi}/{tahun}"})
    assert panel.parts.example == "Next number: 1/Disnaker/XI/2026"


def test_the_nip_is_told_to_have_changed_and_never_shown(window: MainWindow) -> None:
    panel = section(window, "officials")
    panel.parts.table.go_to_line(1)
    type_into(window, panel, {"nip": "19700101 199503 1 001"})
    run_command(window, "Save")
    panel.parts.show_history()
    settle(window)
    assert words(panel)[0] == "NIP: another value"
    panel.parts.history.table.go_to_line(0)
    run_command(window, "Put back")
    assert "fingerprint" in window.page.banner.text


def test_leaving_with_typing_asks_first(window: MainWindow) -> None:
    panel = section(window, "identity")
    type_into(window, panel, {"place": "Cikarang"})
    left: list[str] = []
    page(window).leave(_noting(left))
    assert left == []
    buttons = window.page.banner.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == "Leave without saving").click()
    assert left == ["left"]
    assert not page(window).unsaved


def _noting(left: list[str]) -> Callable[[], object]:
    return lambda: left.append("left")


def test_another_language_goes_on_with_the_same_section(window: MainWindow) -> None:
    section(window, "rates")
    window.speak("id")
    settle(window)
    panel = page(window).panel
    assert panel is not None
    assert panel.section.name == "rates"
