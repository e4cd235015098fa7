"""Stores of other times: newer ones are refused, older ones upgraded after a whole copy is kept."""

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from desktop.errors import NotAllowed, StoreOutdated, StoreRefused, StoreUnavailable
from desktop.store import circulars, people, trail
from desktop.store.backend import REVISION
from desktop.store.store import create_store, open_store
from desktop.store.upgrade import MIGRATIONS, upgrade_store
from tests.postgres_server import PostgresServer
from tests.stores import Clock, Place, ServerPlace, write_draft

NEXT = '''"""What a later program may bring."""

import sqlalchemy as sa
from alembic import op

revision = "9998"
down_revision = "{before}"


def upgrade() -> None:
    op.execute("UPDATE regency SET name = 'Kabupaten Bekasi Baru'")
    with op.batch_alter_table("letter_template") as table:
        table.alter_column("body", existing_type=sa.Text(), nullable=True)
    if {broken}:
        op.execute("DELETE FROM nowhere")
'''


def later_revisions(folder: Path, *, broken: bool = False) -> Path:
    """Our revisions and one more."""
    copied = Path(shutil.copytree(MIGRATIONS, folder / "revisions"))
    following = NEXT.format(before=REVISION, broken=broken)
    (copied / "versions" / "9998_next.py").write_text(following, encoding="utf-8")
    return copied


@pytest.mark.parametrize(
    "change", ["SET revision = '9999'", "SET minimum_client = minimum_client + 1"]
)
def test_a_store_of_a_newer_program_is_refused_when_opened_and_before_each_write(
    place: Place, change: str
) -> None:
    store = place.open("petugas")
    role = "postgres" if place.engine == "postgresql" else "admin"
    place.sql(role, f"UPDATE store_info {change}")
    with pytest.raises(StoreRefused, match="newer"), store.transaction("petugas", "write"):
        pytest.fail("the block must not run")
    with pytest.raises(StoreRefused, match="newer"):
        place.open("petugas")


def test_a_store_of_an_older_program_must_be_upgraded_first(place: Place) -> None:
    role = "postgres" if place.engine == "postgresql" else "admin"
    place.sql(role, "UPDATE store_info SET revision = '0000'")
    with pytest.raises(StoreOutdated, match="updated first"):
        place.open("petugas")


def test_an_up_to_date_store_is_left_alone(place: Place) -> None:
    assert upgrade_store(place.address, clock=Clock()) is None


def test_an_upgrade_keeps_a_whole_copy_and_goes_into_the_trail(
    file_place: Place, tmp_path: Path
) -> None:
    letter_id = write_draft(file_place.open())
    kept = upgrade_store(file_place.address, clock=Clock(), folder=later_revisions(tmp_path))
    assert kept is not None
    before = open_store(kept, clock=Clock())
    with before.reading() as view:
        assert circulars.get(view, letter_id).state == "draft"
        assert trail.verify(view).breaks == ()
    before.close()
    assert file_place.sql("admin", "SELECT revision FROM store_info") == [("9998",)]
    assert file_place.sql("admin", "SELECT name FROM regency") == [("Kabupaten Bekasi Baru",)]
    changes = "SELECT DISTINCT kind FROM trail WHERE action = 'upgrade store' AND seq > 0"
    assert sorted(file_place.sql("admin", changes)) == [("regency",), ("store_info",)]
    with pytest.raises(StoreRefused, match="newer"):
        file_place.open()
    with pytest.raises(StoreRefused, match="newer"):
        upgrade_store(file_place.address, clock=Clock())


@pytest.mark.postgres
def test_a_servers_master_upgrades_its_store(server_place: ServerPlace, tmp_path: Path) -> None:
    folder = later_revisions(tmp_path)
    upgrade_store(server_place.address, clock=Clock(), folder=folder)
    assert server_place.sql("postgres", "SELECT revision FROM store_info") == [("9998",)]
    recorded = "SELECT DISTINCT actor FROM trail WHERE action = 'upgrade store' AND seq > 0"
    assert server_place.sql("postgres", recorded) == [("postgres",)]


@pytest.mark.postgres
def test_a_store_is_made_by_a_login_that_may_make_roles(postgres_server: PostgresServer) -> None:
    owner = f"pemasang_{uuid4().hex[:8]}"
    with psycopg.connect(postgres_server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {owner} LOGIN CREATEROLE CREATEDB".encode())
        connection.execute(f"CREATE DATABASE {owner} OWNER {owner}".encode())
    store = create_store(postgres_server.address(owner, owner), clock=Clock())
    login = f"kepala_{uuid4().hex[:8]}"
    with store.transaction(owner, "first person") as tx:
        people.create(tx, login, "Nama Pengelola", "pengelola")
    store.close()
    pengelola = open_store(postgres_server.address(owner, login), clock=Clock())
    with pengelola.reading() as view:
        assert trail.verify(view).breaks == ()
    pengelola.close()
    postgres_server.drop_database(owner)


@pytest.mark.postgres
def test_nobody_else_upgrades_a_server(server_place: ServerPlace, tmp_path: Path) -> None:
    folder = later_revisions(tmp_path)
    with pytest.raises(NotAllowed):
        upgrade_store(server_place.address_of("admin"), clock=Clock(), folder=folder)


def test_a_failed_upgrade_changes_nothing(place: Place, tmp_path: Path) -> None:
    folder = later_revisions(tmp_path, broken=True)
    with pytest.raises(StoreUnavailable):
        upgrade_store(place.address, clock=Clock(), folder=folder)
    with place.open("pengelola").reading() as view:
        assert trail.verify(view).breaks == ()


def test_a_store_is_not_made_where_something_is(place: Place) -> None:
    with pytest.raises(StoreRefused):
        create_store(place.address, clock=Clock())
    with place.open("pengelola").reading() as view:
        assert trail.verify(view).breaks == ()


def test_what_is_no_store_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused, match="no store"):
        open_store(tmp_path / "nothing.sqlite", clock=Clock())
    assert not (tmp_path / "nothing.sqlite").exists()
    (tmp_path / "letter.txt").write_text("Kepada Yth. " * 100, encoding="utf-8")
    with pytest.raises(StoreRefused, match="not a store"):
        open_store(tmp_path / "letter.txt", clock=Clock())
    sqlite3.connect(tmp_path / "other.sqlite").close()
    with pytest.raises(StoreRefused, match="not a store"):
        open_store(tmp_path / "other.sqlite", clock=Clock())


def test_a_store_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    def stopped_clock() -> datetime:
        raise StoreUnavailable("no time")

    with pytest.raises(StoreUnavailable, match="no time"):
        create_store(tmp_path / "store.sqlite", clock=stopped_clock)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_told_apart(file_place: Place) -> None:
    write_draft(file_place.open())
    file_place.close()
    path = Path(file_place.address)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreRefused, match="damaged"):
        file_place.open()


def test_a_store_is_not_made_where_nobody_may_write(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        create_store(tmp_path / "missing" / "store.sqlite", clock=Clock())
