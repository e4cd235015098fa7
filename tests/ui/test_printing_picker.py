"""Copies are found in the list to print by any word of them, and ticked with the space bar."""

from PySide6 import QtTest, QtWidgets

from desktop.services.printing import PrintRow
from desktop.ui.printing_picker import CopyPicker
from tests.offices import Desks


def rows(desks: Desks) -> tuple[PrintRow, ...]:
    return desks.clerk.printing.rows(desks.numbered(desks.new(villages=12)))


def test_typing_a_village_or_a_district_goes_to_its_copy(
    file_desks: Desks, qapp: QtWidgets.QApplication
) -> None:
    picker = CopyPicker(rows(file_desks))
    QtTest.QTest.keyClicks(picker, "Pusaka")
    assert picker.currentItem().text() == "Desa Pusaka Rakyat · Tarumajaya"
    QtTest.QTest.qWait(qapp.keyboardInputInterval() + 10)
    QtTest.QTest.keyClicks(picker, "Babelan")
    assert picker.currentItem().text() == "Kelurahan Bahagia · Babelan"
    QtTest.QTest.keyClicks(picker, " ")
    assert len(picker.picked()) == 1


def test_a_word_that_no_copy_has_moves_nothing(file_desks: Desks) -> None:
    picker = CopyPicker(rows(file_desks))
    QtTest.QTest.keyClicks(picker, "Xyz")
    assert picker.currentRow() == 0
