"""Stores that older programs made: each opens after an upgrade, with all it held and its trail."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from desktop.errors import StoreOutdated, StoreRefused
from desktop.store import circulars, letter_templates, trail
from desktop.store.backend import REVISION
from desktop.store.store import open_store
from desktop.store.trail import What
from desktop.store.upgrade import upgrade_store
from tests.postgres_server import PostgresServer
from tests.stores import Clock, ServerPlace, number, write_draft

KEPT = Path(__file__).parents[1] / "data" / "stores"
FIRST = KEPT / "0001.sqlite"


def schema(path: Path) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master"))


def test_there_is_a_kept_store_of_this_schema_and_it_has_not_drifted(
    prepared_file: Path,
) -> None:
    """A change of the tables needs a revision of its own, and a kept store of it."""
    assert schema(KEPT / f"{REVISION}.sqlite") == schema(prepared_file)


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.sqlite")), ids=lambda path: path.stem)
def test_every_kept_store_opens_and_goes_on(kept: Path, tmp_path: Path) -> None:
    path = shutil.copy(kept, tmp_path / "store.sqlite")
    upgrade_store(path, clock=Clock())
    store = open_store(path, clock=Clock())
    with store.reading() as view:
        assert trail.verify(view).breaks == ()
        assert {row.state for row in circulars.rows(view)} == {"draft", "numbered"}
    assert number(store, write_draft(store)).number == 2
    store.close()


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Everything an SQLite file holds, by table; what every transaction writes left out."""
    with closing(sqlite3.connect(path)) as link:
        link.row_factory = sqlite3.Row
        tables = link.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        told = {
            name: [dict(row) for row in link.execute(f"SELECT * FROM {name} ORDER BY 1")]  # noqa: S608 - names of our own tables
            for (name,) in tables
        }
    return {
        name: told[name] for name in told if not name.startswith(("trail", "store_", "alembic"))
    }


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.sqlite")), ids=lambda path: path.stem)
def test_an_upgrade_leaves_every_row_as_it_was(kept: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(kept, tmp_path / "store.sqlite"))
    before = rows(path)
    upgrade_store(path, clock=Clock())
    after = rows(path)
    for table, known in before.items():
        assert [
            {name: row[name] for name in old} for old, row in zip(known, after[table], strict=True)
        ] == known


@pytest.mark.parametrize(
    ("statement", "when"),
    [
        ("UPDATE letter SET subject = 'lain' WHERE state = 'numbered'", "before"),
        ("UPDATE letter SET subject = 'lain' WHERE state = 'numbered'", "after"),
        ("UPDATE letter SET template = 'lain@1' WHERE state = 'numbered'", "after"),
        ("UPDATE letter SET submitted_at = created_at WHERE state = 'numbered'", "after"),
    ],
)
def test_an_upgrade_covers_up_nothing(statement: str, when: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(FIRST, tmp_path / "store.sqlite"))
    if when == "before":
        past_the_triggers(path, statement)
    upgrade_store(path, clock=Clock())
    if when == "after":
        past_the_triggers(path, statement)
    store = open_store(path, clock=Clock())
    with store.reading() as view:
        found = trail.verify(view).breaks
    store.close()
    assert [(each.what, each.kind) for each in found] == [(What.ROW_CHANGED, "letter")]


def past_the_triggers(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        known = link.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = known.fetchall()
        for name, _sql in triggers:
            link.execute(f"DROP TRIGGER {name}")
        link.execute(statement)
        for _name, sql in triggers:
            link.execute(sql)


def test_a_store_that_cannot_be_copied_whole_is_not_upgraded(tmp_path: Path) -> None:
    path = Path(shutil.copy(FIRST, tmp_path / "store.sqlite"))
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        link.execute("PRAGMA writable_schema = ON")
        swapped = "UPDATE sqlite_master SET rootpage = 5 WHERE name = 'ix_obligation_letter_id'"
        link.execute(swapped)
    before = rows(path)
    with pytest.raises(StoreRefused, match="damaged"):
        upgrade_store(path, clock=Clock())
    assert [each.name for each in tmp_path.glob("store*.sqlite")] == ["store.sqlite"]
    assert rows(path) == before


@pytest.fixture
def first_server(postgres_server: PostgresServer, prepared_database: str) -> Iterator[ServerPlace]:
    """A server's store of the first program; its people have their logins from the newer one."""
    del prepared_database
    name = f"first_{uuid4().hex}"
    postgres_server.create_database(name)
    with psycopg.connect(postgres_server.address(name), autocommit=True) as connection:
        connection.execute((KEPT / "0001.postgresql.sql").read_bytes())
    place = ServerPlace(postgres_server, name)
    yield place
    place.close()


@pytest.mark.postgres
def test_a_kept_store_on_a_server_is_upgraded_and_goes_on(first_server: ServerPlace) -> None:
    with pytest.raises(StoreOutdated, match="updated first"):
        first_server.open("petugas")
    upgrade_store(first_server.address, clock=Clock())
    store = first_server.open("petugas")
    with store.reading() as view:
        assert trail.verify(view).breaks == ()
        assert {row.state for row in circulars.rows(view)} == {"draft", "numbered"}
        (template,) = letter_templates.of_kind(view, "circular")
        assert template.active
    assert number(store, write_draft(store)).number == 2


@pytest.mark.postgres
def test_what_a_servers_master_did_before_an_upgrade_is_found_after_it(
    first_server: ServerPlace,
) -> None:
    by_hand = "SET session_replication_role = replica; UPDATE letter_template SET name = 'Lain'"
    first_server.sql("postgres", by_hand)
    upgrade_store(first_server.address, clock=Clock())
    with first_server.open("petugas").reading() as view:
        (broken,) = trail.verify(view).breaks
    assert (broken.what, broken.kind, broken.row_id) == (What.ROW_CHANGED, "letter_template", "t")
