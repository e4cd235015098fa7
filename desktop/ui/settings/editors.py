"""Editors that only settings need: lines, amounts, switches, days that may be open, pictures."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6 import QtCore, QtWidgets

from desktop.errors import OfficeError
from desktop.i18n import _
from desktop.services.settings_letterhead import read_emblem
from desktop.ui.widgets.choosing import choose_file
from desktop.ui.widgets.editors import (
    ChoiceEditor,
    DateEditor,
    LinesEditor,
    NumberEditor,
    TextEditor,
)

SPARE_PX = 12


class MaybeTextEditor(TextEditor):
    """One line; nothing in it is not known."""

    def value(self) -> str | None:  # type: ignore[override]  # may be unknown
        return super().value() or None

    def put(self, value: str | None) -> None:
        self.setText(value or "")


class LineListEditor(LinesEditor):
    """Lines as they are printed, one beneath the other."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override]  # each line for itself
        lines = (line.strip() for line in super().value().splitlines())
        return tuple(line for line in lines if line)

    def put(self, value: Sequence[str]) -> None:
        super().put("\n".join(value))


class TallTextEditor(LinesEditor):
    """Words of a message."""

    def __init__(self) -> None:
        """Eight lines high."""
        super().__init__()
        self.setFixedHeight(8 * self.fontMetrics().lineSpacing() + 18)


class WholeEditor(NumberEditor):
    """A whole number that begins with nothing."""

    def put(self, value: int | None) -> None:  # type: ignore[override]
        self.setText("" if value is None else str(value))


class DecimalEditor(TextEditor):
    """A measure in millimetres or points; a comma is what Indonesians type."""

    def value(self) -> float | str:  # type: ignore[override]  # what is no number is refused later
        words = self.text().strip().replace(",", ".")
        try:
            measure = float(words)
        except ValueError:
            return words
        return int(measure) if measure.is_integer() else measure

    def put(self, value: float | str) -> None:
        self.setText(f"{value:g}" if isinstance(value, int | float) else value)


class SwitchEditor(QtWidgets.QCheckBox):
    """Yes or no."""

    left = QtCore.Signal()

    def __init__(self, words: str) -> None:
        """`words` is a message id for what is so when it is ticked."""
        super().__init__(_(words))
        self.toggled.connect(self._tell)
        # A form that decides by a pixel whether a row needs two lines decides for two.
        self.setMinimumWidth(self.sizeHint().width() + SPARE_PX)

    def value(self) -> bool:
        return self.isChecked()

    def put(self, value: bool) -> None:
        self.setChecked(value)

    @QtCore.Slot()
    def _tell(self) -> None:
        self.left.emit()


class MaybeDateEditor(QtWidgets.QWidget):
    """A day, or none."""

    left = QtCore.Signal()

    def __init__(self) -> None:
        """Begins with no day."""
        super().__init__()
        self._known = QtWidgets.QCheckBox()
        self.day = DateEditor()
        self.day.setDate(QtCore.QDate.currentDate())
        self.day.setEnabled(False)
        self._known.toggled.connect(self.day.setEnabled)
        self._known.toggled.connect(self._tell)
        self.day.left.connect(self.left)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._known)
        row.addWidget(self.day, 1)
        self.setFocusProxy(self._known)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._known.setAccessibleName(_("{field} is known").format(field=name))
        self.day.setAccessibleName(name)

    def value(self) -> date | None:
        return self.day.value() if self._known.isChecked() else None

    def put(self, value: date | None) -> None:
        self._known.setChecked(value is not None)
        if value is not None:
            self.day.put(value)

    @QtCore.Slot()
    def _tell(self) -> None:
        self.left.emit()


class PickEditor(ChoiceEditor):
    """One of what is in the store, which is known only when it has been read."""

    def __init__(self) -> None:
        """Nothing to choose yet."""
        super().__init__(())

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these; what was chosen stays if it is still there."""
        kept, blocked = self.value(), QtCore.QSignalBlocker(self)
        self.clear()
        self._values = [value for value, _words in choices]
        self.addItems([words for _value, words in choices])
        self.put(kept)
        blocked.unblock()


class SaidEditor(LinesEditor):
    """What is shown, can be selected, and is not changed."""

    def __init__(self) -> None:
        """As high as other lines."""
        super().__init__()
        self.setReadOnly(True)


class EmblemEditor(QtWidgets.QWidget):
    """A picture out of a file, or the neutral one."""

    left = QtCore.Signal()

    def __init__(self) -> None:
        """Begins with the neutral one."""
        super().__init__()
        self._emblem: Any = None
        self._said = QtWidgets.QLabel(wordWrap=True)
        self._choose = QtWidgets.QPushButton(_("Choose…"))
        self._choose.clicked.connect(self._ask)
        self._remove = QtWidgets.QPushButton(_("Without"))
        self._remove.clicked.connect(self._drop)
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        self.setFocusProxy(self._choose)
        self.put(None)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in (self._choose, self._remove):
            button.setAccessibleName(f"{name}: {button.text()}")

    def value(self) -> Any:  # noqa: ANN401  # an Emblem of the service
        return self._emblem

    def put(self, value: Any) -> None:  # noqa: ANN401
        self._emblem = value
        self._said.setText(_("Neutral emblem") if value is None else _("Own picture"))
        self._remove.setEnabled(value is not None)

    @QtCore.Slot()
    def _ask(self) -> None:
        choose_file(self, _("Emblem"), (_("Pictures (*.png *.jpg *.jpeg)"),), self.take)

    @QtCore.Slot(str)
    def take(self, path: str) -> None:
        """Take the picture of a file, or say why it cannot be printed."""
        try:
            self.put(read_emblem(Path(path)))
        except OfficeError as refused:
            self._said.setText(refused.message)
        self.left.emit()

    @QtCore.Slot()
    def _drop(self) -> None:
        self.put(None)
        self.left.emit()
