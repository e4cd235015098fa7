"""When the line to the server breaks, the store finds out what was saved, and says so."""

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from desktop.errors import StoreRefused, StoreUnavailable
from desktop.store import circulars
from desktop.store.store import Changes, Store, create_store, open_store
from tests.broken_link import BrokenLink
from tests.stores import Clock, ServerPlace, draft

pytestmark = pytest.mark.postgres


@dataclass
class Line:
    """A store at the far end of a line that can be cut."""

    store: Store
    link: BrokenLink
    place: ServerPlace


@pytest.fixture
def line(server_place: ServerPlace) -> Iterator[Line]:
    link = BrokenLink(server_place.server.port)
    address = f"postgresql://petugas:petugas-rahasia@127.0.0.1:{link.port}/{server_place.database}"
    store = open_store(address, clock=Clock())
    yield Line(store, link, server_place)
    store.close()
    link.close()


def saved(line: Line) -> list[str]:
    """The subjects of the letters that are in the store."""
    with line.place.open("pengelola").reading() as view:
        return [row.subject for row in circulars.rows(view)]


def save(line: Line) -> None:
    with line.store.transaction("petugas", "write") as tx:
        circulars.insert_draft(tx, draft(subject="Baru"))
        line.link.armed = True


def test_a_commit_whose_answer_was_lost_counts_as_saved(line: Line) -> None:
    told: list[Changes] = []
    line.store.subscribe(told.append)
    save(line)
    assert saved(line) == ["Baru"]
    assert len(told) == 1


def test_a_commit_that_never_arrived_is_reported_as_not_saved(line: Line) -> None:
    line.link.deliver = False
    with pytest.raises(StoreUnavailable, match="Nothing was saved"):
        save(line)
    assert saved(line) == []


def test_a_commit_nobody_can_ask_about_is_not_called_unsaved(line: Line) -> None:
    line.link.last_word = True
    with pytest.raises(StoreUnavailable, match="Look whether it was saved"):
        save(line)
    assert saved(line) == ["Baru"]


def test_after_a_broken_line_the_store_goes_on(line: Line) -> None:
    line.link.deliver = False
    with pytest.raises(StoreUnavailable):
        save(line)
    with line.store.transaction("petugas", "write again") as tx:
        circulars.insert_draft(tx, draft(subject="Kedua"))
    assert saved(line) == ["Kedua"]


def test_a_connection_cut_by_the_server_saves_nothing(server_place: ServerPlace) -> None:
    store = server_place.open("petugas")
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'petugas'"
    with pytest.raises(StoreUnavailable), store.transaction("petugas", "write"):
        server_place.sql("postgres", cut)
    with store.reading() as view:
        assert circulars.rows(view) == ()


def test_an_address_nobody_can_read_is_told() -> None:
    with pytest.raises(StoreUnavailable, match="no address"):
        open_store("postgresql:nowhere", clock=Clock())


def test_a_store_is_not_made_on_a_server_that_is_away(server_place: ServerPlace) -> None:
    nobody = server_place.address.replace(server_place.database, "nowhere")
    with pytest.raises(StoreUnavailable, match="nowhere"):
        create_store(nobody, clock=Clock())


def test_a_server_that_is_away_is_told_apart_from_a_missing_store(
    server_place: ServerPlace,
) -> None:
    nobody = server_place.address.replace(server_place.database, "nowhere")
    with pytest.raises(StoreUnavailable, match="nowhere"):
        open_store(nobody, clock=Clock())
    with psycopg.connect(server_place.address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA lindungdesa CASCADE")
    with pytest.raises(StoreRefused, match="no store"):
        open_store(server_place.address, clock=Clock())
