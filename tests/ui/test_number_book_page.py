from pathlib import Path
from typing import cast

import pytest
from PySide6 import QtWidgets

from desktop.office import Office
from desktop.ui.dialogs.agenda import AgendaDialog
from desktop.ui.dialogs.outside_number import OutsideNumberDialog
from desktop.ui.dialogs.reserve_numbers import ReserveNumbersDialog
from desktop.ui.dialogs.void_number import VoidNumberDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.numbers import NumberBookPage
from reports.pages import text
from tests.offices import Desks
from tests.ui.conftest import Opener
from tests.ui.driving import answer, dialog, run_command, settle


@pytest.fixture
def book(file_desks: Desks, office: Office, opened: Opener) -> MainWindow:
    """The window on a book with one number in it."""
    file_desks.numbered()
    window = opened(office)
    window.go("numbers")
    settle(window)
    return window


def page(window: MainWindow) -> NumberBookPage:
    return cast("NumberBookPage", window.page)


def states(window: MainWindow) -> list[tuple[int, str]]:
    return [(row.number, row.state) for row in page(window).table.rows_model.rows]


def reserve(window: MainWindow, count: int) -> None:
    run_command(window, "Reserve numbers…")
    opened = dialog(window, ReserveNumbersDialog)
    opened.form.put({"count": count, "reason": "Surat tim percepatan"})
    answer(window, opened)


def test_reserved_numbers_stand_in_the_book(book: MainWindow) -> None:
    reserve(book, 2)
    assert states(book) == [(3, "reserved"), (2, "reserved"), (1, "taken")]
    assert page(book).row.number == 3
    first, last = "500.15.14.2/SE-2/Disnaker/2026", "500.15.14.2/SE-3/Disnaker/2026"
    said = [label.text() for label in book.findChildren(QtWidgets.QLabel)]
    assert f"Reserved: {first} to {last}." in said


def test_more_than_the_book_allows_is_told_beneath_the_field(book: MainWindow) -> None:
    run_command(book, "Reserve numbers…")
    opened = dialog(book, ReserveNumbersDialog)
    opened.form.put({"count": 999, "reason": "Banyak"})
    answer(book, opened)
    assert opened.form.error("count") == "Between 1 and 500 numbers can be reserved at once."
    assert states(book) == [(1, "taken")]


def test_a_reserved_number_is_voided_with_a_reason(book: MainWindow) -> None:
    reserve(book, 1)
    page(book).table.go_to_line(0)
    settle(book)
    run_command(book, "Void number…")
    opened = dialog(book, VoidNumberDialog)
    said = [label.text() for label in opened.findChildren(QtWidgets.QLabel)]
    assert any(words.startswith("500.15.14.2/SE-2/Disnaker/2026 stays") for words in said)
    opened.form.put({"reason": "Tidak jadi"})
    answer(book, opened)
    assert states(book)[0] == (2, "void")
    shown = [page(book).table.rows_model.index(0, at).data() for at in (1, 4)]
    assert shown == ["500.15.14.2/SE-2/Disnaker/2026", "Surat tim percepatan (void: Tidak jadi)"]


def test_a_number_of_another_office_is_written_beside_ours(book: MainWindow) -> None:
    page(book).table.go_to_line(0)
    settle(book)
    run_command(book, "Number of another office…")
    opened = dialog(book, OutsideNumberDialog)
    opened.form.put({"outside_number": "B/77/SETDA/2026"})
    answer(book, opened)
    assert page(book).rows[0].outside_number == "B/77/SETDA/2026"


@pytest.mark.parametrize(
    ("command", "name"), [("Agenda as PDF…", "agenda.pdf"), ("Agenda as workbook…", "agenda.xlsx")]
)
def test_the_agenda_is_written_where_it_is_wanted(
    book: MainWindow, tmp_path: Path, command: str, name: str
) -> None:
    run_command(book, command)
    answer(book, dialog(book, AgendaDialog))
    chooser = dialog(book, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / name))
    chooser.reject()
    settle(book)
    content = (tmp_path / name).read_bytes()
    assert content.startswith(b"PK") or "/SE-1/" in "".join(text(content))


def test_a_disk_that_refuses_is_told_above_the_list(book: MainWindow, tmp_path: Path) -> None:
    run_command(book, "Agenda as PDF…")
    answer(book, dialog(book, AgendaDialog))
    chooser = dialog(book, QtWidgets.QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "missing" / "agenda.pdf"))
    chooser.reject()
    settle(book)
    assert "agenda.pdf" in page(book).banner.text
