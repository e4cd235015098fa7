import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop import settings
from desktop.errors import StoreUnavailable
from desktop.i18n import use_language
from desktop.office import Office
from desktop.services.circular_rows import CircularRow
from desktop.services.circulars import Circulars
from desktop.ui import late
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.first_paint import AfterFirstPaint
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import PLACES
from desktop.ui.tokens import DARK
from desktop.ui.widgets.choosing import choose_folder
from desktop.ui.widgets.navigation import FOLDED_PX, OPEN_PX, Navigation
from desktop.ui.widgets.top_bar import TopBar
from tests.ui.conftest import Opener
from tests.ui.driving import activate, dialog, settle, wait_for

ALT = QtCore.Qt.KeyboardModifier.AltModifier


def choose(window: MainWindow, menu: str, entry: str) -> None:
    bar = window.findChildren(TopBar)[0]
    menus = {each.title(): each for each in bar.findChildren(QtWidgets.QMenu)}
    next(action for action in menus[menu].actions() if action.text() == entry).trigger()
    settle(window)


def button(window: MainWindow, text: str) -> QtWidgets.QAbstractButton:
    found = window.findChildren(QtWidgets.QAbstractButton)
    return next(each for each in found if each.text() == text and each.isVisible())


def test_the_window_names_the_office_the_person_and_the_store(window: MainWindow) -> None:
    words = " ".join(label.text() for label in window.findChildren(QtWidgets.QLabel))
    assert "Dinas Ketenagakerjaan" in words
    assert ".sqlite" in words
    assert button(window, " Admin · administrator").isVisible()


def test_pages_are_reached_by_alt_and_their_number(window: MainWindow) -> None:
    activate(window)
    for number, place in reversed(list(enumerate(PLACES, 1))):
        QtTest.QTest.keyClick(window, QtCore.Qt.Key(QtCore.Qt.Key.Key_0 + number), ALT)
        settle(window)
        assert window.findChildren(Navigation)[0].marked == place.name


def test_the_navigation_folds_to_icons_where_it_is_narrow(window: MainWindow) -> None:
    navigation = window.findChildren(Navigation)[0]
    assert navigation.width() == OPEN_PX
    window.resize(1100, 700)
    assert navigation.width() == FOLDED_PX


def test_the_navigation_stays_folded_when_the_language_changes(window: MainWindow) -> None:
    window.resize(1024, 700)
    choose(window, "Language", "Bahasa Indonesia")
    assert window.findChildren(Navigation)[-1].width() == FOLDED_PX


def test_qts_file_dialog_speaks_the_same_language(window: MainWindow) -> None:
    choose(window, "Language", "Bahasa Indonesia")
    opened = choose_folder(window, "Folder", print)
    labels = [label.text().replace("&", "") for label in opened.findChildren(QtWidgets.QLabel)]
    assert {"Lihat di:", "Jenis berkas:"} <= set(labels)
    kinds = opened.findChildren(QtWidgets.QComboBox)[-1]
    assert "Directories" not in [kinds.itemText(at) for at in range(kinds.count())]
    opened.reject()


def test_the_language_changes_at_once_and_is_remembered(window: MainWindow) -> None:
    window.go("villages")
    choose(window, "Language", "Bahasa Indonesia")
    assert button(window, "  Pengaturan").isVisible()
    assert settings.load().language == "id"
    assert len(window.page.rows) == 187


