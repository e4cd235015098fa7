"""The long jobs of the circulars: signing and writing letters, and what is said at their end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.errors import Cancelled
from desktop.i18n import _
from desktop.ui import circular_words
from desktop.ui.dialogs.failed_copies import FailedCopiesDialog
from desktop.ui.dialogs.sign_circular import SignCircularDialog
from desktop.ui.opening import open_folder
from desktop.ui.widgets.choosing import choose_folder

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.services.circular_rows import CircularRow, ExportResult, SignResult
    from desktop.ui.page import Page
    from reports.signing.file import FileSigner


def _sign(office: Office, circular_id: str, signer: FileSigner, progress: Progress) -> SignResult:
    with signer:
        return office.circulars.sign(circular_id, signer, progress)


class CircularJobs(QtCore.QObject):
    """Works for the page on one letter, wherever the page's cursor goes meanwhile."""

    print_wanted = QtCore.Signal(object)

    def __init__(self, page: Page) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._signing: CircularRow | None = None
        self._exporting: CircularRow | None = None

    def ask_key(self, row: CircularRow) -> None:
        """Ask for the key that signs the copies of this letter that have no signature yet."""
        dialog = SignCircularDialog(self._page, row)
        dialog.sign_wanted.connect(self.sign)
        dialog.open()

    def ask_folder(self, row: CircularRow) -> None:
        """Ask for the folder that the signed copies of this letter are written into."""
        self._exporting = row
        choose_folder(self._page, _("Folder for the letters"), self._export)

    @QtCore.Slot(object, object)
    def sign(self, row: CircularRow, signer: FileSigner) -> None:
        """Sign the copies that have no signature yet; closes the key."""
        started = self._page.work(
            lambda office, progress: _sign(office, row.id, signer, progress),
            self._signed,
            _("Signing {number}").format(number=row.number),
            self._not_signed,
        )
        if started:
            self._signing = row
        else:
            signer.close()

    @QtCore.Slot(str)
    def _export(self, folder: str) -> None:
        if self._exporting is not None:
            self.export(self._exporting, Path(folder))

    def export(self, row: CircularRow, folder: Path) -> None:
        """Write the signed copies into a folder."""
        self._page.work(
            lambda office, progress: (
                row,
                folder,
                office.circulars.export(row.id, folder, progress),
            ),
            self._exported,
            _("Writing letters"),
        )

    @QtCore.Slot(object)
    def _signed(self, result: SignResult) -> None:
        export = (_("Export to a folder…"), self._export_signed)
        paper = (_("Print…"), self._print_signed)
        self._page.frame.toast(circular_words.signed(result.signed), export, paper)
        if result.failed:
            FailedCopiesDialog(self._page, result.failed).open()

    @QtCore.Slot()
    def _export_signed(self) -> None:
        if self._signing is not None:
            self.ask_folder(self._signing)

    @QtCore.Slot()
    def _print_signed(self) -> None:
        if self._signing is not None:
            self.print_wanted.emit(self._signing)

    @QtCore.Slot(object)
    def _not_signed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._page.read(self._page.load, self._say_stopped)
        else:
            self._page.fail(error)

    @QtCore.Slot(object)
    def _say_stopped(self, rows: tuple[CircularRow, ...]) -> None:
        self._page.show_rows(rows)
        stopped = self._signing
        row = next((each for each in rows if stopped is not None and each.id == stopped.id), None)
        if row is not None:
            self._signing = row
            again = (_("Sign…"), self._sign_again)
            self._page.banner.say(circular_words.stopped(row), again, tone="blue")

    @QtCore.Slot()
    def _sign_again(self) -> None:
        if self._signing is not None:
            self._page.table.go_to(self._signing.id)
            self.ask_key(self._signing)

    @QtCore.Slot(object)
    def _exported(self, result: tuple[CircularRow, Path, ExportResult]) -> None:
        row, folder, export = result
        look = (
            _("Open folder"),
            lambda: self._page.hand_over(lambda: open_folder(folder)),
        )
        said, missing = circular_words.written(export), circular_words.missing(row, export)
        if missing:
            self._page.banner.say(f"{said} {missing}", look, tone="amber")
        else:
            self._page.frame.toast(said, look)
