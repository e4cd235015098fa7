"""The long jobs of the circulars: signing and writing letters, and what is said at their end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from desktop.errors import Cancelled
from desktop.i18n import _
from desktop.ui import circular_words
from desktop.ui.dialogs.failed_copies import FailedCopiesDialog
from desktop.ui.opening import open_folder

if TYPE_CHECKING:
    from desktop.office import Office
    from desktop.progress import Progress
    from desktop.services.circular_rows import CircularRow, ExportResult, SignResult
    from desktop.ui.pages.circulars import CircularsPage
    from reports.signing.file import FileSigner


def _sign(office: Office, circular_id: str, signer: FileSigner, progress: Progress) -> SignResult:
    with signer:
        return office.circulars.sign(circular_id, signer, progress)


class CircularJobs(QtCore.QObject):
    """Works for the page on the letter its cursor stands on when the job begins."""

    def __init__(self, page: CircularsPage) -> None:
        """Nothing runs yet."""
        super().__init__(page)
        self._page = page
        self._letter = ""

    @QtCore.Slot(object)
    def sign(self, signer: FileSigner) -> None:
        """Sign the copies that have no signature yet; closes the key."""
        letter = self._page.row.id
        started = self._page.work(
            lambda office, progress: _sign(office, letter, signer, progress),
            self._signed,
            _("Signing {number}").format(number=self._page.row.number),
            self._not_signed,
        )
        if started:
            self._letter = letter
        else:
            signer.close()

    @QtCore.Slot(str)
    def export(self, folder: str) -> None:
        """Write the signed copies into a folder."""
        row: CircularRow = self._page.row
        self._page.work(
            lambda office, progress: (
                row,
                Path(folder),
                office.circulars.export(row.id, Path(folder), progress),
            ),
            self._exported,
            _("Writing letters"),
        )

    @QtCore.Slot(object)
    def _signed(self, result: SignResult) -> None:
        then = (_("Export to a folder…"), self._page.export)
        self._page.frame.toast(circular_words.signed(result.signed), then)
        if result.failed:
            FailedCopiesDialog(self._page, result.failed).open()

    @QtCore.Slot(object)
    def _not_signed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._page.read(self._page.load, self._say_stopped)
        else:
            self._page.fail(error)

    @QtCore.Slot(object)
    def _say_stopped(self, rows: tuple[CircularRow, ...]) -> None:
        self._page.show_rows(rows)
        row = next((each for each in rows if each.id == self._letter), None)
        if row is not None:
            again = (_("Sign…"), self._sign_again)
            self._page.banner.say(circular_words.stopped(row), again, tone="blue")

    @QtCore.Slot()
    def _sign_again(self) -> None:
        self._page.table.go_to(self._letter)
        self._page.sign()

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
