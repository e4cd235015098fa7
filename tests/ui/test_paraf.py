from collections.abc import Callable

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop.domain.letter import State
from desktop.domain.paraf import Standing
from desktop.errors import StoreUnavailable
from desktop.office import Office
from desktop.ui.dialogs import number_circular
from desktop.ui.dialogs.number_circular import NumberCircularDialog
from desktop.ui.dialogs.paraf_read import ParafReadDialog
from desktop.ui.dialogs.paraf_route import ParafRouteDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.circular_panel import CircularPanel
from tests.offices import Desks
from tests.ui.driving import answer, dialog, open_dialogs, run_command, settle

Opener = Callable[..., MainWindow]


def person(office: Office, name: str) -> str:
    return next(each.id for each in office.paraf.people() if each.name == name)


@pytest.fixture
def letter_id(file_desks: Desks) -> str:
    """A letter that waits for the pejabat, then for the admin."""
    letter_id = file_desks.drafted()
    office = file_desks.clerk
    office.paraf.set_route(letter_id, [person(office, "Pejabat"), person(office, "Admin")])
    office.paraf.submit(letter_id)
    return letter_id


def circulars(opened: Opener, office: Office) -> MainWindow:
    window = opened(office)
    window.go("circulars")
    settle(window)
    return window


def panel(window: MainWindow) -> CircularPanel:
    page = window.page
    assert isinstance(page, CircularsPage)
    return page.panel


def standings(office: Office, letter_id: str) -> list[Standing]:
    return [each.standing for each in office.paraf.status(letter_id).steps]


def test_a_letter_is_sent_round_by_keyboard(opened: Opener, file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    window = circulars(opened, file_desks.clerk)
    run_command(window, "Send round…")
    asked = dialog(window, ParafRouteDialog)
    asked.form.put({"first": person(file_desks.clerk, "Pejabat")})
    answer(window, asked)
    assert standings(file_desks.clerk, letter_id) == [Standing.WAITS]
    assert window.page.row.state is State.IN_REVIEW
    assert not panel(window).parafs.isHidden()
    assert "Pejabat" in panel(window).parafs.text()


def test_a_route_of_nobody_takes_the_route_away(
    opened: Opener, file_desks: Desks, letter_id: str
) -> None:
    window = circulars(opened, file_desks.clerk)
    run_command(window, "Send round…")
    asked = dialog(window, ParafRouteDialog)
    assert asked.form.values()["second"] == person(file_desks.clerk, "Admin")
    asked.form.put({"first": "", "second": "", "third": ""})
    answer(window, asked)
    assert file_desks.clerk.paraf.route(letter_id) == ()
    assert panel(window).parafs.isHidden()


def test_who_waits_reads_and_initials(opened: Opener, file_desks: Desks, letter_id: str) -> None:
    window = circulars(opened, file_desks.official)
    run_command(window, "Read and initial…")
    asked = dialog(window, ParafReadDialog)
    assert asked.preview.page_count > 0
    assert asked.findings.findings
    asked.copy.setCurrentIndex(1)
    settle(window)
    asked.form.put({"note": "Setuju"})
    answer(window, asked)
    assert standings(file_desks.clerk, letter_id) == [Standing.INITIALLED, Standing.WAITS]


def test_a_letter_is_given_back_with_a_note_only(
    opened: Opener, file_desks: Desks, letter_id: str
) -> None:
    window = circulars(opened, file_desks.official)
    run_command(window, "Read and initial…")
    asked = dialog(window, ParafReadDialog)
    back = next(
        each
        for each in asked.findChildren(QtWidgets.QPushButton)
        if each.text() == "Return with the note"
    )
    back.click()
    settle(window)
    assert asked.form.error("note")
    asked.form.put({"note": "Dasar hukum kurang"})
    back.click()
    settle(window)
    assert open_dialogs(window) == []
    assert standings(file_desks.clerk, letter_id)[0] is Standing.RETURNED


def test_trying_again_to_give_a_letter_back_does_not_initial_it(
    opened: Opener, file_desks: Desks, letter_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = circulars(opened, file_desks.official)
    run_command(window, "Read and initial…")
    asked = dialog(window, ParafReadDialog)
    asked.form.put({"note": "Dasar hukum kurang"})

    def silent(*_what: object, **_seen: object) -> None:
        raise StoreUnavailable("The store does not answer.")

    with monkeypatch.context() as patch:
        patch.setattr(file_desks.official.paraf, "give_back", silent)
        press(asked, "Return with the note")
        settle(window)
    assert asked.banner.text == "The store does not answer."
    press(asked, "Try again")
    settle(window)
    assert standings(file_desks.clerk, letter_id)[0] is Standing.RETURNED


def press(inside: QtWidgets.QWidget, label: str) -> None:
    buttons = inside.findChildren(QtWidgets.QPushButton)
    next(each for each in buttons if each.text() == label).click()


@pytest.mark.usefixtures("letter_id")
def test_who_is_not_next_may_read_only(opened: Opener, file_desks: Desks) -> None:
    window = circulars(opened, file_desks.at("pengelola"))
    run_command(window, "Read and initial…")
    asked = dialog(window, ParafReadDialog)
    assert "Pejabat" in asked.banner.text
    assert not asked.verb.isEnabled()


def test_a_letter_is_taken_back(opened: Opener, file_desks: Desks, letter_id: str) -> None:
    window = circulars(opened, file_desks.clerk)
    run_command(window, "Take back from paraf")
    assert file_desks.clerk.circulars.detail(letter_id).row.state is State.DRAFT


def test_before_the_number_it_is_said_who_has_not_initialled(
    opened: Opener, file_desks: Desks, letter_id: str
) -> None:
    window = circulars(opened, file_desks.clerk)
    run_command(window, "Number…")
    asked = dialog(window, NumberCircularDialog)
    assert "Pejabat, Admin" in asked.findings.findings[0].message
    answer(window, asked)
    assert "Pejabat, Admin" in asked.banner.text
    assert file_desks.clerk.circulars.detail(letter_id).row.number == ""


def test_a_finding_leads_to_where_the_letter_is_written(opened: Opener, file_desks: Desks) -> None:
    letter_id = file_desks.drafted()
    window = circulars(opened, file_desks.clerk)
    asked = NumberCircularDialog(window.page, number_circular.load(file_desks.clerk, letter_id))
    asked.open()
    wanted = QtTest.QSignalSpy(asked.mend_wanted)
    asked.findings.go_to_line(1)
    asked.findings.activated.emit(asked.findings.currentIndex())
    assert wanted.at(0) == [letter_id, "obligations:0"]
    settle(window)
    assert open_dialogs(window) == []


@pytest.mark.usefixtures("letter_id")
def test_before_a_waiting_letter_is_edited_it_is_said_that_parafs_lapse(
    opened: Opener, file_desks: Desks
) -> None:
    window = circulars(opened, file_desks.clerk)
    run_command(window, "Edit…")
    assert "Pejabat: Waits" in window.front.banner.text


@pytest.mark.usefixtures("letter_id")
def test_enter_reads_the_letter_where_it_may_not_be_written(
    opened: Opener, file_desks: Desks
) -> None:
    window = circulars(opened, file_desks.at("pengelola"))
    QtTest.QTest.keyClick(window.page.table, QtCore.Qt.Key.Key_Return)
    settle(window)
    assert dialog(window, ParafReadDialog).isVisible()
