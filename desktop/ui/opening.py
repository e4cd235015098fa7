"""Handing files and folders to the programs of the computer."""

import tempfile
from functools import cache
from pathlib import Path

from PySide6 import QtCore, QtGui

from desktop.errors import PaperRefused
from desktop.i18n import _


def open_path(path: Path) -> bool:
    """Show a file or a folder in the program for it; False if this computer has none."""
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))


def lay_out(name: str, content: bytes) -> Path:
    """Return a file with this content for another program; it is there until this one ends.

    Raises PaperRefused if it cannot be written.
    """
    try:
        path = Path(tempfile.mkdtemp(dir=_shelf().name)) / name
        path.write_bytes(content)
    except OSError as error:
        sentence = _("{name} cannot be written to the folder for temporary files.")
        raise PaperRefused(sentence.format(name=name)) from error
    return path


@cache
def _shelf() -> "tempfile.TemporaryDirectory[str]":
    # Removed with all it holds when the program ends; a reader on Windows may still hold a file.
    return tempfile.TemporaryDirectory(prefix="lindungdesa-", ignore_cleanup_errors=True)
