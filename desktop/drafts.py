"""What was typed and is not saved yet, kept on this computer so that no crash can take it.

One file for each open form, in the person's own data folder and readable by nobody else. It is
written whole and then renamed, so that a kill leaves the former or the new one.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any

_NAME = "lindungdesa"
_FOLDER = "drafts"
_ENDING = ".json"
_OWN_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class LocalDraft:
    """What stood in a form; `store` and `form` say whose it is, `title` what people call it."""

    store: str
    form: str
    title: str
    values: Any
    """JSON values; see `plain` for days and paths."""
    kept_at: datetime


def folder() -> Path:
    """Return where the drafts are kept."""
    # Asked for after the first paint only.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(_NAME, appauthor=False) / _FOLDER


def keep(draft: LocalDraft) -> None:
    """Write a draft in place of the one kept before; a disk that refuses loses the copy only."""
    path = _path(draft.store, draft.form)
    fresh = path.with_suffix(".new")
    told = {
        "store": draft.store,
        "form": draft.form,
        "title": draft.title,
        "kept_at": draft.kept_at.isoformat(),
        "values": plain(draft.values),
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWN_ONLY), "w") as to:
            json.dump(told, to)
        fresh.replace(path)
    except OSError:
        return


def find(store: str, form: str) -> LocalDraft | None:
    """Return what was kept of a form, if anything was."""
    return _read(_path(store, form))


def of_store(store: str) -> tuple[LocalDraft, ...]:
    """Return everything that was kept of the forms of a store, the newest first."""
    try:
        files = sorted(folder().glob(f"*{_ENDING}"))
    except OSError:
        return ()
    found = [draft for draft in map(_read, files) if draft and draft.store == store]
    return tuple(sorted(found, key=lambda draft: draft.kept_at, reverse=True))


def remove(store: str, form: str) -> None:
    """Forget what was kept of a form; it is saved, or nobody wants it."""
    try:
        _path(store, form).unlink(missing_ok=True)
    except OSError:
        return


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a field
    """Return a value as JSON can keep it; days and paths are told by their kind."""
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(each) for each in value]
    for kind, (name, write, _read_one) in _KINDS.items():
        if isinstance(value, kind):
            return {name: write(value)}
    return value.value if isinstance(value, Enum) else value


def typed(value: Any) -> Any:  # noqa: ANN401
    """Return what `plain` was given; sequences come back as tuples."""
    if isinstance(value, list):
        return tuple(map(typed, value))
    if not isinstance(value, dict):
        return value
    for name, _write, read in _KINDS.values():
        if value.keys() == {name}:
            return read(value[name])
    return {name: typed(each) for name, each in value.items()}


_KINDS: dict[type, tuple[str, Callable[[Any], str], Callable[[str], Any]]] = {
    date: ("day", lambda day: str(day.isoformat()), date.fromisoformat),
    Path: ("path", str, Path),
}


def _path(store: str, form: str) -> Path:
    return folder() / f"{sha256(f'{store} {form}'.encode()).hexdigest()[:32]}{_ENDING}"


def _read(path: Path) -> LocalDraft | None:
    try:
        told = json.loads(path.read_text("utf-8"))
        return LocalDraft(
            told["store"],
            told["form"],
            told["title"],
            typed(told["values"]),
            datetime.fromisoformat(told["kept_at"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
