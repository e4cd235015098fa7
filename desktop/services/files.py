"""Writing files so that they are either complete or not there, and never over something else."""

import os
import unicodedata
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from uuid import uuid4

from desktop.errors import PaperRefused
from desktop.i18n import _
from desktop.services.refusals import files_in_words

_LONGEST = 100
_FORBIDDEN = frozenset('<>:"/\\|?*')


def speaking_name(code: str, name: str, ending: str) -> str:
    """Return a name that all systems can read: `32.16.05.2001_Desa_Sukamahi.pdf`."""
    words = "".join(_bearable(sign) for sign in unicodedata.normalize("NFC", name))
    return f"{code}_{'_'.join(words.split())[:_LONGEST]}.{ending}"


def _bearable(sign: str) -> str:
    return sign if sign.isprintable() and sign not in _FORBIDDEN else " "


def write_new(path: Path, content: bytes) -> bool:
    """Write a file; False if it was there already with this very content.

    Raises PaperRefused if another file has the name, or the disk refuses.
    """
    with files_in_words(path):
        if path.exists():
            return _is_there(path, content)
        fresh = path.with_name(f".{uuid4().hex}.part")
        try:
            _write_through(fresh, content)
            _settle(fresh, path)
        finally:
            with suppress(FileNotFoundError):
                fresh.unlink()
    return True


def read_whole(path: Path, most: int) -> bytes | None:
    """Return a file's bytes, None if it has more than `most`.

    Raises PaperRefused for what is no file: a pipe or a device would be waited for without end.
    """
    with files_in_words(path):
        require_file(path)
        with path.open("rb") as file:
            content = file.read(most + 1)
    return None if len(content) > most else content


def require_file(path: Path) -> None:
    """Raise PaperRefused for a folder, a pipe or a device; OSError if there is nothing."""
    mode = path.stat().st_mode
    if S_ISDIR(mode):
        raise PaperRefused(_("{path} is a folder.").format(path=path))
    if not S_ISREG(mode):
        raise PaperRefused(_("{path} is no file.").format(path=path))


def _is_there(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    sentence = _("{path} is another file. It was not overwritten; choose an empty folder.")
    raise PaperRefused(sentence.format(path=path))


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(fresh: Path, path: Path) -> None:
    """Give the file its name without ever replacing another one, where the disk can do that."""
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:
        fresh.rename(path)
