"""Which engine an address means."""

from pathlib import Path

from desktop.store.backend import Backend
from desktop.store.postgres import PostgresBackend
from desktop.store.sqlite import SqliteBackend

_SERVER = ("postgresql:", "postgresql+psycopg:", "postgres:")


def is_server(address: str) -> bool:
    """Tell whether an address names a server instead of a file."""
    return address.startswith(_SERVER)


def backend_of(address: str | Path) -> Backend:
    """The engine for a file's path, `sqlite:///path` or `postgresql://login@host/database`."""
    text = str(address)
    if is_server(text):
        return PostgresBackend(text.replace("postgres:", "postgresql:", 1))
    return SqliteBackend(Path(text.removeprefix("sqlite:///")))
