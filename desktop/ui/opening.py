"""Handing files and folders to the programs of the computer."""

import tempfile
from pathlib import Path

from PySide6 import QtCore, QtGui


def open_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder)))


def open_file(path: Path) -> None:
    """Open a file with the program this computer has for it."""
    QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))


def open_pdf(name: str, content: bytes) -> None:
    """Open a PDF, from a folder of its own, in the reader of this computer."""
    path = Path(tempfile.mkdtemp(prefix="lindungdesa-")) / name
    path.write_bytes(content)
    open_file(path)
