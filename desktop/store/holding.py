"""What only one desk may do at a time, where looking and writing must not be parted."""

from collections.abc import Iterable

from sqlalchemy import func, select

from desktop.store.store import Transaction


def hold(tx: Transaction, names: Iterable[str]) -> None:
    """Let no other desk that holds one of these names go on before this transaction has ended.

    In a file nobody else writes meanwhile anyway.
    """
    if tx.guarded:
        for name in sorted(set(names)):
            key = func.hashtextextended(name, 0)
            tx.connection.execute(select(func.pg_advisory_xact_lock(key)))