def test_qts_own_words_speak_the_same_language(window: MainWindow) -> None:
    choose(window, "Language", "Bahasa Indonesia")
    box = QtWidgets.QDialogButtonBox(QtWidgets.QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Batal"
    line = QtWidgets.QLineEdit("x")
    menu = line.createStandardContextMenu()
    assert "Tempel" in " ".join(action.text() for action in menu.actions()).replace("&", "")


def test_the_palette_changes_at_once_and_is_remembered(window: MainWindow) -> None:
    choose(window, "Appearance", "Dark")
    assert window.palette().window().color().name().upper() == DARK.window
    assert settings.load().palette == "dark"


def test_all_keys_are_listed(window: MainWindow) -> None:
    activate(window)
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    QtTest.QTest.keyClick(window, QtCore.Qt.Key.Key_F1, control)
    settle(window)
    keys = dialog(window, ShortcutsDialog).findChildren(QtWidgets.QTableView)[0].model()
    listed = {keys.index(row, 1).data() for row in range(keys.rowCount())}
    assert {"New circular…", "Stop the running job", "Reserve numbers…"} <= listed


def test_the_page_is_loaded_again_with_f5(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    def rows(_own: Circulars, year: int | None) -> tuple[CircularRow, ...]:
        asked.append(year)
        return ()

    monkeypatch.setattr(Circulars, "rows", rows)
    activate(window)
    QtTest.QTest.keyClick(window.page.table, QtCore.Qt.Key.Key_F5)
    settle(window)
    assert asked == [None]


def test_known_trouble_is_told_in_its_own_words_and_can_be_tried_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unavailable(_own: Circulars, _year: int | None) -> None:
        raise StoreUnavailable("The store does not answer.")

    monkeypatch.setattr(Circulars, "rows", unavailable)
    window.page.refresh()
    settle(window)
    assert window.page.banner.text == "The store does not answer."
    monkeypatch.undo()
    button(window, "Try again").click()
    settle(window)
    assert window.page.banner.text == ""


def test_a_bug_is_one_sentence_and_a_report_without_what_people_typed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_own: Circulars, _year: int | None) -> None:
        raise ZeroDivisionError("secret words")

    monkeypatch.setattr(Circulars, "rows", broken)
    window.page.refresh()
    settle(window)
    assert "Something in the program went wrong" in window.page.banner.text
    button(window, "Copy report").click()
    report = QtGui.QGuiApplication.clipboard().text()
    assert "ZeroDivisionError" in report
    assert "secret words" not in report
    assert "Unexpected failure" in caplog.text


def test_a_store_that_cannot_be_opened_leaves_a_window_that_can_try_again(office: Office) -> None:
    answers: list[Exception] = [StoreUnavailable("The server does not answer.")]

    def open_office() -> Office:
        if answers:
            raise answers.pop()
        return office

    use_language("en")
    window = MainWindow(settings.Settings("en"), open_office)
    window.show()
    window.open_store()
    settle(window)
    assert window.page.banner.text == "The server does not answer."
    button(window, "Try again").click()
    settle(window)
    assert window.office is office
    assert window.page.banner.text == ""
    window.close()


def test_a_store_that_is_not_there_comes_with_the_next_step(tmp_path: Path) -> None:
    use_language("en")
    missing = str(tmp_path / "missing.sqlite")
    window = MainWindow(settings.Settings("en"), lambda: late.open_office(missing))
    window.show()
    window.open_store()
    settle(window)
    assert window.page.banner.text.endswith(
        "missing.sqlite Open another store, make a new one, or go on with your own."
    )
    button(window, "New store…").click()
    chooser = dialog(window, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "new.sqlite"))
    chooser.reject()
    settle(window)
    assert window.page.banner.text == ""
    assert window.office is not None
    assert window.office.store_text == str(tmp_path / "new.sqlite")
    window.close()
    window.office.close()


def test_a_store_of_an_older_program_is_updated_and_a_copy_is_kept(tmp_path: Path) -> None:
    use_language("en")
    kept = Path(__file__).parents[1] / "data" / "stores" / "0001.sqlite"
    store = shutil.copy(kept, tmp_path / "store.sqlite")
    with closing(sqlite3.connect(store)) as link:
        # Its letters say nothing that could be printed.
        link.executescript("DELETE FROM letter; DELETE FROM number_book; DELETE FROM copy;")
    window = MainWindow(settings.Settings("en"), lambda: late.open_office(str(store)))
    window.show()
    window.open_store()
    settle(window)
    assert "A copy of it as it is now is kept beside it." in window.page.banner.text
    button(window, "Update this store").click()
    settle(window)
    assert "store-0001" in window.page.banner.text
    assert window.office is not None
    assert [path.name[:10] for path in sorted(tmp_path.glob("*.sqlite"))] == [
        "store-0001",
        "store.sqli",
    ]
    window.close()
    window.office.close()


def test_ones_own_store_is_made_in_place_of_one_that_is_not_there(tmp_path: Path) -> None:
    use_language("en")
    missing = str(tmp_path / "missing.sqlite")
    window = MainWindow(settings.Settings("en"), lambda: late.open_office(missing))
    window.show()
    window.open_store()
    settle(window)
    button(window, "My own store").click()
    settle(window)
    assert window.office is not None
    assert window.office.store_text == str(settings.own_store())
    window.close()
    window.office.close()


def test_a_second_message_takes_the_place_of_the_first(window: MainWindow) -> None:
    window.toast("Three letters written.")
    window.toast("Four letters written, and a folder to open.")
    label = next(
        each for each in window.findChildren(QtWidgets.QLabel) if each.text().startswith("Four")
    )
    assert label.isVisible()
    assert label.width() >= label.sizeHint().width()


def test_what_has_worked_is_said_and_can_be_closed(window: MainWindow) -> None:
    said: list[str] = []
    window.toast("Three letters written.", ("Open", lambda: said.append("opened")))
    button(window, "Open").click()
    assert said == ["opened"]


def test_a_window_without_jobs_closes_at_once(opened: Opener, office: Office) -> None:
    window = opened(office)
    window.close()
    assert not window.isVisible()


def test_the_store_is_opened_only_after_the_first_paint(office: Office) -> None:
    painted: list[bool] = []
    window = MainWindow(settings.Settings("en"), lambda: office)
    AfterFirstPaint(window, lambda: painted.append(window.isVisible()))
    assert painted == []
    window.show()
    wait_for(lambda: painted == [True])
    window.close()
