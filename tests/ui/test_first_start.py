"""The first start asks three questions; practice is one click away and marked everywhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from desktop import settings
from desktop.app import starts_first
from desktop.i18n import language, use_language
from desktop.office import create_office
from desktop.services.practice import KEY_FILE
from desktop.ui import late
from desktop.ui.first_start import FirstStart
from desktop.ui.first_start_questions import SHARED
from desktop.ui.main_window import MainWindow
from tests.ui.driving import dialog, open_dialogs, run_command, settle, wait_for

Starter = Callable[[], MainWindow]


@pytest.fixture
def start() -> Iterator[Starter]:
    """Starts the program as a person does who is here for the first time."""
    windows: list[MainWindow] = []

    def begin() -> MainWindow:
        use_language("en")
        window = MainWindow(
            replace(settings.load(), language="en"),
            lambda: late.open_office(None),
            lambda: starts_first(window.chosen, None),
        )
        windows.append(window)
        window.show()
        window.open_store()
        settle(window)
        return window

    yield begin
    for window in windows:
        window.close()
        if window.office is not None:
            window.office.close()


def words(window: MainWindow) -> str:
    """Everything that can be read in the bar at the top."""
    labels = window.findChildren(QtWidgets.QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def press(window: MainWindow, label: str) -> None:
    buttons = window.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == label and each.isVisible()).click()
    settle(window)


def test_nothing_is_made_before_the_questions_are_answered(start: Starter) -> None:
    window = start()
    assert dialog(window, FirstStart).values["name"] == "Dinas Ketenagakerjaan Kabupaten Bekasi"
    assert window.office is None
    assert not settings.own_store().exists()


def test_a_person_gets_a_store_of_their_own_for_the_office_that_was_named(start: Starter) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    asked.form_of("place").put({"place": "Cikarang", "short_name": "Dinasker"})
    asked.verb.click()
    settle(window)
    assert open_dialogs(window) == []
    assert window.office is not None
    assert window.office.store_text == str(settings.own_store())
    (identity,) = window.office.settings.identity.rows()
    assert (identity.place, identity.short_name) == ("Cikarang", "Dinasker")
    assert not starts_first(settings.load(), None)
    run_command(window, "New circular…")
    assert window.page.banner.text == ""


def test_the_questions_are_asked_in_the_language_that_is_chosen(start: Starter) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    asked.form_of("place").put({"place": "Cikarang"})
    asked.form_of("language").put({"language": "id"})
    settle(window)
    assert language() == "id"
    assert asked.verb.text() == "Mulai"
    assert asked.values["place"] == "Cikarang"
    assert settings.load().language == "id"


def test_a_shared_file_is_made_and_opened_at_every_start(start: Starter, tmp_path: Path) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    shared = tmp_path / "kantor.sqlite"
    asked.form_of("where").put({"where": "shared", "address": shared})
    asked.verb.click()
    settle(window)
    assert window.office is not None
    assert window.office.store_text == str(shared)
    assert settings.load().store == str(shared)
    assert not settings.own_store().exists()


def test_a_shared_file_that_is_there_keeps_its_office(start: Starter, tmp_path: Path) -> None:
    shared = tmp_path / "kantor.sqlite"
    create_office(shared).close()
    window = start()
    asked = dialog(window, FirstStart)
    asked.form_of("where").put({"where": "shared", "address": shared})
    asked.form_of("place").put({"place": "Di mana saja"})
    asked.verb.click()
    settle(window)
    assert window.office is not None
    (identity,) = window.office.settings.identity.rows()
    assert identity.place == "Cikarang Pusat"


def test_what_is_wrong_is_told_beneath_its_field_and_nothing_is_made(start: Starter) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    asked.form_of("name").put({"name": "x" * 200})
    asked.verb.click()
    settle(window)
    assert asked.form_of("name").error("name") != ""
    assert asked.verb.isEnabled()
    assert not settings.own_store().exists()
    asked.form_of("where").put({"where": "shared"})
    asked.verb.click()
    settle(window)
    assert asked.form_of("address").error("address") == "Name a file or a server."


def test_a_store_that_cannot_be_made_is_told_and_the_answers_stay(
    start: Starter, tmp_path: Path
) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    nowhere = tmp_path / "nowhere" / "kantor.sqlite"
    asked.form_of("where").put({"where": "shared", "address": nowhere})
    asked.verb.click()
    settle(window)
    assert str(nowhere) in asked.banner.text
    assert asked.values["address"] == str(nowhere)


def test_whoever_answers_nothing_is_told_what_to_do(start: Starter) -> None:
    window = start()
    dialog(window, FirstStart).reject()
    settle(window)
    assert "no store yet" in window.page.banner.text
    press(window, "Answer three questions…")
    assert dialog(window, FirstStart).isVisible()


def test_practice_is_one_click_away_and_marked_on_every_page(start: Starter) -> None:
    window = start()
    dialog(window, FirstStart).practice.click()
    settle(window)
    assert window.office is not None
    assert window.office.practice
    assert window.windowTitle() == "Lindung Desa · Practice"
    for page in ("circulars", "settings"):
        window.go(page)
        assert "Practice: nothing here is real" in words(window)
    ribbon = window.findChild(QtWidgets.QFrame, "ribbon")
    assert isinstance(ribbon, QtWidgets.QFrame)
    assert str(settings.practice_folder() / KEY_FILE) in ribbon.toolTip()
    assert starts_first(settings.load(), None)


def test_practice_begins_anew_with_one_click(start: Starter) -> None:
    window = start()
    dialog(window, FirstStart).practice.click()
    settle(window)
    assert window.office is not None
    first = window.office
    (identity,) = first.settings.identity.rows()
    first.settings.identity.save(replace(identity, place="Cikarang"), identity)
    settle(window)
    press(window, "Start over")
    assert window.office is not first
    (identity,) = window.office.settings.identity.rows()
    assert identity.place == "Cikarang Pusat"
    assert len(window.office.circulars.rows()) == 1


def test_practice_ends_where_it_began(start: Starter) -> None:
    window = start()
    dialog(window, FirstStart).practice.click()
    settle(window)
    press(window, "End practice")
    dialog(window, FirstStart).verb.click()
    settle(window)
    assert window.office is not None
    assert not window.office.practice
    assert window.windowTitle() == "Lindung Desa"
    assert "Practice: nothing here is real" not in words(window)


def test_practice_is_offered_again_from_the_bar_at_the_top(window: MainWindow) -> None:
    home = window.office
    window.stores.practise()
    settle(window)
    assert window.office is not None
    assert window.office.practice
    press(window, "End practice")
    assert window.office is home


def test_what_is_typed_is_asked_about_before_another_store_is_opened(window: MainWindow) -> None:
    window.go("settings")
    settle(window)
    panel = getattr(window.page, "panel")  # noqa: B009  # the page of settings only
    panel.parts.form.put({"place": "Cikarang"})
    window.stores.practise()
    settle(window)
    assert window.office is not None
    assert not window.office.practice
    press(window, "Leave without saving")
    assert window.office.practice


def test_enter_in_a_question_begins_and_opens_no_file_chooser(start: Starter) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    asked.form_of("where").put({"where": SHARED})
    line = asked.form_of("address").editor("address").focusProxy()
    assert line is not None
    line.setFocus()
    assert [each for each in asked.findChildren(QtWidgets.QPushButton) if each.isDefault()] == [
        asked.verb
    ]


def test_another_language_leaves_the_questions_their_room_and_the_keyboard_its_place(
    start: Starter,
) -> None:
    window = start()
    asked = dialog(window, FirstStart)
    asked.activateWindow()
    wait_for(asked.isActiveWindow)
    height = asked.height()
    asked.form_of("language").put({"language": "id"})
    settle(window)
    assert asked.height() >= height
    assert asked.form_of("language").editor("language").hasFocus()
