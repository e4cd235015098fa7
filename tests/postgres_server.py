"""A real PostgreSQL server for the tests: made, started and stopped by the run that needs it."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

# Speed instead of safety: what this server holds is thrown away.
_SETTINGS = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "max_connections=60",
    "listen_addresses=127.0.0.1",
)


class PostgresServer:
    """A cluster in a folder of its own; `postgres` gets in without password over its socket."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self.folder = folder
        self.port = _free_port()
        self._binaries = binaries

    def start(self) -> None:
        login = ("--username=postgres", "--auth-local=trust", "--auth-host=scram-sha-256")
        self._run("initdb", "-D", self.folder / "data", "--encoding=UTF8", "--no-locale", *login)
        settings = (*_SETTINGS, f"port={self.port}", f"unix_socket_directories={self.folder}")
        options = " ".join(f"-c {setting}" for setting in settings)
        log = self.folder / "log"
        self._run("pg_ctl", "-D", self.folder / "data", "-l", log, "-w", "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")

    def address(self, database: str, login: str = "postgres") -> str:
        return f"postgresql://{login}@/{database}?host={self.folder}&port={self.port}"

    def address_by_network(self, database: str, login: str, password: str) -> str:
        return f"postgresql://{login}:{password}@127.0.0.1:{self.port}/{database}"

    def create_database(self, name: str, template: str = "template1") -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"'.encode())

    def drop_database(self, name: str) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = (*_as_somebody_else(), self._binaries / program, *arguments)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)


def _as_somebody_else() -> tuple[str, ...]:
    """The server refuses to run as root; as anybody else nothing needs to be changed."""
    if os.name == "nt" or os.geteuid() != 0:
        return ()
    return ("setpriv", f"--reuid={_SERVER_USER}", f"--regid={_SERVER_GROUP}", "--clear-groups")


_SERVER_USER = _SERVER_GROUP = 65534


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    on_path = shutil.which("initdb")
    if not found and not on_path:
        return None
    return (found[-1] if found else Path(str(on_path))).parent


def _version(program: Path) -> int:
    return int(program.parent.parent.name)


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """A running server. A login belongs to a whole server, so each set of people has its own."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL 15 or newer is not installed (installer/dev.py installs it)")
    folder = Path(tempfile.mkdtemp(prefix="desa-pg-"))
    if _as_somebody_else():
        os.chown(folder, _SERVER_USER, _SERVER_GROUP)
    server = PostgresServer(folder, binaries)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of the store's tests, one for each run (or each of its parallel workers)."""
    with running_server() as server:
        yield server
