"""Writing what stands in a section: save, remove, put back; each says how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from desktop.i18n import _
from desktop.ui.form import Values

if TYPE_CHECKING:
    from desktop.ui.settings.panel import SectionPanel


class Changes(QtCore.QObject):
    """What the commands of the page do to the records of one section."""

    def __init__(self, panel: SectionPanel) -> None:
        """Belongs to the panel."""
        super().__init__(panel)
        self._panel, self._page = panel, panel.page
        self._records = panel.section.records
        self._sent: tuple[str, Values] | None = None
        """The record on its way into the store, and what was typed into it by then."""

    def save(self) -> None:
        """Write the record in the form; once, however often somebody asks."""
        panel, records = self._panel, self._records
        if self._sent is not None or panel.row is None or not panel.parts.form.valid():
            return
        wanted, before = panel.wanted, None if panel.is_fresh else panel.row
        self._sent = panel.row.id, panel.parts.form.values()
        self._page.save(
            lambda office: records(office.settings).save(wanted, before), self._saved, self._failed
        )

    def remove(self) -> None:
        """Take the record away; its history keeps the way back."""
        records, record_id = self._records, self._panel.row.id
        self._page.save(
            lambda office: records(office.settings).remove(record_id), self._removed, self._refused
        )

    def put_back(self) -> None:
        """Write what the chosen change replaced, as a new change."""
        records, entry = self._records, self._panel.entry
        if entry is not None:
            self._page.save(
                lambda office: records(office.settings).put_back(entry),
                self._put_back,
                self._refused,
            )

    @QtCore.Slot(str)
    def _saved(self, record_id: str) -> None:
        sent, self._sent = self._sent, None
        self._panel.settle(record_id, None if sent is None else sent[1])
        self._page.banner.hide()
        self._told(_("Saved. The history keeps what stood there before."))

    @QtCore.Slot(str)
    def _removed(self, record_id: str) -> None:
        self._panel.settle(record_id)
        self._told(_("Removed. The history of the list can put it back."))

    @QtCore.Slot(object)
    def _put_back(self, row: Any) -> None:  # noqa: ANN401  # the service's own row class
        self._panel.settle(row.id)
        self._told(_("Put back. This, too, stands in the history."))

    @QtCore.Slot(object)
    def _failed(self, error: Exception) -> None:
        sent, self._sent = self._sent, None
        row = self._panel.row
        here = sent is not None and row is not None and row.id == sent[0]
        if not (here and self._panel.parts.form.show_error(error)):
            self._page.fail(error)

    @QtCore.Slot(object)
    def _refused(self, error: Exception) -> None:
        self._page.fail(error)

    def _told(self, words: str) -> None:
        self._page.frame.toast(words)
        self._panel.reload()
