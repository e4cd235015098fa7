"""Templates carried from one store to another as files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.i18n import _
from desktop.services.files import read_whole
from desktop.services.settings_templates import LARGEST, to_file
from desktop.ui import late
from desktop.ui.widgets.choosing import choose_file, choose_new

if TYPE_CHECKING:
    from desktop.store.letter_templates import LetterTemplate
    from desktop.ui.settings.panel import SectionPanel


def export_template(panel: SectionPanel) -> None:
    """Ask where to write the template under the cursor."""
    row = panel.row
    if row is not None:
        wanted = _Wanted(panel, row)
        choose_new(panel, _("Save as a file…"), f"{row.name}.json", wanted.write)


def import_template(panel: SectionPanel) -> None:
    """Ask for a file with a template."""
    kinds = (_("Templates (*.json)"),)
    choose_file(panel, _("Add from a file…"), kinds, _Wanted(panel, None).read)


class _Wanted(QtCore.QObject):
    """What is to happen once a file is named."""

    def __init__(self, panel: SectionPanel, row: LetterTemplate | None) -> None:
        super().__init__(panel)
        self._panel, self._row = panel, row

    @QtCore.Slot(str)
    def write(self, path: str) -> None:
        if self._row is not None:
            content = to_file(self._row)
            page = self._panel.page
            page.read(lambda _office: late.write_file(Path(path), content), self._written)

    @QtCore.Slot(str)
    def read(self, path: str) -> None:
        page = self._panel.page
        load = partial(_read, Path(path))
        page.read(lambda office: office.settings.template_from(load()), self._panel.begin_with)

    @QtCore.Slot(object)
    def _written(self, path: Path) -> None:
        self._panel.page.frame.toast(_("Saved: {path}").format(path=path))


def _read(path: Path) -> bytes:
    return read_whole(path, LARGEST) or b""
