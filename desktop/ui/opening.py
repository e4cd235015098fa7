"""Handing files and folders to the programs of the computer."""

import tempfile
from functools import cache
from pathlib import Path

from PySide6 import QtCore, QtGui

from desktop.errors import PaperRefused
from desktop.i18n import _


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager; raises PaperRefused naming it if there is none."""
    if not _handed_over(folder):
        sentence = _("This computer shows no folders. The files are in {folder}")
        raise PaperRefused(sentence.format(folder=folder))


def open_file(path: Path) -> None:
    """Open a file with the program this computer has for it; raises PaperRefused without one."""
    if not _handed_over(path):
        sentence = _("This computer has no program that opens {name}. The file is in {folder}")
        raise PaperRefused(sentence.format(name=path.name, folder=path.parent))


def open_pdf(name: str, content: bytes) -> None:
    """Open a PDF in the reader of this computer; the file is there until the program ends.

    Raises PaperRefused if it cannot be written or nothing opens it.
    """
    try:
        path = Path(tempfile.mkdtemp(dir=_shelf().name)) / name
        path.write_bytes(content)
    except OSError as error:
        sentence = _("{name} cannot be written to the folder for temporary files.")
        raise PaperRefused(sentence.format(name=name)) from error
    open_file(path)


@cache
def _shelf() -> "tempfile.TemporaryDirectory[str]":
    # Removed with all it holds when the program ends; a reader on Windows may still hold a file.
    return tempfile.TemporaryDirectory(prefix="lindungdesa-", ignore_cleanup_errors=True)


def _handed_over(path: Path) -> bool:
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))
