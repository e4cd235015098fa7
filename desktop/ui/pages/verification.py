"""Periksa Dokumen: separate verdicts on any signed PDF, dropped here or chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import N_, _, ngettext
from desktop.ui import wording
from desktop.ui.checking import Asked, Checked, check_files
from desktop.ui.commands import Command
from desktop.ui.dialogs.expected_signatures import ExpectedSignaturesDialog
from desktop.ui.looks import OUTCOME
from desktop.ui.page import Frame, Page
from desktop.ui.table import Column
from desktop.ui.widgets.choosing import choose_file, choose_files
from desktop.ui.widgets.filters import Filter
from desktop.ui.widgets.verdict_panel import VerdictPanel

if TYPE_CHECKING:
    from desktop.office import Office


def _no_file(page: VerificationPage) -> str:
    return "" if page.asked.paths else _("The list is empty.")


def _signer(row: Checked) -> str:
    if row.trial:
        return _("TEST · {name}").format(name=row.signer)
    return row.signer or wording.NOTHING


def _signed_at(row: Checked) -> str:
    return wording.moment(row.signed_at)


class VerificationPage(Page):
    """Files at the left, the verdicts on the chosen one at the right."""

    empty = N_("Drop signed PDF files here, or choose them. They are only read, never changed.")
    columns = (
        Column(N_("File"), lambda row: row.path.name, stretch=True),
        Column(N_("Outcome"), lambda row: OUTCOME[row.outcome], width=130),
        Column(N_("Signer"), _signer, width=150),
        Column(N_("Signed at"), _signed_at, lambda row: str(row.signed_at), 140, spare=True),
    )
    filters = (
        Filter(N_("Outcome"), lambda row: row.outcome, lambda value: _(OUTCOME[value].word)),
    )

    @staticmethod
    def key(row: Checked) -> object:
        return row.path

    def __init__(self, frame: Frame, title: str) -> None:
        """Nothing is checked yet."""
        trusted = (Path(line) for line in frame.chosen.trust.splitlines())
        self.asked = Asked(trust=tuple(path for path in trusted if path.is_file()))
        self._checked: tuple[Checked, ...] = ()
        super().__init__(frame, title)
        self.setAcceptDrops(True)

    def detail(self) -> QtWidgets.QWidget:
        self.panel = VerdictPanel()
        return self.panel

    def load(self, office: Office) -> tuple[Any, ...]:
        return self._checked

    def context(self, rows: tuple[Any, ...]) -> str:
        if not self.asked.trust:
            return _("Without a trusted certificate every signer is unknown.")
        words = ngettext(
            "{count} trusted certificate", "{count} trusted certificates", len(self.asked.trust)
        )
        return words.format(count=wording.count(len(self.asked.trust)))

    def chosen(self) -> None:
        self.panel.show_checked(self.row)

    def choose(self) -> None:
        """Ask for files."""
        choose_files(self, _("Files to check"), (_("PDF files (*.pdf)"),), self.check_paths)

    def trust(self) -> None:
        """Ask for a certificate that is to be trusted, and check everything again."""
        kinds = (_("Certificates (*.pem *.crt *.cer *.der)"),)
        choose_file(self, _("Trusted certificate"), kinds, self._trust)

    def expect(self) -> None:
        """Ask how many signatures there must be, and check everything again."""
        dialog = ExpectedSignaturesDialog(self, self.asked.expected)
        dialog.wanted.connect(self._expect)
        dialog.open()

    def kept(self) -> Asked:
        return self.asked

    def take_up(self, kept: Asked) -> None:
        if kept.paths:
            self._check(kept)
        else:
            self.asked = kept

    def clear(self) -> None:
        """Empty the list; the files stay where they are."""
        self.asked = replace(self.asked, paths=())
        self._show_checked(())

    @QtCore.Slot(list)
    def check_paths(self, paths: list[str]) -> None:
        """Check these files, and those that were checked before; the cursor goes to the new."""
        self._next = Path(paths[0]) if paths else None
        known = dict.fromkeys((*self.asked.paths, *map(Path, paths)))
        self._check(replace(self.asked, paths=tuple(known)))

    @QtCore.Slot(str)
    def _trust(self, path: str) -> None:
        trusted = dict.fromkeys((*self.asked.trust, Path(path)))
        named = "\n".join(map(str, trusted))
        self.frame.choose(replace(self.frame.chosen, trust=named))
        self._check(replace(self.asked, trust=tuple(trusted)))

    @QtCore.Slot(int)
    def _expect(self, count: int) -> None:
        self._check(replace(self.asked, expected=count or None))

    def _check(self, asked: Asked) -> None:
        self.work(
            lambda office, progress: (asked, check_files(office, asked, progress)),
            self._done,
            _("Checking documents"),
        )

    @QtCore.Slot(object)
    def _done(self, result: tuple[Asked, tuple[Checked, ...]]) -> None:
        self.asked, checked = result
        self._show_checked(checked)

    def _show_checked(self, checked: tuple[Checked, ...]) -> None:
        self._checked = checked
        self.show_rows(checked)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.check_paths(local)

    commands = (
        Command(N_("Check files…"), choose, "Ctrl+O", "plus", primary=True),
        Command(N_("Trusted certificate…"), trust, "Ctrl+T", "key"),
        Command(N_("Number of signatures…"), expect, "Ctrl+J", "pen"),
        Command(N_("Empty the list"), clear, "Ctrl+Del", "bin", _no_file, rare=True),
    )


PAGE = VerificationPage
