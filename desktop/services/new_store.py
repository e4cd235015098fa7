"""A new store with everything that ships in it."""

from pathlib import Path

from desktop.clock import Clock
from desktop.services.person import FIRST_ROLE, add_person, computer_login
from desktop.services.seed import seed
from desktop.store.store import Store, create_store


def make_store(address: str | Path, clock: Clock) -> Store:
    """Make a store; in a file the computer's user is its first person.

    Raises StoreRefused where something is already, StoreUnavailable.
    """
    store = create_store(address, clock=clock)
    login = store.login or computer_login()
    seed(store, login)
    if store.login is None:
        add_person(store, login, login, FIRST_ROLE)
    return store
