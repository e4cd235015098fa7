"""`lindungdesa trail verify`: whether the chain of all changes holds."""

from argparse import Namespace
from collections.abc import Callable

from desktop import settings
from desktop.clock import now
from desktop.services.trail import Trail
from desktop.store.store import open_store


def run(arguments: Namespace, say: Callable[[str], None]) -> int:
    """Name the first broken link; 0 if there is none, 1 if there is, 2 if no store is there."""
    address = arguments.store or settings.store_address(settings.load())
    store = open_store(address, clock=now)
    try:
        trail = Trail(store)
        report = trail.verify()
    finally:
        store.close()
    say(trail.sentence(report))
    return 1 if report.breaks else 0
