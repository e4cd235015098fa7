"""Who sits at the desk."""

import getpass
from dataclasses import dataclass

from desktop.domain.role import Right, Role, require_right
from desktop.store import people
from desktop.store.store import Store

FIRST_ROLE = Role.ADMIN
_NOBODY = "?"


@dataclass(frozen=True, slots=True)
class Person:
    """The person in whose name everything is done; role as the store knows it, "" for nobody."""

    login: str
    full_name: str
    role: str


def person_at(store: Store) -> Person:
    """Return who works here: whom the server let in, or the computer's user.

    Somebody who was let out has no role any more and can only read.
    """
    login = store.login or computer_login()
    with store.reading() as view:
        known = people.by_login(view, login)
    if known is None or not known.active:
        return Person(login, known.full_name if known else login, "")
    return Person(login, known.full_name, known.role)


def require(store: Store, person: Person, right: Right) -> None:
    """Raise NotAllowed unless the person's role has the right in this store."""
    require_right(person.login, person.role, right, in_file=store.login is None)


def add_person(store: Store, login: str, full_name: str, role: str) -> Person:
    """Let somebody work with a store in a file; raises Conflict for a known login."""
    with store.transaction(login, "add person") as tx:
        people.create(tx, login, full_name, role)
    return Person(login, full_name, role)


def computer_login() -> str:
    """Return the name of the computer's user."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return _NOBODY
