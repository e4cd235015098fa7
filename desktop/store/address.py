"""Which engine an address means."""

from pathlib import Path

from desktop.store.backend import Backend
from desktop.store.postgres import PostgresBackend
from desktop.store.sqlite import SqliteBackend

_SERVER = ("postgresql:", "postgresql+psycopg:", "postgres:")


def backend_of(address: str | Path) -> Backend:
    """The engine for a file's path, `sqlite:///path` or `postgresql://login@host/database`."""
    text = str(address)
    if text.startswith(_SERVER):
        return PostgresBackend(text.replace("postgres:", "postgresql:", 1))
    return SqliteBackend(Path(text.removeprefix("sqlite:///")))
