"""What people type into: each editor has a value, can be given one, and tells when it is left."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from PySide6 import QtCore, QtGui, QtWidgets

from desktop.i18n import _
from desktop.ui import wording
from desktop.ui.widgets.choosing import choose_file


class Editor(Protocol):
    """What a form needs of its editors."""

    left: QtCore.SignalInstance

    def value(self) -> Any:  # noqa: ANN401  # a text, a number, a date: what the field is for
        """What stands in it now."""

    def put(self, value: Any) -> None:  # noqa: ANN401
        """Write a value into it."""


class TextEditor(QtWidgets.QLineEdit):
    """One line."""

    left = QtCore.Signal()

    def __init__(self, *, secret: bool = False) -> None:
        """A secret line shows dots."""
        super().__init__()
        if secret:
            self.setEchoMode(QtWidgets.QLineEdit.EchoMode.Password)
        self.editingFinished.connect(self.left)

    def value(self) -> str:
        return self.text()

    def put(self, value: str) -> None:
        self.setText(value)


class LinesEditor(QtWidgets.QPlainTextEdit):
    """A few lines; Tab goes on to the next field."""

    left = QtCore.Signal()

    def __init__(self) -> None:
        """Three lines high."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 18)

    def value(self) -> str:
        return self.toPlainText()

    def put(self, value: str) -> None:
        self.setPlainText(value)

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


_STEPS = {QtCore.Qt.Key.Key_Up: 1, QtCore.Qt.Key.Key_Down: -1}


class NumberEditor(TextEditor):
    """A whole number; the arrow keys count."""

    def __init__(self, least: int, most: int) -> None:
        """Takes digits only, and numbers from least to most."""
        super().__init__()
        self._least, self._most = least, most
        # Not Qt's own for whole numbers: it lets points and commas between thousands pass.
        digits = QtCore.QRegularExpression(rf"[0-9]{{0,{len(str(most))}}}")
        self.setValidator(QtGui.QRegularExpressionValidator(digits, self))
        self.setText(str(least))

    def value(self) -> int | None:  # type: ignore[override]  # digits, read as a number
        return int(self.text()) if self.text() else None

    def put(self, value: int) -> None:  # type: ignore[override]
        self.setText(str(value))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        step = _STEPS.get(QtCore.Qt.Key(event.key()), 0)
        if step:
            self.put(max(self._least, min(self._most, (self.value() or 0) + step)))
        else:
            super().keyPressEvent(event)


class DateEditor(QtWidgets.QDateEdit):
    """A day, typed or picked from the calendar."""

    left = QtCore.Signal()

    def __init__(self) -> None:
        """Shows the month as a word."""
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setLocale(wording.locale())
        self.calendarWidget().setLocale(wording.locale())
        self.editingFinished.connect(self.left)

    def value(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def put(self, value: date) -> None:
        self.setDate(QtCore.QDate(value.year, value.month, value.day))


class ChoiceEditor(QtWidgets.QComboBox):
    """One of a few; every choice is a value and its words."""

    left = QtCore.Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Begins with the first choice."""
        super().__init__()
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])
        self.setSizeAdjustPolicy(
            QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(12)
        self.currentIndexChanged.connect(self._tell)

    def value(self) -> Any:  # noqa: ANN401
        return self._values[self.currentIndex()] if self._values else None

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these instead; what was chosen stays, if it is among them."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])
        self.put(chosen)
        self.blockSignals(False)

    def put(self, value: Any) -> None:  # noqa: ANN401
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    @QtCore.Slot()
    def _tell(self) -> None:
        self.left.emit()


class FileEditor(QtWidgets.QWidget):
    """The path of a file, typed or chosen."""

    left = QtCore.Signal()

    def __init__(self, title: str, kinds: str) -> None:
        """`kinds` is a filter of the file dialog, such as `Key files (*.p12 *.pfx)`."""
        super().__init__()
        self._title, self._kinds = title, kinds
        self._line = TextEditor()
        self._line.left.connect(self.left)
        self._button = QtWidgets.QPushButton(_("Choose…"))
        self._button.clicked.connect(self._choose)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._line)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def value(self) -> Path | None:
        words = self._line.text().strip()
        return Path(words) if words else None

    def put(self, value: Path | None) -> None:
        self._line.setText("" if value is None else str(value))

    @QtCore.Slot()
    def _choose(self) -> None:
        choose_file(self, self._title, (self._kinds,), self._take)

    @QtCore.Slot(str)
    def _take(self, chosen: str) -> None:
        self.put(Path(chosen))
        self.left.emit()
