"""Setting up a store on a PostgreSQL server: roles, schema, tables, functions, triggers, grants."""

from collections.abc import Iterator
from itertools import chain

from sqlalchemy import Connection, text

from desktop.errors import StoreRefused
from desktop.i18n import _
from desktop.store.guards import GUARD_FUNCTIONS, GUARD_TRIGGERS
from desktop.store.rights import grants
from desktop.store.server_functions import NUMBER_FUNCTIONS
from desktop.store.server_people import PERSON_FUNCTIONS
from desktop.store.server_sql import GROUP, OWNER, SCHEMA, Function, Trigger
from desktop.store.server_trail import trail_functions, trail_triggers
from desktop.store.tables import ROLES

OLDEST_SERVER = 150000

# Their percent signs are their own.
_AS_WRITTEN = {"no_parameters": True}


def found_schema(connection: Connection) -> bool:
    """Whether there is a store in this database; raises StoreRefused for an old server."""
    if connection.execute(text("SHOW server_version_num")).scalar_one() < str(OLDEST_SERVER):
        raise StoreRefused(_("The server is too old: PostgreSQL 15 or newer is needed."))
    return bool(connection.execute(text(f"SELECT to_regnamespace('{SCHEMA}')")).scalar())


def make_schema(connection: Connection) -> None:
    """Roles and an empty schema, owned by the role that nobody logs in as; acts as it after."""
    _make_role(connection, OWNER, "NOLOGIN CREATEROLE")
    if not connection.execute(text(f"SELECT pg_has_role('{OWNER}', 'MEMBER')")).scalar_one():
        connection.exec_driver_sql(f"GRANT {OWNER} TO CURRENT_USER")
    connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA} AUTHORIZATION {OWNER}")
    connection.exec_driver_sql(f"SET LOCAL ROLE {OWNER}")
    for role in ROLES:
        _make_role(connection, f"{GROUP}{role}", "NOLOGIN")


def refresh_rules(connection: Connection) -> None:
    """Functions, triggers and grants as this program generates them."""
    functions = (statement for rule in all_functions() for statement in rule.statements)
    triggers = (statement for rule in all_triggers() for statement in rule.statements)
    for statement in chain(functions, triggers, grants()):
        connection.exec_driver_sql(statement, execution_options=_AS_WRITTEN)


def all_functions() -> Iterator[Function]:
    """Every function of the store's server."""
    yield from trail_functions()
    yield from NUMBER_FUNCTIONS
    yield from PERSON_FUNCTIONS
    yield from GUARD_FUNCTIONS


def all_triggers() -> Iterator[Trigger]:
    """Every trigger of the store's server."""
    yield from trail_triggers()
    yield from GUARD_TRIGGERS


def _make_role(connection: Connection, name: str, options: str) -> None:
    known = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": name})
    if known.first() is None:
        connection.exec_driver_sql(f"CREATE ROLE {name} {options}")
