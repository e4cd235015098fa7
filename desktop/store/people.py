"""The people of the office: who may log in, and as what."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import insert, select, text, update

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.store.column_types import new_id
from desktop.store.refusals import Why, refusal
from desktop.store.rows import fetch
from desktop.store.store import Transaction, View
from desktop.store.tables import person

if TYPE_CHECKING:
    import psycopg


@dataclass(frozen=True, slots=True)
class Person:
    """One who works with the store; role is petugas, pejabat, pengelola or admin."""

    id: str
    login: str
    full_name: str
    role: str
    active: bool = True


def everybody(view: View) -> tuple[Person, ...]:
    """All people in the order of their logins, also those who left."""
    return fetch(view, Person, select(person).order_by(person.c.login))


def by_login(view: View, login: str) -> Person | None:
    """The person of a login, if there is one."""
    found = fetch(view, Person, select(person).where(person.c.login == login))
    return found[0] if found else None


def create(tx: Transaction, login: str, full_name: str, role: str, password: str = "") -> str:
    """A new person's id; on a server this makes the login with the role's fixed rights.

    Raises Conflict for a known login, InvalidInput for an unknown role, NotAllowed.
    """
    if tx.guarded:
        call = text("SELECT create_person(:login, :full_name, :role, :verifier)")
        verifier = _verifier(tx, login, password)
        facts = {"login": login, "full_name": full_name, "role": role, "verifier": verifier}
        return str(tx.connection.execute(call, facts).scalar_one())
    row_id = new_id()
    row = {"id": row_id, "login": login, "full_name": full_name, "role": role}
    tx.connection.execute(insert(person).values(row))
    return row_id


def change(tx: Transaction, login: str, full_name: str, role: str) -> None:
    """Rename a person or give another role, on a server with that role's rights at once.

    Raises NotFound, InvalidInput for an unknown role, NotAllowed if nobody would administer the
    store any more.
    """
    if tx.guarded:
        call = text("SELECT change_person(:login, :full_name, :role)")
        facts = {"login": login, "full_name": full_name, "role": role}
        tx.connection.execute(call, facts)
        return
    _update(tx, login, {"full_name": full_name, "role": role})


def set_active(tx: Transaction, login: str, *, active: bool) -> None:
    """Let a person in or out; raises as `change` does."""
    if tx.guarded:
        call = text("SELECT set_person_active(:login, :active)")
        tx.connection.execute(call, {"login": login, "active": active})
        return
    _update(tx, login, {"active": active})


def set_password(tx: Transaction, login: str, password: str) -> None:
    """Give a person a new password on a server; a store in a file has none and stays as it is.

    Raises InvalidInput without a password, NotFound, NotAllowed.
    """
    if not password:
        raise InvalidInput("password", _("A password is needed to log in to a server."))
    if tx.guarded:
        call = text("SELECT set_person_password(:login, :verifier)")
        verifier = _verifier(tx, login, password)
        tx.connection.execute(call, {"login": login, "verifier": verifier})


def _update(tx: Transaction, login: str, values: dict[str, object]) -> None:
    own = update(person).where(person.c.login == login)
    if not tx.connection.execute(own.values(values)).rowcount:
        raise refusal(Why.MISSING)
    admins = select(person.c.id).where(person.c.role == "admin", person.c.active)
    if tx.connection.execute(admins).first() is None:
        raise refusal(Why.LAST_ADMIN)


def _verifier(tx: Transaction, login: str, password: str) -> str:
    """What the server keeps instead of the password, which therefore never leaves this desk."""
    if not password:
        return ""
    link = cast("psycopg.Connection", tx.connection.connection.dbapi_connection)
    secret = password.encode(), login.encode()
    return link.pgconn.encrypt_password(*secret, b"scram-sha-256").decode()
