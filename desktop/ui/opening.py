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
    open_file(put_down(name, content))


def put_down(name: str, content: bytes) -> Path:
    """Write a file alone into a folder of its own, for as long as the program runs.

    Raises PaperRefused if it cannot be written.
    """
    try:
        path = Path(tempfile.mkdtemp(dir=_shelf().name)) / name
        path.write_bytes(content)
    except OSError as error:
        sentence = _("{name} cannot be written to the folder for temporary files.")
        raise PaperRefused(sentence.format(name=name)) from error
    return path


def open_link(link: str) -> None:
    """Open an address of the web in the browser; raises PaperRefused if there is none."""
    if not QtGui.QDesktopServices.openUrl(QtCore.QUrl(link)):
        raise PaperRefused(_("This computer has no browser. Copy the text instead."))


@cache
def _shelf() -> "tempfile.TemporaryDirectory[str]":
    # Removed with all it holds when the program ends; a reader on Windows may still hold a file.
    return tempfile.TemporaryDirectory(prefix="lindungdesa-", ignore_cleanup_errors=True)


def _handed_over(path: Path) -> bool:
    return QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))
