"""What each role may do: one table, for a store in a file as for one on a server.

A server enforces the same with grants and functions of its own. In a file nobody logs in, so rights
protect against mistakes only, and whoever made the store for one desk does everything there.
"""

from collections.abc import Iterable
from enum import StrEnum

from desktop.errors import InvalidInput, NotAllowed
from desktop.i18n import _


class Role(StrEnum):
    """As what a person works in the office."""

    CLERK = "petugas"
    OFFICIAL = "pejabat"
    MANAGER = "pengelola"
    ADMIN = "admin"


class Right(StrEnum):
    """What not everybody may do; everybody may read."""

    WRITE = "write"
    """Draft letters, number them, keep the number book."""
    INITIAL = "initial"
    """Initial letters on whose route one is, or give them back."""
    SIGN = "sign"
    PRINT = "print"
    """Put copies on paper, which is recorded."""
    CONTACTS = "contacts"
    """Keep the contacts of villages and other offices."""
    MASTER_DATA = "master data"
    """Keep what the office says of itself: settings, templates, people, lists of places."""


_RIGHTS: dict[str, frozenset[Right]] = {
    Role.CLERK: frozenset({Right.WRITE, Right.INITIAL, Right.PRINT, Right.CONTACTS}),
    Role.OFFICIAL: frozenset({Right.INITIAL, Right.SIGN, Right.PRINT}),
    Role.MANAGER: frozenset({Right.INITIAL}),
    Role.ADMIN: frozenset({Right.MASTER_DATA, Right.CONTACTS}),
}


def may(role: str, right: Right, *, in_file: bool) -> bool:
    """Tell whether a role has a right; a file's admin has all, since there may be nobody else."""
    return right in _RIGHTS.get(role, ()) or (in_file and role == Role.ADMIN)


def require_right(login: str, role: str, right: Right, *, in_file: bool) -> None:
    """Raise NotAllowed unless the role has the right; "" is somebody the store does not know."""
    if may(role, right, in_file=in_file):
        return
    if role:
        raise NotAllowed(_("Your role does not permit this. Nothing was changed."))
    sentence = _("“{login}” is not among the people of this store and can only read it.")
    raise NotAllowed(sentence.format(login=login))


def check_login(login: str) -> None:
    """Raise InvalidInput unless it can be somebody's name at a computer or a server."""
    if not login.strip() or login != login.strip() or not login.isprintable():
        raise InvalidInput("login", _("A login has no spaces before or after it."))


def require_an_admin(people: Iterable[tuple[str, bool]]) -> None:
    """Raise InvalidInput if nobody would administer the store; people as (role, active)."""
    if not any(role == Role.ADMIN and active for role, active in people):
        raise InvalidInput("role", _("Somebody has to administer the store. Name another first."))
