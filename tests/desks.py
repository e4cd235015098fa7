"""Desks of their own: other processes at the same store, until they are done or killed."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from desktop.store import numbers
from desktop.store.store import Store, open_store

ROOT = Path(__file__).parents[1]
TEXT = "500.15/SE-{nomor}/Disnaker/2026"


def start(address: str, work: str, count: int = 1) -> subprocess.Popen[str]:
    """A desk that does its work and prints each number when it is its own."""
    command = (sys.executable, "-m", "tests.desks", address, work, str(count))
    return subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _take(store: Store, count: int) -> None:
    for _each in range(count):
        with store.transaction("petugas", "number") as tx:
            (taken,) = numbers.take(tx, "series", 2026, [numbers.Facts(TEXT)])
        _say(taken.number)


def _take_and_hold(store: Store, _count: int) -> None:
    with store.transaction("petugas", "number") as tx:
        (taken,) = numbers.take(tx, "series", 2026, [numbers.Facts(TEXT)])
        _say(taken.number)
        sys.stdin.read()


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _main(address: str, work: str, count: str) -> None:
    store = open_store(address, clock=lambda: datetime.now(UTC))
    {"take": _take, "hold": _take_and_hold}[work](store, int(count))
    store.close()


if __name__ == "__main__":
    _main(*sys.argv[1:])
