"""A new store with everything that ships in it."""

from pathlib import Path

from desktop.clock import Clock
from desktop.errors import OfficeError
from desktop.services.first_start import Beginning, name_office, regencies
from desktop.services.person import FIRST_ROLE, add_person, computer_login
from desktop.services.refusals import files_in_words
from desktop.services.seed import seed
from desktop.store.store import Store, create_store


def make_store(address: str | Path, clock: Clock, office: Beginning | None = None) -> Store:
    """Make a store, of the shipped office or another; in a file the user is its first person.

    Raises StoreRefused where something is already, StoreUnavailable, InvalidInput for an office
    that no letter could come from.
    """
    store = create_store(address, clock=clock)
    try:
        _furnish(store, store.login or computer_login(), office)
    except OfficeError:
        store.abandon()
        raise
    return store


def _furnish(store: Store, login: str, office: Beginning | None) -> None:
    chosen = office.regency_code if office is not None else ""
    seed(store, login, chosen if chosen in dict(regencies()) else "")
    if office is not None:
        name_office(store, login, office)
    if store.login is None:
        add_person(store, login, login, FIRST_ROLE)


def make_own_store(path: Path, clock: Clock, office: Beginning | None = None) -> None:
    """Make a person's own store, complete or not at all.

    Raises PaperRefused, StoreUnavailable, InvalidInput.
    """
    fresh = path.with_name(f"{path.name}.new")
    with files_in_words(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
    make_store(fresh, clock, office).close()
    with files_in_words(path):
        fresh.rename(path)
