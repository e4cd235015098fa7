"""The one list of late imports: what is too heavy to stand before the first painted window."""

# ruff: noqa: PLC0415  # importing late is what this file is for
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.office import Office
    from reports.signing.verification import Verification

HEAVY = ("desktop.office", "reports.pages")


def warm_up() -> None:
    """Import everything heavy; runs on a worker while the empty window is already there."""
    for name in HEAVY:
        import_module(name)


def pictures(pdf: bytes, width: int) -> tuple[tuple[int, int, bytes], ...]:
    """Every page, `width` pixels wide: width, height and BGRA bytes."""
    from reports import pages

    return pages.pictures(pdf, width)


def trial_sentence(verification: Verification) -> str:
    """Say that a certificate is for tests only; "" otherwise."""
    from desktop.services import verification_words

    return verification_words.trial_sentence(verification)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file the person has named; raises PaperRefused if the disk refuses."""
    from desktop.services.refusals import files_in_words

    with files_in_words(path):
        path.write_bytes(content)
    return path


def open_office(address: str | None) -> Office:
    """Open the store at the address, or the one of the settings; raises the OfficeError family."""
    warm_up()
    from desktop import office

    return office.open_office(address)
