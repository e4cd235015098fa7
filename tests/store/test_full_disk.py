import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import OperationalError

from desktop.errors import StoreUnavailable
from desktop.store.refusals import not_saved, own_errors


def full() -> sqlite3.OperationalError:
    """What SQLite says when there is no room left."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE letter (content)")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("INSERT INTO letter VALUES (zeroblob(100000))")
    return caught.value


def test_a_full_disk_is_not_called_a_broken_connection() -> None:
    broken = OperationalError("COMMIT", None, sqlite3.OperationalError("disk I/O error"))
    told = not_saved(OperationalError("COMMIT", None, full())).message
    assert told != not_saved(broken).message


def test_a_full_disk_is_told_alike_while_writing_and_at_the_end() -> None:
    with pytest.raises(StoreUnavailable) as refused, own_errors():
        raise full()
    assert refused.value.message == not_saved(OperationalError("COMMIT", None, full())).message
