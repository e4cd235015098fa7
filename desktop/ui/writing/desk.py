"""What stands on the screen while a letter is written: the tabs at the left, the paper right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.errors import InvalidInput
from desktop.i18n import _
from desktop.ui import wording
from desktop.ui.editor.editor import LetterEditor
from desktop.ui.widgets.card import card
from desktop.ui.writing.bases import Bases
from desktop.ui.writing.facts import Facts
from desktop.ui.writing.live import Live
from desktop.ui.writing.obligations import Obligations
from desktop.ui.writing.recipients import Recipients

if TYPE_CHECKING:
    from desktop.services.circular_writing_rows import Known, WritingChoices, WritingForm
    from desktop.ui.screen import Screen
    from reports.prose import Annex

TABS_PX, PAPER_PX = 640, 480
_TEXT, _FACTS, _RECIPIENTS, _OBLIGATIONS, _BASES = range(5)
NEXT_FINDING = "F8"
_OF_TEXT = ("opening", "section", "closing", "annex")


class _Bring(QtCore.QObject):
    """Binds a tab to its desk, as a slot with a receiver."""

    def __init__(self, desk: Desk, at: int) -> None:
        super().__init__(desk)
        self._desk, self._at = desk, at

    @QtCore.Slot()
    def now(self) -> None:
        self._desk.bring(self._at)


class Desk(QtWidgets.QSplitter):
    """One letter; tells of every change, and what stands here as a whole."""

    edited = QtCore.Signal()
    dated = QtCore.Signal()

    def __init__(self, screen: Screen, form: WritingForm, choices: WritingChoices) -> None:
        """Shows a letter with what can be chosen on its date."""
        super().__init__(QtCore.Qt.Orientation.Horizontal)
        self._form = form
        self._known: Mapping[str, Known] = {}
        self.text = LetterEditor()
        self.text.put(form.body)
        self.text.say_names(choices.names)
        self.facts = Facts(form, choices)
        self.recipients = Recipients(form, choices.places)
        self.obligations = Obligations(form)
        self.bases = Bases(form.legal_bases, choices.legal_bases)
        self.live = Live(screen, self.written)
        self._lay_out()
        self._connect()
        self._offer()
        self.live.follow()

    def written(self) -> WritingForm:
        """The letter as it stands on the screen."""
        form = self.facts.written(replace(self._form, body=self.text.body()))
        return replace(
            form,
            recipients=self.recipients.chosen(),
            obligations=self.obligations.written(),
            legal_bases=self.bases.cited(),
        )

    def show_choices(self, choices: WritingChoices) -> None:
        """Offer what can be chosen on another date; what was chosen stays."""
        self.facts.show_choices(self.written(), choices)
        self.bases.show_rows(choices.legal_bases)
        self.recipients.show_places(choices.places)
        self.text.say_names(choices.names)
        self._offer()

    def add_annex(self, annex: Annex) -> None:
        """Put an annex at the end of the text, and show it."""
        self._front(_TEXT, self.text)
        self.text.add_annex(annex)

    def focus(self) -> None:
        """Take the keyboard."""
        front = self._tabs.currentWidget()
        if front is not None:
            front.setFocus()

    def bring(self, at: int) -> None:
        """Show a tab counted from 0, and give it the keyboard."""
        self._tabs.setCurrentIndex(at)
        self.focus()

    @QtCore.Slot(str)
    def go_to(self, place: str) -> None:
        """Show the place of a finding: its tab, and in it the field or the words."""
        part, _colon, rest = place.partition(":")
        if part in _OF_TEXT:
            self._front(_TEXT, self.text)
            self.text.go_to(place)
        elif part in {"recipients", "village_codes"}:
            self._front(_RECIPIENTS, self.recipients)
        elif part in {"obligations", "due_on"}:
            self._front(_OBLIGATIONS, self.obligations)
            self.obligations.go_to(int(rest) if rest.isdecimal() else 0)
        elif part == "legal_bases":
            self._front(_BASES, self.bases)
        else:
            self._tabs.setCurrentIndex(_FACTS)
            self.facts.go_to(part)

    def show_error(self, error: InvalidInput) -> None:
        """Go to what breaks a rule, and say so beneath its field."""
        self.go_to(error.field)
        self.facts.form.show_error(error)

    def _front(self, at: int, widget: QtWidgets.QWidget) -> None:
        self._tabs.setCurrentIndex(at)
        widget.setFocus()

    @QtCore.Slot()
    def _edit(self) -> None:
        self._offer()
        self.live.follow()
        self.edited.emit()

    @QtCore.Slot(object)
    def _know(self, known: Mapping[str, Known]) -> None:
        if known != self._known:
            self._known = known
            told = {name: (each.meaning, each.example) for name, each in known.items()}
            self.text.say_placeholders(told)

    def _offer(self) -> None:
        self.text.say_skeleton(self.facts.form.values()["skeleton"])
        self.live.offer(self.recipients.named())
        for at, title, count in (
            (_RECIPIENTS, _("Recipients"), len(self.recipients.chosen())),
            (_OBLIGATIONS, _("Obligations"), len(self.obligations.written())),
            (_BASES, _("Legal bases"), len(self.bases.cited())),
        ):
            self._tabs.setTabText(at, f"{title} {wording.count(count)}")

    def _connect(self) -> None:
        for part in (self.text, self.facts, self.recipients, self.obligations, self.bases):
            part.edited.connect(self._edit)
        self.facts.dated.connect(self.dated)
        self.live.wanted.connect(self.go_to)
        self.live.printed.connect(self._know)
        QtGui.QShortcut(QtGui.QKeySequence(NEXT_FINDING), self, self.live.next_finding)
        for at in range(self._tabs.count()):
            keys = f"Ctrl+{at + 1}"
            self._tabs.setTabToolTip(at, f"{self._tabs.tabText(at)} ({keys})")
            QtGui.QShortcut(QtGui.QKeySequence(keys), self, _Bring(self, at).now)

    def _lay_out(self) -> None:
        self.setHandleWidth(14)
        self.setChildrenCollapsible(False)
        self._tabs = QtWidgets.QTabWidget()
        self._tabs.setDocumentMode(True)
        for widget, title in (
            (self.text, _("Text")),
            (self.facts, _("Facts")),
            (self.recipients, _("Recipients")),
            (self.obligations, _("Obligations")),
            (self.bases, _("Legal bases")),
        ):
            self._tabs.addTab(widget, title)
        self.addWidget(card(self._tabs))
        self.addWidget(card(self.live))
        self.setStretchFactor(0, TABS_PX)
        self.setStretchFactor(1, PAPER_PX)
        self.setSizes([TABS_PX, PAPER_PX])
