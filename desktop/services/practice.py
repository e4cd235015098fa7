"""The practice store: letters nobody gets, made anew whenever somebody wants to start over."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.clock import Clock
from desktop.errors import OfficeError
from desktop.i18n import _
from desktop.services.demo import STORE, make_demo
from desktop.services.office_paper import LETTERHEADS
from desktop.services.refusals import files_in_words
from desktop.services.settings_profile import settings_of, with_setting
from desktop.store import office_profile
from desktop.store.store import Store, View
from reports.signing.authority import DEMO_PASSPHRASE

KEY = "practice"
MARK = "LATIHAN - BUKAN SURAT RESMI"
"""Stands in every letterhead of a practice store."""
KEY_FILE = Path("certificates", "official.p12")
VILLAGES = 6
"""Whose letters are there at the start."""


def is_practice(view: View) -> bool:
    """Tell whether the store is for practice only."""
    return settings_of(office_profile.get(view)).get(KEY) is True


def signing_words(folder: Path) -> str:
    """Tell which key signs in the practice store, and the passphrase that is no secret."""
    words = _("To sign here, choose the key {path} with the passphrase {passphrase}")
    return words.format(path=folder / KEY_FILE, passphrase=DEMO_PASSPHRASE)


def make_practice(folder: Path, clock: Clock) -> Path:
    """Make the practice store in a folder of its own, and return its file.

    What was in the folder is removed. Raises PaperRefused if the disk refuses.
    """
    fresh = folder.with_name(f"{folder.name}.new")
    remove_practice(fresh)
    try:
        make_demo(fresh, clock, villages=VILLAGES, prepare=_mark)
    except OfficeError:
        remove_practice(fresh)
        raise
    remove_practice(folder)
    with files_in_words(folder):
        fresh.rename(folder)
    return folder / STORE


def remove_practice(folder: Path) -> None:
    """Remove the practice store; raises PaperRefused if the disk refuses."""
    with files_in_words(folder):
        if folder.exists():
            shutil.rmtree(folder)


def _mark(store: Store, login: str) -> None:
    with store.transaction(login, "mark as practice") as tx:
        office = office_profile.get(tx)
        marked = replace(office, letterhead=_headed(office.letterhead))
        office_profile.save(tx, with_setting(marked, KEY, value=True))


def _headed(heads: dict[str, Any]) -> dict[str, Any]:
    lines = {kind: [*heads[kind]["office_lines"], MARK] for kind in LETTERHEADS}
    return heads | {kind: heads[kind] | {"office_lines": own} for kind, own in lines.items()}
