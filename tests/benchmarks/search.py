"""Looking things up among 5,000 letters and 100,000 copies, in a file and on a PostgreSQL server.

Our search beside the straightforward one (every word anywhere in one wide view of all copies, the
newest first), in the same process and on the same store, runs alternating. Rows are written past
the triggers, whose work is measured elsewhere. Ends with 1 when a bound is missed.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, insert, select, text

from desktop.clock import now
from desktop.services.new_store import make_store
from desktop.services.search import Search
from desktop.store.server_sql import SCHEMA
from desktop.store.store import Store, open_store
from desktop.store.tables import (
    circular,
    contact,
    copy,
    letter,
    number_book,
    number_series,
    recipient,
    village,
)
from tests.postgres_server import running_server

LETTERS, COPIES_EACH, CONTACTS_EACH = 5000, 20, 3
CONTENT = 100
RUNS = 9
MOST_MS, LEAST_RATIO = 50.0, 4.0
QUERIES = (
    "12",
    "12 sukamahi",
    "se-4321",
    "2026 rentan",
    "sukamahi",
    "pelindungan pekerja rentan",
    "p",
    "nama kontak 77",
    "0800 0000 0101",
    "tidak ada yang begini",
)
SUBJECTS = (
    "Pelindungan Jaminan Sosial Ketenagakerjaan bagi Pekerja Rentan di Desa dan Kelurahan",
    "Pendataan Pekerja Keagamaan dan Guru Ngaji",
    "Penganggaran Iuran dalam APBDes Perubahan",
    "Undangan Sosialisasi Program Jaminan Kematian",
    "Pelaporan Kepesertaan Perangkat Desa dan BPD",
)

STRAIGHT = """
SELECT letter.id, letter.number, letter.subject, village_name.name, contact.full_name
FROM letter
LEFT JOIN copy ON copy.letter_id = letter.id
LEFT JOIN village_name ON village_name.village_id = copy.village_id
LEFT JOIN number_book ON number_book.letter_id = letter.id
LEFT JOIN contact ON contact.village_id = copy.village_id AND contact.role = 'village_head'
WHERE {conditions}
ORDER BY letter.created_at DESC LIMIT 30"""
EVERYTHING = """lower(letter.number || ' ' || letter.subject || ' ' || coalesce(copy.number, '')
 || ' ' || coalesce(village_name.name, '') || ' ' || coalesce(village_name.code, '')
 || ' ' || coalesce(number_book.text, '') || ' ' || coalesce(contact.full_name, '')
 || ' ' || coalesce(contact.phone, '')) LIKE :word"""


@dataclass(frozen=True)
class Run:
    """Milliseconds of one query, both ways."""

    query: str
    ours: float
    straight: float


def main() -> int:
    """Compare both ways on both engines; 1 if a bound is missed."""
    held = []
    with TemporaryDirectory(prefix="search-") as folder:
        address = str(Path(folder) / "store.sqlite")
        held.append(compared("SQLite", address, create_engine(f"sqlite:///{address}")))
    with running_server() as server:
        server.create_database("search")
        address = server.address("search")
        driver = address.replace("postgresql:", "postgresql+psycopg:")
        options = {"options": f"-c search_path={SCHEMA}"}
        held.append(compared("PostgreSQL", address, create_engine(driver, connect_args=options)))
    return 0 if all(held) else 1


def compared(name: str, address: str, engine: Engine) -> bool:
    """Fill a store, look everything up, print the medians; whether the bounds hold."""
    make_store(address, now).close()
    with engine.connect() as connection:
        fill(connection)
        connection.commit()
    store = open_store(address, clock=now)
    runs = [measured(store, engine, query) for query in QUERIES]
    store.close()
    engine.dispose()
    return judged(name, runs)


def fill(connection: Connection) -> None:
    """Letters with their numbers and copies, and contacts of every village."""
    pass_by_triggers(connection)
    series = connection.execute(select(number_series.c.id)).scalars().first()
    villages = tuple(connection.execute(select(village.c.id)).scalars())
    for table, rows in (
        (letter, letters(series)),
        (circular, ({"letter_id": f"letter{at}"} for at in range(LETTERS))),
        (recipient, recipients(villages)),
        (copy, copies(villages)),
        (number_book, numbers(series)),
        (contact, contacts(villages)),
    ):
        write(connection, table, rows)
    connection.execute(text("ANALYZE"))


def pass_by_triggers(connection: Connection) -> None:
    """Let rows in without trail and guards."""
    if connection.dialect.name == "sqlite":
        query = text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for trigger in connection.execute(query).scalars().all():
            connection.execute(text(f'DROP TRIGGER "{trigger}"'))
    else:
        connection.execute(text("SET session_replication_role = replica"))


def write(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert everything at once."""
    connection.execute(insert(table), list(rows))


