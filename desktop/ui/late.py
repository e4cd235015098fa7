"""The one list of late imports: what is too heavy to stand before the first painted window."""

# ruff: noqa: PLC0415  # importing late is what this file is for
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.office import Office

HEAVY = ("desktop.office", "reports.pages")


def warm_up() -> None:
    """Import everything heavy; runs on a worker while the empty window is already there."""
    for name in HEAVY:
        import_module(name)


def open_office(address: str | None) -> Office:
    """Open the store at the address, or this person's own; raises the OfficeError family."""
    from desktop import office

    return office.open_office(address)
