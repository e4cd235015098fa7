"""Many desks at one store: numbers without duplicate and without gap, whoever is killed."""

import time
from threading import Event, Thread

import pytest

from desktop.errors import StoreUnavailable
from desktop.store import circulars, numbers, sqlite, trail
from tests import desks
from tests.stores import SERIES, Place, draft, number, write_draft


def take_at_once(place: Place, desk_count: int, each: int) -> list[int]:
    """All numbers taken by so many desks, sorted."""
    address = place.address_of("petugas")
    working = [desks.start(address, "take", each) for _desk in range(desk_count)]
    printed = [desk.communicate(timeout=300)[0] for desk in working]
    assert [desk.returncode for desk in working] == [0] * desk_count
    return sorted(int(line) for text in printed for line in text.splitlines())


def assert_no_gap(place: Place, count: int) -> None:
    with place.open("pengelola").reading() as view:
        assert [line.number for line in numbers.book(view, SERIES, 2026)] == [*range(1, count + 1)]
        assert trail.verify(view).breaks == ()


def test_eight_desks_take_400_numbers_without_duplicate_or_gap(place: Place) -> None:
    assert take_at_once(place, 8, 50) == [*range(1, 401)]
    assert_no_gap(place, 400)


def test_a_desk_killed_before_its_commit_leaves_no_number(place: Place) -> None:
    killed = desks.start(place.address_of("petugas"), "hold")
    assert killed.stdout is not None
    assert killed.stdout.readline() == "1\n"
    killed.kill()
    killed.communicate()
    store = place.open("petugas")
    assert number(store, write_draft(store)).number == 1
    assert_no_gap(place, 1)


def test_a_desk_waits_for_another_ones_write(file_place: Place) -> None:
    first, second = file_place.open(), file_place.open()
    began = Event()

    def write_slowly() -> None:
        with first.transaction("petugas", "write") as tx:
            began.set()
            circulars.insert_draft(tx, draft())
            time.sleep(0.05)

    desk = Thread(target=write_slowly)
    desk.start()
    began.wait()
    write_draft(second)
    desk.join()
    with first.reading() as view:
        assert len(circulars.rows(view)) == 2


def test_a_desk_does_not_wait_for_ever(file_place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    first, second = file_place.open(), file_place.open()
    never = pytest.raises(StoreUnavailable, match="for long")
    with first.transaction("petugas", "write"), never:
        write_draft(second)
    assert write_draft(second)
