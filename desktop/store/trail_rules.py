"""Whether the trail's triggers and the server's guards are as this program generates them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, text

from desktop.store.audit import sqlite_image, sqlite_row_id, sqlite_triggers
from desktop.store.rights import granted_rights
from desktop.store.server_setup import all_functions, all_triggers
from desktop.store.server_sql import FUNCTION_SETTINGS, GROUP, OWNER, SCHEMA


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A trigger or function that is missing, changed, switched off or not ours."""

    table: str
    name: str


def images(connection: Connection, table: Table) -> Iterator[tuple[str, str]]:
    """The id and the image (JSON) of every row as the trail would record it now."""
    if connection.dialect.name == "postgresql":
        query = text("SELECT row_id, image FROM trail_row_images(:kind)")
        rows = connection.execute(query, {"kind": table.name})
    else:
        row_id, image = sqlite_row_id(table, "t"), sqlite_image(table, "t")
        # Only names of our own tables and columns.
        rows = connection.execute(text(f"SELECT {row_id}, {image} FROM {table.name} t"))  # noqa: S608
    return ((str(row[0]), row[1]) for row in rows)


def broken_rules(connection: Connection) -> Iterator[BrokenRule]:
    """Every rule that is not as generated."""
    if connection.dialect.name == "postgresql":
        yield from _server_triggers(connection)
        yield from _server_functions(connection)
        yield from _server_rights(connection)
        yield from _server_people(connection)
    else:
        yield from _file_triggers(connection)


def _file_triggers(connection: Connection) -> Iterator[BrokenRule]:
    query = text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
    found = {row.name: row for row in connection.execute(query)}
    wanted = {name: sql.strip() for name, sql in sqlite_triggers().items()}
    for name in sorted(found.keys() | wanted.keys()):
        row = found.get(name)
        if row is None or row.sql != wanted.get(name):
            yield BrokenRule(row.tbl_name if row else _watched(name), name)


def _watched(trigger: str) -> str:
    return trigger.removeprefix("trail_").rpartition("_")[0]


def _server_triggers(connection: Connection) -> Iterator[BrokenRule]:
    query = text(
        "SELECT relname, tgname, proname, encode(tgargs, 'escape') AS arguments,"
        " tgdeferrable AND tginitdeferred AS deferred, tgenabled = 'O' AS enabled"
        " FROM pg_trigger JOIN pg_class ON tgrelid = pg_class.oid"
        " JOIN pg_proc ON tgfoid = pg_proc.oid"
        " WHERE NOT tgisinternal AND relnamespace = CAST(:schema AS regnamespace)"
    )
    found = {tuple(row) for row in connection.execute(query, {"schema": SCHEMA})}
    wanted = {
        (
            rule.table,
            rule.name,
            rule.function,
            "".join(f"{argument}\\000" for argument in rule.arguments),
            rule.deferred,
            True,
        )
        for rule in all_triggers()
    }
    for rule in sorted(found ^ wanted):
        yield BrokenRule(str(rule[0]), str(rule[1]))


def _server_functions(connection: Connection) -> Iterator[BrokenRule]:
    query = text(
        "SELECT proname, prosrc, array_to_string(proconfig, ';'),"
        " rolname = :owner AND prosecdef AS guarded"
        " FROM pg_proc JOIN pg_roles ON proowner = pg_roles.oid"
        " WHERE pronamespace = CAST(:schema AS regnamespace)"
    )
    values = {"schema": SCHEMA, "owner": OWNER}
    found = {tuple(row) for row in connection.execute(query, values)}
    settings = ";".join(FUNCTION_SETTINGS)
    wanted = {(rule.name, rule.body, settings, True) for rule in all_functions()}
    for rule in sorted(found ^ wanted):
        yield BrokenRule("", str(rule[0]))


def _server_rights(connection: Connection) -> Iterator[BrokenRule]:
    query = text(
        "SELECT grantee::regrole::text, relname, '', privilege_type"
        " FROM pg_class CROSS JOIN aclexplode(relacl)"
        " WHERE relnamespace = CAST(:schema AS regnamespace) AND grantee <> relowner"
        " UNION ALL SELECT grantee::regrole::text, relname, attname, privilege_type"
        " FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid"
        " CROSS JOIN aclexplode(attacl) WHERE relnamespace = CAST(:schema AS regnamespace)"
        " UNION ALL SELECT grantee::regrole::text, proname, '', privilege_type"
        " FROM pg_proc CROSS JOIN aclexplode(proacl)"
        " WHERE pronamespace = CAST(:schema AS regnamespace) AND grantee <> proowner"
    )
    found = {tuple(row) for row in connection.execute(query, {"schema": SCHEMA})}
    calls = {
        (f"{GROUP}{role}", rule.name, "", "EXECUTE")
        for rule in all_functions()
        for role in rule.roles
    }
    for group, table, column, right in sorted(found ^ (granted_rights() | calls)):
        yield BrokenRule(table, f"{right} {column} {group}".replace("  ", " "))


def _server_people(connection: Connection) -> Iterator[BrokenRule]:
    """Everybody's login is in the group of the role and in no other of ours."""
    query = text(
        "SELECT login FROM person LEFT JOIN pg_roles ON rolname = login WHERE rolsuper IS NOT FALSE"
        " OR ARRAY[:group || role] IS DISTINCT FROM ARRAY("
        "  SELECT owned.rolname::text FROM pg_auth_members"
        "  JOIN pg_roles owned ON owned.oid = roleid WHERE member = pg_roles.oid"
        "  AND starts_with(owned.rolname, :group)) ORDER BY login"
    )
    for row in connection.execute(query, {"group": GROUP}):
        yield BrokenRule("person", row.login)
