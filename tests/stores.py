"""The same small store on both engines, prepared once and copied for each test."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from desktop.store import (
    circulars,
    numbers,
    officials,
    people,
    regions,
)
from desktop.store.store import Store, Transaction, create_store, open_store
from tests.postgres_server import PostgresServer

ROLES = ("petugas", "pejabat", "pengelola", "admin")
VILLAGES = ("v1", "v2", "v3")
SERIES = "series"


class Clock:
    """Time that only moves when it is asked for."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Place:
    """Where a test's store is; everybody works there under the login of their role."""

    engine = "sqlite"

    def __init__(self, address: str) -> None:
        self.address = address
        self._open: list[Store] = []

    def address_of(self, role: str) -> str:
        """The address under which a role works (`postgres` is the server's master)."""
        del role
        return self.address

    def open(self, role: str = "admin") -> Store:
        store = open_store(self.address_of(role), clock=Clock())
        self._open.append(store)
        return store

    def sql(self, role: str, statement: str, *values: str) -> list[tuple[Any, ...]]:
        """Run SQL by hand, as somebody without our program could; `?` stands for a value."""
        del role
        with closing(sqlite3.connect(self.address, isolation_level=None)) as connection:
            return connection.execute(statement, values).fetchall()

    def close(self) -> None:
        for store in self._open:
            store.close()


class ServerPlace(Place):
    """A database on the tests' own server."""

    engine = "postgresql"

    def __init__(self, server: PostgresServer, database: str) -> None:
        super().__init__(server.address(database))
        self.server = server
        self.database = database

    def address_of(self, role: str) -> str:
        return self.server.address(self.database, role)

    def sql(self, role: str, statement: str, *values: str) -> list[tuple[Any, ...]]:
        settings = "-c search_path=lindungdesa"
        address = self.address_of(role)
        with psycopg.connect(address, options=settings, autocommit=True) as connection:
            cursor = connection.execute(statement.replace("?", "%s").encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def close(self) -> None:
        super().close()
        self.server.drop_database(self.database)


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "prepared.sqlite"
    store = create_store(str(path), clock=Clock())
    _prepare(store, "admin")
    store.close()
    return path


@pytest.fixture(scope="session")
def prepared_database(postgres_server: PostgresServer) -> str:
    name = "prepared"
    postgres_server.create_database(name)
    store = create_store(postgres_server.address(name), clock=Clock())
    _prepare(store, "postgres")
    store.close()
    return name


@pytest.fixture
def file_place(prepared_file: Path, tmp_path: Path) -> Iterator[Place]:
    """A copy of the prepared store in a file."""
    place = Place(str(shutil.copy(prepared_file, tmp_path / "store.sqlite")))
    yield place
    place.close()


@pytest.fixture
def server_place(postgres_server: PostgresServer, prepared_database: str) -> Iterator[ServerPlace]:
    """A copy of the prepared store on the server."""
    with copied(postgres_server, prepared_database) as place:
        yield place


@contextmanager
def copied(server: PostgresServer, template: str) -> Iterator[ServerPlace]:
    """A copy of a database for as long as it is needed."""
    name = f"store_{uuid4().hex}"
    server.create_database(name, template)
    place = ServerPlace(server, name)
    yield place
    place.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest) -> Place:
    """A copy of the prepared store, on each engine in turn."""
    name = "file_place" if request.param == "sqlite" else "server_place"
    found: Place = request.getfixturevalue(name)
    return found


def draft(**changes: object) -> circulars.Draft:
    """A circular to three villages with one obligation."""
    values: dict[str, Any] = {
        "subject": "Perlindungan Pekerja Rentan",
        "letter_on": date(2026, 11, 20),
        "series_id": SERIES,
        "classification": "500.15.14.2",
        "signatory": "holder",
        "sections": [{"heading": "Dasar"}],
        "fiscal_year": 2027,
        "people": 100,
        "months": 12,
        "monthly_rate": 16_800,
    }
    letter = uuid4().hex
    asked = circulars.Obligation(f"o{letter}", 1, "Menganggarkan", date(2026, 12, 20))
    parts = {
        "obligations": (asked,),
        "recipients": tuple(
            circulars.Recipient(f"{village}{letter}", village, position)
            for position, village in enumerate(VILLAGES, start=1)
        ),
    }
    return circulars.Draft(**(values | parts | changes))


def write_draft(store: Store, actor: str = "petugas") -> str:
    """A new draft's id."""
    with store.transaction(actor, "write a circular") as tx:
        return circulars.insert_draft(tx, draft())


def number(store: Store, letter_id: str, actor: str = "petugas") -> numbers.Taken:
    """Number a draft and fix its copies, as one action."""
    with store.transaction(actor, "number a circular") as tx:
        return number_within(tx, letter_id)


def number_within(tx: Transaction, letter_id: str) -> numbers.Taken:
    recipients = circulars.get(tx, letter_id).draft.recipients
    facts = numbers.Facts("500.15.14.2/SE-{nomor}/Disnaker/2026", letter_id=letter_id)
    (taken,) = numbers.take(tx, SERIES, 2026, [facts])
    copies = [
        circulars.Copy(uuid4().hex, row.id, row.village_id, row.position, "", {"unit": 1}, "00")
        for row in recipients
    ]
    circulars.freeze_copies(tx, letter_id, {"subject": "Perlindungan"}, copies)
    return taken


def _prepare(store: Store, actor: str) -> None:
    with store.transaction(actor, "prepare") as tx:
        for role in ROLES:
            people.create(tx, role, role.capitalize(), role, password=f"{role}-rahasia")
        _prepare_regions(tx)
        _prepare_office(tx)


def _prepare_regions(tx: Transaction) -> None:
    regions.save_regency(tx, regions.Regency("regency", "32.16", "Kabupaten Bekasi"))
    district = regions.add_district(tx, "regency", "32.16.01", "Tarumajaya")
    names = (
        regions.VillageName("v1", district, "32.16.01.1007", "Setia Asih", "kelurahan"),
        regions.VillageName("v2", district, "32.16.01.2001", "Sagara Makmur", "desa"),
        regions.VillageName("v3", district, "32.16.01.2002", "Segarajaya", "desa"),
    )
    regions.add_villages(tx, names)


def _prepare_office(tx: Transaction) -> None:
    pattern = "{kode}/SE-{nomor}/Disnaker/{tahun}"
    numbers.save_series(tx, numbers.Series(SERIES, "circular", "Surat Edaran", pattern))
    officials.save_post(tx, officials.Post("post", "KEPALA DINAS KETENAGAKERJAAN"))
    official = officials.Official("official", "Nama Pejabat", nip="197001012000031001")
    officials.save_official(tx, official)
    officials.save_holder(tx, officials.OfficeHolder("holder", "post", "official"))
