"""Where something is ticked or typed in a list, Tab comes to the list before the buttons."""

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from desktop.office import Office
from desktop.ui.dialog import FormDialog
from desktop.ui.dialogs.hand_over import HandOverDialog
from desktop.ui.dialogs.send_circular import SendCircularDialog
from tests.ui.conftest import Opener
from tests.ui.driving import dialog, run_command, settle, wait_for


@pytest.mark.parametrize(
    ("command", "kind", "last"),
    [("Send…", SendCircularDialog, "which"), ("Record receipt…", HandOverDialog, "district")],
)
def test_tab_goes_from_the_fields_over_the_list_to_the_buttons(
    command: str, kind: type[FormDialog], last: str, opened: Opener, lived_in: Office
) -> None:
    window = opened(lived_in)
    window.go("circulars")
    settle(window)
    signed = next(row for row in window.page.rows if row.signed)
    window.page.table.go_to(signed.id)
    settle(window)
    run_command(window, command)
    shown = dialog(window, kind)
    shown.activateWindow()
    wait_for(shown.isActiveWindow)
    shown.verb.setEnabled(True)
    shown.form.editor(last).setFocus()
    passed = [holder()]
    while passed[-1] is not shown.verb:
        QtTest.QTest.keyClick(shown, QtCore.Qt.Key.Key_Tab)
        passed.append(holder())
        assert len(passed) < 10
    listed = next(at for at, each in enumerate(passed) if isinstance(each, QtWidgets.QTableView))
    assert listed < passed.index(shown.cancel) < passed.index(shown.verb)


def holder() -> QtWidgets.QWidget:
    found = QtWidgets.QApplication.focusWidget()
    assert found is not None
    return found
