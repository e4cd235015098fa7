"""Choosing files and folders without stopping the window."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

_Mode = QtWidgets.QFileDialog.FileMode


def choose_folder(
    parent: QtWidgets.QWidget, title: str, chosen: Callable[[str], None]
) -> QtWidgets.QFileDialog:
    """Ask for a folder."""
    dialog = _dialog(parent, title, _Mode.Directory)
    dialog.setOption(QtWidgets.QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    return _opened(dialog)


def choose_files(
    parent: QtWidgets.QWidget,
    title: str,
    kinds: Sequence[str],
    chosen: Callable[[list[str]], None],
) -> QtWidgets.QFileDialog:
    """Ask for files that exist; `kinds` are filters such as `PDF (*.pdf)`."""
    dialog = _dialog(parent, title, _Mode.ExistingFiles)
    dialog.setNameFilters(kinds)
    dialog.filesSelected.connect(chosen)
    return _opened(dialog)


def choose_file(
    parent: QtWidgets.QWidget, title: str, kinds: Sequence[str], chosen: Callable[[str], None]
) -> QtWidgets.QFileDialog:
    """Ask for one file that exists."""
    dialog = _dialog(parent, title, _Mode.ExistingFile)
    dialog.setNameFilters(kinds)
    dialog.fileSelected.connect(chosen)
    return _opened(dialog)


def choose_place(
    parent: QtWidgets.QWidget, title: str, kinds: Sequence[str], chosen: Callable[[str], None]
) -> QtWidgets.QFileDialog:
    """Ask for a file, whether it is there or not; nothing is replaced."""
    dialog = _dialog(parent, title, _Mode.AnyFile)
    dialog.setNameFilters(kinds)
    dialog.fileSelected.connect(chosen)
    return _opened(dialog)


def choose_new(
    parent: QtWidgets.QWidget, title: str, name: str, chosen: Callable[[str], None]
) -> QtWidgets.QFileDialog:
    """Ask where to write a file; replacing one is asked about."""
    dialog = _dialog(parent, title, _Mode.AnyFile)
    dialog.setAcceptMode(QtWidgets.QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    return _opened(dialog)


def _dialog(
    parent: QtWidgets.QWidget, title: str, mode: QtWidgets.QFileDialog.FileMode
) -> QtWidgets.QFileDialog:
    dialog = QtWidgets.QFileDialog(parent, title)
    dialog.setFileMode(mode)
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _opened(dialog: QtWidgets.QFileDialog) -> QtWidgets.QFileDialog:
    dialog.open()
    # Only where the system has no dialog of its own; Qt's gives every column the same width.
    for files in dialog.findChildren(QtWidgets.QTreeView):
        header, mode = files.header(), QtWidgets.QHeaderView.ResizeMode
        header.setSectionResizeMode(mode.ResizeToContents)
        header.setSectionResizeMode(0, mode.Stretch)
    return dialog
