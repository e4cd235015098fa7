"""Lists of receipts from the window: looked at, kept, opened and printed."""

from pathlib import Path
from typing import cast

import pytest
from PySide6 import QtCore, QtGui, QtTest, QtWidgets

from desktop.office import Office
from desktop.ui.dialogs.print_paper import PrintPaperDialog
from desktop.ui.dialogs.print_receipts import OPEN, PRINT, SAVE, ReceiptsDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.circulars import CircularsPage
from desktop.ui.widgets.toast import Toast
from reports import pages
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import activate, answer, dialog, name_file, settle

COPIES = 12


@pytest.fixture
def window(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on a circular to villages of two districts."""
    file_desks.numbered(file_desks.new(villages=COPIES))
    shown = opened(office)
    shown.go("circulars")
    settle(shown)
    return shown


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lists.pdf"


def page(window: MainWindow) -> CircularsPage:
    return cast("CircularsPage", window.page)


def asked(window: MainWindow) -> ReceiptsDialog:
    activate(window)
    page(window).table.setFocus()
    control = QtCore.Qt.KeyboardModifier.ControlModifier
    QtTest.QTest.keyClick(page(window).table, QtCore.Qt.Key.Key_R, control)
    settle(window)
    return dialog(window, ReceiptsDialog)


def read(pdf: bytes) -> str:
    return " ".join(" ".join(each.split()) for each in pages.text(pdf))


def test_the_lists_are_shown_before_anything_is_done_with_them(window: MainWindow) -> None:
    opened = asked(window)
    assert read(opened.preview.pdf).count("TANDA TERIMA SURAT EDARAN") == 2
    opened.form.put({"district": "Tarumajaya"})
    settle(window)
    assert read(opened.preview.pdf).count("TANDA TERIMA SURAT EDARAN") == 1


def test_the_lists_are_kept_as_a_file(window: MainWindow, path: Path) -> None:
    opened = asked(window)
    opened.form.put({"way": SAVE, "district": "Babelan"})
    answer(window, opened)
    name_file(window, path)
    words = read(path.read_bytes())
    assert "Kecamatan : Babelan" in words
    assert "Tarumajaya" not in words
    assert any("lists.pdf is written." in each.text for each in window.findChildren(Toast))


def test_the_lists_are_opened_by_the_reader_of_this_computer(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def take(url: QtCore.QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QtGui.QDesktopServices, "openUrl", take)
    asking = asked(window)
    asking.form.put({"way": OPEN})
    answer(window, asking)
    assert opened[0].name.startswith("Tanda_terima_500.15.14.2")
    assert "TANDA TERIMA" in read(opened[0].read_bytes())


def test_the_lists_are_printed_as_every_paper_is(window: MainWindow, path: Path) -> None:
    asking = asked(window)
    asking.form.put({"way": PRINT})
    pdf = asking.preview.pdf
    answer(window, asking)
    printing = dialog(window, PrintPaperDialog)
    assert printing.preview.pdf == pdf
    answer(window, printing)
    name_file(window, path)
    assert path.read_bytes() == pdf


def test_a_printer_that_went_away_is_said_so(window: MainWindow) -> None:
    asking = asked(window)
    answer(window, asking)
    printing = dialog(window, PrintPaperDialog)
    printer = cast("QtWidgets.QComboBox", printing.form.editor("printer"))
    assert printer.count() == 1
    order = printing.form.values() | {"printer": "Lantai 9"}
    printing.send(order)
    settle(window)
    assert "Lantai 9" in page(window).banner.text
