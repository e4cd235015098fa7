"""The verdicts on one file, each for itself: what was asked, the answer, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui.looks import CHECK, STRANGE, Look
from desktop.ui.messages import Banner
from desktop.ui.widgets.look_delegate import chip_width, draw_chip

if TYPE_CHECKING:
    from desktop.services.verification_words import VerdictSentence
    from desktop.ui.checking import Checked


class VerdictPanel(QtWidgets.QScrollArea):
    """Never one green tick: seven questions, seven answers."""

    def __init__(self) -> None:
        """Empty until a file is chosen."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setMinimumWidth(360)
        self.setAccessibleName(_("Verdicts"))
        self._trial = Banner(closable=False)
        self._name = QtWidgets.QLabel(wordWrap=True)
        self._name.setProperty("look", "strong")
        self._verdicts = QtWidgets.QVBoxLayout()
        self._verdicts.setSpacing(14)
        inside = QtWidgets.QWidget()
        inside.setProperty("look", "clear")
        column = QtWidgets.QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(14)
        column.addWidget(self._name)
        column.addWidget(self._trial)
        column.addLayout(self._verdicts)
        column.addStretch(1)
        self.setWidget(inside)

    def show_checked(self, checked: Checked | None) -> None:
        """Show what was found about a file."""
        self._clear()
        if checked is None:
            return
        self._name.setText(checked.path.name)
        self._name.setToolTip(str(checked.path))
        for verdict in checked.verdicts:
            self._verdicts.addWidget(_Verdict(verdict))
        if checked.unreadable:
            self._verdicts.addWidget(QtWidgets.QLabel(checked.unreadable, wordWrap=True))
        if checked.trial:
            self._trial.say(checked.trial, tone="amber")
        else:
            self._trial.hide()

    def _clear(self) -> None:
        while (item := self._verdicts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class _Verdict(QtWidgets.QWidget):
    """Question and answer on one line, the sentence beneath."""

    def __init__(self, verdict: VerdictSentence) -> None:
        super().__init__()
        question = QtWidgets.QLabel(verdict.question)
        question.setProperty("look", "strong")
        sentence = QtWidgets.QLabel(verdict.sentence, wordWrap=True)
        sentence.setProperty("look", "muted")
        sentence.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QtWidgets.QHBoxLayout()
        head.addWidget(question, 1)
        head.addWidget(Chip(_look(verdict)))
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(sentence)


def _look(verdict: VerdictSentence) -> Look:
    strange = verdict.name == "known" and verdict.verdict == "bad"
    return STRANGE if strange else CHECK[verdict.verdict]


class Chip(QtWidgets.QWidget):
    """A look outside of a table."""

    def __init__(self, look: Look) -> None:
        """As large as the chip."""
        super().__init__()
        self._look = look
        self.setAccessibleName(_(look.word))
        self.setFixedSize(chip_width(look) + 1, 22)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        draw_chip(painter, self._look, self.rect())
        painter.end()
