"""The triggers that write the trail, generated from the tables: what each engine runs."""

import hashlib
import secrets

from sqlalchemy import Column, Connection, Table, insert

from desktop.store.tables import trail_head, trail_key, trailed_tables

KEYED_HASH = "lindungdesa_keyed_hash"


def keyed_hash(key: bytes, value: str | None) -> str | None:
    """What stands in the trail for a protected value: SHA-256 under the store's key, in hex.

    Hashed twice, key first, so that knowing one hash does not help to make another.
    """
    if value is None:
        return None
    return hashlib.sha256(key + hashlib.sha256(key + value.encode()).digest()).hexdigest()


def chained(previous_hash: str, entry: str) -> str:
    """The hash that joins an entry to the chain: SHA-256 of previous hash and exact text."""
    return hashlib.sha256(f"{previous_hash}{entry}".encode()).hexdigest()


def genesis(store_id: str) -> str:
    """The hash before the first entry, so that one store's chain does not fit another."""
    return hashlib.sha256(store_id.encode()).hexdigest()


def key_columns(table: Table) -> tuple[str, ...]:
    """The names of a table's key columns."""
    return tuple(column.name for column in table.primary_key.columns)


def protected_columns(table: Table) -> tuple[str, ...]:
    """The columns of which the trail may only hold a keyed hash."""
    return tuple(column.name for column in table.columns if column.info.get("protected"))


def sqlite_row_id(table: Table, row: str) -> str:
    """The SQL of a row's id as text, parts of a longer key joined by colons."""
    parts = " || ':' || ".join(f"{row}.{name}" for name in key_columns(table))
    return f"CAST({parts} AS TEXT)"


def sqlite_image(table: Table, row: str) -> str:
    """The SQL of a row's image: its columns as a JSON object, protected ones hashed."""
    pairs = ", ".join(f"'{column.name}', {_shown(column, row)}" for column in table.columns)
    return f"json_object({pairs})"


def sqlite_triggers() -> dict[str, str]:
    """Every trail trigger of an SQLite store by its name."""
    return {
        f"trail_{table.name}_{operation}": _sqlite_trigger(table, operation)
        for table in trailed_tables()
        for operation in ("insert", "update", "delete")
    }


def begin_trail(connection: Connection, store_id: str) -> None:
    """Write the chain's start and the key for protected values into a new store."""
    connection.execute(insert(trail_head).values(id=1, seq=0, hash=genesis(store_id)))
    connection.execute(insert(trail_key).values(id=1, key=secrets.token_bytes(32)))


def _shown(column: Column[object], row: str) -> str:
    value = f"{row}.{column.name}"
    return f"{KEYED_HASH}({value})" if column.info.get("protected") else value


def _sqlite_trigger(table: Table, operation: str) -> str:
    before = "NULL" if operation == "insert" else sqlite_image(table, "OLD")
    after = "NULL" if operation == "delete" else sqlite_image(table, "NEW")
    row_id = sqlite_row_id(table, "OLD" if operation == "delete" else "NEW")
    # Names come from the tables above, never from a person.
    return f"""
CREATE TRIGGER trail_{table.name}_{operation} AFTER {operation.upper()} ON {table.name}
BEGIN
    INSERT INTO trail (transaction_id, at, actor, action, kind, row_id, operation, entry)
    SELECT transaction_id, at, actor, action, '{table.name}', {row_id}, '{operation}',
           json_object('transaction', transaction_id, 'at', at, 'actor', actor, 'action', action,
                       'kind', '{table.name}', 'row', {row_id}, 'operation', '{operation}',
                       'before', {before},
                       'after', {after})
    FROM (SELECT coalesce(max(transaction_id), '') AS transaction_id,
                 coalesce(max(at), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) AS at,
                 coalesce(max(actor), '') AS actor, coalesce(max(action), '') AS action
          FROM trail_context);
END"""  # noqa: S608 - see above
