"""What this computer remembers: language, palette and which store; nothing that belongs to a store.

The window reads them before it can paint, so that needs the standard library only.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from desktop.i18n import LANGUAGES

PALETTES = ("system", "light", "dark")
_NAME = "lindungdesa"
_FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the person at this computer."""

    language: str = LANGUAGES[0]
    palette: str = PALETTES[0]
    store: str = ""
    """Address of the store; "" is the file in the person's own data folder."""
    trust: str = ""
    """Paths of the certificates that are trusted when papers are checked, one a line."""
    printing: str = ""
    """How this computer printed last, as JSON: printer, paper, sides, colour and tray."""


def settings_file() -> Path:
    """Return where the settings are kept."""
    windows = sys.platform == "win32"
    chosen = Path(os.environ.get("APPDATA" if windows else "XDG_CONFIG_HOME", ""))
    return (chosen if chosen.is_absolute() else Path.home() / ".config") / _NAME / _FILE


def store_address(settings: Settings) -> str:
    """Return the address of the store to open when none is named."""
    return settings.store or str(own_store())


def own_store() -> Path:
    """Return the file of the store that belongs to the person at this computer alone."""
    # Asked for after the first paint only.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(_NAME, appauthor=False) / "store.sqlite"


def practice_folder() -> Path:
    """Return the folder of this person's practice store, its key and its letters."""
    return own_store().with_name("practice")


def load() -> Settings:
    """Read the settings; what is missing or makes no sense takes its default."""
    try:
        values = json.loads(settings_file().read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    known = {field.name for field in fields(Settings)}
    if not isinstance(values, dict):
        return Settings()
    return _sensible({name: str(value) for name, value in values.items() if name in known})


def _sensible(values: dict[str, str]) -> Settings:
    settings = Settings(**values)
    language = settings.language if settings.language in LANGUAGES else LANGUAGES[0]
    palette = settings.palette if settings.palette in PALETTES else PALETTES[0]
    return replace(settings, language=language, palette=palette)


def save(settings: Settings) -> None:
    """Keep the settings; a disk that refuses loses a choice and nothing else."""
    path = settings_file()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(settings), indent=2), "utf-8")
        fresh.replace(path)
    except OSError:
        return
