"""An office with everything that ships, prepared once on each engine and copied for each test."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pytest

from desktop.office import Office
from desktop.progress import Progress
from desktop.services import circular_draft
from desktop.services.circular_rows import NewCircular, NumberRequest, SignResult
from desktop.services.person import Person
from desktop.services.seed import seed
from desktop.store import circulars, people
from desktop.store.store import Store, Transaction, create_store
from reports.signing.authority import DemoAuthority, make_demo_authority
from reports.signing.file import FileSigner
from tests.postgres_server import PostgresServer, running_server
from tests.stores import ROLES, Clock, Place, copied


class Desks:
    """The desks of one office; everybody works under the login of their role."""

    def __init__(self, place: Place, authority: DemoAuthority) -> None:
        self.place = place
        self.authority = authority
        self.clock = Clock()

    def at(self, role: str) -> Office:
        person = Person(role, role.capitalize(), role)
        return Office(self.place.open(role), person, self.clock)

    @cached_property
    def clerk(self) -> Office:
        return self.at("petugas")

    @cached_property
    def official(self) -> Office:
        return self.at("pejabat")

    def new(self, villages: int = 3) -> NewCircular:
        """The shipped circular to the first villages."""
        codes = tuple(row.code for row in self.clerk.villages.rows()[:villages])
        return replace(self.clerk.circulars.defaults(), village_codes=codes)

    def drafted(self, new: NewCircular | None = None) -> str:
        return self.clerk.circulars.create(new or self.new())

    def drafted_within(self, tx: Transaction) -> str:
        return circulars.insert_draft(tx, circular_draft.make(tx, self.new()))

    def numbered(self, new: NewCircular | None = None) -> str:
        letter_id = self.drafted(new)
        self.clerk.circulars.number(letter_id, self.request())
        return letter_id

    def request(self) -> NumberRequest:
        return NumberRequest(self.clerk.circulars.defaults().letter_on)

    def sign(self, letter_id: str, progress: Progress | None = None) -> SignResult:
        with self.opened_key() as signer:
            return self.official.circulars.sign(letter_id, signer, progress or Progress())

    def opened_key(self) -> FileSigner:
        return self.official.keys.open(self.authority.official_p12, self.authority.passphrase)


class CancelAt(Progress):
    """Somebody who wishes to stop when so many are done."""

    def __init__(self, done: int) -> None:
        super().__init__()
        self._stop_at = done

    def step(self, done: int, total: int, name: str = "") -> None:
        if done == self._stop_at:
            self.cancel()
        super().step(done, total, name)


@pytest.fixture(scope="session")
def authority() -> DemoAuthority:
    return make_demo_authority(Clock())


@pytest.fixture(scope="session")
def furnished_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "office.sqlite"
    _furnish(create_store(path, clock=Clock()), "admin")
    return path


@pytest.fixture(scope="session")
def office_server() -> Iterator[PostgresServer]:
    """The office's people have the same logins as those of the store's tests."""
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def furnished_database(office_server: PostgresServer) -> str:
    name = "furnished"
    office_server.create_database(name)
    _furnish(create_store(office_server.address(name), clock=Clock()), "postgres")
    return name


def _furnish(store: Store, login: str) -> None:
    seed(store, login)
    with store.transaction(login, "people") as tx:
        for role in ROLES:
            people.create(tx, role, role.capitalize(), role, password=f"{role}-rahasia")
    store.close()


@pytest.fixture
def file_desks(furnished_file: Path, tmp_path: Path, authority: DemoAuthority) -> Iterator[Desks]:
    """An office in a file of its own."""
    place = Place(str(shutil.copy(furnished_file, tmp_path / "office.sqlite")))
    yield Desks(place, authority)
    place.close()


@pytest.fixture
def server_desks(
    office_server: PostgresServer, furnished_database: str, authority: DemoAuthority
) -> Iterator[Desks]:
    """An office on the server."""
    with copied(office_server, furnished_database) as place:
        yield Desks(place, authority)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def desks(request: pytest.FixtureRequest) -> Desks:
    """An office on each engine in turn."""
    name = "file_desks" if request.param == "sqlite" else "server_desks"
    found: Desks = request.getfixturevalue(name)
    return found
