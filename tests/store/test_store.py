"""One way to write, one way to read, and no database error outside."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.errors import OfficeError, StoreRefused, StoreUnavailable
from desktop.store import circulars
from desktop.store.store import Changes
from tests.stores import Place, write_draft


def test_a_view_cannot_write(place: Place) -> None:
    store = place.open("petugas")
    letter_id = write_draft(store)
    with pytest.raises(OfficeError), store.reading() as view:
        view.connection.execute(text("UPDATE letter SET subject = 'x'"))
    with store.reading() as view:
        assert circulars.get(view, letter_id).draft.subject != "x"


def test_a_view_sees_one_state(place: Place) -> None:
    store = place.open("petugas")
    with store.reading() as view:
        before = circulars.rows(view)
        write_draft(store)
        assert circulars.rows(view) == before
    with store.reading() as view:
        assert len(circulars.rows(view)) == len(before) + 1


def test_committed_changes_are_told_until_nobody_listens(place: Place) -> None:
    store = place.open("petugas")
    told: list[Changes] = []
    stop = store.subscribe(told.append)
    letter_id = write_draft(store)
    with store.transaction("petugas", "nothing"):
        pass
    stop()
    write_draft(store)
    assert len(told) == 1
    assert ("letter", letter_id) in told[0]


def test_what_fails_is_told_to_nobody(place: Place) -> None:
    store = place.open("petugas")
    told: list[Changes] = []
    store.subscribe(told.append)
    with pytest.raises(OfficeError), store.transaction("petugas", "write") as tx:
        circulars.freeze_copies(tx, circulars.insert_draft(tx, circulars.Draft()), {}, [])
    assert told == []


def test_a_mistake_in_sql_stays_inside(place: Place) -> None:
    store = place.open("petugas")
    with pytest.raises(StoreUnavailable), store.transaction("petugas", "write") as tx:
        tx.connection.execute(text("SELECT nothing FROM nowhere"))


def test_a_file_that_breaks_under_the_programs_hands_is_told(file_place: Place) -> None:
    store = file_place.open("petugas")
    Path(file_place.address).write_bytes(b"\xff" * 8192)
    with pytest.raises(StoreRefused, match="damaged"), store.transaction("petugas", "write"):
        pytest.fail("the block must not run")


def test_a_file_is_kept_as_safe_as_its_engine_can(file_place: Place) -> None:
    with file_place.open().transaction("petugas", "look") as tx:
        settings = [
            tx.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == ["wal", 2, 1]


def test_a_transaction_knows_who_and_when(place: Place) -> None:
    store = place.open("petugas")
    with store.transaction("petugas", "write") as tx:
        assert (tx.actor, len(tx.id)) == ("petugas", 32)
        assert tx.at > datetime(2026, 11, 20, tzinfo=UTC)


def test_a_store_says_where_it_is_without_a_password(place: Place) -> None:
    store = place.open("petugas")
    if place.engine == "sqlite":
        assert (store.address_text, store.login) == (place.address, None)
    else:
        assert store.login == "petugas"
        assert "petugas@" in store.address_text
