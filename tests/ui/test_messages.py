"""What a message offers is reached by keyboard where it stands."""

from PySide6 import QtCore, QtTest, QtWidgets

from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.close_button import CloseButton
from tests.ui.driving import activate, settle


def nothing() -> None:
    """What the buttons here do."""


def test_the_buttons_of_a_message_stand_before_its_cross_in_the_order_of_tab(
    window: MainWindow,
) -> None:
    window.go("home")
    settle(window)
    activate(window)
    banner = window.page.banner
    banner.say("Typing was found.", ("Restore", nothing), ("Discard", nothing))
    banner.findChildren(CloseButton)[0].setFocus()
    said = []
    for _press in range(2):
        QtTest.QTest.keyClick(window, QtCore.Qt.Key.Key_Backtab)
        focus = QtWidgets.QApplication.focusWidget()
        said.append(focus.property("text") if focus else "")
    assert said == ["Discard", "Restore"]