def number_text(at: int) -> str:
    """As it is printed."""
    return f"500.15.14.2/SE-{at}/Disnaker/2026"


def letters(series: str | None) -> Iterator[dict[str, Any]]:
    """Five subjects in turn, twenty letters a day, each with a text of some 10,000 signs."""
    begun = now() - timedelta(days=30)
    paragraphs = {"sections": [f"{SUBJECTS[0]} {number}" for number in range(CONTENT)]}
    for at in range(LETTERS):
        yield {
            "id": f"letter{at}",
            "kind": "circular",
            "state": "numbered",
            "subject": f"{SUBJECTS[at % len(SUBJECTS)]} {at}",
            "letter_on": date(2026, 1, 2) + timedelta(days=at // 20),
            "series_id": series,
            "number": number_text(at + 1),
            "content": paragraphs,
            "created_at": begun + timedelta(minutes=at),
            "created_by": "petugas",
        }


def pairs(villages: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    """Letter, position and village of each copy; the villages take turns."""
    for at in range(LETTERS):
        for place in range(COPIES_EACH):
            yield at, place, villages[(at * COPIES_EACH + place) % len(villages)]


def recipients(villages: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Whom the letters go to."""
    for at, place, home in pairs(villages):
        letter_id = f"letter{at}"
        own = {"id": f"recipient{at}-{place}", "letter_id": letter_id, "village_id": home}
        yield own | {"position": place}


def copies(villages: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Copies with contents as large as real ones."""
    values = {f"nilai_{name}": "dua puluh juta seratus enam puluh ribu" for name in range(20)}
    for at, place, home in pairs(villages):
        yield {
            "id": f"copy{at}-{place}",
            "letter_id": f"letter{at}",
            "recipient_id": f"recipient{at}-{place}",
            "village_id": home,
            "position": place,
            "number": number_text(at + 1),
            "content": {"code": home, "name": f"Desa {place}", "values": values},
            "content_hash": "0" * 64,
        }


def numbers(series: str | None) -> Iterator[dict[str, Any]]:
    """A book without gaps."""
    for at in range(LETTERS):
        yield {
            "id": f"number{at}",
            "series_id": series,
            "year": 2026,
            "number": at + 1,
            "text": number_text(at + 1),
            "state": "taken",
            "letter_id": f"letter{at}",
            "subject": SUBJECTS[at % len(SUBJECTS)],
        }


def contacts(villages: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Head, secretary and operator of each village."""
    roles = ("village_head", "secretary", "operator")
    for at, home in enumerate(villages):
        for place, role in enumerate(roles):
            number = at * CONTACTS_EACH + place
            yield {
                "id": f"contact{number}",
                "village_id": home,
                "role": role,
                "full_name": f"Nama Kontak {number}",
                "phone": f"+62800{number:08}",
                "email": f"kontak{number}@desa.example",
            }


def measured(store: Store, engine: Engine, query: str) -> Run:
    """The medians of both ways, the first look not counted."""
    search = Search(store)
    ours: list[float] = []
    straight: list[float] = []
    for _ in range(RUNS + 1):
        started = perf_counter()
        search.find(query)
        ours.append(perf_counter() - started)
        straight.append(look_straight(engine, query))
    return Run(query, median(ours[1:]) * 1000, median(straight[1:]) * 1000)


def look_straight(engine: Engine, query: str) -> float:
    """Seconds that the straightforward way takes."""
    words = query.split()
    conditions = " AND ".join(EVERYTHING.replace(":word", f":word{at}") for at in range(len(words)))
    values = {f"word{at}": f"%{word}%" for at, word in enumerate(words)}
    with engine.connect() as connection:
        started = perf_counter()
        connection.execute(text(STRAIGHT.format(conditions=conditions)), values).fetchall()
        return perf_counter() - started


def judged(name: str, runs: list[Run]) -> bool:
    """Print every query and the worst beside the bounds."""
    copied = LETTERS * COPIES_EACH
    print(f"search ({name}): {LETTERS:,} letters, {copied:,} copies, {RUNS} runs each, medians")
    for run in runs:
        times = run.straight / run.ours
        print(f"  {run.ours:7.1f} ms, straight {run.straight:8.1f} ms {times:6.1f}x  {run.query}")
    worst = max(run.ours for run in runs)
    ratio = median(run.straight / run.ours for run in runs)
    quick, quicker = worst <= MOST_MS, ratio >= LEAST_RATIO
    print(f"  {worst:.1f} ms at most (bound {MOST_MS:g}): {'holds' if quick else 'MISSED'}")
    print(f"  {ratio:.1f} times (bound {LEAST_RATIO:g}): {'holds' if quicker else 'MISSED'}")
    return quick and quicker


if __name__ == "__main__":
    sys.exit(main())
