"""The keyboard stays where it was while somebody looks at another program."""

from PySide6 import QtWidgets

from desktop.office import Office
from desktop.ui.pages.circulars import CircularsPage
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, run_command, settle, wait_for


def test_a_list_that_loads_again_behind_a_letter_does_not_take_the_keyboard(
    file_desks: Desks, office: Office, opened: Opener
) -> None:
    file_desks.drafted()
    window = opened(office)
    window.go("circulars")
    settle(window)
    activate(window)
    run_command(window, "Edit…")
    page = window.page
    assert isinstance(page, CircularsPage)
    assert page.writing.screen is not None
    sheet = page.writing.screen.desk.text.sheet
    assert QtWidgets.QApplication.focusWidget() is sheet
    other = QtWidgets.QWidget()
    other.show()
    other.activateWindow()
    wait_for(lambda: not window.isActiveWindow())
    other.hide()
    assert QtWidgets.QApplication.focusWidget() is None
    page.refresh()
    settle(window)
    activate(window)
    assert QtWidgets.QApplication.focusWidget() is sheet
