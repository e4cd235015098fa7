"""Printing on both engines; the printer is one of the test's own that keeps what it is given."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from desktop.errors import Cancelled, NotAllowed, PrinterStopped
from desktop.progress import Progress
from desktop.services.printing import PrintRow
from reports import pages
from tests.offices import CancelAt, Desks

COPIES = 4


@dataclass
class Tray:
    """A printer that takes copies until it has taken so many."""

    name: str = "Pencetak lantai 2"
    settles_at_end: bool = False
    takes: int = 99
    closes: bool = True
    papers: list[tuple[str, bytes]] = field(default_factory=list)

    def put(self, name: str, pdf: bytes) -> None:
        if len(self.papers) == self.takes:
            raise PrinterStopped("No paper.")
        self.papers.append((name, pdf))

    def close(self) -> None:
        if not self.closes:
            raise PrinterStopped("The disk is full.")


@pytest.fixture
def letter(desks: Desks) -> str:
    return desks.numbered(desks.new(villages=COPIES))


def rows(desks: Desks, letter_id: str) -> tuple[PrintRow, ...]:
    return desks.clerk.printing.rows(letter_id)


def ids(desks: Desks, letter_id: str) -> tuple[str, ...]:
    return tuple(row.id for row in rows(desks, letter_id))


def printed(desks: Desks, letter_id: str) -> list[bool]:
    return [row.printed_at is not None for row in rows(desks, letter_id)]


def test_every_copy_reaches_the_printer_as_it_is_kept_and_is_recorded(
    desks: Desks, letter: str
) -> None:
    desks.sign(letter)
    tray = Tray()
    result = desks.clerk.printing.print_copies(letter, ids(desks, letter), tray, Progress())
    assert (result.printed, result.total, result.stopped) == (COPIES, COPIES, None)
    kept = [desks.clerk.circulars.preview(letter, each) for each in ids(desks, letter)]
    assert [pdf for _name, pdf in tray.papers] == kept
    assert [name for name, _pdf in tray.papers] == [row.name for row in rows(desks, letter)]
    assert printed(desks, letter) == [True] * COPIES


def test_a_letter_without_signatures_is_printed_for_wet_ink(desks: Desks, letter: str) -> None:
    tray = Tray()
    desks.official.printing.print_copies(letter, ids(desks, letter)[:1], tray, Progress())
    ((_name, pdf),) = tray.papers
    assert b"/ByteRange" not in pdf
    assert pdf == desks.clerk.circulars.preview(letter, ids(desks, letter)[0])


def test_chosen_copies_are_printed_in_the_order_given(desks: Desks, letter: str) -> None:
    first, _second, third, _fourth = ids(desks, letter)
    tray = Tray()
    desks.clerk.printing.print_copies(letter, (third, first), tray, Progress())
    assert printed(desks, letter) == [True, False, True, False]
    assert tray.papers[0][0] == rows(desks, letter)[2].name


def stopped_by_hand() -> tuple[Progress, Tray]:
    return CancelAt(2), Tray()


def stopped_by_the_printer() -> tuple[Progress, Tray]:
    return Progress(), Tray(takes=2)


@pytest.mark.parametrize("stop", [stopped_by_hand, stopped_by_the_printer])
def test_printing_goes_on_at_the_copy_where_it_stopped(
    desks: Desks, letter: str, stop: Callable[[], tuple[Progress, Tray]]
) -> None:
    progress, tray = stop()
    result = desks.clerk.printing.print_copies(letter, ids(desks, letter), tray, progress)
    assert isinstance(result.stopped, Cancelled | PrinterStopped)
    assert (result.printed, result.total) == (2, COPIES)
    assert result.next_name == rows(desks, letter)[2].name
    assert result.waiting == ids(desks, letter)[2:]
    assert printed(desks, letter) == [True, True, False, False]
    rest = Tray()
    again = desks.clerk.printing.print_copies(letter, result.waiting, rest, Progress())
    assert (again.printed, again.waiting, again.next_name) == (2, (), "")
    assert [name for name, _pdf in tray.papers + rest.papers] == [
        row.name for row in rows(desks, letter)
    ]


def test_copies_in_one_file_are_printed_when_the_file_is_whole(desks: Desks, letter: str) -> None:
    tray = Tray(settles_at_end=True)
    result = desks.clerk.printing.print_copies(letter, ids(desks, letter), tray, CancelAt(3))
    assert (result.printed, result.waiting) == (3, ids(desks, letter)[3:])
    assert printed(desks, letter) == [True, True, True, False]


def test_a_file_that_cannot_be_finished_holds_no_printed_copy(desks: Desks, letter: str) -> None:
    tray = Tray(settles_at_end=True, closes=False)
    result = desks.clerk.printing.print_copies(letter, ids(desks, letter), tray, Progress())
    assert isinstance(result.stopped, PrinterStopped)
    assert (result.printed, result.waiting) == (0, ids(desks, letter))
    assert printed(desks, letter) == [False] * COPIES


def test_nothing_to_print_is_no_work(desks: Desks, letter: str) -> None:
    result = desks.clerk.printing.print_copies(letter, (), Tray(), Progress())
    assert (result.printed, result.waiting, result.stopped) == (0, (), None)


def test_a_copy_printed_again_tells_the_last_time(desks: Desks, letter: str) -> None:
    chosen = ids(desks, letter)[:1]
    desks.clerk.printing.print_copies(letter, chosen, Tray(), Progress())
    first = rows(desks, letter)[0].printed_at
    desks.clerk.printing.print_copies(letter, chosen, Tray(), Progress())
    last = rows(desks, letter)[0].printed_at
    assert first is not None
    assert last is not None
    assert last > first


def test_a_draft_is_not_printed(desks: Desks) -> None:
    with pytest.raises(NotAllowed, match=r"nomor|number"):
        rows(desks, desks.drafted())


def test_a_void_letter_is_not_printed(desks: Desks, letter: str) -> None:
    desks.clerk.circulars.void_number(letter, "salah")
    with pytest.raises(NotAllowed, match=r"batal|void"):
        rows(desks, letter)


def test_who_only_reads_does_not_print(desks: Desks, letter: str) -> None:
    manager, tray = desks.at("pengelola"), Tray()
    with pytest.raises(NotAllowed):
        manager.printing.print_copies(letter, ids(desks, letter), tray, Progress())
    assert tray.papers == []


def lists(desks: Desks, letter_id: str, *districts: str) -> list[str]:
    pdf = desks.clerk.printing.receipts_pdf(letter_id, districts)
    return [" ".join(page.split()) for page in pages.text(pdf)]


def test_a_list_of_receipts_names_every_copy_of_each_district(desks: Desks) -> None:
    letter = desks.numbered(replace(desks.new(), village_codes=None))
    printed = " ".join(lists(desks, letter))
    copies = [row.copy for row in rows(desks, letter)]
    districts = {copy.district for copy in copies}
    assert printed.count("TANDA TERIMA SURAT EDARAN") == len(districts)
    for name in districts:
        count = sum(copy.district == name for copy in copies)
        assert f"Kecamatan : {name} ({count} surat)" in printed
    assert all(row.name in printed for row in rows(desks, letter))


def test_a_list_of_receipts_may_be_of_one_district(desks: Desks, letter: str) -> None:
    (name,) = {row.copy.district for row in rows(desks, letter)}
    (page,) = lists(desks, letter, name)
    assert f"Kecamatan : {name} ({COPIES} surat)" in page
    assert "Tanggal surat : 20 November 2026" in page


def test_a_draft_has_no_list_of_receipts(desks: Desks) -> None:
    with pytest.raises(NotAllowed):
        desks.clerk.printing.receipts_pdf(desks.drafted())
