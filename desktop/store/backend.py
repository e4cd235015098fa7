"""What the store needs of an engine: how it is opened, marked, sealed and looked up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine

from desktop.errors import StoreOutdated

# Revisions are ordered as text; a program of client generation n may write any store that asks
# for n or less.
REVISION = "0002"
CLIENT = 2

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Mark:
    """Who writes a transaction, why and when; the id is made here, before anything is sent."""

    id: str
    actor: str
    action: str
    at: datetime


class Backend(Protocol):
    """One engine's ways; everything else in the store is the same for both."""

    name: str
    address: str
    address_text: str
    login: str | None
    guarded: bool

    def writer(self) -> Engine: ...
    def reader(self) -> Engine: ...
    def check_present(self) -> None: ...
    def make_place(self) -> None: ...
    def abandon_place(self) -> None: ...
    def migrator(self) -> Engine: ...
    def prepare_place(self, connection: Connection) -> None: ...
    def keep_copy(self, stamp: str) -> Path | None: ...
    def outdated(self) -> StoreOutdated: ...
    def create_triggers(self, connection: Connection) -> None: ...
    def become_owner(self, connection: Connection) -> None: ...
    def learn(self, connection: Connection) -> None: ...
    def mark(self, connection: Connection, mark: Mark) -> None: ...
    def seal(self, connection: Connection, mark: Mark) -> None: ...
    def wait_for_end(self, connection: Connection, mark: Mark) -> None: ...
